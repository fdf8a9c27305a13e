package dev.scout.match;

import dev.scout.core.advisory.Advisory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Keeps one record of each id, the same one in whatever order they come. */
final class LatestRecords {

    private final Map<String, Advisory> byId = new HashMap<>();

    void add(Advisory advisory) {
        byId.merge(advisory.id(), advisory, LatestRecords::later);
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

    /**
     * The one that was modified last. Where that does not tell, as with the many records that have no real date, a
     * comparison of their whole content does, so that the order of loading never decides.
     */
    static Advisory later(Advisory a, Advisory b) {
        int order = modified(a).compareTo(modified(b));
        if (order == 0 && !a.equals(b)) {
            order = a.toString().compareTo(b.toString());
        }
        return order >= 0 ? a : b;
    }

    private static Instant modified(Advisory advisory) {
        Instant modified = advisory.timeline().modified();
        return modified == null ? Instant.MIN : modified;
    }
}
