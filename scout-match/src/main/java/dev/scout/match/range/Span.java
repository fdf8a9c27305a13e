package dev.scout.match.range;

import org.jspecify.annotations.Nullable;

/**
 * All values between two cuts; never empty as part of a {@link VersionRange}.
 *
 * @param lower where the span begins, or null if it has no beginning
 * @param upper where the span ends, or null if it has no end
 */
public record Span<V extends Comparable<? super V>>(
        @Nullable Cut<V> lower, @Nullable Cut<V> upper) {

    /** Whether a value lies between the cuts. */
    public boolean contains(V value) {
        return (lower == null || lower.isBelow(value)) && (upper == null || !upper.isBelow(value));
    }

    /** Whether this is the span of one value, from just below it to just above it. */
    public boolean isSingle() {
        return lower != null
                && upper != null
                && lower.side() == Cut.Side.BELOW
                && upper.side() == Cut.Side.ABOVE
                && lower.value().compareTo(upper.value()) == 0;
    }

    /** As in mathematics: {@code [1, 2)}, {@code (-∞, 3]}, {@code {4}}. */
    @Override
    public String toString() {
        if (isSingle() && lower != null) {
            return "{" + lower.value() + "}";
        }
        String from = lower == null ? "(-∞" : (lower.side() == Cut.Side.BELOW ? "[" : "(") + lower.value();
        String to = upper == null ? "+∞)" : upper.value() + (upper.side() == Cut.Side.BELOW ? ")" : "]");
        return from + ", " + to;
    }
}
