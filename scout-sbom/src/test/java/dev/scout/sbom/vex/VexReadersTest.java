package dev.scout.sbom.vex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.scout.core.purl.PackageUrl;
import dev.scout.core.read.Diagnostic;
import dev.scout.core.read.Diagnostic.Kind;
import dev.scout.core.read.MalformedDocumentException;
import dev.scout.core.read.Reading;
import dev.scout.core.sbom.Attestation;
import dev.scout.core.sbom.Sbom;
import dev.scout.core.vex.ProductIdentity;
import dev.scout.core.vex.VexStatement;
import dev.scout.core.vex.VexStatus;
import dev.scout.sbom.ResourceText;
import dev.scout.sbom.SbomReaders;
import dev.scout.sbom.reader.DocumentStart;
import dev.scout.sbom.reader.ReadContext;
import dev.scout.sbom.reader.SbomReader.Claim;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where VEX documents lie, and how they are recognised. */
class VexReadersTest {

    private static final String OPENVEX_TYPE = "https://openvex.dev/ns/v0.2.0";
    private static final String SUBJECTS =
            "[{\"name\": \"pkg:oci/app\", \"digest\": {\"sha256\": \"ab\"}}, {\"name\": \"ghcr.io/a/b\", \"digest\": {\"sha256\": \"cd\"}}]";

    private static String openVex(String vulnerability, String products) {
        return "{\"@context\": \"https://openvex.dev/ns/v0.2.0\", \"@id\": \"x\", \"author\": \"a\", \"version\": 1,"
                + "\"timestamp\": \"2024-05-01T10:00:00Z\", \"statements\": [{\"vulnerability\": {\"name\": \""
                + vulnerability
                + "\"}, " + products + "\"status\": \"fixed\"}]}";
    }

    private static String openVex(String vulnerability) {
        return openVex(vulnerability, "\"products\": [{\"@id\": \"pkg:npm/a@1\"}], ");
    }

    private static String statement(String type, String predicate) {
        return "{\"_type\": \"https://in-toto.io/Statement/v1\", \"predicateType\": \"" + type + "\", \"subject\": "
                + SUBJECTS + ", \"predicate\": " + predicate + "}";
    }

    private static String dsse(String payload) {
        return "{\"payloadType\": \"application/vnd.in-toto+json\", \"payload\": \""
                + Base64.getEncoder().encodeToString(ResourceText.utf8(payload))
                + "\", \"signatures\": [{\"sig\": \"x\"}]}";
    }

    private static Reading<List<VexStatement>> read(String text) throws IOException {
        return VexReaders.builtIn().read(ResourceText.utf8(text));
    }

    @Test
    void compression_encodings_and_envelopes_are_taken_off() throws IOException {
        String plain = openVex("CVE-1");
        List<VexStatement> expected = read(plain).value();
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(ResourceText.utf8(plain));
        }
        assertThat(VexReaders.builtIn().read(packed.toByteArray()).value()).isEqualTo(expected);
        assertThat(VexReaders.builtIn()
                        .read(("\uFEFF" + plain).getBytes(StandardCharsets.UTF_16BE))
                        .value())
                .isEqualTo(expected);
        assertThat(read("\uFEFF" + plain).value()).isEqualTo(expected);
        String statement = statement(OPENVEX_TYPE, plain);
        assertThat(read(statement).value()).isEqualTo(expected);
        assertThat(read(dsse(statement)).value()).isEqualTo(expected);
        assertThat(read(dsse(plain)).value()).isEqualTo(expected);
        assertThat(read("{\"mediaType\": \"application/vnd.dev.sigstore.bundle.v0.3+json\", \"dsseEnvelope\": "
                                + dsse(statement) + "}")
                        .value())
                .isEqualTo(expected);
    }

    @Test
    void envelopes_one_behind_the_other_are_all_read() throws IOException {
        String lines = dsse(statement(OPENVEX_TYPE, openVex("CVE-1"))) + "\n"
                + dsse(statement(OPENVEX_TYPE, openVex("CVE-2"))) + "\n";
        assertThat(read(lines).value()).extracting(VexStatement::vulnerability).containsExactly("CVE-1", "CVE-2");
    }

    /** OpenVEX, ATTESTING.md: the subjects become the products of statements that name none. */
    @Test
    void a_statement_without_products_is_about_the_subjects_of_its_envelope() throws IOException {
        String predicate = openVex("CVE-1", "");
        Reading<List<VexStatement>> inside = read(dsse(statement(OPENVEX_TYPE, predicate)));
        assertThat(inside.value().get(0).products())
                .containsExactly(
                        new ProductIdentity(
                                "pkg:oci/app",
                                PackageUrl.parse("pkg:oci/app"),
                                null,
                                Map.of("sha256", "ab"),
                                List.of()),
                        new ProductIdentity("ghcr.io/a/b", null, null, Map.of("sha256", "cd"), List.of()));
        assertThat(inside.diagnostics()).isEmpty();

        Reading<List<VexStatement>> alone = read(predicate);
        assertThat(alone.value().get(0).products()).isEmpty();
        assertThat(alone.diagnostics()).extracting(Diagnostic::kind).containsExactly(Kind.MISSING);
    }

    @Test
    void statements_inside_bills_are_found_M16() throws IOException {
        String bill = """
                {"bomFormat": "CycloneDX", "specVersion": "1.5", "serialNumber": "urn:uuid:3e671687-395b-41f5-a30f-a58921a69b79",
                "version": 2, "components": [{"type": "library", "bom-ref": "c", "name": "a", "version": "1", "purl": "pkg:npm/a@1"}],
                "vulnerabilities": [{"id": "CVE-1", "analysis": {"state": "not_affected", "justification": "code_not_present"},
                 "affects": [{"ref": "c"}, {"ref": "pkg:npm/b@1"},
                  {"ref": "urn:cdx:f08a6ccd-4dce-4759-bd84-c626675d60a7/1#pkg:npm/d@1"}]},
                 {"id": "CVE-2", "analysis": {"state": "in_triage"}, "affects": [{"ref": "c"}]},
                 {"id": "CVE-3", "affects": [{"ref": "c"}]}]}""";
        Reading<List<VexStatement>> reading = read(bill);
        assertThat(reading.value())
                .extracting(VexStatement::vulnerability, VexStatement::status)
                .containsExactly(tuple("CVE-1", VexStatus.NOT_AFFECTED), tuple("CVE-2", VexStatus.UNDER_INVESTIGATION));
        assertThat(reading.value().get(0).products())
                .extracting(ProductIdentity::purl)
                .containsExactly(
                        PackageUrl.parse("pkg:npm/a@1"),
                        PackageUrl.parse("pkg:npm/b@1"),
                        PackageUrl.parse("pkg:npm/d@1"));
        assertThat(read(statement("https://cyclonedx.org/vex", bill)).value()).isEqualTo(reading.value());
    }

    @Test
    void statements_in_the_xml_of_cyclonedx_are_the_same() throws IOException {
        assertThat(read("""
                <bom xmlns="http://cyclonedx.org/schema/bom/1.5" version="1">
                <components><component type="library" bom-ref="c"><name>a</name><version>1</version></component></components>
                <vulnerabilities><vulnerability><id>CVE-1</id><analysis><state>resolved</state></analysis>
                <affects><target><ref>c</ref></target></affects></vulnerability></vulnerabilities></bom>""").value()).extracting(VexStatement::status).containsExactly(VexStatus.FIXED);
    }

    /** Three lines for a host: read the bill, hand its attestations on, add what comes out. */
    @Test
    void statements_in_the_attestations_of_a_bill_are_read() throws IOException {
        String lines = statement("https://spdx.dev/Document", ResourceText.of("spdx/small.spdx.json")) + "\n"
                + dsse(statement(OPENVEX_TYPE, openVex("CVE-1"))) + "\n"
                + dsse(statement("https://example.org/other", "{}")) + "\n"
                + dsse(
                        statement(
                                "https://docs.oasis-open.org/csaf/csaf/v2.0",
                                "{\"document\": {\"csaf_version\": \"2.0\"},"
                                        + "\"vulnerabilities\": [{\"cve\": \"CVE-2\", \"product_status\": {\"fixed\": [\"P\"]}}]}"))
                + "\n";
        Sbom bill = SbomReaders.builtIn().read(ResourceText.utf8(lines)).value();
        Reading<List<VexStatement>> reading =
                VexReaders.builtIn().readAttestations(bill.attached().attestations());

        assertThat(bill.attached().vexStatements()).isEmpty();
        assertThat(reading.value()).extracting(VexStatement::vulnerability).containsExactly("CVE-1", "CVE-2");
    }

    @Test
    void an_attestation_that_cannot_be_read_is_told() throws IOException {
        Reading<List<VexStatement>> reading = VexReaders.builtIn()
                .readAttestations(List.of(
                        new Attestation(OPENVEX_TYPE, ResourceText.utf8("{\"statements\"")),
                        new Attestation(OPENVEX_TYPE, ResourceText.utf8(openVex("CVE-1")))));
        assertThat(reading.value()).hasSize(1);
        assertThat(reading.diagnostics()).extracting(Diagnostic::kind).containsExactly(Kind.INVALID_VALUE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            another JSON       | {"a": 1}                                                            | not a document of any kind that is known
            nothing            | ''                                                                  | the document is empty
            a bill             | {"bomFormat": "CycloneDX", "specVersion": "1.6", "components": []}  | no statement in it, only a document of the kind CycloneDX
            CSAF of nothing    | {"document": 1, "vulnerabilities": []}                              | a CSAF document that says nothing of itself
            other predicate    | {"predicateType": "https://example.org/x", "predicate": {"a": 1}}   | no bill is in the envelope, only a predicate of type https://example.org/x
            """)
    void what_holds_no_statements_is_refused(String name, String text, String reason) {
        assertThatThrownBy(() -> read(text))
                .as(name)
                .isInstanceOf(MalformedDocumentException.class)
                .hasMessageContaining(reason);
    }

    @Test
    void a_reader_of_one_s_own_is_asked_first() throws IOException {
        VexReader own = new VexReader() {
            @Override
            public String name() {
                return "own";
            }

            @Override
            public Claim claim(DocumentStart start) {
                return start.jsonMembers().containsKey("mine") ? Claim.CERTAIN : Claim.NONE;
            }

            @Override
            public List<VexStatement> read(InputStream document, ReadContext context) {
                return List.of();
            }
        };
        assertThat(VexReaders.builtIn()
                        .with(own)
                        .read(ResourceText.utf8("{\"mine\": 1}"))
                        .value())
                .isEmpty();
        assertThat(VexReaders.builtIn()
                        .with(own)
                        .read(ResourceText.utf8(openVex("CVE-1")))
                        .value())
                .hasSize(1);
    }
}
