package dev.scout.match;

import dev.scout.core.advisory.AffectedRange;
import dev.scout.core.advisory.RangeEvent;
import dev.scout.match.version.InvalidVersionException;
import dev.scout.match.version.Version;
import dev.scout.match.version.VersionScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A range of an advisory made ready to be asked. Immutable.
 *
 * <p>Rule: a version is affected if the last event that it has reached is an introduction, and it is before some limit,
 * if there are limits. Source: OSV schema, evaluation. In a total order that is the same as lying in one of the spans
 * between events. Where the ecosystem's own order is not total, every bound is asked, one by one.
 */
final class CompiledRange {

    private final List<RangeEvent> events;
    private final VersionScheme scheme;
    private final List<Span> spans;
    private final List<PlacedEvent> limits;
    private final boolean ordered;
    private final boolean keyed;

    private CompiledRange(
            List<RangeEvent> events,
            VersionScheme scheme,
            List<Span> spans,
            List<PlacedEvent> limits,
            boolean ordered) {
        this.events = List.copyOf(events);
        this.scheme = scheme;
        this.spans = List.copyOf(spans);
        this.limits = List.copyOf(limits);
        this.ordered = ordered;
        this.keyed = spans.stream().allMatch(Span::isKeyed) && limits.stream().allMatch(PlacedEvent::isKeyed);
    }

    /** The range in the order of a scheme. */
    static CompiledRange of(AffectedRange range, VersionScheme scheme) {
        try {
            List<PlacedEvent> sorted = EventOrder.sort(range.events(), scheme);
            List<RangeEvent> events =
                    new ArrayList<>(sorted.stream().map(PlacedEvent::event).toList());
            EventOrder.sortByText(range.events()).stream()
                    .filter(event -> event.kind() == RangeEvent.Kind.LIMIT)
                    .forEach(events::add);
            return new CompiledRange(events, scheme, EventOrder.spans(sorted), limits(range, scheme), true);
        } catch (InvalidVersionException e) {
            return new CompiledRange(EventOrder.sortByText(range.events()), scheme, List.of(), List.of(), false);
        }
    }

    private static List<PlacedEvent> limits(AffectedRange range, VersionScheme scheme) {
        if (range.events().contains(RangeEvent.limit("*"))) {
            return List.of();
        }
        return range.events().stream()
                .filter(event -> event.kind() == RangeEvent.Kind.LIMIT)
                .map(event -> PlacedEvent.of(event, scheme))
                .toList();
    }

    /** Whether every version is affected: introduced at 0 and nothing else. */
    boolean isEverything() {
        return limits.isEmpty()
                && spans.size() == 1
                && spans.get(0).from().isBeforeEverything()
                && spans.get(0).to() == null;
    }

    /** Whether the scheme can order all its bounds. */
    boolean isOrdered() {
        return ordered;
    }

    VersionScheme scheme() {
        return scheme;
    }

    /** The span that holds a valid version; null if none does. */
    @Nullable
    Span find(VersionProbe probe) {
        return keyed && probe.hasKey() ? findByKey(probe) : find(probe.parse());
    }

    private @Nullable Span findByKey(VersionProbe probe) {
        for (Span span : spans) {
            if (!span.begins(probe)) {
                return null;
            }
            if (!span.isOver(probe)) {
                return limits.isEmpty() || limits.stream().anyMatch(limit -> limit.compare(probe) < 0) ? span : null;
            }
        }
        return null;
    }

    private @Nullable Span find(Version version) {
        Span current = null;
        for (Span span : spans) {
            current = span.begins(version) ? span : current;
            current = span.isOver(version) ? null : current;
        }
        return limits.isEmpty() || limits.stream().anyMatch(limit -> limit.compare(version) < 0) ? current : null;
    }

    /** The events in the words of the advisory, oldest first. */
    @Override
    public String toString() {
        return events.stream().map(RangeEvent::toString).collect(Collectors.joining(", "));
    }
}
