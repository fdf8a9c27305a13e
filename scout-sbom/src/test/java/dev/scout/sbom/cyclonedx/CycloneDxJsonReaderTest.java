package dev.scout.sbom.cyclonedx;

import static dev.scout.sbom.cyclonedx.CycloneDxDocuments.kinds;
import static dev.scout.sbom.cyclonedx.CycloneDxDocuments.read;
import static dev.scout.sbom.cyclonedx.CycloneDxDocuments.readWhole;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.scout.core.read.Diagnostic.Kind;
import dev.scout.core.read.MalformedDocumentException;
import dev.scout.core.read.ReadLimits;
import dev.scout.core.read.Reading;
import dev.scout.core.sbom.Component;
import dev.scout.core.sbom.ComponentType;
import dev.scout.core.sbom.Dependency;
import dev.scout.core.sbom.Dependency.Scope;
import dev.scout.core.sbom.DependencyGraph;
import dev.scout.core.sbom.Party;
import dev.scout.core.sbom.Sbom;
import dev.scout.core.sbom.SbomDocument;
import dev.scout.core.sbom.Tool;
import dev.scout.sbom.SbomReaders;
import dev.scout.sbom.reader.DocumentStart;
import dev.scout.sbom.reader.SbomReader.Claim;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CycloneDxJsonReaderTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{'bomFormat': 'CycloneDX'}                                                     | CERTAIN",
                "{'$schema': 'http://cyclonedx.org/schema/bom-1.5.schema.json'}                 | CERTAIN",
                "{'specVersion': '1.4', 'components': []}                                       | CERTAIN",
                "{'components': [], 'specVersion': '1.4'}                                       | CERTAIN",
                "{'components': []}                                                             | POSSIBLE",
                "{'metadata': {}, 'serialNumber': 'urn:uuid:3e671687-395b-41f5-a30f-a58921a69b79'} | POSSIBLE",
                "{'metadata': {}, 'kind': 'Pod'}                                                | NONE",
                "{'spdxVersion': 'SPDX-2.3'}                                                    | NONE",
                "[{'bomFormat': 'CycloneDX'}]                                                   | NONE",
            })
    void recognises_its_documents_by_their_members(String json, Claim claim) {
        DocumentStart start = DocumentStart.of(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));

        assertThat(new CycloneDxJsonReader().claim(start)).isEqualTo(claim);
    }

    @Test
    void the_document_says_who_made_it_and_when() throws IOException {
        SbomDocument document = read("""
                        'serialNumber': 'urn:uuid:3e671687-395b-41f5-a30f-a58921a69b79', 'version': 3,
                        'metadata': {'timestamp': '2024-05-01T12:00:00+02:00',
                          'authors': [{'name': 'Ann', 'email': 'ann@example.org'}, {}],
                          'manufacturer': {'name': 'Acme', 'url': ['https://example.org'],
                                           'contact': [{'name': 'Bob', 'email': 'bob@example.org'}]}}""").value().document();

        assertThat(document)
                .isEqualTo(new SbomDocument(
                        "CycloneDX",
                        "1.6",
                        "urn:uuid:3e671687-395b-41f5-a30f-a58921a69b79",
                        3,
                        null,
                        Instant.parse("2024-05-01T10:00:00Z"),
                        List.of(
                                new Party(Party.Kind.PERSON, "Ann", "ann@example.org", null),
                                new Party(Party.Kind.ORGANIZATION, "Acme", "bob@example.org", "https://example.org")),
                        List.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{'vendor': 'acme', 'name': 'maker', 'version': '1'}, {'vendor': 'v', 'name': 'second'}]",
                """
                {'components': [{'type': 'application', 'group': 'acme', 'name': 'maker', 'version': '1'}],
                 'services': [{'provider': {'name': 'v'}, 'name': 'second'}]}""",
                """
                {'components': [{'type': 'application', 'author': 'acme', 'group': 'g', 'name': 'maker', 'version': '1'},
                                {'type': 'application', 'supplier': {'name': 'v'}, 'name': 'second'}]}""",
            })
    void b4_tools_are_a_list_or_an_object(String tools) throws IOException {
        Reading<Sbom> reading = read("'metadata': {'tools': " + tools + "}");

        assertThat(reading.value().document().tools())
                .containsExactly(new Tool("acme", "maker", "1"), new Tool("v", "second", null));
        assertThat(reading.value().components()).isEmpty();
        assertThat(reading.diagnostics()).isEmpty();
    }

    @Test
    void the_subject_has_the_supplier_and_manufacturer_that_the_metadata_name() throws IOException {
        Component subject = Objects.requireNonNull(read("""
                        'metadata': {'supplier': {'name': 'S'}, 'manufacture': {'name': 'M'},
                          'component': {'type': 'application', 'name': 'app', 'supplier': {'name': 'Own'}}}""").value().subject());

        assertThat(subject.attribution().supplier()).isEqualTo(new Party(Party.Kind.ORGANIZATION, "Own", null, null));
        assertThat(subject.attribution().manufacturer()).isEqualTo(new Party(Party.Kind.ORGANIZATION, "M", null, null));
    }

    @Test
    void b4_nested_components_are_flattened_and_their_holders_contain_them() throws IOException {
        Sbom sbom = read("""
                        'metadata': {'component': {'bom-ref': 'app', 'type': 'application', 'name': 'app',
                          'components': [{'bom-ref': 'part', 'type': 'library', 'name': 'part'}]}},
                        'components': [
                          {'bom-ref': 'a', 'type': 'library', 'components': [
                            {'bom-ref': 'b', 'type': 'library', 'name': 'b', 'scope': 'optional', 'components': [
                              {'bom-ref': 'c', 'type': 'library', 'name': 'c'}]},
                            {'bom-ref': 'd', 'type': 'library', 'name': 'd'}], 'name': 'a'},
                          {'bom-ref': 'e', 'type': 'library', 'name': 'e'}]""").value();

        assertThat(Objects.requireNonNull(sbom.subject()).ref()).isEqualTo("app");
        assertThat(sbom.components()).extracting(Component::ref).containsExactly("part", "a", "b", "c", "d", "e");
        assertThat(sbom.dependencies())
                .containsExactly(
                        new Dependency("app", "part", Dependency.Kind.CONTAINS, Scope.UNSPECIFIED),
                        new Dependency("a", "b", Dependency.Kind.CONTAINS, Scope.OPTIONAL),
                        new Dependency("b", "c", Dependency.Kind.CONTAINS, Scope.UNSPECIFIED),
                        new Dependency("a", "d", Dependency.Kind.CONTAINS, Scope.UNSPECIFIED));
    }

    @Test
    void b4_every_component_has_a_ref_of_its_own() throws IOException {
        Reading<Sbom> reading = read("""
                'components': [
                  {'type': 'library', 'name': 'a', 'components': [{'type': 'library', 'name': 'b'}]},
                  {'bom-ref': 'x', 'type': 'library', 'name': 'c'}, {'bom-ref': 'x', 'type': 'library', 'name': 'd'}],
                'dependencies': [{'ref': 'x', 'dependsOn': ['x']}]""");

        List<String> refs =
                reading.value().components().stream().map(Component::ref).toList();
        assertThat(refs).doesNotHaveDuplicates().hasSize(4);
        assertThat(reading.value().dependencies())
                .contains(
                        new Dependency(refs.get(0), refs.get(1), Dependency.Kind.CONTAINS, Scope.UNSPECIFIED),
                        new Dependency("x", "x", Dependency.Kind.DEPENDS_ON, Scope.UNSPECIFIED));
        assertThat(kinds(reading)).containsExactly(Kind.REFERENCE);
    }

    @Test
    void b4_edges_may_lead_in_a_circle_repeat_themselves_and_lead_nowhere() throws IOException {
        Reading<Sbom> reading = read("""
                'dependencies': [{'ref': 'app', 'dependsOn': ['a', 'a', 'gone']}, {'ref': 'a', 'dependsOn': ['b']},
                  {'ref': 'b', 'dependsOn': ['a'], 'provides': ['spec']}, {'ref': 'a', 'dependsOn': ['b']},
                  {'ref': 'lost', 'dependsOn': []}, {'dependsOn': ['a']}],
                'components': [{'bom-ref': 'a', 'type': 'library', 'name': 'a', 'scope': 'required'},
                  {'bom-ref': 'b', 'type': 'library', 'name': 'b', 'scope': 'excluded'},
                  {'bom-ref': 'spec', 'type': 'cryptographic-asset', 'name': 'spec'}],
                'metadata': {'component': {'bom-ref': 'app', 'type': 'application', 'name': 'app'}}""");

        assertThat(reading.value().dependencies())
                .containsExactly(
                        new Dependency("app", "a", Dependency.Kind.DEPENDS_ON, Scope.RUNTIME),
                        new Dependency("a", "b", Dependency.Kind.DEPENDS_ON, Scope.EXCLUDED),
                        new Dependency("b", "a", Dependency.Kind.DEPENDS_ON, Scope.RUNTIME),
                        new Dependency("b", "spec", Dependency.Kind.PROVIDES, Scope.UNSPECIFIED));
        assertThat(kinds(reading)).containsExactly(Kind.MISSING, Kind.REFERENCE);
        assertThat(DependencyGraph.of(reading.value()).isDirect("a")).isTrue();
        assertThat(DependencyGraph.of(reading.value()).isDirect("b")).isFalse();
    }

    @Test
    void b4_services_are_left_out_with_their_edges_and_one_word_about_it() throws IOException {
        Reading<Sbom> reading = read("""
                'services': [{'bom-ref': 's', 'name': 's'}, {'bom-ref': 't', 'name': 't'}],
                'components': [{'bom-ref': 'a', 'type': 'library', 'name': 'a'}],
                'dependencies': [{'ref': 'a', 'dependsOn': ['s']}, {'ref': 's', 'dependsOn': ['t', 'a']}]""");

        assertThat(reading.value().components()).hasSize(1);
        assertThat(reading.value().dependencies()).isEmpty();
        assertThat(kinds(reading)).containsExactly(Kind.UNSUPPORTED);
    }

    @Test
    void b10_components_without_a_package_url_are_kept() throws IOException {
        Reading<Sbom> reading = read("""
                'components': [{'type': 'library', 'name': 'a', 'cpe': 'cpe:/a:v:a:1'},
                  {'type': 'application', 'name': 'b', 'version': '2'}, {'type': 'file'}, {},
                  {'type': 'library', 'name': 'c', 'purl': 'no purl'}]""");

        assertThat(reading.value().components())
                .extracting(
                        Component::type,
                        one -> one.identity().name(),
                        one -> one.identity().cpes())
                .containsExactly(
                        tuple(ComponentType.LIBRARY, "a", List.of("cpe:/a:v:a:1")),
                        tuple(ComponentType.APPLICATION, "b", List.of()),
                        tuple(ComponentType.FILE, "", List.of()),
                        tuple(ComponentType.OTHER, "", List.of()),
                        tuple(ComponentType.LIBRARY, "c", List.of()));
        assertThat(kinds(reading)).containsExactly(Kind.MISSING, Kind.MISSING, Kind.MISSING, Kind.INVALID_VALUE);
    }

    @Test
    void b12_null_is_absent_without_a_word() throws IOException {
        Reading<Sbom> reading = read("""
                'serialNumber': null, 'version': null, 'metadata': null, 'dependencies': null, 'services': null,
                'vulnerabilities': null, 'components': [null, {'type': 'library', 'name': 'a', 'bom-ref': null,
                  'purl': null, 'licenses': null, 'hashes': null, 'components': null, 'properties': null,
                  'evidence': null, 'pedigree': null, 'supplier': null, 'authors': null, 'swid': null}]""");

        assertThat(reading.value().components()).hasSize(1);
        assertThat(reading.diagnostics()).isEmpty();
    }

    @Test
    void b12_numbers_as_texts_and_texts_as_numbers_are_taken_for_what_they_mean() throws IOException {
        Reading<Sbom> reading = readWhole("""
                {'bomFormat': 'CycloneDX', 'specVersion': 1.4, 'version': '7',
                 'components': [{'type': 'library', 'name': 'a', 'version': 2}]}""");

        assertThat(reading.value().document().specVersion()).isEqualTo("1.4");
        assertThat(reading.value().document().revision()).isEqualTo(7);
        assertThat(reading.value().components().get(0).identity().version()).isEqualTo("2");
        assertThat(kinds(reading)).containsExactly(Kind.REPAIRED, Kind.REPAIRED, Kind.REPAIRED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{'bomFormat': 'CycloneDX', 'specVersion': '1.99', 'components': []} | UNKNOWN_VALUE",
                "{'bomFormat': 'CycloneDX', 'specVersion': '2.0', 'components': []}  | UNKNOWN_VALUE",
                "{'bomFormat': 'CycloneDX', 'components': []}                        | MISSING",
                "{'bomFormat': 'CycloneDX', 'specVersion': null}                     | MISSING",
                "{'specVersion': '1.4', 'components': []}                            | MISSING",
                "{'bomFormat': 'cdx', 'specVersion': '1.4', 'components': []}        | UNKNOWN_VALUE",
            })
    void other_editions_and_names_are_read_with_a_word_about_it(String document, Kind kind) throws IOException {
        assertThat(kinds(readWhole(document))).containsExactly(kind);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'compositions': [{'aggregate': 'complete'}]",
                "'annotations': [{'text': 'x'}]",
                "'formulation': [{'bom-ref': 'x'}]",
                "'declarations': {'claims': []}",
                "'definitions': {'standards': []}",
                "'externalReferences': [{'type': 'vcs', 'url': 'https://example.org'}]",
                "'properties': [{'name': 'a', 'value': 'b'}]",
                "'signature': {'algorithm': 'RS512'}",
                "'services': []",
                "'x-unknown': {'a': [1, 2, {'b': null}]}",
            })
    void what_the_model_has_no_place_for_is_passed_over(String member) throws IOException {
        Reading<Sbom> reading = read(member);

        assertThat(reading.diagnostics()).isEmpty();
        assertThat(reading.value().components()).isEmpty();
    }

    @Test
    void b11_components_beyond_the_limit_are_refused_wherever_they_are() {
        SbomReaders few = SbomReaders.builtIn().withLimits(ReadLimits.defaults().withItems(2));
        String one = "{'type': 'library', 'name': 'a'}";
        for (String three : List.of(
                "[" + one + "," + one + "," + one + "]",
                "[{'type': 'library', 'name': 'a', 'components': [" + one + "," + one + "]}]",
                "[{'type': 'library', 'name': 'a', 'pedigree': {'ancestors': [" + one + "," + one + "]}}]")) {
            String document = "{'bomFormat': 'CycloneDX', 'components': " + three + "}";
            assertThatThrownBy(() -> few.read(document.replace('\'', '"').getBytes(StandardCharsets.UTF_8)))
                    .isInstanceOf(MalformedDocumentException.class);
        }
    }

    @Test
    void b11_components_that_nest_deep_are_read_or_refused_and_never_too_much_for_the_stack() throws IOException {
        for (int depth : new int[] {100, 1_000, 50_000}) {
            String open = "{'type': 'library', 'name': 'a', 'components': [".repeat(depth);
            byte[] document = ("{'bomFormat': 'CycloneDX', 'specVersion': '1.6', 'components': [" + open
                            + "]}".repeat(depth) + "]}")
                    .replace('\'', '"')
                    .getBytes(StandardCharsets.UTF_8);
            SbomReaders deep =
                    SbomReaders.builtIn().withLimits(ReadLimits.defaults().withDepth(1_000_000));
            if (depth <= 1_000) {
                assertThat(deep.read(document).value().components()).hasSize(depth);
            } else {
                assertThatThrownBy(() -> deep.read(document)).isInstanceOf(MalformedDocumentException.class);
            }
        }
    }

    @Test
    void b11_half_a_million_components_are_read_in_a_stream() throws IOException {
        int count = 500_000;
        String component = "{\"type\":\"library\",\"name\":\"a\",\"version\":\"1\",\"bom-ref\":\"%07d\"},";
        List<InputStream> parts = new ArrayList<>();
        parts.add(stream("{\"bomFormat\":\"CycloneDX\",\"specVersion\":\"1.6\",\"components\":["));
        for (int i = 0; i < count; i += 1_000) {
            StringBuilder thousand = new StringBuilder();
            for (int j = i; j < i + 1_000; j++) {
                thousand.append(component.replace("%07d", Integer.toString(j)));
            }
            parts.add(stream(thousand.toString()));
        }
        parts.add(stream("null]}"));

        Reading<Sbom> reading = SbomReaders.builtIn().read(new SequenceInputStream(Collections.enumeration(parts)));

        assertThat(reading.value().components()).hasSize(count);
        assertThat(reading.diagnostics()).isEmpty();
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
