package dev.scout.match.range;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An immutable set of ordered values. Knows no ecosystem and no scheme: anything {@link Comparable} will do.
 *
 * <ol>
 *   <li>The set is the ascending list of cuts at which membership changes, and whether it begins inside: at a cut the
 *       set begins or ends, in turn.
 *   <li>No cut occurs twice. So the spans are sorted and disjoint, none touches the next, and equal sets are equal
 *       lists.
 *   <li>Every operation on two sets is one walk over both lists.
 * </ol>
 *
 * <p>The order should be total and agree with {@code equals}. Where it is not (a scheme whose own tool contradicts
 * itself), no operation throws, but a set is then only as right as its order is; {@link Vers#contains(String)} shows
 * the way out.
 *
 * @param <V> what is ordered
 */
public final class VersionRange<V extends Comparable<? super V>> {

    private final boolean beginsInside;
    private final List<Cut<V>> cuts;

    private VersionRange(boolean beginsInside, List<Cut<V>> cuts) {
        this.beginsInside = beginsInside;
        this.cuts = List.copyOf(cuts);
    }

    /** The set of nothing. */
    public static <V extends Comparable<? super V>> VersionRange<V> empty() {
        return new VersionRange<>(false, List.of());
    }

    /** The set of everything. */
    public static <V extends Comparable<? super V>> VersionRange<V> full() {
        return new VersionRange<>(true, List.of());
    }

    /** The set of one value. */
    public static <V extends Comparable<? super V>> VersionRange<V> of(V value) {
        return closed(value, value);
    }

    /** {@code >= value}. */
    public static <V extends Comparable<? super V>> VersionRange<V> atLeast(V value) {
        return new VersionRange<>(false, List.of(Cut.below(value)));
    }

    /** {@code > value}. */
    public static <V extends Comparable<? super V>> VersionRange<V> greaterThan(V value) {
        return new VersionRange<>(false, List.of(Cut.above(value)));
    }

    /** {@code <= value}. */
    public static <V extends Comparable<? super V>> VersionRange<V> atMost(V value) {
        return new VersionRange<>(true, List.of(Cut.above(value)));
    }

    /** {@code < value}. */
    public static <V extends Comparable<? super V>> VersionRange<V> lessThan(V value) {
        return new VersionRange<>(true, List.of(Cut.below(value)));
    }

    /** {@code >= from} and {@code < before}; empty if that is impossible. */
    public static <V extends Comparable<? super V>> VersionRange<V> between(V from, V before) {
        return of(new Span<>(Cut.below(from), Cut.below(before)));
    }

    /** {@code >= from} and {@code <= to}; empty if that is impossible. */
    public static <V extends Comparable<? super V>> VersionRange<V> closed(V from, V to) {
        return of(new Span<>(Cut.below(from), Cut.above(to)));
    }

    /** All values of a span; empty if its cuts are the same or the wrong way round. */
    public static <V extends Comparable<? super V>> VersionRange<V> of(Span<V> span) {
        Cut<V> lower = span.lower();
        Cut<V> upper = span.upper();
        if (lower == null) {
            return new VersionRange<>(true, upper == null ? List.of() : List.of(upper));
        }
        if (upper == null) {
            return new VersionRange<>(false, List.of(lower));
        }
        return lower.compareTo(upper) < 0 ? new VersionRange<>(false, List.of(lower, upper)) : empty();
    }

    /** The union of any number of sets, in n log n of all their spans. */
    public static <V extends Comparable<? super V>> VersionRange<V> unionOf(List<VersionRange<V>> ranges) {
        return switch (ranges.size()) {
            case 0 -> empty();
            case 1 -> ranges.get(0);
            default -> {
                int half = ranges.size() / 2;
                yield unionOf(ranges.subList(0, half)).union(unionOf(ranges.subList(half, ranges.size())));
            }
        };
    }

    /** The intersection of any number of sets, in n log n of all their spans; of none, everything. */
    public static <V extends Comparable<? super V>> VersionRange<V> intersectionOf(List<VersionRange<V>> ranges) {
        return switch (ranges.size()) {
            case 0 -> full();
            case 1 -> ranges.get(0);
            default -> {
                int half = ranges.size() / 2;
                yield intersectionOf(ranges.subList(0, half))
                        .intersection(intersectionOf(ranges.subList(half, ranges.size())));
            }
        };
    }

    /** Whether a value is in the set; in log n of its spans. */
    public boolean contains(V value) {
        return isInside(cutsBelow(value));
    }

    /** Whether nothing is in the set. */
    public boolean isEmpty() {
        return !beginsInside && cuts.isEmpty();
    }

    /** Whether everything is in the set. */
    public boolean isFull() {
        return beginsInside && cuts.isEmpty();
    }

    /** What is in either set. */
    public VersionRange<V> union(VersionRange<V> other) {
        return combine(other, (here, there) -> here || there);
    }

    /** What is in both sets. */
    public VersionRange<V> intersection(VersionRange<V> other) {
        return combine(other, (here, there) -> here && there);
    }

    /** What is in this set and not in the other. */
    public VersionRange<V> difference(VersionRange<V> other) {
        return combine(other, (here, there) -> here && !there);
    }

    /** What is not in this set. */
    public VersionRange<V> complement() {
        return new VersionRange<>(!beginsInside, cuts);
    }

    /** Whether all of this set is in the other. */
    public boolean isSubsetOf(VersionRange<V> other) {
        return difference(other).isEmpty();
    }

    /** Whether all of the other set is in this one. */
    public boolean encloses(VersionRange<V> other) {
        return other.isSubsetOf(this);
    }

    /** Whether anything is in both sets. */
    public boolean intersects(VersionRange<V> other) {
        return !intersection(other).isEmpty();
    }

    /**
     * A set of fewer or as many spans that answers as this one for every known value, and for others as it likes: it
     * has a cut only between two neighbours that differ. All of them in gives everything, none of them nothing.
     *
     * @param known the values that exist, in any order
     */
    public VersionRange<V> simplify(Collection<? extends V> known) {
        List<V> sorted = new ArrayList<>(known);
        sorted.sort(null);
        if (sorted.isEmpty()) {
            return empty();
        }
        List<Cut<V>> kept = new ArrayList<>();
        int before = cutsBelow(sorted.get(0));
        boolean first = isInside(before);
        for (V value : sorted) {
            int here = cutsBelow(value);
            if (isInside(here) != isInside(before)) {
                kept.add(isInside(here) ? cuts.get(here - 1) : cuts.get(before));
            }
            before = here;
        }
        return new VersionRange<>(first, kept);
    }

    /** The spans of the set, from the lowest; none touches the next. */
    public List<Span<V>> spans() {
        List<Span<V>> spans = new ArrayList<>(cuts.size() / 2 + 1);
        for (int next = beginsInside ? 0 : 1; next <= cuts.size(); next += 2) {
            spans.add(new Span<>(cutOrNull(next - 1), cutOrNull(next)));
        }
        return List.copyOf(spans);
    }

    private @Nullable Cut<V> cutOrNull(int index) {
        return index < 0 || index >= cuts.size() ? null : cuts.get(index);
    }

    private int cutsBelow(V value) {
        int low = 0;
        int high = cuts.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (cuts.get(middle).isBelow(value)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private boolean isInside(int cutsPassed) {
        return beginsInside ^ cutsPassed % 2 != 0;
    }

    private VersionRange<V> combine(VersionRange<V> other, Membership rule) {
        List<Cut<V>> kept = new ArrayList<>();
        boolean first = rule.of(beginsInside, other.beginsInside);
        boolean inside = first;
        int here = 0;
        int there = 0;
        while (here < cuts.size() || there < other.cuts.size()) {
            int order = here == cuts.size()
                    ? 1
                    : there == other.cuts.size() ? -1 : cuts.get(here).compareTo(other.cuts.get(there));
            Cut<V> cut = order <= 0 ? cuts.get(here) : other.cuts.get(there);
            here += order <= 0 ? 1 : 0;
            there += order >= 0 ? 1 : 0;
            if (rule.of(isInside(here), other.isInside(there)) != inside) {
                inside = !inside;
                kept.add(cut);
            }
        }
        return new VersionRange<>(first, kept);
    }

    private interface Membership {
        boolean of(boolean here, boolean there);
    }

    /** Whether the other is a range of the same members. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof VersionRange<?> that && that.beginsInside == beginsInside && that.cuts.equals(cuts);
    }

    @Override
    public int hashCode() {
        return 31 * cuts.hashCode() + Boolean.hashCode(beginsInside);
    }

    /** As in mathematics: {@code [1, 2) ∪ {3}}; {@code ∅} for nothing. */
    @Override
    public String toString() {
        return isEmpty() ? "∅" : spans().stream().map(Span::toString).collect(Collectors.joining(" ∪ "));
    }
}
