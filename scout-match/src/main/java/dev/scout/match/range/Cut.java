package dev.scout.match.range;

/**
 * A place between values: just below or just above one. A closed lower bound and an open upper bound are both cuts
 * below their value, and once they are, nothing need ask again which was open and which was closed.
 *
 * <p>The cuts of one value are neighbours: below it, then above it, with nothing but the value between.
 */
public record Cut<V extends Comparable<? super V>>(V value, Side side) implements Comparable<Cut<V>> {

    /** On which side of its value a cut lies. */
    public enum Side {
        /** The value itself is above the cut. */
        BELOW,
        /** The value itself is below the cut. */
        ABOVE
    }

    /** The cut just below a value: where {@code >= value} begins and {@code < value} ends. */
    public static <V extends Comparable<? super V>> Cut<V> below(V value) {
        return new Cut<>(value, Side.BELOW);
    }

    /** The cut just above a value: where {@code > value} begins and {@code <= value} ends. */
    public static <V extends Comparable<? super V>> Cut<V> above(V value) {
        return new Cut<>(value, Side.ABOVE);
    }

    /** Whether this cut lies below {@code other}; if not, it lies above: no value lies on a cut. */
    public boolean isBelow(V other) {
        int order = value.compareTo(other);
        return order < 0 || order == 0 && side == Side.BELOW;
    }

    @Override
    public int compareTo(Cut<V> other) {
        int order = value.compareTo(other.value);
        return order != 0 ? order : side.compareTo(other.side);
    }
}
