package dev.scout.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What advisories say of one package while an index is being made. */
final class DraftedPackage {

    /**
     * A version that spans begin or end at.
     *
     * <p>Its key is null if the scheme gives it none; its text is as the advisory writes it.
     */
    static final class Bound {

        final byte @Nullable [] key;
        final String text;

        Bound(byte @Nullable [] key, String text) {
            this.key = key;
            this.text = text;
        }

        static Bound of(BoundEvent event) {
            return new Bound(event.key(), event.text());
        }

        @Override
        public String toString() {
            return text;
        }
    }

    /**
     * A span with its bounds.
     *
     * @param kind of {@link SpanKind}
     * @param from null before every version
     * @param to null without an end
     */
    record DraftSpan(
            int kind, @Nullable Bound from, @Nullable Bound to) {}

    /** One {@code affected[]} entry. */
    record DraftEntry(int advisory, String release, EntryNotes notes, List<DraftSpan> spans) {}

    private static int byKey(Bound a, Bound b) {
        return a.key == null || b.key == null
                ? Boolean.compare(a.key == null, b.key == null)
                : Arrays.compareUnsigned(a.key, b.key);
    }

    private static int byKeyAndText(Bound a, Bound b) {
        int order = byKey(a, b);
        order = order == 0 ? Integer.compare(a.text.length(), b.text.length()) : order;
        return order == 0 ? a.text.compareTo(b.text) : order;
    }

    private static final Comparator<DraftSpan> SPANS = Comparator.comparing(
                    DraftSpan::from, Comparator.nullsFirst(DraftedPackage::byKeyAndText))
            .thenComparing(DraftSpan::to, Comparator.nullsLast(DraftedPackage::byKeyAndText))
            .thenComparingInt(DraftSpan::kind);

    final String name;
    final List<DraftEntry> entries = new ArrayList<>(2);

    DraftedPackage(String name) {
        this.name = name;
    }

    /** The entries by advisory, and their spans oldest first: an order that no document decides. */
    List<DraftEntry> sortedEntries() {
        entries.forEach(entry -> entry.spans().sort(SPANS));
        if (entries.size() > 1) {
            entries.sort(Comparator.comparingInt(DraftEntry::advisory)
                    .thenComparing(DraftEntry::release)
                    .thenComparing(entry -> entry.spans().toString())
                    .thenComparing(entry -> entry.notes().toString()));
        }
        return entries;
    }

    /** Every version that spans begin or end at, oldest first, each once, in its shortest spelling. */
    List<Bound> scale() {
        List<Bound> bounds = new ArrayList<>();
        for (DraftEntry entry : entries) {
            for (DraftSpan span : entry.spans()) {
                if ((span.kind() & SpanKind.TEXTUAL) == 0 && span.kind() <= SpanKind.LISTED) {
                    if (span.from() != null) {
                        bounds.add(span.from());
                    }
                    if (span.to() != null && span.to() != span.from()) {
                        bounds.add(span.to());
                    }
                }
            }
        }
        bounds.sort(DraftedPackage::byKeyAndText);
        List<Bound> distinct = new ArrayList<>(bounds.size());
        for (Bound bound : bounds) {
            if (distinct.isEmpty() || byKey(distinct.get(distinct.size() - 1), bound) != 0) {
                distinct.add(bound);
            }
        }
        return distinct;
    }

    /** The index of a bound on a scale. */
    static int place(Bound bound, List<Bound> scale) {
        int low = 0;
        int high = scale.size() - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (byKey(scale.get(middle), bound) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
