package dev.scout.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The base of an image is found by its layers in a catalogue that is given as files. */
class BaseImagesTest {

    private static final String EMPTY = "{\"os\":\"linux\",\"architecture\":\"amd64\"}";
    private static final String CYCLONEDX = "application/vnd.cyclonedx+json";

    @TempDir
    private Path folder = Path.of("");

    /** An archive of an image with these layers, and without a bill. */
    private String archive(String name, String... layers) throws IOException {
        LayoutFolder images = new LayoutFolder(Files.createTempDirectory(folder, "base"));
        images.image(name, EMPTY, layers);
        return images.write();
    }

    /** An archive of an image that names its base, with a bill that tells nothing of the image. */
    private String application(String stated, String... layers) throws IOException {
        LayoutFolder images = new LayoutFolder(Files.createTempDirectory(folder, "app"));
        String labels = stated.isEmpty() ? "" : "\"org.opencontainers.image.base.name\":\"" + stated + "\"";
        String image =
                images.image("app:1", EMPTY.replaceFirst("\\{", "{\"config\":{\"Labels\":{" + labels + "}},"), layers);
        images.attach(
                image,
                CYCLONEDX,
                "{\"bomFormat\":\"CycloneDX\",\"specVersion\":\"1.5\",\"components\":[{\"type\":\"library\",\"name\":\"a\"}]}");
        return images.write();
    }

    /** A bill that tells the layers of its image as Trivy does. */
    private String bill(String name, String... digits) throws IOException {
        String layers = Arrays.stream(digits)
                .map(digit -> "{\"name\":\"aquasecurity:trivy:DiffID\",\"value\":\"sha256:" + digit.repeat(64) + "\"}")
                .collect(Collectors.joining(","));
        return Files.writeString(
                        Files.createTempFile(folder, "bill", ".json"),
                        "{\"bomFormat\":\"CycloneDX\",\"specVersion\":\"1.5\",\"metadata\":{\"component\":{\"type\":"
                                + "\"container\",\"name\":\"" + name + "\",\"properties\":[" + layers
                                + "]}},\"components\":[]}")
                .toString();
    }

    @Test
    void another_base_is_shown_by_its_name_and_the_longest_counts() throws IOException {
        String system = archive("alpine:3.18", "a");
        String runtime = archive("node:20", "a", "b");
        String other = archive("node:22", "c", "d");
        String before = application("", "a", "b", "x");
        String after = application("", "c", "d", "x");
        Run table = Run.of("compare", before, after, "--base-images", system, runtime, "--base-images", other);
        assertThat(table.err()).isEmpty();
        assertThat(table.code()).isZero();
        assertThat(table.out())
                .containsPattern(
                        "base image, by its layers: node:20 \\([0-9a-f]{12}\\) -> node:22 \\([0-9a-f]{12}\\)\n")
                .doesNotContain("as stated");
        assertThat(table.out().lines()).allMatch(line -> line.length() <= ScanTable.WIDTH);

        Run json = Run.of("compare", before, after, "--base-images", system, "--format", "json");
        assertThat(json.out().replaceAll("\\s+", " "))
                .containsPattern("\"base\" : \\{ \"before\" : \\{ \"stated\" : null, \"found\" : \\{ \"names\" : \\["
                        + " \"docker.io/library/alpine:3.18\" \\], \"layers\" : 1, \"chainId\" : \"sha256:[0-9a-f]{64}\" \\} \\},"
                        + " \"after\" : \\{ \"stated\" : null, \"found\" : null \\} \\}");
    }

    @Test
    void what_the_image_states_is_told_beside_it() throws IOException {
        String system = archive("alpine:3.18", "a");
        Run run = Run.of(
                "compare",
                application("alpine:3.18", "a", "x"),
                application("debian:12", "y", "x"),
                "--base-images",
                system);
        assertThat(run.out())
                .contains(" by its layers: alpine:3.18 (", ") -> not known\n")
                .contains("base image, as stated: alpine:3.18 -> debian:12\n");
    }

    @Test
    void the_same_base_under_another_image_is_no_change_and_an_image_is_not_its_own_base() throws IOException {
        String system = archive("alpine:3.18", "a");
        String one = application("", "a", "x");
        String two = application("", "a", "y", "z");
        assertThat(Run.of("compare", one, two, "--base-images", system).out()).doesNotContain("base image");
        assertThat(Run.of("compare", one, two, "--base-images", system, archive("app:1", "a", "x"))
                        .out())
                .doesNotContain("base image");
    }

    @Test
    void bills_that_tell_the_layers_do_for_either_side() throws IOException {
        Run run = Run.of(
                "compare",
                bill("app", "9", "5", "1"),
                bill("app", "8", "5", "1"),
                "--base-images",
                bill("debian", "9"));
        assertThat(run.out()).contains("by its layers: debian (999999999999) -> not known\n");
    }

    @Test
    void what_can_be_no_base_ends_with_one_and_one_line() throws IOException {
        String app = application("", "a");
        String sorted = bill("debian", "1", "2");
        String[][] table = {
            {Run.BILL, "bill.cdx.json: does not tell the layers of an image"},
            {archive("scratch:1"), "does not tell the layers of an image"},
            {sorted, "does not tell the order of its image's layers"},
            {folder.resolve("gone").toString(), "gone: no such file"},
        };
        for (String[] row : table) {
            Run run = Run.of("compare", app, app, "--base-images", row[0]);
            assertThat(run.err()).contains(row[1]).hasLineCount(1);
            assertThat(run.out()).isEmpty();
            assertThat(run.code()).isEqualTo(1);
        }
    }
}
