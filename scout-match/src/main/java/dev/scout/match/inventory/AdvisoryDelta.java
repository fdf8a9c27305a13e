package dev.scout.match.inventory;

import dev.scout.core.advisory.Advisory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * What changed between two states of what is known. Immutable; to apply one twice changes nothing the second time.
 *
 * @param records new, changed and withdrawn records; of several with one id, and of one that is known already, the one
 *     that was modified last holds
 * @param gone the ids of records that no longer hold as they were known, whatever their dates; {@code records} may have
 *     them anew
 */
public record AdvisoryDelta(List<Advisory> records, Set<String> gone) {

    /** Copies the collections. */
    public AdvisoryDelta {
        records = List.copyOf(records);
        gone = Set.copyOf(gone);
    }

    /** Records as a stream of changes brings them. */
    public static AdvisoryDelta of(Collection<Advisory> records) {
        return new AdvisoryDelta(List.copyOf(records), Set.of());
    }

    /** What leads from one snapshot of a feed to another: what the later one does not have is gone. */
    public static AdvisoryDelta between(Collection<Advisory> before, Collection<Advisory> after) {
        Map<String, Advisory> old = byId(before);
        Map<String, Advisory> latest = byId(after);
        List<Advisory> records = new ArrayList<>();
        Set<String> gone = new TreeSet<>(old.keySet());
        latest.forEach((id, advisory) -> {
            if (advisory.equals(old.get(id))) {
                gone.remove(id);
            } else {
                records.add(advisory);
            }
        });
        return new AdvisoryDelta(records, gone);
    }

    /**
     * What a list of modified records names, as OSV publishes it beside them.
     *
     * @param since records that were modified at this time or before are passed over
     * @param modified when each record was modified, by id
     * @param find gives the record of an id; none if the feed does not have it any more
     */
    public static AdvisoryDelta since(
            Instant since, Map<String, Instant> modified, Function<String, Optional<Advisory>> find) {
        List<Advisory> records = new ArrayList<>();
        Set<String> gone = new TreeSet<>();
        modified.forEach((id, time) -> {
            if (time.isAfter(since)) {
                find.apply(id).ifPresentOrElse(records::add, () -> gone.add(id));
            }
        });
        return new AdvisoryDelta(records, gone);
    }

    private static Map<String, Advisory> byId(Collection<Advisory> advisories) {
        Map<String, Advisory> byId = new HashMap<>();
        advisories.forEach(advisory -> byId.merge(advisory.id(), advisory, Advisory::later));
        return byId;
    }

    /** The ids of all records that may have changed, sorted. */
    public Set<String> ids() {
        Set<String> ids = new TreeSet<>(gone);
        records.forEach(record -> ids.add(record.id()));
        return ids;
    }
}
