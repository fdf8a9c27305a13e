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

    private final IndexImage image;

    FixSearch(IndexImage image) {
        this.image = image;
    }

    /** The version that mends a hit, as the advisory writes it; null if the advisory knows none. */
    @Nullable
    String fix(Hit hit) {
        int span = hit.span();
        while (span != NONE) {
            int kind = image.spanKind[span];
            if ((kind & ~SpanKind.TEXTUAL) != SpanKind.FIXED) {
                return null;
            }
            // The place of the fix follows the last one that its span holds.
            int holder = kind == SpanKind.FIXED ? holder(hit, image.spanTo[span] + 1) : NONE;
            // Of a forged file, a span may hold what is beyond its end: every step has to lead on.
            if (holder == NONE || image.spanTo[holder] <= image.spanTo[span]) {
                return image.toText(span);
            }
            span = holder;
        }
        return null;
    }

    /** A span that holds a place on the scale of the package that was hit. */
    private int holder(Hit hit, int place) {
        int number = hit.packageNumber();
        for (int entry = image.firstEntry(number); entry < image.packageEntryEnd[number]; entry++) {
            boolean same = image.entryAdvisory[entry] == image.entryAdvisory[hit.entry()]
                    && image.entryRelease[entry] == image.entryRelease[hit.entry()];
            for (int span = image.firstSpan(entry); same && span < image.entrySpanEnd[entry]; span++) {
                boolean onScale = image.spanKind[span] <= SpanKind.LISTED;
                if (onScale && image.spanFrom[span] <= place && place <= image.spanTo[span]) {
                    return span;
                }
            }
        }
        return NONE;
    }
}
