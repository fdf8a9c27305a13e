package dev.scout.match.notation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scout.match.range.Cut;
import dev.scout.match.range.Span;
import dev.scout.match.range.VersionRange;
import dev.scout.match.version.SharedRows;
import dev.scout.match.version.Version;
import dev.scout.match.version.VersionSchemes;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * What other tools compute with ranges follows from the algebra on their sets.
 *
 * <p>Not offered, so not asked: loose parsing; the set of bounds with pre-releases included; the best of several
 * versions ({@code nuget-best-match}, {@code nuget-isbetter}); how a tool prints ({@code nuget-range-pretty},
 * {@code nuget-normalized}); an order by build metadata ({@code nuget-range-metadata-comparer}).
 */
class RangeOperationsTest {

    private static final String GATED = "node-semver counts as beyond what is between the bounds and hidden";

    /** Rows that are answered otherwise, and why. */
    private static final Map<String, String> DEVIATIONS = Map.of(
            "npm-gtr 0.7.x 0.7.2-beta", GATED,
            "npm-ltr >1.2.3 1.3.0-alpha", GATED);

    @Test
    void follow_from_the_algebra() throws IOException {
        Deviations rows = new Deviations(DEVIATIONS);
        for (List<String> row : SharedRows.read(SharedRows.folder("conformance").resolve("ops.tsv"))) {
            String first = row.get(1);
            String second = row.get(2);
            String key = row.get(0) + " " + first + " " + second;
            switch (row.get(0)) {
                case "npm-gtr" -> rows.check(key, "true", Boolean.toString(isAbove(first, second)));
                case "npm-not-gtr" -> rows.check(key, "false", Boolean.toString(isAbove(first, second)));
                case "npm-ltr" -> rows.check(key, "true", Boolean.toString(isBelow(first, second)));
                case "npm-not-ltr" -> rows.check(key, "false", Boolean.toString(isBelow(first, second)));
                case "npm-range-intersects" ->
                    rows.check(
                            key,
                            row.get(3),
                            Boolean.toString(range("npm", first).intersects(range("npm", second))));
                case "npm-range-parse" -> {
                    if (!second.equals("INVALID")) {
                        rows.check(key, set("npm", second), set("npm", first));
                    }
                }
                case "conan-range-intersection" ->
                    rows.check(
                            key,
                            set("conan", row.get(3)),
                            range("conan", first)
                                    .intersection(range("conan", second))
                                    .toString());
                case "nuget-range-commonsubset" ->
                    rows.check(
                            key,
                            set("nuget", first),
                            range("nuget", second)
                                    .intersection(range("nuget", row.get(3)))
                                    .toString());
                case "nuget-range-subsettest" ->
                    rows.check(
                            key, "true", Boolean.toString(range("nuget", second).isSubsetOf(range("nuget", first))));
                case "nuget-range-subsettestneg" ->
                    rows.check(
                            key,
                            "false",
                            Boolean.toString(range("nuget", second).isSubsetOf(range("nuget", first))));
                case "nuget-range-combinetworanges" -> {
                    VersionRange<Version> union = range("nuget", second).union(range("nuget", row.get(3)));
                    rows.check(key, "true", Boolean.toString(union.isSubsetOf(range("nuget", first))));
                }
                default -> {
                    // no operation on a range in a notation, or not offered
                }
            }
        }
        rows.print("operations");
        assertThat(rows.wrong()).isEmpty();
    }

    private static VersionRange<Version> range(String notation, String text) {
        return RangeNotations.builtIn().find(notation).orElseThrow().parse(text).toRange();
    }

    private static String set(String notation, String text) {
        return range(notation, text).toString();
    }

    private static boolean isAbove(String range, String version) {
        List<Span<Version>> spans = range("npm", range).spans();
        Cut<Version> end = spans.get(spans.size() - 1).upper();
        return end != null && end.isBelow(npm(version));
    }

    private static boolean isBelow(String range, String version) {
        Cut<Version> begin = range("npm", range).spans().get(0).lower();
        return begin != null && !begin.isBelow(npm(version));
    }

    private static Version npm(String version) {
        return VersionSchemes.builtIn().find("npm").orElseThrow().parse(version);
    }
}
