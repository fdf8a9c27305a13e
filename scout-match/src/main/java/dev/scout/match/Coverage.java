package dev.scout.match;

import java.util.List;

/**
 * What was checked and what was not, so that silence is never taken for safety. Every component of the bill counts in
 * exactly one row.
 *
 * @param rows by ecosystem and state, in that order; none with a count of zero
 */
public record Coverage(List<Row> rows) {

    /** What became of a component. */
    public enum State {
        /** It was looked up among the advisories of its ecosystem, and every answer is definite. */
        CHECKED,
        /** It was looked up, and for some advisory it could not be decided. */
        UNDECIDED,
        /** The index has no advisory at all for its ecosystem. */
        NO_ADVISORIES,
        /** Its package URL is of no ecosystem that is known. */
        UNKNOWN_ECOSYSTEM,
        /** It has no package URL. */
        NO_PACKAGE_URL
    }

    /**
     * How many components of an ecosystem are in a state.
     *
     * @param ecosystem as OSV spells it; the type of the package URL where that is not known; empty without one
     * @param state what became of them
     * @param components how many
     */
    public record Row(String ecosystem, State state, int components) {

        @Override
        public String toString() {
            return components + " " + state + (ecosystem.isEmpty() ? "" : " in " + ecosystem);
        }
    }

    /** Copies the list. */
    public Coverage {
        rows = List.copyOf(rows);
    }

    /** The number of components in all rows: that of the bill. */
    public int components() {
        return rows.stream().mapToInt(Row::components).sum();
    }

    /** The number of components in a state. */
    public int components(State state) {
        return rows.stream()
                .filter(row -> row.state() == state)
                .mapToInt(Row::components)
                .sum();
    }
}
