package dev.scout.match.version;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What an ecosystem's own tool refuses is refused here, and nothing else; what it normalises is equal to the result.
 */
class ValidVersionsTest {

    /**
     * Rows that are not followed, by scheme and text. Composer's normal form of a date is no fixed point: read again,
     * it gains a part, so that the two are not equal for Composer itself.
     */
    private static final Set<String> NOT_FOLLOWED = Set.of("composer 2010-01-02");

    /**
     * All schemes but Gentoo's: its rows hold that portage finds any two texts equal that are the same, before it looks
     * whether they are versions; 238 of the 398 are none for portage's own {@code ververify}.
     */
    static Stream<VersionScheme> schemes() {
        return VersionSchemes.builtIn().all().stream()
                .filter(scheme -> !scheme.name().equals("gentoo"));
    }

    @ParameterizedTest
    @MethodSource("schemes")
    void is_as_strict_as_the_reference_tool(VersionScheme scheme) throws IOException {
        Path file = SharedRows.folder("conformance").resolve("valid.tsv");
        assumeTrue(Files.exists(file), "no " + file);
        int cases = 0;
        List<String> wrong = new ArrayList<>();
        for (List<String> row : SharedRows.read(file)) {
            String verified = row.get(4);
            if (!row.get(0).equals(scheme.name()) || verified.startsWith("!") || verified.startsWith("DISAGREES")) {
                continue;
            }
            cases++;
            String problem = problem(scheme, row.get(1), row.get(2));
            if (NOT_FOLLOWED.contains(scheme.name() + " " + row.get(1))) {
                assertThat(problem).as("no longer a deviation: %s", row).isNotEmpty();
                cases--;
                continue;
            }
            if (!problem.isEmpty()) {
                wrong.add(problem + ": " + row);
            }
        }
        System.out.printf("%s: %d of %d texts judged as its tool does%n", scheme.name(), cases - wrong.size(), cases);
        assertThat(wrong).isEmpty();
    }

    private static String problem(VersionScheme scheme, String text, String verdict) {
        try {
            Version version = scheme.parse(text);
            return switch (verdict) {
                case "VALID" -> "";
                case "INVALID" -> "accepted";
                default ->
                    version.equals(scheme.parse(verdict)) || scheme.compare(text, verdict) == 0
                            ? ""
                            : "not equal to its normal form";
            };
        } catch (InvalidVersionException e) {
            return verdict.equals("INVALID") ? "" : e.reason();
        }
    }
}
