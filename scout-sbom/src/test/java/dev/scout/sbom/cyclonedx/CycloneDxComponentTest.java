package dev.scout.sbom.cyclonedx;

import static dev.scout.sbom.cyclonedx.CycloneDxDocuments.component;
import static dev.scout.sbom.cyclonedx.CycloneDxDocuments.kinds;
import static dev.scout.sbom.cyclonedx.CycloneDxDocuments.read;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scout.core.image.Digest;
import dev.scout.core.purl.PackageUrl;
import dev.scout.core.read.Diagnostic.Kind;
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
import dev.scout.core.sbom.Origin.SourcePackage;
import dev.scout.core.sbom.Party;
import dev.scout.core.sbom.Sbom;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CycloneDxComponentTest {

    private static final String LAYER = "sha256:" + "0123456789abcdef".repeat(4);

    private static LicenseExpression license(String text) {
        return LicenseExpression.parse(text);
    }

    private static Party unknown(String name) {
        return new Party(Party.Kind.UNKNOWN, name, null, null);
    }

    @Test
    void all_that_a_component_says_is_carried() throws IOException {
        Reading<Sbom> reading = read("""
                'components': [{'bom-ref': 'r', 'type': 'framework', 'group': 'g', 'name': 'n', 'version': '1',
                  'purl': 'pkg:maven/g/n@1', 'cpe': 'cpe:2.3:a:g:n:1:*:*:*:*:*:*:*',
                  'swid': {'tagId': 'tag', 'name': 'n'}, 'omniborId': ['gitoid:blob:sha1:a9'],
                  'swhid': ['swh:1:cnt:94'], 'description': 'About it', 'author': 'Ann', 'publisher': 'P',
                  'authors': [{'name': 'Bob', 'email': 'bob@example.org', 'phone': '1'}],
                  'supplier': {'name': 'S', 'url': ['https://s.example.org']}, 'manufacturer': {'name': 'M'},
                  'copyright': '(c) Ann', 'mime-type': 'a/b', 'modified': false,
                  'hashes': [{'alg': 'SHA-1', 'content': 'DA39A3EE5E6B4B0D3255BFEF95601890AFD80709'}],
                  'licenses': [{'license': {'id': 'MIT'}}],
                  'externalReferences': [{'type': 'vcs', 'url': 'https://example.org'}],
                  'evidence': {'occurrences': [{'location': '/a', 'line': 1}, {'location': '/b'}],
                    'copyright': [{'text': 'found'}], 'licenses': [{'license': {'id': 'ISC'}}],
                    'identity': [{'field': 'purl', 'concludedValue': 'pkg:maven/g/n@2'},
                      {'field': 'cpe', 'concludedValue': 'cpe:/a:g:n:2'}, {'field': 'name', 'confidence': 1}]},
                  'properties': [{'name': 'k', 'value': 'v'}, {'name': 'k', 'value': 'w'}, {'name': 'l'}]}]""");

        assertThat(reading.diagnostics()).isEmpty();
        assertThat(reading.value().components())
                .containsExactly(new Component(
                        "r",
                        ComponentType.FRAMEWORK,
                        new Identity(
                                PackageUrl.parse("pkg:maven/g/n@1"),
                                new Identity.WrittenName("g", "n", "1"),
                                List.of("cpe:2.3:a:g:n:1:*:*:*:*:*:*:*", "cpe:/a:g:n:2"),
                                List.of(
                                        new Identifier("swid", "tag"),
                                        new Identifier("gitoid", "gitoid:blob:sha1:a9"),
                                        new Identifier("swh", "swh:1:cnt:94"),
                                        new Identifier("purl", "pkg:maven/g/n@2"))),
                        new Attribution(
                                List.of(new Party(Party.Kind.PERSON, "Bob", "bob@example.org", null), unknown("Ann")),
                                new Party(Party.Kind.ORGANIZATION, "S", null, "https://s.example.org"),
                                unknown("P"),
                                new Party(Party.Kind.ORGANIZATION, "M", null, null),
                                "(c) Ann"),
                        new Licensing(List.of(license("MIT")), List.of(license("ISC"))),
                        new Contents(
                                null,
                                List.of(new Hash("SHA-1", "da39a3ee5e6b4b0d3255bfef95601890afd80709")),
                                List.of(new Location("/a", null, null), new Location("/b", null, null))),
                        Origin.UNKNOWN,
                        "About it",
                        Map.of("k", List.of("v", "w"), "l", List.of(""))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "'author': 'Ann'                                            | Ann",
                "'authors': [{'name': 'Ann'}]                               | Ann",
                "'author': 'Ann', 'authors': [{'name': 'Ann'}]              | Ann",
                "'author': 'Ann', 'authors': [{'name': 'Bob'}, {'email': ''}] | Bob,Ann",
                "'author': 'NOASSERTION'                                    | ~~",
            })
    void b4_authors_are_one_text_or_a_list(String members, String names) throws IOException {
        assertThat(component(members).attribution().authors())
                .extracting(Party::name)
                .containsExactlyElementsOf(names.isEmpty() ? List.of() : List.of(names.split(",")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "[{'license': {'id': 'MIT'}}, {'license': {'id': 'ISC'}}]                  | MIT,ISC            | ~~",
                "[{'license': {'name': 'My Licence'}}]                                     | My Licence         | ~~",
                "[{'license': {'name': 'MIT'}}]                                            | MIT                | ~~",
                "[{'expression': 'mit or apache-2.0'}]                                     | MIT OR Apache-2.0  | ~~",
                "[{'expression': 'MIT', 'acknowledgement': 'concluded'}]                   | ~~                 | MIT",
                "[{'acknowledgement': 'declared', 'expression': 'MIT'}]                    | MIT                | ~~",
                "[{'license': {'acknowledgement': 'concluded', 'id': 'MIT'}}]              | ~~                 | MIT",
                "[{'license': {'id': 'MIT'}}, {'expression': 'ISC', 'acknowledgement': 'concluded'}] | MIT      | ISC",
                "[{'license': {'name': 'NOASSERTION'}}, {'expression': 'NONE'}]            | ~~                 | ~~",
                "[]                                                                        | ~~                 | ~~",
            })
    void b4_licences_have_three_shapes_and_are_declared_unless_said_otherwise(
            String licenses, String declared, String concluded) throws IOException {
        boolean odd = licenses.contains("NOASSERTION");
        Component component = odd
                ? read("'components': [{'type': 'library', 'name': 'x', 'licenses': " + licenses + "}]")
                        .value()
                        .components()
                        .get(0)
                : component("'licenses': " + licenses);

        assertThat(String.join(
                        ",",
                        component.licensing().declared().stream()
                                .map(Object::toString)
                                .toList()))
                .isEqualTo(declared);
        assertThat(String.join(
                        ",",
                        component.licensing().concluded().stream()
                                .map(Object::toString)
                                .toList()))
                .isEqualTo(concluded);
    }

    @Test
    void a_licence_that_only_has_a_url_is_named_by_it() throws IOException {
        Reading<Sbom> reading = read("""
                'components': [{'type': 'library', 'name': 'x',
                  'licenses': [{'license': {'url': 'https://example.org/licence'}}]}]""");

        assertThat(reading.value().components().get(0).licensing().declared())
                .containsExactly(LicenseExpression.named("https://example.org/licence"));
        assertThat(kinds(reading)).containsExactly(Kind.REPAIRED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "'scope': 'required'                                                          | RUNTIME",
                "'scope': 'optional'                                                          | OPTIONAL",
                "'scope': 'excluded'                                                          | EXCLUDED",
                "'cpe': 'cpe:/a:x'                                                            | UNSPECIFIED",
                "'isExternal': true                                                           | PROVIDED",
                "'properties': [{'name': 'cdx:npm:package:development', 'value': 'true'}]     | DEVELOPMENT",
                "'scope': 'optional', 'properties': [{'name': 'cdx:npm:package:development', 'value': 'true'}] | DEVELOPMENT",
                "'scope': 'excluded', 'properties': [{'name': 'cdx:npm:package:development', 'value': 'true'}] | EXCLUDED",
                "'scope': 'required', 'properties': [{'name': 'cdx:maven:package:test', 'value': 'true'}]  | TEST",
                "'scope': 'required', 'properties': [{'name': 'cdx:maven:package:test', 'value': 'false'}] | RUNTIME",
            })
    void the_scope_of_a_component_is_that_of_the_edges_to_it(String members, Scope scope) throws IOException {
        Sbom sbom = read("'components': [{'bom-ref': 'a', 'type': 'library', 'name': 'a'},"
                        + " {'bom-ref': 'b', 'type': 'library', 'name': 'b', " + members + "}],"
                        + " 'dependencies': [{'ref': 'a', 'dependsOn': ['b']}]")
                .value();

        assertThat(sbom.dependencies()).containsExactly(new Dependency("a", "b", Dependency.Kind.DEPENDS_ON, scope));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "syft:metadata:source=zlib                                          | zlib    | ~~",
                "syft:metadata:source=zlib;syft:metadata:sourceVersion=1:1.2-3      | zlib    | 1:1.2-3",
                "syft:metadata:originPackage=openssl                                | openssl | ~~",
                "syft:metadata:sourceRpm=bash-4.2.46-31.el7.src.rpm                 | bash    | 4.2.46-31.el7",
                "syft:metadata:sourceRpm=a-b-1.0-2.src.rpm;syft:metadata:epoch=1    | a-b     | 1:1.0-2",
                "aquasecurity:trivy:SrcName=musl;aquasecurity:trivy:SrcVersion=1-r0 | musl    | 1-r0",
                "aquasecurity:trivy:SrcName=o;aquasecurity:trivy:SrcVersion=1.0.2k;aquasecurity:trivy:SrcRelease=16.el7;"
                        + "aquasecurity:trivy:SrcEpoch=1                            | o       | 1:1.0.2k-16.el7",
            })
    void tools_name_the_source_package_in_properties(String properties, String name, String version)
            throws IOException {
        assertThat(component(properties(properties)).origin().sources())
                .containsExactly(new SourcePackage(name, version.isEmpty() ? null : version));
    }

    @ParameterizedTest
    @CsvSource({
        "syft:package:metadataType=DpkgMetadata;syft:metadata:installedSize=624, 638976",
        "syft:package:metadataType=dpkg-db-entry;syft:metadata:installedSize=624, 638976",
        "syft:package:metadataType=ApkMetadata;syft:metadata:size=10;syft:metadata:installedSize=20, 20",
        "syft:package:metadataType=RpmMetadata;syft:metadata:size=30, 30",
        "aquasecurity:trivy:Size=40, 40",
    })
    void sizes_are_bytes(String properties, long size) throws IOException {
        assertThat(component(properties(properties)).contents().sizeInBytes()).isEqualTo(size);
    }

    @Test
    void locations_are_the_same_from_syft_and_trivy() throws IOException {
        Digest layer = Digest.parse(LAYER);

        assertThat(component(properties("syft:location:0:path=/lib/a;syft:location:0:layerID=" + LAYER
                                + ";syft:location:1:path=/lib/b"))
                        .contents()
                        .locations())
                .containsExactly(new Location("/lib/a", null, layer), new Location("/lib/b", null, null));
        assertThat(component(properties("aquasecurity:trivy:FilePath=lib/a;aquasecurity:trivy:LayerDiffID=" + LAYER
                                + ";aquasecurity:trivy:LayerDigest=" + LAYER))
                        .contents()
                        .locations())
                .containsExactly(new Location("/lib/a", layer, layer));
    }

    @Test
    void syft_says_what_found_it_and_more_cpes() throws IOException {
        Component component = component(properties(
                "syft:package:foundBy=apkdb-cataloger;syft:cpe23=cpe:2.3:a:x:x:1:*:*:*:*:*:*:*;syft:cpe23=cpe:/a:y"));

        assertThat(component.origin().foundBy()).isEqualTo("apkdb-cataloger");
        assertThat(component.identity().cpes()).containsExactly("cpe:2.3:a:x:x:1:*:*:*:*:*:*:*", "cpe:/a:y");
    }

    @Test
    void ancestors_are_sources_of_packages_of_distributions_and_edges_if_they_are_components() throws IOException {
        Sbom sbom = read("""
                        'components': [
                          {'bom-ref': 'a', 'type': 'library', 'name': 'a', 'purl': 'pkg:deb/debian/libssl3@3.0-1',
                           'pedigree': {'ancestors': [{'bom-ref': 'b', 'type': 'library', 'name': 'b',
                             'purl': 'pkg:deb/debian/openssl@3.0-1'}], 'descendants': [{'name': 'c'}]}},
                          {'bom-ref': 'b', 'type': 'library', 'name': 'b'},
                          {'bom-ref': 'd', 'type': 'library', 'name': 'd', 'purl': 'pkg:npm/fork@1',
                           'pedigree': {'ancestors': [{'bom-ref': 'elsewhere', 'type': 'library', 'name': 'e',
                             'purl': 'pkg:npm/original@1'}]}}]""").value();

        assertThat(sbom.components()).hasSize(3);
        assertThat(sbom.components().get(0).origin().sources()).containsExactly(new SourcePackage("openssl", "3.0-1"));
        assertThat(sbom.components().get(2).origin().sources()).isEmpty();
        assertThat(sbom.dependencies())
                .containsExactly(new Dependency("a", "b", Dependency.Kind.GENERATED_FROM, Scope.UNSPECIFIED));
    }

    /** {@code 'properties'} of {@code name=value;name=value}. */
    private static String properties(String pairs) {
        StringBuilder json = new StringBuilder();
        for (String pair : pairs.strip().split(";")) {
            String[] sides = pair.strip().split("=", 2);
            json.append(json.isEmpty() ? "" : ", ").append("{'name': '" + sides[0] + "', 'value': '" + sides[1] + "'}");
        }
        return "'properties': [" + json + "]";
    }
}
