package dev.scout.match;

import dev.scout.core.advisory.AffectedPackage;
import dev.scout.core.advisory.AffectedRange;
import dev.scout.core.advisory.RangeEvent;
import dev.scout.match.DraftedPackage.Bound;
import dev.scout.match.DraftedPackage.DraftSpan;
import dev.scout.match.EventOrder.Stretch;
import dev.scout.match.version.InvalidVersionException;
import dev.scout.match.version.KeyBuffer;
import dev.scout.match.version.VersionScheme;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Turns the ranges and versions of one affected package into spans. Reused; not thread-safe. */
final class EntryDrafter {

    private final KeyBuffer buffer = new KeyBuffer();

    /**
     * The spans of some ranges and listed versions in one order.
     *
     * @param listed versions named one by one; those that a range holds already are left out
     * @param listOnly whether a range of everything says less than the list, and is left out
     */
    List<DraftSpan> spans(List<AffectedRange> ranges, List<String> listed, VersionScheme scheme, boolean listOnly) {
        List<DraftSpan> spans = new ArrayList<>(ranges.size());
        for (AffectedRange range : ranges) {
            if (FixMarks.isTakenBack(range)) {
                spans.add(text(SpanKind.NOTHING, text(range)));
                continue;
            }
            try {
                List<Stretch> stretches = EventOrder.stretches(FixMarks.withoutStates(range), scheme, buffer);
                if (listOnly && stretches.size() == 1 && stretches.get(0).isEverything()) {
                    continue;
                }
                stretches.forEach(stretch -> spans.add(span(stretch)));
                if (stretches.isEmpty()) {
                    spans.add(text(SpanKind.NOTHING, text(range)));
                }
            } catch (InvalidVersionException e) {
                spans.add(text(SpanKind.UNORDERED, text(range)));
            }
        }
        int fromRanges = spans.size();
        for (String version : listed) {
            DraftSpan span = listed(version, scheme);
            if (!isHeld(span, spans.subList(0, fromRanges))) {
                spans.add(span);
            }
        }
        return spans;
    }

    /** The one span of an entry that no order is known for, beside its listed versions. */
    static List<DraftSpan> unordered(AffectedPackage affected) {
        List<DraftSpan> spans = new ArrayList<>();
        affected.versions().forEach(version -> spans.add(text(SpanKind.LISTED_TEXT, version)));
        String ranges = affected.ranges().stream().map(EntryDrafter::text).collect(Collectors.joining("; "));
        spans.add(text(SpanKind.NO_SCHEME, ranges));
        return spans;
    }

    /** A span that is no more than a text. */
    static DraftSpan text(int kind, String text) {
        return new DraftSpan(kind, new Bound(null, text), null);
    }

    private static String text(AffectedRange range) {
        return range.events().stream().map(RangeEvent::toString).sorted().collect(Collectors.joining(", "));
    }

    private static DraftSpan span(Stretch stretch) {
        BoundEvent to = stretch.to();
        int kind = to == null
                ? SpanKind.OPEN
                : switch (to.kind()) {
                    case FIXED -> SpanKind.FIXED;
                    case LAST_AFFECTED -> SpanKind.LAST_AFFECTED;
                    case LIMIT, INTRODUCED -> SpanKind.LIMIT;
                };
        return new DraftSpan(
                stretch.isKeyed() ? kind : kind | SpanKind.TEXTUAL,
                stretch.from().isBeforeEverything() ? null : Bound.of(stretch.from()),
                to == null ? null : Bound.of(to));
    }

    private DraftSpan listed(String version, VersionScheme scheme) {
        buffer.clear();
        try {
            if (scheme.writeKey(version, buffer)) {
                Bound bound = new Bound(buffer.toByteArray(), version);
                return new DraftSpan(SpanKind.LISTED, bound, bound);
            }
            scheme.parse(version);
            return new DraftSpan(SpanKind.LISTED | SpanKind.TEXTUAL, new Bound(null, version), null);
        } catch (InvalidVersionException e) {
            return text(SpanKind.LISTED_TEXT, VersionProbe.plain(version, scheme));
        }
    }

    private static boolean isHeld(DraftSpan listed, List<DraftSpan> spans) {
        byte[] key = listed.from() == null ? null : listed.from().key;
        if (key == null) {
            return false;
        }
        for (DraftSpan span : spans) {
            boolean onScale = span.kind() <= SpanKind.LIMIT;
            if (onScale && isAtOrAfter(key, span.from()) && isBeforeEnd(key, span)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAtOrAfter(byte[] key, @Nullable Bound from) {
        return from == null || from.key == null || Arrays.compareUnsigned(key, from.key) >= 0;
    }

    private static boolean isBeforeEnd(byte[] key, DraftSpan span) {
        Bound to = span.to();
        if (to == null || to.key == null) {
            return true;
        }
        int order = Arrays.compareUnsigned(key, to.key);
        return order < 0 || order == 0 && span.kind() == SpanKind.LAST_AFFECTED;
    }
}
