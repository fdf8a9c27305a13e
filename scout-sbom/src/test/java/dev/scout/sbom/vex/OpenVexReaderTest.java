package dev.scout.sbom.vex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.scout.core.purl.PackageUrl;
import dev.scout.core.read.Diagnostic;
import dev.scout.core.read.Diagnostic.Kind;
import dev.scout.core.read.MalformedDocumentException;
import dev.scout.core.read.Reading;
import dev.scout.core.vex.ProductIdentity;
import dev.scout.core.vex.VexJustification;
import dev.scout.core.vex.VexStatement;
import dev.scout.core.vex.VexStatus;
import dev.scout.sbom.ResourceText;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpenVexReaderTest {

    private static final Instant DOCUMENT_TIME = Instant.parse("2024-05-01T10:00:00Z");

    private static Reading<List<VexStatement>> read(String statement) throws IOException {
        return VexReaders.builtIn().read(ResourceText.utf8("""
                {"@context": "https://openvex.dev/ns/v0.2.0", "@id": "https://example.org/vex/1", "author": "Acme",
                "role": "maker", "version": 3, "timestamp": "2024-05-01T12:00:00+02:00", "tooling": "by hand",
                "statements": [%s]}""".formatted(statement.replace('\'', '"'))));
    }

    private static ProductIdentity product(String purl, ProductIdentity... parts) {
        return new ProductIdentity(purl, PackageUrl.parse(purl), null, Map.of(), List.of(parts));
    }

    @Test
    void a_statement_of_0_2_says_what_who_when_and_about_which_part_M16() throws IOException {
        Reading<List<VexStatement>> reading = read("""
                {'vulnerability': {'@id': 'https://example.org/1', 'name': 'CVE-2024-1', 'aliases': ['GHSA-1', 'CVE-2024-1']},
                 'products': [{'@id': 'https://example.org/app',
                   'identifiers': {'purl': 'pkg:oci/app@sha256:ab', 'cpe22': 'cpe:/a:acme:app', 'cpe23': 'cpe:2.3:a:acme:app'},
                   'hashes': {'sha-256': 'ab'}, 'subcomponents': [{'@id': 'pkg:npm/a@1'}]}],
                 'status': 'not_affected', 'justification': 'component_not_present', 'impact_statement': 'gone',
                 'status_notes': 'n', 'timestamp': '2024-04-01T00:00:00Z', 'last_updated': '2024-04-02T00:00:00Z'}""");

        assertThat(reading.diagnostics()).isEmpty();
        assertThat(reading.value())
                .containsExactly(new VexStatement(
                        "CVE-2024-1",
                        List.of("GHSA-1"),
                        List.of(new ProductIdentity(
                                "https://example.org/app",
                                PackageUrl.parse("pkg:oci/app@sha256:ab"),
                                "cpe:2.3:a:acme:app",
                                Map.of("sha-256", "ab"),
                                List.of(product("pkg:npm/a@1")))),
                        VexStatus.NOT_AFFECTED,
                        VexJustification.COMPONENT_NOT_PRESENT,
                        "gone",
                        new VexStatement.Issue(
                                "https://example.org/vex/1", "Acme", Instant.parse("2024-04-02T00:00:00Z"), "3")));
    }

    @Test
    void a_statement_of_0_0_1_names_products_and_parts_as_texts() throws IOException {
        Reading<List<VexStatement>> reading = VexReaders.builtIn().read(ResourceText.utf8("""
                {"statements": [{"vulnerability": "CVE-2023-1", "products": ["pkg:oci/a", "pkg:oci/b"],
                "subcomponents": ["pkg:apk/wolfi/git@2"], "status": "fixed"}],
                "@context": "https://openvex.dev/ns", "@id": "x", "author": "A", "timestamp": "2024-05-01T10:00:00Z",
                "version": "1"}"""));

        assertThat(reading.diagnostics()).isEmpty();
        assertThat(reading.value())
                .containsExactly(new VexStatement(
                        "CVE-2023-1",
                        List.of(),
                        List.of(
                                product("pkg:oci/a", product("pkg:apk/wolfi/git@2")),
                                product("pkg:oci/b", product("pkg:apk/wolfi/git@2"))),
                        VexStatus.FIXED,
                        null,
                        null,
                        new VexStatement.Issue("x", "A", DOCUMENT_TIME, "1")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            timestamp and last_updated | 'timestamp': '2024-01-01T00:00:00Z', 'last_updated': '2024-02-01T00:00:00Z', | 2024-02-01T00:00:00Z
            timestamp                  | 'timestamp': '2024-01-01T00:00:00Z',                                        | 2024-01-01T00:00:00Z
            neither                    |                                                                             | 2024-05-01T10:00:00Z
            """)
    void a_statement_without_a_time_has_that_of_the_document(String name, String member, Instant expected)
            throws IOException {
        VexStatement statement = read("{" + (member == null ? "" : member)
                        + "'vulnerability': {'name': 'CVE-1'}, 'products': [{'@id': 'pkg:npm/a'}], 'status': 'affected'}")
                .value()
                .get(0);
        assertThat(statement.issue().timestamp()).as(name).isEqualTo(expected);
    }

    /**
     * Status and justification in, the kinds of what is odd out; the statement is left out where the status is null.
     */
    @ParameterizedTest
    @CsvSource({
        "affected, , AFFECTED, , ",
        "fixed, , FIXED, , ",
        "under_investigation, , UNDER_INVESTIGATION, , ",
        "not_affected, component_not_present, NOT_AFFECTED, COMPONENT_NOT_PRESENT, ",
        "not_affected, vulnerable_code_not_present, NOT_AFFECTED, VULNERABLE_CODE_NOT_PRESENT, ",
        "not_affected, vulnerable_code_not_in_execute_path, NOT_AFFECTED, VULNERABLE_CODE_NOT_IN_EXECUTE_PATH, ",
        "not_affected, inline_mitigations_already_exist, NOT_AFFECTED, INLINE_MITIGATIONS_ALREADY_EXIST, ",
        "not_affected, vulnerable_code_cannot_be_controlled_by_adversary, NOT_AFFECTED,"
                + " VULNERABLE_CODE_CANNOT_BE_CONTROLLED_BY_ADVERSARY, ",
        "not_affected, , NOT_AFFECTED, , MISSING",
        "not_affected, because, NOT_AFFECTED, , UNKNOWN_VALUE MISSING",
        "resolved, , , , UNKNOWN_VALUE MISSING MISSING",
        "Fixed, , , , UNKNOWN_VALUE MISSING MISSING",
    })
    void words_that_the_standard_does_not_have_are_never_silent(
            String status,
            String justification,
            VexStatus expectedStatus,
            VexJustification expectedJustification,
            String odd)
            throws IOException {
        Reading<List<VexStatement>> reading =
                read("{'vulnerability': {'name': 'CVE-1'}, 'products': [{'@id': 'pkg:npm/a'}],"
                        + (justification == null ? "" : "'justification': '" + justification + "',") + "'status': '"
                        + status
                        + "'}");
        if (expectedStatus == null) {
            assertThat(reading.value()).isEmpty();
        } else {
            assertThat(reading.value())
                    .extracting(VexStatement::status, VexStatement::justification)
                    .containsExactly(tuple(expectedStatus, expectedJustification));
        }
        assertThat(reading.diagnostics())
                .extracting(diagnostic -> diagnostic.kind().name())
                .containsExactly(odd == null ? new String[0] : odd.split(" "));
    }

    /** What must not become a wider claim than was made: how many statements and products are left. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            all parts unreadable       | 'products': [{'@id': 'pkg:npm/a', 'subcomponents': [{}]}, {'@id': 'pkg:npm/b'}] | 1 | 1
            some parts unreadable      | 'products': [{'@id': 'pkg:npm/a', 'subcomponents': [{}, 'pkg:npm/c']}]           | 1 | 1
            parts that are no list     | 'products': [{'@id': 'pkg:npm/a', 'subcomponents': 'pkg:npm/c'}]                 | 0 | 0
            parts that are true        | 'products': [{'@id': 'pkg:npm/a', 'subcomponents': true}]                        | 0 | 0
            parts that are null        | 'products': [{'@id': 'pkg:npm/a', 'subcomponents': null}]                        | 1 | 1
            parts of all, unreadable   | 'products': [{'@id': 'pkg:npm/a'}], 'subcomponents': [7, {}, null]               | 0 | 0
            parts of all, no list      | 'products': [{'@id': 'pkg:npm/a'}], 'subcomponents': {}                          | 0 | 0
            all products unreadable    | 'products': [{}, {'identifiers': {}}]                                            | 0 | 0
            no products                | 'products': []                                                                   | 1 | 0
            products not mentioned     | 'supplier': 'x'                                                                  | 1 | 0
            """)
    void what_cannot_be_read_never_makes_a_statement_wider(String name, String members, int statements, int products)
            throws IOException {
        Reading<List<VexStatement>> reading =
                read("{'vulnerability': {'name': 'CVE-1'}, 'status': 'fixed', " + members + "}");
        assertThat(reading.value()).as(name).hasSize(statements);
        assertThat(reading.value().stream()
                        .mapToInt(statement -> statement.products().size())
                        .sum())
                .as(name)
                .isEqualTo(products);
        if (statements * products == 0 || !name.endsWith("null")) {
            assertThat(reading.diagnostics()).as(name).isNotEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            by name            | {'name': 'CVE-1', '@id': 'https://example.org/2'} | CVE-1
            as a text          | 'CVE-1'                                           | CVE-1
            by an id of its own| {'@id': 'CVE-1'}                                  | CVE-1
            by IRI alone       | {'@id': 'https://example.org/CVE-1'}              |
            by nothing         | {}                                                |
            null               | null                                              |
            """)
    void a_vulnerability_is_known_by_its_name(String name, String vulnerability, String expected) throws IOException {
        Reading<List<VexStatement>> reading =
                read("{'vulnerability': " + vulnerability + ", 'products': [{'@id': 'pkg:npm/a'}], 'status': 'fixed'}");
        assertThat(reading.value())
                .as(name)
                .extracting(VexStatement::vulnerability)
                .isEqualTo(expected == null ? List.of() : List.of(expected));
        assertThat(reading.diagnostics().isEmpty())
                .as(name)
                .isEqualTo(name.equals("by name") || name.equals("as a text"));
    }

    @Test
    void a_purl_without_version_stays_without_M17() throws IOException {
        assertThat(read("""
                {'vulnerability': 'CVE-1', 'products': ['pkg:deb/debian/openssl'], 'status': 'fixed'}""").value().get(0).products()).containsExactly(product("pkg:deb/debian/openssl"));
    }

    @Test
    void what_lists_no_statements_is_refused_and_an_empty_list_is_told() throws IOException {
        assertThat(read("").diagnostics()).extracting(Diagnostic::kind).containsExactly(Kind.MISSING);
        for (String text : List.of(
                "{\"@context\": \"https://openvex.dev/ns\"}",
                "{\"@context\": \"https://openvex.dev/ns\", \"statements\": {\"vulnerability\": 1}}")) {
            assertThatThrownBy(() -> VexReaders.builtIn().read(ResourceText.utf8(text)))
                    .isInstanceOf(MalformedDocumentException.class)
                    .hasMessage("an OpenVEX document without a list of statements");
        }
    }
}
