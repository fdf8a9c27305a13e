package dev.scout.sbom.vex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scout.core.purl.PackageUrl;
import dev.scout.core.read.Diagnostic;
import dev.scout.core.read.Diagnostic.Kind;
import dev.scout.core.read.MalformedDocumentException;
import dev.scout.core.read.ReadLimits;
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

class CsafReaderTest {

    private static final VexStatement.Issue ISSUE =
            new VexStatement.Issue("ACME-1", "Acme PSIRT", Instant.parse("2024-05-01T10:00:00Z"), "2");

    private static final String TREE = """
            "product_tree": {
             "branches": [{"category": "vendor", "name": "Acme", "branches": [
               {"category": "product_version", "name": "1", "product": {"product_id": "P1", "name": "Acme Linux 1",
                 "product_identification_helper": {"cpe": "cpe:/o:acme:linux:1"}}},
               {"category": "product_version", "name": "libx-2", "product": {"product_id": "LIB", "name": "libx-2.rpm",
                 "product_identification_helper": {"purl": "pkg:rpm/acme/libx@2?arch=x86_64",
                  "hashes": [{"file_hashes": [{"algorithm": "sha256", "value": "ab"}], "filename": "libx-2.rpm"}]}}},
               {"category": "product_version_range", "name": "vers:rpm/<2", "product": {"product_id": "OLD",
                 "name": "libx before 2", "product_identification_helper": {"purl": "pkg:rpm/acme/libx"}}}]}],
             "full_product_names": [{"product_id": "APP", "name": "App", "product_identification_helper":
                 {"purl": "pkg:oci/app"}}],
             "relationships": [
               {"category": "default_component_of", "full_product_name": {"product_id": "P1:LIB", "name": "libx in Linux"},
                "product_reference": "LIB", "relates_to_product_reference": "P1"},
               {"category": "installed_on", "full_product_name": {"product_id": "P1:MOD", "name": "app on Linux"},
                "product_reference": "APP", "relates_to_product_reference": "P1"},
               {"category": "default_component_of", "full_product_name": {"product_id": "P1:MOD:LIB", "name": "x"},
                "product_reference": "LIB", "relates_to_product_reference": "P1:MOD"},
               {"category": "default_component_of", "full_product_name": {"product_id": "P1:OLD", "name": "x"},
                "product_reference": "OLD", "relates_to_product_reference": "P1"},
               {"category": "default_component_of", "full_product_name": {"product_id": "RING", "name": "x"},
                "product_reference": "RING", "relates_to_product_reference": "P1"}],
             "product_groups": [{"group_id": "G", "product_ids": ["P1", "APP"]}]}""";

    private static String document(String members) {
        return """
                {"document": {"category": "csaf_vex", "csaf_version": "2.0", "title": "t",
                 "publisher": {"category": "vendor", "name": "Acme PSIRT", "namespace": "https://example.org"},
                 "tracking": {"id": "ACME-1", "version": "2", "status": "final",
                  "initial_release_date": "2024-04-01T10:00:00Z", "current_release_date": "2024-05-01T10:00:00Z",
                  "revision_history": [{"number": "1"}, {"number": "2"}]}}, %s}""".formatted(members);
    }

    private static Reading<List<VexStatement>> read(String vulnerability) throws IOException {
        return VexReaders.builtIn()
                .read(ResourceText.utf8(
                        document("\"vulnerabilities\": [" + vulnerability.replace('\'', '"') + "]," + TREE)));
    }

    private static ProductIdentity named(ProductIdentity product, String name) {
        return new ProductIdentity(
                product.id(), product.purl(), product.cpe(), product.hashes(), product.subcomponents(), name);
    }

    private static final ProductIdentity LINUX =
            named(new ProductIdentity("P1", null, "cpe:/o:acme:linux:1", Map.of(), List.of()), "Acme Linux 1");
    private static final ProductIdentity LIB = named(
            new ProductIdentity(
                    "LIB",
                    PackageUrl.parse("pkg:rpm/acme/libx@2?arch=x86_64"),
                    null,
                    Map.of("sha256", "ab"),
                    List.of()),
            "libx-2.rpm");
    private static final ProductIdentity APP =
            named(new ProductIdentity("APP", PackageUrl.parse("pkg:oci/app"), null, Map.of(), List.of()), "App");

    private static ProductIdentity combined(String id, String name, ProductIdentity part) {
        return named(new ProductIdentity(id, null, "cpe:/o:acme:linux:1", Map.of(), List.of(part)), name);
    }

    @Test
    void a_statement_has_the_full_identity_the_flag_and_the_impact_of_each_product_M16() throws IOException {
        Reading<List<VexStatement>> reading = read("""
                {'cve': 'CVE-2024-1', 'ids': [{'system_name': 'Bugs', 'text': '17'}, {'system_name': 'GitHub', 'text': 'GHSA-1'}],
                 'product_status': {'known_not_affected': ['P1', 'LIB', 'APP'], 'fixed': ['P1:LIB'], 'recommended': ['P1']},
                 'flags': [{'label': 'component_not_present', 'group_ids': ['G']},
                           {'label': 'vulnerable_code_not_present', 'product_ids': ['LIB']}],
                 'threats': [{'category': 'impact', 'details': 'none', 'product_ids': ['P1']},
                             {'category': 'exploit_status', 'details': 'x', 'product_ids': ['LIB']}]}""");

        List<String> aliases = List.of("Bugs 17", "GHSA-1");
        assertThat(reading.diagnostics()).isEmpty();
        assertThat(reading.value())
                .containsExactly(
                        new VexStatement(
                                "CVE-2024-1",
                                aliases,
                                List.of(LINUX),
                                VexStatus.NOT_AFFECTED,
                                VexJustification.COMPONENT_NOT_PRESENT,
                                "none",
                                ISSUE),
                        new VexStatement(
                                "CVE-2024-1",
                                aliases,
                                List.of(LIB),
                                VexStatus.NOT_AFFECTED,
                                VexJustification.VULNERABLE_CODE_NOT_PRESENT,
                                null,
                                ISSUE),
                        new VexStatement(
                                "CVE-2024-1",
                                aliases,
                                List.of(APP),
                                VexStatus.NOT_AFFECTED,
                                VexJustification.COMPONENT_NOT_PRESENT,
                                null,
                                ISSUE),
                        new VexStatement(
                                "CVE-2024-1",
                                aliases,
                                List.of(combined("P1:LIB", "libx in Linux", LIB)),
                                VexStatus.FIXED,
                                null,
                                null,
                                ISSUE));
    }

    @Test
    void a_part_of_a_part_lies_in_it() throws IOException {
        assertThat(read("{'cve': 'CVE-1', 'product_status': {'fixed': ['P1:MOD:LIB', 'P1:MOD']}}")
                        .value()
                        .get(0)
                        .products())
                .containsExactly(
                        combined("P1:MOD:LIB", "x", APP.withSubcomponents(List.of(LIB))),
                        combined("P1:MOD", "app on Linux", APP));
    }

    @ParameterizedTest
    @CsvSource({
        "first_affected, AFFECTED",
        "known_affected, AFFECTED",
        "last_affected, AFFECTED",
        "known_not_affected, NOT_AFFECTED",
        "first_fixed, FIXED",
        "fixed, FIXED",
        "under_investigation, UNDER_INVESTIGATION",
        "recommended, ",
        "unknown, ",
    })
    void every_group_has_its_status(String group, VexStatus status) throws IOException {
        Reading<List<VexStatement>> reading = read("{'cve': 'CVE-1', 'product_status': {'" + group + "': ['P1']}}");
        assertThat(reading.value())
                .extracting(VexStatement::status)
                .isEqualTo(status == null ? List.of() : List.of(status));
        assertThat(reading.diagnostics().stream().anyMatch(odd -> odd.kind() == Kind.UNKNOWN_VALUE))
                .isEqualTo(group.equals("unknown"));
    }

    /** What is odd, what kind of diagnostic it gives, and which products are left with which status. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            not affected and affected | {'known_not_affected': ['P1', 'APP'], 'known_affected': ['P1']}  | INVALID_VALUE | NOT_AFFECTED APP, AFFECTED P1
            fixed and investigated    | {'under_investigation': ['P1'], 'fixed': ['P1']}                 | INVALID_VALUE | UNDER_INVESTIGATION P1
            fixed twice               | {'first_fixed': ['P1'], 'fixed': ['P1']}                         |               | FIXED P1
            a range of versions       | {'known_not_affected': ['OLD', 'P1:OLD'], 'fixed': ['OLD']}      | UNSUPPORTED UNSUPPORTED UNSUPPORTED MISSING |
            a range that is affected  | {'known_affected': ['OLD']}                                      |               | AFFECTED OLD
            not in the tree           | {'fixed': ['NOWHERE']}                                           | REFERENCE     | FIXED NOWHERE
            round in circles          | {'fixed': ['RING']}                                              | REFERENCE     | FIXED RING
            """)
    void what_contradicts_or_says_too_much_takes_no_findings_away(
            String name, String status, String odd, String expected) throws IOException {
        Reading<List<VexStatement>> reading = read("{'cve': 'CVE-1', 'product_status': " + status + "}");
        assertThat(reading.diagnostics())
                .as(name)
                .extracting(diagnostic -> diagnostic.kind().name())
                .containsExactly(odd == null ? new String[0] : odd.split(" "));
        assertThat(reading.value())
                .as(name)
                .extracting(statement ->
                        statement.status() + " " + statement.products().get(0).id())
                .containsExactly(expected == null ? new String[0] : expected.split(", "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            an unknown label  | 'flags': [{'label': 'because', 'product_ids': ['P1']}]                           | UNKNOWN_VALUE
            a flag on nothing | 'flags': [{'label': 'component_not_present'}]                                    | MISSING
            a group that is not there | 'flags': [{'label': 'component_not_present', 'group_ids': ['X']}]        | REFERENCE
            an unknown threat | 'threats': [{'category': 'weather', 'details': 'x', 'product_ids': ['P1']}]      | UNKNOWN_VALUE
            """)
    void remarks_that_are_odd_are_told(String name, String member, Kind kind) throws IOException {
        Reading<List<VexStatement>> reading =
                read("{'cve': 'CVE-1', 'product_status': {'known_not_affected': ['P1']}, " + member + "}");
        assertThat(reading.diagnostics()).as(name).extracting(Diagnostic::kind).containsExactly(kind);
        assertThat(reading.value()).extracting(VexStatement::justification).containsOnlyNulls();
    }

    @Test
    void what_to_do_is_told_with_what_is_affected() throws IOException {
        assertThat(read("""
                {'ids': [{'text': '17', 'system_name': 'Bugs'}], 'product_status': {'known_affected': ['P1']},
                 'remediations': [{'category': 'workaround', 'details': 'switch off', 'group_ids': ['G']}]}""").value())
                .containsExactly(new VexStatement(
                        "Bugs 17", List.of(), List.of(LINUX), VexStatus.AFFECTED, null, "switch off", ISSUE));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            a draft            | "status": "final"       | "status": "draft"       | UNSUPPORTED
            an unknown status  | "status": "final"       | "status": "done"        | UNKNOWN_VALUE
            another version    | "csaf_version": "2.0"   | "csaf_version": "3.0"   | UNKNOWN_VALUE
            no id              | "cve": "CVE-1",         |                         | MISSING
            two with one id    | "product_id": "LIB"     | "product_id": "P1"      | REFERENCE
            an odd relationship| "installed_on"          | "near"                  | UNKNOWN_VALUE
            """)
    void an_odd_document_is_told(String name, String from, String to, Kind kind) throws IOException {
        String text = document(
                "\"vulnerabilities\": [{\"cve\": \"CVE-1\", \"product_status\": {\"fixed\": [\"P1\"]}}]," + TREE);
        Reading<List<VexStatement>> reading =
                VexReaders.builtIn().read(ResourceText.utf8(text.replace(from, to == null ? "" : to)));
        assertThat(reading.diagnostics()).as(name).extracting(Diagnostic::kind).contains(kind);
    }

    @Test
    void groups_that_are_named_again_and_again_meet_a_limit() {
        String members = "\"P\",".repeat(1_000) + "\"P\"";
        String flag = "{\"label\": \"component_not_present\", \"group_ids\": [\"G\"]},";
        String text = document("\"product_tree\": {\"product_groups\": [{\"group_id\": \"G\", \"product_ids\": ["
                + members + "]}]}, \"vulnerabilities\": [{\"cve\": \"CVE-1\", \"flags\": [" + flag.repeat(2_000)
                + "{}]}]");
        assertThatThrownBy(() -> VexReaders.builtIn()
                        .withLimits(ReadLimits.defaults().withItems(1_000_000))
                        .read(ResourceText.utf8(text)))
                .isInstanceOf(MalformedDocumentException.class)
                .hasMessageContaining("groups that stand for more than 1000000 products");
    }
}
