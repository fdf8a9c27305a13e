package dev.scout.match;

import dev.scout.core.advisory.RangeEvent;
import dev.scout.match.version.KeyBuffer;
import dev.scout.match.version.VersionScheme;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The spans of affected versions that the events of a range mean.
 *
 * <p>Rule: a version is affected if the last event that it has reached is an introduction, and it is before some limit,
 * if there are limits. Source: OSV schema, evaluation. In a total order that is the same as lying in one of the spans
 * between events.
 *
 * <p>The schema leaves open what comes first where two events name the same version. Here it is: a fix, then an
 * introduction (fixed and introduced again), then a last affected version, so that a version that is both introduced
 * and last affected is affected itself. A lone {@code introduced 5, fixed 5} holds nothing: a fix that finds nothing
 * open closes what opens at its own version. The order in which a document lists the events decides nothing.
 */
final class EventOrder {

    /**
     * A stretch of affected versions.
     *
     * @param from the event that opens it
     * @param to the event that closes it; null if nothing does
     */
    record Stretch(BoundEvent from, @Nullable BoundEvent to) {

        boolean isKeyed() {
            return from.isKeyed() && (to == null || to.isKeyed());
        }

        boolean isEverything() {
            return from.isBeforeEverything() && to == null;
        }
    }

    private static final Comparator<BoundEvent> BY_VERSION = BoundEvent::compareVersion;

    private static final Comparator<BoundEvent> ORDER =
            BY_VERSION.thenComparingInt(EventOrder::rank).thenComparing(BoundEvent::text);

    private EventOrder() {}

    /**
     * The stretches of affected versions, oldest first.
     *
     * @throws dev.scout.match.version.InvalidVersionException if the scheme cannot order one of the events
     */
    static List<Stretch> stretches(List<RangeEvent> events, VersionScheme scheme, KeyBuffer buffer) {
        List<BoundEvent> sorted = new ArrayList<>(events.size());
        BoundEvent limit = null;
        boolean unlimited = events.contains(RangeEvent.limit("*"));
        for (RangeEvent event : events.size() > 2 ? byText(events) : events) {
            if (event.kind() != RangeEvent.Kind.LIMIT) {
                insert(BoundEvent.of(event, scheme, buffer), sorted);
            } else if (!unlimited) {
                BoundEvent bound = BoundEvent.of(event, scheme, buffer);
                limit = limit == null || limit.compareVersion(bound) < 0 ? bound : limit;
            }
        }
        List<Stretch> stretches = stretches(sorted);
        return limit == null ? stretches : before(limit, stretches);
    }

    /** In an order of no meaning, but the same one however the document lists the events. */
    private static List<RangeEvent> byText(List<RangeEvent> events) {
        return events.stream()
                .sorted(Comparator.comparing(RangeEvent::version).thenComparing(RangeEvent::kind))
                .toList();
    }

    /** By insertion: events are few, mostly in order, and an order that is not total cannot break it. */
    private static void insert(BoundEvent event, List<BoundEvent> sorted) {
        int at = sorted.size();
        while (at > 0 && ORDER.compare(event, sorted.get(at - 1)) < 0) {
            at--;
        }
        sorted.add(at, event);
    }

    private static int rank(BoundEvent event) {
        return switch (event.kind()) {
            case FIXED -> 0;
            case INTRODUCED -> 1;
            case LAST_AFFECTED, LIMIT -> 2;
        };
    }

    private static List<Stretch> stretches(List<BoundEvent> sorted) {
        List<Stretch> stretches = new ArrayList<>(1);
        BoundEvent open = null;
        BoundEvent idleFix = null;
        for (BoundEvent event : sorted) {
            if (event.kind() == RangeEvent.Kind.INTRODUCED) {
                boolean closedAtOnce = idleFix != null && idleFix.compareVersion(event) == 0;
                if (open == null && !closedAtOnce) {
                    open = isAtLastFix(event, stretches)
                            ? stretches.remove(stretches.size() - 1).from()
                            : event;
                }
            } else if (open != null) {
                stretches.add(new Stretch(open, event));
                open = null;
                idleFix = null;
            } else if (event.kind() == RangeEvent.Kind.FIXED && !isAtLastFix(event, stretches)) {
                idleFix = event;
            }
        }
        if (open != null) {
            stretches.add(new Stretch(open, null));
        }
        return stretches;
    }

    private static boolean isAtLastFix(BoundEvent event, List<Stretch> stretches) {
        BoundEvent end =
                stretches.isEmpty() ? null : stretches.get(stretches.size() - 1).to();
        return end != null && end.kind() == RangeEvent.Kind.FIXED && end.compareVersion(event) == 0;
    }

    private static List<Stretch> before(BoundEvent limit, List<Stretch> stretches) {
        List<Stretch> cut = new ArrayList<>();
        for (Stretch stretch : stretches) {
            if (stretch.from().compareVersion(limit) < 0) {
                boolean whole = stretch.to() != null && stretch.to().compareVersion(limit) < 0;
                cut.add(whole ? stretch : new Stretch(stretch.from(), limit));
            }
        }
        return cut;
    }
}
