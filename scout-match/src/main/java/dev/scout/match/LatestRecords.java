package dev.scout.match;

import dev.scout.core.advisory.Advisory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Keeps one record of each id, the same one in whatever order they come. */
final class LatestRecords {

    private final Map<String, Advisory> byId = new HashMap<>();

    void add(Advisory advisory) {
        byId.merge(advisory.id(), advisory, Advisory::later);
    }

    /** The records that were withdrawn, or those that were not, by id. */
    List<Advisory> sorted(boolean withdrawn) {
        List<Advisory> sorted = new ArrayList<>(byId.size());
        for (Advisory advisory : byId.values()) {
            if (advisory.isWithdrawn() == withdrawn) {
                sorted.add(advisory);
            }
        }
        sorted.sort(Comparator.comparing(Advisory::id));
        return sorted;
    }
}
