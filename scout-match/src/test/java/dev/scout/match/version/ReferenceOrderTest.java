package dev.scout.match.version;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every pair of versions that an ecosystem's own tool has ordered is ordered the same way here. */
class ReferenceOrderTest {

    static Stream<String> schemes() {
        return VersionSchemes.builtIn().all().stream().map(VersionScheme::name);
    }

    @ParameterizedTest
    @MethodSource("schemes")
    void agrees_with_the_reference_tool(String name) throws IOException {
        VersionScheme scheme = VersionSchemes.builtIn().find(name).orElseThrow();
        Path folder = SharedRows.folder("conformance");
        int cases = 0;
        int unverified = 0;
        List<String> wrong = new ArrayList<>();
        List<String> wrongUnverified = new ArrayList<>();
        for (String file : List.of("compare.tsv", "generated-" + name + ".tsv")) {
            if (!Files.exists(folder.resolve(file))) {
                continue;
            }
            for (List<String> row : SharedRows.read(folder.resolve(file))) {
                if (!row.get(0).equals(name)) {
                    continue;
                }
                String verified = row.get(5);
                boolean byTool = !verified.startsWith("!") && !verified.startsWith("suite:") && !verified.equals("-");
                String answer = answer(scheme, row.get(1), row.get(3));
                boolean agreed = answer.equals(row.get(2));
                if (byTool) {
                    cases++;
                    if (!agreed) {
                        wrong.add(answer + " for " + row);
                    }
                } else {
                    unverified++;
                    if (!agreed) {
                        wrongUnverified.add(answer + " for " + row);
                    }
                }
            }
        }
        System.out.printf(
                "%s: %d of %d rows with a tool agree, %d of %d rows without%n",
                name, cases - wrong.size(), cases, unverified - wrongUnverified.size(), unverified);
        wrongUnverified.stream().limit(5).forEach(line -> System.out.println("  without a tool: " + line));
        assertThat(wrong).isEmpty();
    }

    private static String answer(VersionScheme scheme, String a, String b) {
        try {
            int order = scheme.compare(a, b);
            return order < 0 ? "<" : order > 0 ? ">" : "=";
        } catch (InvalidVersionException e) {
            return "refused (" + e.getMessage() + ")";
        }
    }
}
