package dev.scout.sbom.envelope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scout.core.image.ImageReference;
import dev.scout.core.read.Diagnostic.Kind;
import dev.scout.core.read.MalformedDocumentException;
import dev.scout.core.read.Reading;
import dev.scout.core.sbom.Attestation;
import dev.scout.core.sbom.Material;
import dev.scout.core.sbom.Provenance;
import dev.scout.core.sbom.Sbom;
import dev.scout.sbom.ResourceText;
import dev.scout.sbom.SbomReaders;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnvelopeReaderTest {

    private static final String SUBJECT =
            "[{\"name\": \"ghcr.io/a/b\", \"digest\": {\"sha256\": \"" + "9".repeat(64) + "\"}}]";
    private static final String PROVENANCE = statement(
            "https://slsa.dev/provenance/v0.2",
            "{\"builder\": {\"id\": \"https://example.org/run/1\"}, \"buildType\": \"https://mobyproject.org/buildkit@v1\","
                    + "\"invocation\": {\"configSource\": {\"entryPoint\": \"Dockerfile\"}},"
                    + "\"materials\": [{\"uri\": \"pkg:docker/alpine@3.18\", \"digest\": {\"sha256\": \"ab\"}}],"
                    + "\"metadata\": {\"https://mobyproject.org/buildkit@v1#metadata\":"
                    + "{\"vcs\": {\"source\": \"https://example.org/a.git\", \"revision\": \"abc\"}}}}");

    private static Reading<Sbom> read(String text) throws IOException {
        return SbomReaders.builtIn().read(ResourceText.utf8(text));
    }

    private static String bill() {
        try {
            return ResourceText.of("spdx/small.spdx.json");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String statement(String type, String predicate) {
        return "{\"_type\": \"https://in-toto.io/Statement/v1\", \"predicateType\": \"" + type + "\", \"subject\": "
                + SUBJECT + ", \"predicate\": " + predicate + "}";
    }

    private static String spdx() {
        return statement("https://spdx.dev/Document", bill());
    }

    private static String dsse(String payload, Base64.Encoder encoder) {
        return "{\"payloadType\": \"application/vnd.in-toto+json\", \"payload\": \""
                + encoder.encodeToString(ResourceText.utf8(payload)) + "\", \"signatures\": [{\"sig\": \"x\"}]}";
    }

    private static String dsse(String payload) {
        return dsse(payload, Base64.getEncoder());
    }

    private static String text(String json) {
        return '"' + json.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }

    private static void assertHoldsBill(Reading<Sbom> reading) throws IOException {
        Sbom expected = read(bill()).value();
        assertThat(reading.value().document()).isEqualTo(expected.document());
        assertThat(reading.value().components()).isEqualTo(expected.components());
        assertThat(reading.value().dependencies()).isEqualTo(expected.dependencies());
    }

    /** Trap B3: every way in which a bill is wrapped. */
    @Test
    void b3_a_bill_is_read_out_of_any_envelope() throws IOException {
        Map<String, String> envelopes = Map.ofEntries(
                Map.entry("statement 1", spdx()),
                Map.entry("statement 0.1", spdx().replace("Statement/v1", "Statement/v0.1")),
                Map.entry("a text", statement("https://spdx.dev/Document", text(bill()))),
                Map.entry("cosign's Data", statement("https://spdx.dev/Document", "{\"Data\": " + bill() + "}")),
                Map.entry("a text in Data", statement("https://spdx.dev/Document", "{\"Data\": " + text(bill()) + "}")),
                Map.entry("DSSE", dsse(spdx())),
                Map.entry("DSSE, other alphabet", dsse(spdx(), Base64.getUrlEncoder())),
                Map.entry(
                        "DSSE, no padding", dsse(spdx(), Base64.getUrlEncoder().withoutPadding())),
                Map.entry("DSSE, lines", dsse(spdx(), Base64.getMimeEncoder()).replace("\r\n", "\\r\\n")),
                Map.entry("DSSE around the bill", dsse(bill())),
                Map.entry("DSSE in DSSE", dsse(dsse(spdx()))),
                Map.entry("bundle 0.1", bundle("+json;version=0.1", dsse(spdx()))),
                Map.entry("bundle 0.3", bundle(".v0.3+json", dsse(spdx()))),
                Map.entry("lines", PROVENANCE + "\n" + spdx() + "\n"),
                Map.entry("lines of DSSE", dsse(PROVENANCE) + "\n" + dsse(spdx()) + "\n"));
        for (Map.Entry<String, String> envelope : envelopes.entrySet()) {
            assertThat(read(envelope.getValue()).diagnostics())
                    .as(envelope.getKey())
                    .hasSameSizeAs(read(bill()).diagnostics());
            assertHoldsBill(read(envelope.getValue()));
        }
    }

    private static String bundle(String version, String dsse) {
        return "{\"mediaType\": \"application/vnd.dev.sigstore.bundle" + version
                + "\", \"verificationMaterial\": {\"tlogEntries\": []}, \"dsseEnvelope\": " + dsse + "}";
    }

    @Test
    void b3_a_payload_may_be_compressed() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(ResourceText.utf8(spdx()));
        }

        assertHoldsBill(read("{\"payloadType\": \"x\", \"signatures\": [], \"payload\": \""
                + Base64.getEncoder().encodeToString(packed.toByteArray()) + "\"}"));
    }

    @Test
    void signatures_are_carried_with_the_envelope_as_it_came() throws IOException {
        String envelope = dsse(spdx());

        assertThat(read("  " + envelope + "\n").value().attached().attestations())
                .containsExactly(new Attestation("https://spdx.dev/Document", ResourceText.utf8(envelope)));
        assertThat(read(spdx()).value().attached().attestations()).isEmpty();
    }

    @Test
    void slsa_0_2_says_how_the_subject_was_built() throws IOException {
        Reading<Sbom> reading = read(PROVENANCE + "\n" + spdx());

        assertThat(reading.value().attached().provenance())
                .containsExactly(new Provenance(
                        "https://example.org/run/1",
                        "https://mobyproject.org/buildkit@v1",
                        "Dockerfile",
                        "https://example.org/a.git@abc",
                        List.of(new Material("pkg:docker/alpine@3.18", Map.of("sha256", "ab")))));
    }

    @Test
    void slsa_1_says_how_the_subject_was_built() throws IOException {
        String predicate =
                "{\"buildDefinition\": {\"buildType\": \"t\", \"externalParameters\": {\"workflow\": {\"ref\":"
                        + " \"refs/heads/main\", \"repository\": \"https://example.org/a\", \"path\": \".github/x.yml\"}},"
                        + " \"resolvedDependencies\": [{\"uri\": \"git+https://example.org/a\", \"digest\": {\"gitCommit\":"
                        + " \"abc\"}}]}, \"runDetails\": {\"builder\": {\"id\": \"b\"}}}";
        Reading<Sbom> reading = read(statement("https://slsa.dev/provenance/v1", predicate));

        assertThat(reading.value().components()).isEmpty();
        assertThat(reading.value().attached().provenance())
                .containsExactly(new Provenance(
                        "b",
                        "t",
                        ".github/x.yml",
                        "https://example.org/a@refs/heads/main",
                        List.of(new Material("git+https://example.org/a", Map.of("gitCommit", "abc")))));
        assertThat(reading.diagnostics()).extracting(odd -> odd.kind()).containsExactly(Kind.MISSING);
    }

    @Test
    void the_subject_of_the_statement_is_the_image_where_the_bill_names_none() throws IOException {
        String components = "{\"bomFormat\": \"CycloneDX\", \"specVersion\": \"1.6\", \"components\": []}";
        Sbom sbom =
                read(statement("https://cyclonedx.org/bom/v1.6", components)).value();

        assertThat(Objects.requireNonNull(sbom.image()).identity().references())
                .containsExactly(ImageReference.parse("ghcr.io/a/b@sha256:" + "9".repeat(64)));
    }

    @Test
    void of_several_bills_the_first_is_read_and_the_others_are_kept() throws IOException {
        Reading<Sbom> reading = read(spdx() + "\n" + spdx());

        assertHoldsBill(reading);
        assertThat(reading.value().attached().attestations())
                .containsExactly(new Attestation("https://spdx.dev/Document", ResourceText.utf8(spdx())));
        assertThat(reading.diagnostics()).extracting(odd -> odd.kind()).contains(Kind.UNSUPPORTED);
    }

    @Test
    void a_statement_of_another_kind_is_kept_beside_a_bill_and_refused_alone() throws IOException {
        String other = statement("https://example.org/vulns", "{\"a\": 1}");

        assertThat(read(other + "\n" + spdx()).value().attached().attestations())
                .containsExactly(new Attestation("https://example.org/vulns", ResourceText.utf8(other)));
        assertThatThrownBy(() -> read(other))
                .isInstanceOf(MalformedDocumentException.class)
                .hasMessageContaining("https://example.org/vulns");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A", "AAA*", "e30=e30=", "%", "e30", "bm90IGpzb24="})
    void b3_a_payload_that_is_damaged_is_refused(String payload) {
        assertThatThrownBy(() -> read("{\"payloadType\": \"x\", \"payload\": \"" + payload + "\", \"signatures\": []}"))
                .isInstanceOf(MalformedDocumentException.class);
    }

    @Test
    void b11_an_envelope_that_is_cut_off_anywhere_is_refused() {
        for (String envelope : List.of(dsse(PROVENANCE), bundle(".v0.3+json", dsse(PROVENANCE)))) {
            byte[] bytes = ResourceText.utf8(envelope);
            for (int length = 0; length < bytes.length; length++) {
                byte[] beginning = Arrays.copyOf(bytes, length);
                assertThatThrownBy(() -> SbomReaders.builtIn().read(beginning))
                        .isInstanceOf(MalformedDocumentException.class);
            }
        }
    }

    @Test
    void b11_a_payload_that_is_cut_off_or_damaged_anywhere_is_read_or_refused() {
        String payload = Base64.getEncoder().encodeToString(ResourceText.utf8(PROVENANCE));
        for (int i = 0; i < payload.length(); i++) {
            for (String damaged :
                    List.of(payload.substring(0, i), payload.substring(0, i) + "A" + payload.substring(i + 1))) {
                try {
                    read("{\"payloadType\": \"x\", \"payload\": \"" + damaged + "\"}");
                } catch (IOException e) {
                    assertThat(e).isInstanceOf(MalformedDocumentException.class);
                }
            }
        }
    }

    @Test
    void b11_envelopes_in_envelopes_end() {
        String nested = spdx();
        for (int i = 0; i < 20; i++) {
            nested = dsse(nested);
        }
        String deep = nested;
        assertThatThrownBy(() -> read(deep))
                .isInstanceOf(MalformedDocumentException.class)
                .hasMessageContaining("lie in each other");

        String wrapped = "1";
        for (int i = 0; i < 100; i++) {
            wrapped = statement("https://spdx.dev/Document", wrapped);
        }
        String statements = wrapped;
        assertThatThrownBy(() -> read(statements)).isInstanceOf(MalformedDocumentException.class);
    }
}
