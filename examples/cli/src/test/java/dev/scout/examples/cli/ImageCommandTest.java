package dev.scout.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImageCommandTest {

    private static final String CONFIG =
            "{\"os\":\"linux\",\"architecture\":\"amd64\",\"config\":{\"Env\":[\"TOKEN=s3cr3t\"],"
                    + "\"Labels\":{\"key\":\"l4bel\"},\"ExposedPorts\":{\"80\":{}}},\"rootfs\":{\"diff_ids\":[]},"
                    + "\"history\":[{\"created_by\":\"ENV TOKEN=s3cr3t\",\"empty_layer\":true}]}";

    @TempDir
    private Path folder = Path.of("");

    private final List<String> manifests = new ArrayList<>();

    private String blob(String text) throws IOException {
        return blob(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Writes a blob, and gives the members of its descriptor. */
    private String blob(byte[] bytes) throws IOException {
        try {
            String hex = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
            Files.createDirectories(folder.resolve("blobs/sha256"));
            Files.write(folder.resolve("blobs/sha256").resolve(hex), bytes);
            return "\"digest\":\"sha256:" + hex + "\",\"size\":" + bytes.length;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private String image() throws IOException {
        String image = blob("{\"schemaVersion\":2,\"config\":{" + blob(CONFIG) + "},\"layers\":[]}");
        manifests.add("{" + image + ",\"annotations\":{\"io.containerd.image.name\":\"quay.io/o/app:1\"}}");
        return image;
    }

    private String layout() throws IOException {
        String index = "{\"schemaVersion\":2,\"manifests\":[" + String.join(",", manifests) + "]}";
        Files.writeString(folder.resolve("index.json"), index);
        return folder.toString();
    }

    @Test
    void names_are_shown_and_values_only_when_asked() throws IOException {
        image();
        for (String format : List.of("table", "json")) {
            Run hidden = Run.of("image", layout(), "--format", format);
            assertThat(hidden.err()).isEmpty();
            assertThat(hidden.out())
                    .contains("TOKEN", "key", "80/tcp", "quay.io/o/app:1", "QUAY", "***")
                    .doesNotContain("s3cr3t", "l4bel");
            Run shown = Run.of("image", layout(), "--format", format, "--show-values");
            assertThat(shown.out()).contains("s3cr3t", "l4bel", "ENV TOKEN");
        }
    }

    @Test
    void a_platform_that_is_not_there_is_told_in_one_line() throws IOException {
        image();
        Run absent = Run.of("image", layout(), "--platform", "linux/arm64");
        assertThat(absent.err()).contains("no image for linux/arm64").hasLineCount(1);
        assertThat(absent.code()).isEqualTo(1);
        assertThat(Run.of("image", layout(), "--platform", "arm64").err()).contains("not a platform");
        assertThat(Run.of("image", layout(), "--platform", "linux/amd64").code())
                .isZero();
    }

    @Test
    void what_is_no_archive_is_told_in_one_line() {
        assertThat(Run.of("image", Run.BILL).err())
                .contains("no header of a tar archive")
                .hasLineCount(1);
        assertThat(Run.of("image", folder.resolve("gone").toString()).err())
                .contains("no such file")
                .hasLineCount(1);
    }

    @Test
    void a_scan_of_an_archive_uses_the_bill_that_is_attached() throws IOException {
        String image = image();
        Run without = Run.of("scan", layout(), "--advisories", Run.ADVISORIES);
        assertThat(without.err()).contains("no bill is attached").hasLineCount(1);
        attach(image, "application/vnd.cyclonedx+json", Files.readString(Path.of(Run.BILL)));
        Run with = Run.of("scan", layout(), "--advisories", Run.ADVISORIES);
        assertThat(with.out())
                .isEqualTo(
                        Run.of("scan", Run.BILL, "--advisories", Run.ADVISORIES).out());
    }

    @Test
    void statements_that_are_attached_to_an_image_suppress_nothing_unless_asked() throws IOException {
        String image = image();
        attach(image, "application/vnd.cyclonedx+json", Files.readString(Path.of(Run.BILL)));
        attach(image, "application/vnd.in-toto+json", """
                {"_type": "https://in-toto.io/Statement/v0.1", "predicateType": "https://openvex.dev/ns/v0.2.0",
                 "subject": [], "predicate":
                  {"@context": "https://openvex.dev/ns/v0.2.0", "@id": "urn:x", "author": "a", "version": 1,
                   "timestamp": "2024-01-01T00:00:00Z", "statements": [
                     {"vulnerability": {"name": "CVE-2021-44228"}, "products": [{"@id": "pkg:oci/app?repository_url=quay.io/o/app"}],
                      "status": "not_affected", "justification": "vulnerable_code_not_present"}]}}""");
        String digest = image.substring(image.indexOf("sha256:"), image.indexOf("sha256:") + 71);
        String waivers = Files.writeString(folder.resolve("waivers.json"), """
                        {"version": 1, "waivers": [{"vulnerability": "CVE-2021-23337", "kind": "accepted-risk",
                          "scope": {"image": "%s"}, "reason": "it is in no page"}]}""".formatted(digest))
                .toString();
        String layout = layout();
        assertThat(Run.of("scan", layout, "--advisories", Run.ADVISORIES).out()).contains("6 findings");
        assertThat(Run.of("scan", layout, "--advisories", Run.ADVISORIES, "--waivers", waivers)
                        .out())
                .contains("1 finding suppressed", "5 findings", "it is in no page");
        assertThat(Run.of("scan", layout, "--advisories", Run.ADVISORIES, "--vex-attached")
                        .out())
                .contains("1 finding suppressed", "5 findings", "vulnerable_code_not_present");
    }

    private void attach(String image, String type, String document) throws IOException {
        manifests.add("{"
                + blob("{\"schemaVersion\":2,\"artifactType\":\"" + type + "\",\"config\":{" + blob("{}")
                        + "},\"layers\":[{\"mediaType\":\"" + type + "\"," + blob(document) + "}],\"subject\":{" + image
                        + "}}")
                + "}");
    }
}
