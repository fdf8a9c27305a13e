package dev.scout.match.notation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scout.match.version.SharedRows;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What an ecosystem's own tool refuses is refused here, with the exception for it and no other. */
class InvalidRangesTest {

    /** {@code notation range} of rows that are read all the same, and why. */
    private static final Map<String, String> DEVIATIONS = deviations();

    private static Map<String, String> deviations() {
        Map<String, String> known = new TreeMap<>();
        known.put(
                "hex 100000000000000.0.0",
                "Elixir of 2026 limits the digits of a number; 1.14, which judges, does not");
        for (String crossed : List.of(
                "(1.0.0, 1.0.0]",
                "(1.1.4, 1.1.2)",
                "[1.0.0, 1.0.0)",
                "[1.0.0-beta, 1.0.0-beta+900)",
                "[1.1.4, 1.1.2)",
                "[1.1.4, 1.1.2]")) {
            known.put("nuget " + crossed, "later NuGet refuses what holds nothing; 5.6, which judges, reads it");
        }
        return known;
    }

    /** The operations of {@code ops.tsv} whose argument is refused. */
    private static final Map<String, String> OPERATIONS = Map.ofEntries(
            Map.entry("cargo-req-invalid", "cargo"),
            Map.entry("conan-range-invalid", "conan"),
            Map.entry("hex-requirement-invalid", "hex"),
            Map.entry("maven-range-invalid", "maven"),
            Map.entry("nuget-range-invalid", "nuget"),
            Map.entry("pub-constraint-invalid", "pub"),
            Map.entry("pypi-specifier-invalid", "pypi"));

    static Stream<RangeNotation> notations() {
        return RangeNotations.builtIn().all().stream();
    }

    @ParameterizedTest
    @MethodSource("notations")
    void refuses_what_the_reference_tool_refuses(RangeNotation notation) throws IOException {
        Path folder = SharedRows.folder("conformance");
        Deviations rows = new Deviations(DEVIATIONS);
        for (List<String> row : SharedRows.read(folder.resolve("generated-invalid-ranges.tsv"))) {
            String scheme = row.get(0);
            if (scheme.equals(notation.name()) || scheme.equals(notation.name() + "+pre")) {
                check(notation, row.get(1), rows);
            }
        }
        for (List<String> row : SharedRows.read(folder.resolve("ops.tsv"))) {
            boolean refused = notation.name().equals(OPERATIONS.get(row.get(0)))
                    || row.get(0).equals(notation.name() + "-range-parse")
                            && row.get(2).equals("INVALID");
            if (refused) {
                check(notation, row.get(1), rows);
            }
        }
        rows.print(notation.name() + ", refused");
        assertThat(rows.wrong()).isEmpty();
    }

    private static void check(RangeNotation notation, String range, Deviations rows) {
        String answer;
        try {
            answer = "read as " + notation.parse(range).toRange();
        } catch (InvalidRangeException e) {
            answer = "refused";
        }
        rows.check(notation.name() + " " + range, "refused", answer);
    }
}
