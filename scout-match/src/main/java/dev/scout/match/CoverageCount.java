package dev.scout.match;

import dev.scout.match.Coverage.Row;
import dev.scout.match.Coverage.State;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts components by ecosystem and state. */
final class CoverageCount {

    private static final List<State> STATES = List.of(State.values());

    private final Map<String, int[]> counts = new HashMap<>();
    private String last = "";
    private int[] lastCounts = new int[STATES.size()];

    CoverageCount() {
        counts.put(last, lastCounts);
    }

    /** Counts one more; that neighbours are often of one ecosystem spares a look-up. */
    void add(String ecosystem, State state) {
        if (!ecosystem.equals(last)) {
            last = ecosystem;
            int[] known = counts.get(ecosystem);
            lastCounts = known == null ? new int[STATES.size()] : known;
            counts.put(ecosystem, lastCounts);
        }
        lastCounts[STATES.indexOf(state)]++;
    }

    /** What was counted, by ecosystem and state. */
    Coverage coverage() {
        List<String> ecosystems = new ArrayList<>(counts.keySet());
        ecosystems.sort(null);
        List<Row> rows = new ArrayList<>();
        for (String ecosystem : ecosystems) {
            int[] states = counts.getOrDefault(ecosystem, lastCounts);
            for (State state : STATES) {
                int count = states[STATES.indexOf(state)];
                if (count > 0) {
                    rows.add(new Row(ecosystem, state, count));
                }
            }
        }
        return new Coverage(rows);
    }
}
