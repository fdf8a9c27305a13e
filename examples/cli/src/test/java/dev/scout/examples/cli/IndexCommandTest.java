package dev.scout.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexCommandTest {

    @TempDir
    private Path folder = Path.of("");

    private String index(String... options) {
        String file = folder.resolve("advisories.idx").toString();
        String[] args = Stream.concat(Stream.of("index", Run.ADVISORIES, "-o", file), Arrays.stream(options))
                .toArray(String[]::new);
        Run run = Run.of(args);
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains(" advisories, ", " bytes in ");
        assertThat(run.code()).isZero();
        return file;
    }

    @Test
    void a_scan_from_the_file_says_what_a_scan_from_the_advisories_says() {
        String file = index("--details");
        for (String format : new String[] {"table", "json"}) {
            assertThat(Run.of("scan", Run.BILL, "--advisories", file, "--format", format))
                    .isEqualTo(Run.of("scan", Run.BILL, "--advisories", Run.ADVISORIES, "--format", format));
        }
    }

    @Test
    void without_details_only_the_words_of_the_advisories_are_missing() {
        String file = index();
        assertThat(Run.of("scan", Run.BILL, "--advisories", file))
                .isEqualTo(Run.of("scan", Run.BILL, "--advisories", Run.ADVISORIES));
        String summary = "\"summary\" : \".*\"";
        assertThat(Run.of("scan", Run.BILL, "--advisories", file, "--format", "json")
                        .out())
                .isEqualTo(Run.of("scan", Run.BILL, "--advisories", Run.ADVISORIES, "--format", "json")
                        .out()
                        .replaceAll(summary, "\"summary\" : \"\""));
    }

    @Test
    void a_file_is_replaced_whole_and_nothing_else_is_left() throws IOException {
        String file = index("--details");
        long large = Files.size(Path.of(file));
        index();
        assertThat(Files.size(Path.of(file))).isLessThan(large);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(Path.of(file));
        }
    }

    @Test
    void an_index_beside_other_sources_is_refused() {
        String file = index();
        Run run = Run.of("scan", Run.BILL, "--advisories", Run.ADVISORIES, file);
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains(file, "an advisory index stands alone");
    }

    @Test
    void a_damaged_index_is_named_in_one_line() throws IOException {
        Path file = Path.of(index());
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
        Run run = Run.of("scan", Run.BILL, "--advisories", file.toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err().lines()).hasSize(1);
        assertThat(run.err()).contains(file.toString(), "is damaged");
    }

    @Test
    void a_file_that_cannot_be_written_is_named_in_one_line() {
        String file = folder.resolve("missing").resolve("advisories.idx").toString();
        Run run = Run.of("index", Run.ADVISORIES, "-o", file);
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err().lines()).hasSize(1);
        assertThat(run.err()).contains(file);
    }
}
