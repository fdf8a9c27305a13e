package dev.scout.match;

import org.jspecify.annotations.Nullable;

/**
 * Finds the version that mends what was hit.
 *
 * <p>Rule: the end of the span that holds the component's version, and so on its branch; but where another span of the
 * same advisory still holds that version, the end of that one, and so on. Source: OSV schema, where the ranges and
 * entries of a record add up.
 */
final class FixSearch {

    private static final int NONE = -1;

    private FixSearch() {}

    /** The version that mends a hit, as the advisory writes it; null if the advisory knows none. */
    static @Nullable String fix(Hit hit) {
        IndexImage image = hit.image();
        int span = hit.span();
        while (span != NONE) {
            int kind = image.kind(span);
            if ((kind & ~SpanKind.TEXTUAL) != SpanKind.FIXED) {
                return null;
            }
            // The place of the fix follows the last one that its span holds.
            int holder = kind == SpanKind.FIXED ? holder(hit, image.spanTo[span] + 1) : NONE;
            // Of a forged file, a span may hold what is beyond its end: every step has to lead on.
            if (holder == NONE || image.spanTo[holder] <= image.spanTo[span]) {
                return image.to(hit.packageNumber(), span);
            }
            span = holder;
        }
        return null;
    }

    /** A span that holds a place on the scale of the package that was hit. */
    private static int holder(Hit hit, int place) {
        IndexImage image = hit.image();
        int number = hit.packageNumber();
        int first = image.firstSpan(number);
        for (int entry = image.firstEntry(number); entry < image.packageEntryEnd[number]; entry++) {
            int end = image.spanEnd(first);
            boolean same =
                    image.entryAdvisory[entry] == hit.advisory() && image.release(entry) == image.release(hit.entry());
            for (int span = first; same && span < end; span++) {
                boolean onScale = image.kind(span) <= SpanKind.LISTED;
                if (onScale && image.spanFrom[span] <= place && place <= image.spanTo[span]) {
                    return span;
                }
            }
            first = end;
        }
        return NONE;
    }
}
