package dev.scout.match.truth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Counts how many cases of one file are answered as the file expects.
 *
 * <p>A case that is answered otherwise on purpose is listed by its key, or by a pattern with one {@code *} at its
 * beginning or its end, with who is right and why. A listed case that agrees fails, and so does a pattern all of whose
 * cases agree.
 */
final class Scoreboard {

    /** How many of the cases that are wrong a failure shows. */
    private static final int SHOWN = 40;

    private final String file;
    private final Map<String, String> listed = new LinkedHashMap<>();
    private final Map<String, Integer> met = new LinkedHashMap<>();
    private final Set<String> wrong = new LinkedHashSet<>();
    private long wrongs;
    private long agreed;
    private long cases;

    Scoreboard(String file) {
        this.file = file;
    }

    /**
     * Lists what is answered otherwise.
     *
     * @param pattern the key of a case, or its beginning or end with a {@code *} for the rest
     * @param why who is right and why
     */
    Scoreboard list(String pattern, String why) {
        listed.put(pattern, why);
        return this;
    }

    /** Counts one case. */
    void check(String key, Object expected, Object answer) {
        cases++;
        boolean agrees = expected.equals(answer);
        agreed += agrees ? 1 : 0;
        for (String pattern : listed.keySet()) {
            if (names(pattern, key)) {
                met.merge(pattern, agrees ? 0 : 1, Integer::sum);
                return;
            }
        }
        if (!agrees) {
            wrong(key + ": " + answer + ", not " + expected);
        }
    }

    private void wrong(String line) {
        wrongs++;
        if (wrong.size() < SHOWN) {
            wrong.add(line);
        }
    }

    private static boolean names(String pattern, String key) {
        if (pattern.endsWith("*")) {
            return key.startsWith(pattern.substring(0, pattern.length() - 1));
        }
        return pattern.startsWith("*") ? key.endsWith(pattern.substring(1)) : key.equals(pattern);
    }

    /** Prints the figures, and fails if anything disagrees that is not listed, or agrees that is. */
    void finish() {
        System.out.printf("ground truth %s: %d / %d%n", file, agreed, cases);
        met.forEach((pattern, times) -> System.out.printf("  %d x %s: %s%n", times, pattern, listed.get(pattern)));
        List<String> lines = new ArrayList<>(wrong);
        met.forEach((pattern, times) -> {
            if (times == 0) {
                lines.add("listed, but agrees: " + pattern);
            }
        });
        if (wrongs > wrong.size()) {
            lines.add(wrongs - wrong.size() + " more");
        }
        assertThat(cases).as("cases of %s", file).isPositive();
        assertThat(lines).as("disagreements on %s", file).isEmpty();
    }
}
