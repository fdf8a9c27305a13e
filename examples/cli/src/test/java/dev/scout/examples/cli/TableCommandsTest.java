package dev.scout.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableCommandsTest {

    private static final Path CONFORMANCE =
            Path.of(System.getProperty("scout.shared", "../../../shared"), "conformance");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void versions_counts_by_scheme_and_shows_the_first_of_each_kind() throws IOException {
        Run run = Run.of(
                "versions",
                table(
                        "#scheme\ta\top\tb\tsource",
                        "npm\t1.0.0\t<\t2.0.0\tours",
                        "npm\t1.0.0\t>\t2.0.0",
                        "npm\t1.0.0\t>\t3.0.0",
                        "npm\tnone\t<\t2.0.0",
                        "pypi\t1.0\t=\t1.0.0",
                        "x-own\t1\t<\t2"));
        String text = run.out().replaceAll("(?m)^(first .*, ).*table.tsv", "$1table.tsv");
        assertThat(text.lines())
                .startsWith(
                        "scheme                         rows     agreed  disagreed    refused  scheme unknown",
                        "npm                               4          1          2          1               0",
                        "pypi                              1          1          0          0               0",
                        "x-own                             1          0          0          0               1",
                        "all schemes                       6          2          2          1               1",
                        "first disagreed of npm, table.tsv:3: \"1.0.0\" \">\" \"2.0.0\": answered <")
                .anyMatch(line -> line.startsWith("first refused of npm, table.tsv:5: "))
                .anyMatch(line -> line.startsWith("first scheme unknown of x-own, table.tsv:7: "))
                .hasSize(8);
        assertThat(run.code()).isEqualTo(2);
    }

    @Test
    void versions_ends_with_nought_only_if_every_row_agrees() throws IOException {
        assertThat(Run.of("versions", table("npm\t1.0.0\t<\t2.0.0")).code()).isZero();
        assertThat(Run.of("versions", table("npm\t1.0.0\t<\t2.0.0", "npm+loose\t1.0.0\t<\t2.0.0"))
                        .code())
                .isEqualTo(2);
    }

    @Test
    void fields_are_unescaped_and_never_trimmed() throws IOException {
        Run run = Run.of(
                "versions",
                table("lexicographic\ta\\u0041\t<\taB", "lexicographic\ta\t<\ta ", "lexicographic\ta\\\\\t>\ta["));
        assertThat(run.out()).contains("lexicographic                     3          3");
        assertThat(run.code()).isZero();
    }

    @Test
    void ranges_evaluates_vers_by_plain_order_and_notations_as_their_tool_does() throws IOException {
        Run run = Run.of(
                "ranges",
                table(
                        "#scheme\trange\tversion\tcontained",
                        "npm\tvers:npm/>=1.0.0|<2.0.0\t1.5.0\ttrue",
                        "npm\tvers:npm/>=1.0.0|<2.0.0\t2.0.0-rc.1\ttrue",
                        "npm\tvers:npm/>=1.0.0|<2.0.0\t2.0.0\ttrue",
                        "npm\tvers:npm/>=1.0.0|<2.0.0\tnone\ttrue",
                        "npm\t^1.0.0\t1.5.0\ttrue",
                        "npm\t^1.0.0\t1.5.0-rc.1\tfalse",
                        "npm\t^\t1.5.0\ttrue",
                        "npm+pre\t^1.0.0\t1.5.0-rc.1\ttrue",
                        "intdot\t>=1\t1.5\ttrue",
                        "npm\tvers:x-own/>=1\t1.5.0\ttrue",
                        "x-own\t>=1\t1.5.0\ttrue",
                        "all\tvers:all/*\tanything\ttrue"));
        assertThat(run.out().lines())
                .contains(
                        "scheme                         rows     agreed  disagreed    refused  scheme unknown  notation unknown",
                        "all                               1          1          0          0               0                 0",
                        "intdot                            1          0          0          0               0                 1",
                        "npm                               8          4          1          2               1                 0",
                        "npm+pre                           1          1          0          0               0                 0",
                        "x-own                             1          0          0          0               1                 0");
        assertThat(run.code()).isEqualTo(2);
    }

    @Test
    void every_shared_table_of_pairs_is_read() throws IOException {
        assumeTrue(Files.isDirectory(CONFORMANCE), "no shared data");
        List<String> args = new ArrayList<>(List.of("versions"));
        args.addAll(tables("{compare,generated-*}.tsv", false));
        Run run = Run.of(args.toArray(String[]::new));
        System.out.println(run.out());
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isNotEqualTo(1);
    }

    @Test
    void every_shared_table_of_ranges_is_read() throws IOException {
        assumeTrue(Files.isDirectory(CONFORMANCE), "no shared data");
        List<String> args = new ArrayList<>(List.of("ranges"));
        args.addAll(tables("{ranges,generated-ranges-*,generated-vers-contains}.tsv", true));
        Run run = Run.of(args.toArray(String[]::new));
        System.out.println(run.out());
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isNotEqualTo(1);
    }

    private static List<String> tables(String glob, boolean ranges) throws IOException {
        List<String> files = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(CONFORMANCE, glob)) {
            for (Path file : stream) {
                String name = String.valueOf(file.getFileName());
                boolean pairs = !name.contains("ranges") && !name.contains("vers");
                if (pairs != ranges) {
                    files.add(file.toString());
                }
            }
        }
        files.sort(null);
        return files;
    }

    private String table(String... lines) throws IOException {
        return Files.writeString(folder.resolve("table.tsv"), String.join("\n", lines) + "\n")
                .toString();
    }
}
