package dev.scout.match.notation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The rows of one table that are answered otherwise on purpose, by key, with the answer that is right and why. A row
 * that comes to agree is no deviation any more, and is reported.
 */
final class Deviations {

    private final Map<String, String> known;
    private final Set<String> met = new TreeSet<>();
    private final List<String> wrong = new ArrayList<>();
    private int agreed;
    private int rows;

    Deviations(Map<String, String> known) {
        this.known = known;
    }

    /** Takes note of one answer. */
    void check(String key, String expected, String answer) {
        rows++;
        boolean agrees = expected.equals(answer);
        if (agrees) {
            agreed++;
        }
        if (known.containsKey(key)) {
            if (agrees) {
                wrong.add("no deviation: " + key);
            } else {
                met.add(key + ": " + known.get(key));
            }
        } else if (!agrees) {
            wrong.add(answer + ", not " + expected + ": " + key);
        }
    }

    /** Prints the figures and the deviations that were met. */
    void print(String what) {
        System.out.printf("%s: %d of %d rows agree%n", what, agreed, rows);
        met.forEach(line -> System.out.println("  deviates: " + line));
    }

    /** What is wrong and was not known to be. */
    List<String> wrong() {
        return wrong;
    }
}
