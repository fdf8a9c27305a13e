package dev.scout.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImageCommandTest {

    private static final String CONFIG =
            "{\"os\":\"linux\",\"architecture\":\"amd64\",\"config\":{\"Env\":[\"TOKEN=s3cr3t\"],"
                    + "\"Labels\":{\"key\":\"l4bel\"},\"ExposedPorts\":{\"80\":{}}},"
                    + "\"history\":[{\"created_by\":\"ENV TOKEN=s3cr3t\",\"empty_layer\":true}]}";

    @TempDir
    private Path folder = Path.of("");

    private LayoutFolder images = new LayoutFolder(folder);

    @BeforeEach
    void begin() {
        images = new LayoutFolder(folder);
    }

    private String image() throws IOException {
        return images.image("quay.io/o/app:1", CONFIG);
    }

    @Test
    void names_are_shown_and_values_only_when_asked() throws IOException {
        image();
        for (String format : List.of("table", "json")) {
            Run hidden = Run.of("image", images.write(), "--format", format);
            assertThat(hidden.err()).isEmpty();
            assertThat(hidden.out())
                    .contains("TOKEN", "key", "80/tcp", "quay.io/o/app:1", "QUAY", "***")
                    .doesNotContain("s3cr3t", "l4bel");
            Run shown = Run.of("image", images.write(), "--format", format, "--show-values");
            assertThat(shown.out()).contains("s3cr3t", "l4bel", "ENV TOKEN");
        }
    }

    @Test
    void a_platform_that_is_not_there_is_told_in_one_line() throws IOException {
        image();
        Run absent = Run.of("image", images.write(), "--platform", "linux/arm64");
        assertThat(absent.err()).contains("no image for linux/arm64").hasLineCount(1);
        assertThat(absent.code()).isEqualTo(1);
        assertThat(Run.of("image", images.write(), "--platform", "arm64").err()).contains("not a platform");
        assertThat(Run.of("image", images.write(), "--platform", "linux/amd64").code())
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
        Run without = Run.of("scan", images.write(), "--advisories", Run.ADVISORIES);
        assertThat(without.err()).contains("no bill is attached").hasLineCount(1);
        images.attach(image, "application/vnd.cyclonedx+json", Files.readString(Path.of(Run.BILL)));
        Run with = Run.of("scan", images.write(), "--advisories", Run.ADVISORIES);
        assertThat(with.out())
                .contains("LEAKED SECRETS", "environment variable TOKEN")
                .doesNotContain("s3cr3t");
        assertThat(with.out().replaceFirst("(?s)LEAKED SECRETS\n.*?\n\n", ""))
                .isEqualTo(
                        Run.of("scan", Run.BILL, "--advisories", Run.ADVISORIES).out());
    }

    @Test
    void statements_that_are_attached_to_an_image_suppress_nothing_unless_asked() throws IOException {
        String image = image();
        images.attach(image, "application/vnd.cyclonedx+json", Files.readString(Path.of(Run.BILL)));
        images.attach(image, "application/vnd.in-toto+json", """
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
        String layout = images.write();
        assertThat(Run.of("scan", layout, "--advisories", Run.ADVISORIES).out()).contains("6 findings");
        assertThat(Run.of("scan", layout, "--advisories", Run.ADVISORIES, "--waivers", waivers)
                        .out())
                .contains("1 finding suppressed", "5 findings", "it is in no page");
        assertThat(Run.of("scan", layout, "--advisories", Run.ADVISORIES, "--vex-attached")
                        .out())
                .contains("1 finding suppressed", "5 findings", "vulnerable_code_not_present");
    }
}
