package dev.scout.sbom.spdx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.scout.core.image.Digest;
import dev.scout.core.image.OperatingSystem;
import dev.scout.core.purl.PackageUrl;
import dev.scout.core.read.Diagnostic;
import dev.scout.core.read.Diagnostic.Kind;
import dev.scout.core.read.MalformedDocumentException;
import dev.scout.core.read.ReadLimits;
import dev.scout.core.read.Reading;
import dev.scout.core.sbom.Attribution;
import dev.scout.core.sbom.Component;
import dev.scout.core.sbom.ComponentType;
import dev.scout.core.sbom.Contents;
import dev.scout.core.sbom.Dependency;
import dev.scout.core.sbom.Dependency.Scope;
import dev.scout.core.sbom.Hash;
import dev.scout.core.sbom.Identity;
import dev.scout.core.sbom.Identity.Identifier;
import dev.scout.core.sbom.LicenseExpression;
import dev.scout.core.sbom.Licensing;
import dev.scout.core.sbom.Location;
import dev.scout.core.sbom.Origin;
import dev.scout.core.sbom.Party;
import dev.scout.core.sbom.Sbom;
import dev.scout.core.sbom.SbomDocument;
import dev.scout.core.sbom.Tool;
import dev.scout.sbom.SbomReaders;
import dev.scout.sbom.reader.DocumentStart;
import dev.scout.sbom.reader.SbomReader.Claim;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpdxJsonReaderTest {

    private static final Party EXAMPLE = new Party(Party.Kind.ORGANIZATION, "Example", "info@example.org", null);

    @Test
    void the_small_document_is_read_into_the_model_without_a_word() throws IOException {
        Reading<Sbom> reading = SbomReaders.builtIn().read(SpdxTexts.small());
        assertThat(reading.diagnostics()).isEmpty();
        Sbom sbom = reading.value();
        assertThat(sbom.document())
                .isEqualTo(new SbomDocument(
                        "SPDX",
                        "SPDX-2.3",
                        "https://example.org/spdx/small-1",
                        null,
                        "a small bill",
                        Instant.parse("2024-02-03T04:05:06Z"),
                        List.of(EXAMPLE, new Party(Party.Kind.PERSON, "Jo Doe", null, null)),
                        List.of(new Tool(null, "mapper", "1.2.0-rc1"))));
        assertThat(SpdxTexts.subject(sbom).ref()).isEqualTo("SPDXRef-app");
        assertThat(SpdxTexts.subject(sbom).type()).isEqualTo(ComponentType.APPLICATION);
        assertThat(sbom.components()).extracting(Component::ref).containsExactly("SPDXRef-lib", "SPDXRef-src");
        assertThat(sbom.dependencies())
                .containsExactly(
                        new Dependency("SPDXRef-app", "SPDXRef-lib", Dependency.Kind.DEPENDS_ON, Scope.UNSPECIFIED),
                        new Dependency(
                                "SPDXRef-lib", "SPDXRef-src", Dependency.Kind.GENERATED_FROM, Scope.UNSPECIFIED));
        assertThat(sbom.operatingSystem()).isEqualTo(OperatingSystem.linux("debian", "12"));
        assertThat(sbom.image()).isNull();
    }

    @Test
    void a_package_carries_all_that_the_document_says() throws IOException {
        Sbom sbom = SbomReaders.builtIn().read(SpdxTexts.small()).value();
        assertThat(SpdxTexts.component(sbom, "SPDXRef-lib"))
                .isEqualTo(new Component(
                        "SPDXRef-lib",
                        ComponentType.LIBRARY,
                        new Identity(
                                PackageUrl.parse("pkg:deb/debian/libalpha1@1:2.0-3?arch=amd64&distro=debian-12"),
                                new Identity.WrittenName(null, "libalpha1", "1:2.0-3"),
                                List.of("cpe:2.3:a:alpha:libalpha:2.0:*:*:*:*:*:*:*"),
                                List.of(
                                        new Identifier("purl", "pkg:generic/libalpha@2.0"),
                                        new Identifier(
                                                "gitoid",
                                                "gitoid:blob:sha1:261eeb9e9f8b2b4b0d119366dda99c6fd7d35c64"))),
                        new Attribution(
                                List.of(new Party(Party.Kind.PERSON, "Ada Example", "ada@alpha.example", null)),
                                new Party(Party.Kind.ORGANIZATION, "Alpha Works", "hello@alpha.example", null),
                                null,
                                null,
                                "Copyright Alpha Works"),
                        new Licensing(
                                List.of(LicenseExpression.parse("MIT OR LicenseRef-alpha")),
                                List.of(LicenseExpression.parse("MIT"))),
                        new Contents(
                                null,
                                List.of(
                                        new Hash(
                                                "SHA-256",
                                                "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff"),
                                        new Hash("SHA-1", "0123456789abcdef0123456789abcdef01234567")),
                                List.of(new Location(
                                        "/usr/lib/libalpha.so.1", null, new Digest("sha256", "1".repeat(64))))),
                        new Origin(List.of(new Origin.SourcePackage("alpha", "1:2.0")), null),
                        "alpha at length",
                        Map.of(
                                "summary", List.of("alpha in short"),
                                "comment", List.of("a remark"),
                                "packageFileName", List.of("libalpha1.deb"),
                                "advisory", List.of("https://alpha.example/advisories"),
                                "attributionText", List.of("made with care"),
                                "annotation", List.of("looked at"),
                                "LicenseRef-alpha", List.of("The Alpha Licence"))));
    }

    /** Trap B6: NOASSERTION and NONE. */
    @Test
    void what_nobody_asserts_is_absent() throws IOException {
        Component component = SpdxTexts.readPackage("'versionInfo':'NOASSERTION','supplier':'NOASSERTION',"
                + "'originator':'NONE','licenseDeclared':'NOASSERTION','licenseConcluded':'NONE',"
                + "'copyrightText':'NONE','description':''");
        assertThat(component.identity().version()).isNull();
        assertThat(component.attribution()).isEqualTo(Attribution.UNKNOWN);
        assertThat(component.licensing()).isEqualTo(Licensing.UNKNOWN);
        assertThat(component.description()).isNull();
    }

    /** Trap B6: categories and types of external references. */
    @ParameterizedTest
    @CsvSource({
        "PACKAGE-MANAGER, purl",
        "PACKAGE_MANAGER, purl",
        "OTHER, purl",
        "PACKAGE-MANAGER, http://spdx.org/rdf/references/purl",
        "packageManager, https://spdx.org/rdf/references/purl",
    })
    void a_package_url_is_found_under_any_category_and_type_name(String category, String type) throws IOException {
        Component component = SpdxTexts.readPackage("'externalRefs':[{'referenceCategory':'" + category
                + "','referenceType':'" + type + "','referenceLocator':'pkg:npm/left-pad@1.3.0'}]");
        assertThat(component.identity().purl()).isEqualTo(PackageUrl.parse("pkg:npm/left-pad@1.3.0"));
    }

    /** Trap B6 (osv-scanner#169): packages after one without a package URL; trap B10: without any. */
    @Test
    void a_package_without_a_package_url_is_kept_and_stops_nothing() throws IOException {
        Sbom sbom = SpdxTexts.read("""
                'packages':[
                  {'SPDXID':'SPDXRef-a','name':'a','versionInfo':'1','externalRefs':[
                    {'referenceType':'cpe22Type','referenceLocator':'cpe:/a:a:a:1'}]},
                  {'SPDXID':'SPDXRef-b','name':'b'},
                  {'SPDXID':'SPDXRef-c','name':'c','externalRefs':[
                    {'referenceType':'purl','referenceLocator':'pkg:npm/c@1'}]}]""").value();
        assertThat(sbom.components()).extracting(Component::ref).containsExactly("SPDXRef-a", "SPDXRef-b", "SPDXRef-c");
        assertThat(sbom.components().get(0).identity().cpes()).containsExactly("cpe:/a:a:a:1");
        assertThat(sbom.components().get(0).identity().version()).isEqualTo("1");
        assertThat(sbom.components().get(2).identity().purl()).isNotNull();
    }

    /** Trap B6: documentDescribes, DESCRIBES, DESCRIBED_BY, and what Trivy wrote until 2023. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "'documentDescribes':['SPDXRef-a']",
                "'documentDescribes':['SPDXRef-a','SPDXRef-a']",
                "'documentDescribes':['a']",
                "'relationships':[{'spdxElementId':'SPDXRef-DOCUMENT','relationshipType':'DESCRIBES','relatedSpdxElement':'SPDXRef-a'}]",
                "'relationships':[{'spdxElementId':'SPDXRef-DOCUMENT','relationshipType':'describes','relatedSpdxElement':'SPDXRef-a'}]",
                "'relationships':[{'spdxElementId':'SPDXRef-DOCUMENT','relationshipType':'DESCRIBE','relatedSpdxElement':'SPDXRef-a'}]",
                "'relationships':[{'spdxElementId':'SPDXRef-a','relationshipType':'DESCRIBED_BY','relatedSpdxElement':'SPDXRef-DOCUMENT'}]",
            })
    void the_subject_is_the_one_package_that_is_described_however_that_is_said(String member) throws IOException {
        Sbom sbom = SpdxTexts.read(
                        member + ",'packages':[{'SPDXID':'SPDXRef-a','name':'a'},{'SPDXID':'SPDXRef-b','name':'b'}]")
                .value();
        assertThat(SpdxTexts.subject(sbom).ref()).isEqualTo("SPDXRef-a");
        assertThat(sbom.components()).extracting(Component::ref).containsExactly("SPDXRef-b");
    }

    @Test
    void several_described_packages_are_all_components() throws IOException {
        Sbom sbom = SpdxTexts.read("'documentDescribes':['SPDXRef-a','SPDXRef-b'],"
                        + "'packages':[{'SPDXID':'SPDXRef-a','name':'a'},{'SPDXID':'SPDXRef-b','name':'b'}]")
                .value();
        assertThat(sbom.subject()).isNull();
        assertThat(sbom.components()).hasSize(2);
    }

    @Test
    void a_file_that_is_described_is_the_subject_and_no_other_file_is_a_component() throws IOException {
        Sbom sbom = SpdxTexts.read("'documentDescribes':['SPDXRef-f'],'files':["
                        + "{'SPDXID':'SPDXRef-f','fileName':'./app'},{'SPDXID':'SPDXRef-g','fileName':'./b'}],"
                        + "'packages':[{'SPDXID':'SPDXRef-a','name':'a'}],'relationships':[{'spdxElementId':"
                        + "'SPDXRef-f','relationshipType':'DEPENDS_ON','relatedSpdxElement':'SPDXRef-a'}]")
                .value();
        assertThat(SpdxTexts.subject(sbom).type()).isEqualTo(ComponentType.FILE);
        assertThat(sbom.components()).extracting(Component::ref).containsExactly("SPDXRef-a");
        assertThat(sbom.dependencies()).hasSize(1);
    }

    @Test
    void dangling_references_are_reported_once_and_external_ones_once_together() throws IOException {
        Reading<Sbom> reading = SpdxTexts.read("""
                'packages':[{'SPDXID':'SPDXRef-a','name':'a'}],
                'relationships':[
                  {'spdxElementId':'SPDXRef-a','relationshipType':'CONTAINS','relatedSpdxElement':'SPDXRef-x'},
                  {'spdxElementId':'SPDXRef-a','relationshipType':'DEPENDS_ON','relatedSpdxElement':'SPDXRef-x'},
                  {'spdxElementId':'SPDXRef-a','relationshipType':'CONTAINS','relatedSpdxElement':'NONE'},
                  {'spdxElementId':'SPDXRef-a','relationshipType':'DEPENDS_ON','relatedSpdxElement':'DocumentRef-y:SPDXRef-z'},
                  {'spdxElementId':'DocumentRef-y:SPDXRef-z','relationshipType':'CONTAINS','relatedSpdxElement':'SPDXRef-a'}]""");
        assertThat(reading.diagnostics())
                .extracting(Diagnostic::kind)
                .containsExactly(Kind.REFERENCE, Kind.UNSUPPORTED);
        assertThat(reading.value().dependencies()).isEmpty();
    }

    @Test
    void relationships_find_elements_with_and_without_the_prefix() throws IOException {
        Reading<Sbom> reading = SpdxTexts.read("""
                'packages':[{'SPDXID':'a','name':'a'},{'SPDXID':'SPDXRef-b','name':'b'}],
                'relationships':[
                  {'spdxElementId':'SPDXRef-a','relationshipType':'DEPENDS_ON','relatedSpdxElement':'b'},
                  {'spdxElementId':'https://example.org/d#SPDXRef-b','relationshipType':'CONTAINS','relatedSpdxElement':'a'}]""");
        assertThat(reading.diagnostics()).extracting(Diagnostic::kind).containsOnly(Kind.INVALID_VALUE);
        assertThat(reading.value().dependencies())
                .extracting(Dependency::from, Dependency::to)
                .containsExactly(tuple("a", "SPDXRef-b"), tuple("SPDXRef-b", "a"));
    }

    @Test
    void members_named_as_in_tag_value_are_understood_and_reported() throws IOException {
        Reading<Sbom> reading = SpdxTexts.read("'packages':[{'SPDXID':'SPDXRef-a','packageName':'a',"
                + "'downloadLocation':'NONE','packageVersion':'1','packageLicenseDeclared':'MIT'}]");
        assertThat(reading.diagnostics()).extracting(Diagnostic::kind).containsOnly(Kind.REPAIRED);
        Component component = reading.value().components().get(0);
        assertThat(component.identity().name()).isEqualTo("a");
        assertThat(component.identity().version()).isEqualTo("1");
        assertThat(component.licensing().declared()).hasSize(1);
    }

    /** Trap B11: duplicate keys. */
    @Test
    void of_a_repeated_member_the_last_one_counts() throws IOException {
        Reading<Sbom> reading = SpdxTexts.read("'packages':[{'SPDXID':'SPDXRef-a','name':'a'}],"
                + "'packages':[{'SPDXID':'SPDXRef-b','name':'x','name':'b'}]");
        assertThat(reading.diagnostics()).extracting(Diagnostic::kind).containsOnly(Kind.DUPLICATE_KEY);
        assertThat(reading.value().components()).extracting(Component::ref).containsExactly("SPDXRef-b");
        assertThat(reading.value().components().get(0).identity().name()).isEqualTo("b");
    }

    /** Trap B11: too many of something. */
    @ParameterizedTest
    @ValueSource(strings = {"packages", "files", "relationships"})
    void more_elements_than_the_limit_are_refused(String member) {
        String document = "{\"spdxVersion\":\"SPDX-2.3\",\"" + member + "\":["
                + "{\"SPDXID\":\"a\"},{\"SPDXID\":\"b\"},{\"SPDXID\":\"c\"}]}";
        SbomReaders readers =
                SbomReaders.builtIn().withLimits(ReadLimits.defaults().withItems(2));
        assertThatThrownBy(() -> readers.read(document.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(MalformedDocumentException.class)
                .hasMessageContaining("more than 2 " + member);
    }

    /** Trap B1: recognised by content. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"spdxVersion":"SPDX-2.2"}                            | CERTAIN
            {"SPDXID":"SPDXRef-DOCUMENT"}                         | CERTAIN
            {"packages":[],"spdxVersion":"SPDX-2.1"}              | CERTAIN
            {"files":[{"SPDXID":"SPDXRef-a"                       | POSSIBLE
            {"SPDXID":"DOCUMENT"}                                 | POSSIBLE
            {"spdxVersion":"SPDX-3.0"}                            | POSSIBLE
            {"@context":"https://spdx.org/rdf/3.0.1/c","spdxVersion":"SPDX-2.3"} | NONE
            {"@graph":[]}                                         | NONE
            {"bomFormat":"CycloneDX"}                             | NONE
            {"artifacts":[],"files":[]}                           | NONE
            {}                                                    | NONE
            []                                                    | NONE
            SPDXVersion: SPDX-2.3                                 | NONE
            """)
    void a_document_is_recognised_by_its_content(String start, Claim claim) {
        assertThat(new SpdxJsonReader().claim(DocumentStart.of(start.getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(claim);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"packages\":[]}", "{\"dataLicense\":\"CC0-1.0\"}"})
    void what_may_be_spdx_and_turns_out_not_to_be_is_refused(String document) {
        assertThatThrownBy(() -> SbomReaders.builtIn().read(document.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(MalformedDocumentException.class)
                .hasMessageContaining("no SPDX document");
    }
}
