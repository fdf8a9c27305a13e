package dev.scout.match;

import dev.scout.core.advisory.RangeEvent;
import dev.scout.match.version.VersionScheme;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The events of a range in the order of their versions, and the spans between them.
 *
 * <p>The OSV schema leaves open what comes first where two events name the same version. Here it is: a fix, then an
 * introduction (fixed and introduced again), then a last affected version, so that a version that is both introduced
 * and last affected is affected itself. A lone {@code introduced 5, fixed 5} holds nothing: a fix that finds nothing
 * open closes what opens at its own version. What is fixed and introduced again at one version was never mended there:
 * it is one span.
 *
 * <p>The order in which a document lists the events decides nothing, not even where versions are equal or their order
 * is not total.
 */
final class EventOrder {

    private EventOrder() {}

    /**
     * The spans of affected versions, oldest first.
     *
     * @param sorted events in their order
     */
    static List<Span> spans(List<PlacedEvent> sorted) {
        List<Span> spans = new ArrayList<>();
        PlacedEvent open = null;
        PlacedEvent idleFix = null;
        for (PlacedEvent event : sorted) {
            if (event.kind() == RangeEvent.Kind.INTRODUCED) {
                boolean closedAtOnce = idleFix != null && idleFix.compareVersion(event) == 0;
                if (open == null && !closedAtOnce) {
                    open = isAtLastFix(event, spans)
                            ? spans.remove(spans.size() - 1).from()
                            : event;
                }
            } else if (open != null) {
                spans.add(new Span(open, event));
                open = null;
                idleFix = null;
            } else if (event.kind() == RangeEvent.Kind.FIXED && !isAtLastFix(event, spans)) {
                idleFix = event;
            }
        }
        if (open != null) {
            spans.add(new Span(open, null));
        }
        return spans;
    }

    private static boolean isAtLastFix(PlacedEvent event, List<Span> spans) {
        PlacedEvent end = spans.isEmpty() ? null : spans.get(spans.size() - 1).to();
        return end != null && end.kind() == RangeEvent.Kind.FIXED && end.compareVersion(event) == 0;
    }

    /** Events in the order of their text, which is of no meaning but the same for every document. */
    static List<RangeEvent> sortByText(List<RangeEvent> events) {
        return events.stream()
                .sorted(Comparator.comparing(RangeEvent::version).thenComparing(RangeEvent::kind))
                .toList();
    }

    /**
     * The events of a range, oldest first; limits are left out.
     *
     * @throws dev.scout.match.version.InvalidVersionException if the scheme cannot order one of the events
     */
    static List<PlacedEvent> sort(List<RangeEvent> events, VersionScheme scheme) {
        List<PlacedEvent> sorted = new ArrayList<>(events.size());
        for (RangeEvent event : sortByText(events)) {
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
