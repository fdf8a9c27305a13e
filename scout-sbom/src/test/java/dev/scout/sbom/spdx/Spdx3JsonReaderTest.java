package dev.scout.sbom.spdx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.scout.core.purl.PackageUrl;
import dev.scout.core.read.Diagnostic;
import dev.scout.core.read.Diagnostic.Kind;
import dev.scout.core.read.Reading;
import dev.scout.core.sbom.Component;
import dev.scout.core.sbom.ComponentType;
import dev.scout.core.sbom.Dependency;
import dev.scout.core.sbom.Dependency.Scope;
import dev.scout.core.sbom.Hash;
import dev.scout.core.sbom.LicenseExpression;
import dev.scout.core.sbom.Origin.SourcePackage;
import dev.scout.core.sbom.Party;
import dev.scout.core.sbom.Sbom;
import dev.scout.core.sbom.Tool;
import dev.scout.core.vex.VexJustification;
import dev.scout.core.vex.VexStatus;
import dev.scout.sbom.SbomReaders;
import dev.scout.sbom.reader.DocumentStart;
import dev.scout.sbom.reader.SbomReader.Claim;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** SPDX 3 in JSON-LD; trap B7. */
class Spdx3JsonReaderTest {

    private static final String DOCUMENT =
            "{'spdxId':'urn:d','type':'SpdxDocument','creationInfo':'_:c','rootElement':['urn:a']},"
                    + "{'@id':'_:c','type':'CreationInfo','specVersion':'3.0.1','created':'2024-02-03T04:05:06Z'},";

    /** Reads a graph of a document, its creation information, and these elements. */
    private static Reading<Sbom> read(String elements) throws IOException {
        return readAll(
                "{'@context':'https://spdx.org/rdf/3.0.1/spdx-context.jsonld','@graph':[" + DOCUMENT + elements + "]}");
    }

    private static Reading<Sbom> readAll(String document) throws IOException {
        return SbomReaders.builtIn().read(document.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }

    private static String named(String id) {
        return "{'spdxId':'urn:" + id + "','type':'software_Package','name':'" + id + "'}";
    }

    @Test
    void the_small_document_is_read_into_the_model_without_a_word() throws IOException {
        Reading<Sbom> reading = SbomReaders.builtIn().read(SpdxTexts.resource("small.spdx3.json"));

        assertThat(reading.diagnostics()).isEmpty();
        Sbom sbom = reading.value();
        assertThat(sbom.document().specVersion()).isEqualTo("3.0.1");
        assertThat(sbom.document().id()).isEqualTo("urn:document");
        assertThat(sbom.document().created()).isEqualTo(Instant.parse("2024-02-03T04:05:06Z"));
        assertThat(sbom.document().tools()).containsExactly(new Tool(null, "mapper", "1.2.0"));
        Party jo = new Party(Party.Kind.PERSON, "Jo Doe", "jo@example.org", null);
        assertThat(sbom.document().authors()).containsExactly(jo);
        assertThat(SpdxTexts.subject(sbom).ref()).isEqualTo("urn:app");
        assertThat(SpdxTexts.subject(sbom).type()).isEqualTo(ComponentType.APPLICATION);
        Component lib = SpdxTexts.component(sbom, "urn:lib");
        assertThat(lib.identity().purl())
                .isEqualTo(PackageUrl.parse("pkg:deb/debian/libalpha1@1:2.0-3?distro=debian-12"));
        assertThat(lib.identity().others()).hasSize(1);
        assertThat(lib.identity().cpes()).hasSize(1);
        assertThat(lib.contents().hashes())
                .containsExactly(new Hash("SHA-1", "0123456789abcdef0123456789abcdef01234567"));
        assertThat(lib.contents().locations()).extracting("path").containsExactly("/usr/lib/libalpha.so.1");
        assertThat(lib.attribution().supplier())
                .isEqualTo(new Party(Party.Kind.ORGANIZATION, "Alpha Works", null, null));
        assertThat(lib.attribution().authors()).containsExactly(jo);
        assertThat(lib.licensing().declared()).containsExactly(LicenseExpression.parse("MIT OR LicenseRef-alpha"));
        assertThat(lib.licensing().concluded()).containsExactly(LicenseExpression.parse("MIT"));
        assertThat(lib.origin().sources()).containsExactly(new SourcePackage("alpha", "1:2.0"));
        assertThat(lib.property("LicenseRef-alpha")).isEqualTo("The Alpha Licence");
        assertThat(lib.property("annotation")).isEqualTo("looked at");
        assertThat(lib.property("securityAdvisory")).isEqualTo("https://alpha.example");
        assertThat(sbom.dependencies())
                .containsExactly(
                        new Dependency("urn:app", "urn:lib", Dependency.Kind.DEPENDS_ON, Scope.RUNTIME),
                        new Dependency("urn:lib", "urn:src", Dependency.Kind.GENERATED_FROM, Scope.UNSPECIFIED));
        assertThat(sbom.attached().vexStatements()).hasSize(1);
        assertThat(sbom.attached().vexStatements().get(0))
                .extracting("vulnerability", "status", "justification", "detail")
                .containsExactly(
                        "CVE-2024-1", VexStatus.NOT_AFFECTED, VexJustification.COMPONENT_NOT_PRESENT, "not shipped");
        assertThat(sbom.attached().vexStatements().get(0).products().get(0).purl())
                .isEqualTo(lib.identity().purl());
    }

    @Test
    void a_single_object_may_hold_the_elements_that_it_refers_to() throws IOException {
        Sbom sbom = readAll("""
                {'@context':'https://spdx.org/rdf/3.0.1/spdx-context.jsonld','type':'SpdxDocument','spdxId':'urn:d',
                'creationInfo':{'type':'CreationInfo','specVersion':'3.0.0','created':'2024-02-03T04:05:06Z','createdBy':[
                  {'type':'Person','spdxId':'urn:p','name':'Jo'}]},
                'rootElement':[{'type':'software_Sbom','spdxId':'urn:s','rootElement':[
                  {'type':'software_Package','spdxId':'urn:a','name':'a'}],
                'element':[{'type':'software_Package','spdxId':'urn:b','name':'b'},
                  {'type':'Relationship','from':'urn:a','relationshipType':'dependsOn','to':['urn:b']}]}]}""").value();
        assertThat(SpdxTexts.subject(sbom).ref()).isEqualTo("urn:a");
        assertThat(sbom.components()).extracting(Component::ref).containsExactly("urn:b");
        assertThat(sbom.dependencies()).hasSize(1);
        assertThat(sbom.document().specVersion()).isEqualTo("3.0.0");
        assertThat(sbom.document().authors()).extracting(Party::name).containsExactly("Jo");
    }

    @Test
    void names_may_be_whole_iris_and_values_expanded() throws IOException {
        Reading<Sbom> reading = readAll("""
                [{'@id':'urn:d','@type':['@T/Core/SpdxDocument'],'@T/Core/rootElement':[{'@id':'urn:a'}],
                  '@T/Core/creationInfo':[{'@id':'_:c'}]},
                 {'@id':'_:c','@type':['@T/Core/CreationInfo'],'@T/Core/created':[{'@type':'x','@value':'2024-02-03T04:05:06Z'}]},
                 {'@id':'urn:a','@type':['@T/Software/Package'],'@T/Core/name':[{'@value':'a'}]},
                 {'@id':'urn:b','@type':['@T/Software/Package'],'@T/Core/name':[{'@value':'b'}],
                  '@T/Software/packageUrl':[{'@type':'y','@value':'pkg:npm/b@1'}],
                  '@T/Core/verifiedUsing':[{'@type':['@T/Core/Hash'],'@T/Core/hashValue':[{'@value':'0123456789abcdef0123456789abcdef01234567'}],
                  '@T/Core/algorithm':[{'@id':'@T/Core/HashAlgorithm/sha1'}]}]},
                 {'@id':'urn:r','@type':['@T/Core/LifecycleScopedRelationship'],'@T/Core/from':[{'@id':'urn:a'}],
                  '@T/Core/to':[{'@id':'urn:b'}],'@T/Core/scope':[{'@id':'@T/Core/LifecycleScopeType/test'}],
                  '@T/Core/relationshipType':[{'@id':'@T/Core/RelationshipType/dependsOn'}]}]""".replace("@T", "https://spdx.org/rdf/3.0.1/terms"));
        assertThat(reading.diagnostics()).isEmpty();
        Component b = reading.value().components().get(0);
        assertThat(b.identity().purl()).isEqualTo(PackageUrl.parse("pkg:npm/b@1"));
        assertThat(b.contents().hashes()).hasSize(1);
        assertThat(reading.value().dependencies()).extracting(Dependency::scope).containsExactly(Scope.TEST);
    }

    @Test
    void what_leads_nowhere_is_reported_and_left_out() throws IOException {
        Reading<Sbom> reading = readAll("""
                {'@context':'https://spdx.org/rdf/3.0.1/c','@graph':[
                {'spdxId':'urn:d','type':'SpdxDocument','creationInfo':'_:x','rootElement':['urn:a'],
                 'import':[{'type':'ExternalMap','externalSpdxId':'urn:e'}]},
                {'spdxId':'urn:d2','type':'SpdxDocument'},
                {'spdxId':'urn:a','type':'software_Package','name':'a','suppliedBy':'urn:nobody'},
                {'type':'Relationship','from':'urn:a','relationshipType':'dependsOn','to':['urn:b']},
                {'type':'Relationship','from':'urn:a','relationshipType':'dependsOn','to':['urn:e']},
                {'type':'Relationship','from':'urn:a','relationshipType':'looksLike','to':['urn:a']},
                {'type':'Relationship','from':'urn:a','relationshipType':'hasDeclaredLicense','to':['urn:l']},
                {'type':'Relationship','from':'urn:a','relationshipType':'dependsOn','to':['https://spdx.org/rdf/3.0.1/terms/Core/NoneElement']},
                {'type':'Relationship','relationshipType':'dependsOn','to':['urn:a']}]}""");
        assertThat(reading.value().subject()).isNotNull();
        assertThat(reading.diagnostics())
                .extracting(Diagnostic::kind, Diagnostic::message)
                .containsExactlyInAnyOrder(
                        tuple(Kind.REPAIRED, "2 SpdxDocuments in one document; the first names the whole"),
                        tuple(Kind.REFERENCE, "there is no creationInfo \"_:x\""),
                        tuple(Kind.REFERENCE, "there is no agent \"urn:nobody\""),
                        tuple(Kind.REFERENCE, "there is no licence \"urn:l\""),
                        tuple(Kind.REFERENCE, "there is no element \"urn:b\"; left out of 1 relationship"),
                        tuple(Kind.UNKNOWN_VALUE, "no relationship of SPDX: lookslike"),
                        tuple(Kind.UNSUPPORTED, "1 relationship with elements of other documents, which are not read"),
                        tuple(Kind.MISSING, "a relationship without an element or a type"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            dependsOn             | build       | urn:a | urn:b | DEPENDS_ON     | BUILD
            dependsOn             | development | urn:a | urn:b | DEPENDS_ON     | DEVELOPMENT
            dependsOn             |             | urn:a | urn:b | DEPENDS_ON     | UNSPECIFIED
            hasOptionalDependency |             | urn:a | urn:b | DEPENDS_ON     | OPTIONAL
            hasProvidedDependency |             | urn:a | urn:b | DEPENDS_ON     | PROVIDED
            hasDynamicLink        |             | urn:a | urn:b | DEPENDS_ON     | RUNTIME
            hasStaticLink         | build       | urn:a | urn:b | DEPENDS_ON     | BUILD
            usesTool              | test        | urn:a | urn:b | DEPENDS_ON     | TEST
            contains              | build       | urn:a | urn:b | CONTAINS       | UNSPECIFIED
            packagedBy            |             | urn:b | urn:a | CONTAINS       | UNSPECIFIED
            generates             | build       | urn:b | urn:a | GENERATED_FROM | UNSPECIFIED
            ancestorOf            |             | urn:a | urn:b | OTHER          | UNSPECIFIED
            """)
    void a_relationship_and_its_scope_are_an_edge(
            String type, String scope, String from, String to, Dependency.Kind kind, Scope expected)
            throws IOException {
        Reading<Sbom> reading = read(named("a") + "," + named("b")
                + ",{'type':'LifecycleScopedRelationship','from':'urn:a','relationshipType':'" + type + "',"
                + (scope == null ? "" : "'scope':'" + scope + "',") + "'to':['urn:b']}");
        assertThat(reading.diagnostics()).isEmpty();
        assertThat(reading.value().dependencies()).containsExactly(new Dependency(from, to, kind, expected));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            'type':'simplelicensing_LicenseExpression','simplelicensing_licenseExpression':'GPL-2.0+'  | GPL-2.0-or-later
            'type':'expandedlicensing_ConjunctiveLicenseSet','expandedlicensing_member':['https://spdx.org/licenses/MIT','https://spdx.org/licenses/ISC'] | MIT AND ISC
            'type':'expandedlicensing_DisjunctiveLicenseSet','expandedlicensing_member':['https://spdx.org/licenses/MIT','urn:l'] | MIT
            'type':'expandedlicensing_OrLaterOperator','expandedlicensing_subjectLicense':'https://spdx.org/licenses/Apache-2.0' | Apache-2.0+
            'type':'expandedlicensing_WithAdditionOperator','expandedlicensing_subjectExtendableLicense':'https://spdx.org/licenses/GPL-2.0-only','expandedlicensing_subjectAddition':'https://spdx.org/licenses/Classpath-exception-2.0' | GPL-2.0-only WITH Classpath-exception-2.0
            'type':'expandedlicensing_CustomLicense','name':'Mine'                                     | Mine
            'type':'expandedlicensing_NoAssertionLicense'                                              |
            'type':'expandedlicensing_NoneLicense'                                                     |
            'type':'expandedlicensing_ConjunctiveLicenseSet','expandedlicensing_member':['urn:l']      |
            """)
    void a_licence_may_be_a_tree_of_elements_even_a_cyclic_one(String members, String expected) throws IOException {
        Sbom sbom = read(named("a") + ",{'spdxId':'urn:l'," + members + "},"
                        + "{'type':'Relationship','from':'urn:a','relationshipType':'hasConcludedLicense','to':['urn:l']}")
                .value();
        assertThat(SpdxTexts.subject(sbom).licensing().concluded())
                .extracting(Object::toString)
                .isEqualTo(expected == null ? List.of() : List.of(expected));
    }

    @Test
    void licences_that_nest_too_deep_and_bills_that_hold_themselves_do_no_harm() throws IOException {
        StringBuilder elements = new StringBuilder(named("a"));
        for (int i = 0; i < 1_000; i++) {
            elements.append(",{'spdxId':'urn:l" + i + "','type':'expandedlicensing_ConjunctiveLicenseSet',"
                    + "'expandedlicensing_member':['urn:l" + (i + 1) + "']}");
        }
        elements.append(
                ",{'type':'Relationship','from':'urn:a','relationshipType':'hasDeclaredLicense','to':['urn:l0']}");
        elements.append(",{'spdxId':'urn:s','type':'software_Sbom','rootElement':['urn:s','urn:d','urn:a']}");
        elements.append(",{'type':'Relationship','from':'urn:d','relationshipType':'describes','to':['urn:s']}");

        Reading<Sbom> reading = read(elements.toString());

        assertThat(SpdxTexts.subject(reading.value()).ref()).isEqualTo("urn:a");
        assertThat(reading.diagnostics()).extracting(Diagnostic::kind).containsExactly(Kind.INVALID_VALUE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"@context":"https://spdx.org/rdf/3.0.1/spdx-context.jsonld","@graph":[]} | CERTAIN
            {"@graph":[],"@context":["https://spdx.org/rdf/3.0.0/spdx-context.jsonld"]} | CERTAIN
            [{"@id":"a","@type":["https://spdx.org/rdf/3.0.1/terms/Core/SpdxDocument"]}] | CERTAIN
            {"@graph":[{"spdxId":"a"}]}                                               | POSSIBLE
            {"spdxVersion":"SPDX-2.3"}                                                | NONE
            {"@context":"https://openvex.dev/ns","@id":"x"}                           | NONE
            """)
    void a_document_is_recognised_by_its_content(String start, Claim claim) {
        assertThat(new Spdx3JsonReader().claim(DocumentStart.of(start.getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(claim);
    }
}
