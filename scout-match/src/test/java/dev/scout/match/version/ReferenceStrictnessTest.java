package dev.scout.match.version;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What an ecosystem's own tool refuses is refused, and nothing else. Gentoo is left out: its rows hold that portage
 * finds any two texts equal that are the same, before it looks whether they are versions.
 */
class ReferenceStrictnessTest {

    @ParameterizedTest
    @ValueSource(strings = {"apk", "cpan", "cran", "deb", "hackage"})
    void accepts_what_the_reference_tool_accepts(String name) throws IOException {
        VersionScheme scheme = VersionSchemes.builtIn().find(name).orElseThrow();
        int cases = 0;
        List<String> wrong = new ArrayList<>();
        for (List<String> row : SharedRows.read(SharedRows.folder("conformance").resolve("valid.tsv"))) {
            boolean byTool = !row.get(4).startsWith("!") && !row.get(4).startsWith("DISAGREES");
            if (!row.get(0).equals(name) || !byTool) {
                continue;
            }
            cases++;
            if (accepts(scheme, row.get(1)) == row.get(2).equals("INVALID")) {
                wrong.add(row.toString());
            }
        }
        System.out.printf("%s: %d of %d texts are judged as the tool does%n", name, cases - wrong.size(), cases);
        assertThat(wrong).isEmpty();
    }

    private static boolean accepts(VersionScheme scheme, String text) {
        try {
            return scheme.parse(text).toString().equals(text);
        } catch (InvalidVersionException e) {
            return false;
        }
    }
}
