package dev.scout.match.notation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scout.match.notation.NativeRange.Prereleases;
import dev.scout.match.version.InvalidVersionException;
import dev.scout.match.version.SharedRows;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whether a version is in a range is answered as the ecosystem's own tool answers it. */
class RangeConformanceTest {

    /** {@code scheme range version} of rows that are answered otherwise, and why. */
    private static final Map<String, String> DEVIATIONS = Map.of(
            "maven [1.2.*] 1.2-SNAPSHOT",
            "maven-resolver knows prefixes; maven-artifact, which judges, reads 1.2.* as a version",
            "apk !~3.8 3.6.9_post1",
            "apk-tools compares texts that it calls invalid itself; the scheme refuses them",
            "apk ~3.6 3.6.9_post1",
            "apk-tools compares texts that it calls invalid itself; the scheme refuses them");

    private static final Map<String, Prereleases> SUFFIXES =
            Map.of("", Prereleases.AS_THE_TOOL, "+pre", Prereleases.INCLUDED, "+nopre", Prereleases.EXCLUDED);

    static Stream<String> notations() {
        return RangeNotations.builtIn().all().stream().map(RangeNotation::name);
    }

    @ParameterizedTest
    @MethodSource("notations")
    void contains_what_the_reference_tool_says(String name) throws IOException {
        RangeNotation notation = RangeNotations.builtIn().find(name).orElseThrow();
        Path folder = SharedRows.folder("conformance");
        Deviations byTool = new Deviations(DEVIATIONS);
        Deviations bySuite = new Deviations(Map.of());
        for (String file :
                List.of("ranges.tsv", "generated-ranges-" + name + ".tsv", "generated-ranges-" + name + "-pre.tsv")) {
            if (!Files.exists(folder.resolve(file))) {
                continue;
            }
            for (List<String> row : SharedRows.read(folder.resolve(file))) {
                String scheme = row.get(0);
                Prereleases prereleases =
                        scheme.startsWith(name) ? SUFFIXES.get(scheme.substring(name.length())) : null;
                if (prereleases == null || row.get(1).startsWith("vers:")) {
                    continue;
                }
                boolean verified = !row.get(5).startsWith("!") && !row.get(5).equals("-");
                String key = scheme + " " + row.get(1) + " " + row.get(2);
                String answer = answer(notation, row.get(1), row.get(2), prereleases);
                (verified ? byTool : bySuite).check(key, row.get(3), answer);
            }
        }
        byTool.print(name + ", contained, by a tool");
        bySuite.print(name + ", contained, by others");
        bySuite.wrong().forEach(line -> System.out.println("  without a tool: " + line));
        assertThat(byTool.wrong()).isEmpty();
    }

    private static String answer(RangeNotation notation, String range, String version, Prereleases prereleases) {
        try {
            return Boolean.toString(notation.parse(range).contains(version, prereleases));
        } catch (InvalidRangeException | InvalidVersionException e) {
            return e.toString();
        }
    }
}
