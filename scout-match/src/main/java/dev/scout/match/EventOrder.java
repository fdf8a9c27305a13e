package dev.scout.match;

import dev.scout.core.advisory.RangeEvent;
import dev.scout.match.version.VersionScheme;
import java.util.ArrayList;
import java.util.List;

/**
 * The events of a range in the order of their versions, and the spans between them.
 *
 * <p>The OSV schema leaves open what comes first where two events name the same version. Here it is: a fix, then an
 * introduction (fixed and introduced again), then a last affected version, so that a version that is both introduced
 * and last affected is affected itself. A lone {@code introduced 5, fixed 5} holds nothing: a fix that finds nothing
 * open closes what opens at its own version.
 */
final class EventOrder {

    private EventOrder() {}

    /**
     * The spans of affected versions, oldest first; limits are left out.
     *
     * @throws dev.scout.match.version.InvalidVersionException if the scheme cannot order one of the events
     */
    static List<Span> spans(List<RangeEvent> events, VersionScheme scheme) {
        List<Span> spans = new ArrayList<>();
        PlacedEvent open = null;
        PlacedEvent idleFix = null;
        for (PlacedEvent event : sort(events, scheme)) {
            if (event.kind() == RangeEvent.Kind.INTRODUCED) {
                boolean closedAtOnce = idleFix != null && idleFix.compareVersion(event) == 0;
                open = open == null && !closedAtOnce ? event : open;
            } else if (open != null) {
                spans.add(new Span(open, event));
                open = null;
                idleFix = null;
            } else if (event.kind() == RangeEvent.Kind.FIXED) {
                idleFix = event;
            }
        }
        if (open != null) {
            spans.add(new Span(open, null));
        }
        return spans;
    }

    private static List<PlacedEvent> sort(List<RangeEvent> events, VersionScheme scheme) {
        List<PlacedEvent> sorted = new ArrayList<>(events.size());
        for (RangeEvent event : events) {
            if (event.kind() == RangeEvent.Kind.LIMIT) {
                continue;
            }
            PlacedEvent placed = PlacedEvent.of(event, scheme);
            // By insertion: few events, mostly in order, and an order that is not total cannot break it.
            int at = sorted.size();
            while (at > 0 && compare(placed, sorted.get(at - 1)) < 0) {
                at--;
            }
            sorted.add(at, placed);
        }
        return sorted;
    }

    private static int compare(PlacedEvent a, PlacedEvent b) {
        int order = a.compareVersion(b);
        return order != 0 ? order : Integer.compare(rank(a), rank(b));
    }

    private static int rank(PlacedEvent event) {
        return switch (event.kind()) {
            case FIXED -> 0;
            case INTRODUCED -> 1;
            case LAST_AFFECTED, LIMIT -> 2;
        };
    }
}
