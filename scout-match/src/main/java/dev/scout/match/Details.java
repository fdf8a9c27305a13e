package dev.scout.match;

import dev.scout.core.advisory.Advisory;
import java.util.List;

/**
 * The advisories of an index themselves, by number: those in force in the order of their ids, then those that were
 * withdrawn. Immutable and thread-safe.
 */
interface Details {

    /** How many there are, withdrawn ones included. */
    int size();

    /** An advisory; may read it from where it is stored. */
    Advisory get(int number);

    /** Advisories that are held as they are. */
    record Kept(List<Advisory> all) implements Details {

        @Override
        public int size() {
            return all.size();
        }

        @Override
        public Advisory get(int number) {
            return all.get(number);
        }
    }
}
