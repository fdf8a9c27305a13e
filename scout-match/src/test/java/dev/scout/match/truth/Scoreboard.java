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
 * <p>A case that is answered otherwise on purpose is listed by its key, with who is right and why: one by one, so that
 * no list hides another case. A listed case that agrees fails.
 */
final class Scoreboard {

    /** How many of the cases that are wrong a failure shows. */
    private static final int SHOWN = 100;

    private final String file;
    private final Map<String, String> listed = new LinkedHashMap<>();
    private final Set<String> known = new LinkedHashSet<>();
    private final Set<String> wrong = new LinkedHashSet<>();
    private final Map<String, Integer> leftOut = new LinkedHashMap<>();
    private long wrongs;
    private long agreed;
    private long cases;

    Scoreboard(String file) {
        this.file = file;
    }

    /**
     * Lists what is answered otherwise.
     *
     * @param why who is right and why
     * @param keys the cases
     */
    Scoreboard list(String why, String... keys) {
        for (String key : keys) {
            listed.put(key, why);
        }
        return this;
    }

    /** Counts one case that is not asked. */
    void leaveOut(String why) {
        leftOut.merge(why, 1, Integer::sum);
    }

    /** Counts one case. */
    void check(String key, Object expected, Object answer) {
        cases++;
        String line = key + ": " + answer + ", not " + expected;
        if (expected.equals(answer)) {
            agreed++;
            if (listed.containsKey(key)) {
                wrong("listed, but agrees: " + key);
            }
        } else if (listed.containsKey(key)) {
            known.add(line + ". " + listed.get(key));
        } else {
            wrong(line);
        }
    }

    private void wrong(String line) {
        wrongs++;
        if (wrong.size() < SHOWN) {
            wrong.add(line);
        }
    }

    /** Prints the figures, and fails if anything disagrees that is not listed, or agrees that is. */
    void finish() {
        System.out.printf("ground truth %s: %d / %d%n", file, agreed, cases);
        leftOut.forEach((why, times) -> System.out.printf("  %d not asked: %s%n", times, why));
        known.forEach(line -> System.out.println("  " + line));
        List<String> lines = new ArrayList<>(wrong);
        if (wrongs > wrong.size()) {
            lines.add(wrongs - wrong.size() + " more");
        }
        assertThat(cases).as("cases of %s", file).isPositive();
        assertThat(lines).as("disagreements on %s", file).isEmpty();
    }
}
