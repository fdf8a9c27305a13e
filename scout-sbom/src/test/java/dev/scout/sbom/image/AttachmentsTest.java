package dev.scout.sbom.image;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scout.core.read.Diagnostic.Kind;
import dev.scout.core.read.Reading;
import dev.scout.core.sbom.Attestation;
import dev.scout.core.sbom.Provenance;
import dev.scout.core.sbom.Sbom;
import dev.scout.core.vex.VexStatement;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What BuildKit, the referrers of OCI and cosign attach to an image. */
class AttachmentsTest {

    private static final byte[] LAYER =
            new TarBytes().file("etc/os-release", "ID=debian\n").bytes();
    private static final String BILL_TYPE = "https://cyclonedx.org/bom";
    private static final String SLSA_TYPE = "https://slsa.dev/provenance/v1";
    private static final String OPENVEX_TYPE = "https://openvex.dev/ns/v0.2.0";
    private static final String IN_TOTO = "application/vnd.in-toto+json";
    private static final String BUNDLE = "application/vnd.dev.sigstore.bundle.v0.3+json";

    private static final String SLSA = statement(
            SLSA_TYPE,
            "{\"buildDefinition\":{\"buildType\":\"https://example.org/build\",\"externalParameters\":{},"
                    + "\"resolvedDependencies\":[{\"uri\":\"pkg:docker/debian@12\",\"digest\":{\"sha256\":\"ab\"}}]},"
                    + "\"runDetails\":{\"builder\":{\"id\":\"https://example.org/builder\"}}}");
    private static final String OPENVEX = statement(
            OPENVEX_TYPE,
            "{\"@context\":\"https://openvex.dev/ns/v0.2.0\",\"@id\":\"urn:x\",\"author\":\"a\",\"version\":1,"
                    + "\"timestamp\":\"2024-01-01T00:00:00Z\",\"statements\":[]}");
    private static final String CYCLONEDX_VEX =
            "{\"bomFormat\":\"CycloneDX\",\"specVersion\":\"1.5\",\"vulnerabilities\":[{\"id\":\"CVE-2024-1\","
                    + "\"affects\":[{\"ref\":\"pkg:npm/a@1\"}],\"analysis\":{\"state\":\"not_affected\","
                    + "\"justification\":\"code_not_reachable\"}}]}";

    @TempDir
    private Path folder = Path.of("");

    private final LayoutBytes layout = new LayoutBytes();
    private final String digest;

    AttachmentsTest() {
        String image = layout.image(LayoutBytes.config("", LAYER), LAYER);
        digest = image.substring(image.indexOf("sha256:"), image.indexOf("sha256:") + 71);
        layout.name(image + ",\"platform\":{\"os\":\"linux\",\"architecture\":\"amd64\"}");
    }

    private static String bill(String name) {
        return "{\"bomFormat\":\"CycloneDX\",\"specVersion\":\"1.5\",\"components\":[{\"type\":\"library\",\"name\":\""
                + name + "\",\"purl\":\"pkg:npm/" + name + "@1\"}]}";
    }

    private static String statement(String type, String predicate) {
        return "{\"_type\":\"https://in-toto.io/Statement/v0.1\",\"predicateType\":\"" + type + "\",\"subject\":["
                + "{\"name\":\"registry.example.org/a\",\"digest\":{\"sha256\":\"" + "9".repeat(64) + "\"}}],"
                + "\"predicate\":" + predicate + "}";
    }

    private static String dsse(String statement) {
        return "{\"payloadType\":\"application/vnd.in-toto+json\",\"signatures\":[{\"sig\":\"x\"}],\"payload\":\""
                + Base64.getEncoder().encodeToString(statement.getBytes(StandardCharsets.UTF_8)) + "\"}";
    }

    private static Attestation attestation(String type, String document) {
        return new Attestation(type, document.getBytes(StandardCharsets.UTF_8));
    }

    /** A manifest of some documents; {@code members} begin with a comma or are empty. */
    private String artifact(String mediaType, String members, String... documents) {
        StringBuilder layers = new StringBuilder();
        for (String document : documents) {
            layers.append(layers.isEmpty() ? "" : ",")
                    .append(layout.blob(mediaType, document))
                    .append('}');
        }
        return layout.blob(
                LayoutBytes.MANIFEST,
                "{\"schemaVersion\":2,\"config\":" + layout.blob("application/vnd.oci.empty.v1+json", "{}")
                        + "},\"layers\":[" + layers + "]" + members + "}");
    }

    private void buildKit(String... statements) {
        layout.name(artifact(IN_TOTO, "", statements)
                + ",\"platform\":{\"os\":\"unknown\",\"architecture\":\"unknown\"},\"annotations\":{"
                + "\"vnd.docker.reference.type\":\"attestation-manifest\",\"vnd.docker.reference.digest\":\"" + digest
                + "\"}");
    }

    private void referrer(String mediaType, String document) {
        String subject = ",\"subject\":{\"mediaType\":\"m\",\"digest\":\"" + digest + "\",\"size\":1}";
        layout.name(artifact(mediaType, ",\"artifactType\":\"" + mediaType + "\"" + subject, document));
    }

    private void cosign(String ending, String mediaType, String document) {
        layout.name(artifact(mediaType, "", document) + ",\"annotations\":{\"org.opencontainers.image.ref.name\":\""
                + digest.replace(':', '-') + ending + "\"}");
    }

    private Reading<ArchivedImage> read() throws IOException {
        try (ImageArchive images = ImageArchive.open(Files.write(folder.resolve("archive"), layout.tar()))) {
            assertThat(images.images()).hasSize(1);
            return images.read();
        }
    }

    private static List<String> names(ArchivedImage image) {
        return image.bills().stream()
                .flatMap(bill -> bill.components().stream())
                .map(component -> component.identity().written().name())
                .toList();
    }

    @Test
    void bills_are_read_however_they_are_attached() throws IOException {
        buildKit(statement(BILL_TYPE, bill("a")));
        referrer("application/vnd.cyclonedx+json", bill("b"));
        referrer(
                BUNDLE,
                "{\"mediaType\":\"" + BUNDLE + "\",\"verificationMaterial\":{},\"dsseEnvelope\":"
                        + dsse(statement(BILL_TYPE, bill("c"))) + "}");
        cosign(".att", "application/vnd.dsse.envelope.v1+json", dsse(statement(BILL_TYPE, bill("d"))));
        cosign(".sbom", "application/vnd.cyclonedx+json", bill("e"));
        layout.name(artifact("application/vnd.dsse.envelope.v1+json", "", dsse(statement(BILL_TYPE, bill("f"))))
                + ",\"annotations\":{\"kind\":\"dev.cosignproject.cosign/atts\"}");
        cosign(".sig", "application/vnd.dev.cosign.simplesigning.v1+json", "{\"critical\":{}}");
        Reading<ArchivedImage> reading = read();
        assertThat(names(reading.value())).containsExactly("a", "b", "c", "d", "e", "f");
        assertThat(reading.value().attached().attestations())
                .extracting(Attestation::predicateType)
                .containsExactly(BILL_TYPE, BILL_TYPE, BILL_TYPE, BILL_TYPE);
        assertThat(reading.diagnostics()).isEmpty();
    }

    @Test
    void provenance_is_read_and_is_no_bill() throws IOException {
        buildKit(statement(BILL_TYPE, bill("a")), SLSA);
        cosign(".att", "application/vnd.dsse.envelope.v1+json", dsse(SLSA));
        Reading<ArchivedImage> reading = read();
        assertThat(reading.value().bills()).hasSize(1);
        assertThat(reading.value().attached().provenance())
                .hasSize(2)
                .extracting(Provenance::builder)
                .containsOnly("https://example.org/builder");
        assertThat(reading.value().attached().attestations())
                .containsExactly(
                        attestation(BILL_TYPE, statement(BILL_TYPE, bill("a"))),
                        attestation(SLSA_TYPE, SLSA),
                        attestation(SLSA_TYPE, dsse(SLSA)));
        assertThat(reading.diagnostics()).isEmpty();
    }

    @Test
    void vex_that_readers_know_is_read_and_other_is_kept_as_it_came() throws IOException {
        buildKit(OPENVEX);
        referrer("application/vnd.openvex+json", "{\"@context\":\"https://openvex.dev/ns/v0.2.0\"}");
        cosign(".att", "application/vnd.dsse.envelope.v1+json", dsse(statement(BILL_TYPE, CYCLONEDX_VEX)));
        Reading<ArchivedImage> reading = read();
        assertThat(reading.value().attached().vexStatements())
                .extracting(VexStatement::vulnerability)
                .contains("CVE-2024-1");
        assertThat(reading.value().attached().attestations())
                .contains(
                        attestation(OPENVEX_TYPE, OPENVEX),
                        attestation(BILL_TYPE, dsse(statement(BILL_TYPE, CYCLONEDX_VEX))));
        assertThat(reading.value().bills()).isEmpty();
    }

    @Test
    void what_is_attached_to_another_image_or_missing_is_not_taken() throws IOException {
        String other = "sha256:" + "0".repeat(64);
        layout.name(artifact(
                "application/vnd.cyclonedx+json",
                ",\"subject\":{\"mediaType\":\"m\",\"digest\":\"" + other + "\",\"size\":1}",
                bill("a")));
        layout.name("{\"mediaType\":\"" + LayoutBytes.MANIFEST + "\",\"digest\":\"" + other
                + "\",\"size\":2,\"annotations\":{\"vnd.docker.reference.type\":\"attestation-manifest\","
                + "\"vnd.docker.reference.digest\":\"" + digest + "\"}");
        Reading<ArchivedImage> reading = read();
        assertThat(reading.value().bills()).isEmpty();
        assertThat(reading.value().attached()).isEqualTo(Sbom.Attached.NOTHING);
        assertThat(reading.diagnostics()).extracting(odd -> odd.kind()).containsExactly(Kind.MISSING);
    }
}
