package dev.scout.match.notation;

import dev.scout.match.range.VersionRange;

/** How one value bounds a set of values. */
enum Bound {
    LESS,
    AT_MOST,
    EQUAL,
    NOT_EQUAL,
    AT_LEAST,
    GREATER;

    /** Passes {@code <}, {@code <=}, {@code >}, {@code >=}, {@code =} or {@code !=}; nothing of these is equal. */
    static Bound take(RangeScanner scanner) {
        if (scanner.take("!=")) {
            return NOT_EQUAL;
        } else if (scanner.take("<")) {
            return scanner.take("=") ? AT_MOST : LESS;
        } else if (scanner.take(">")) {
            return scanner.take("=") ? AT_LEAST : GREATER;
        }
        scanner.take("=");
        return EQUAL;
    }

    /** The set that a value bounds. */
    <V extends Comparable<? super V>> VersionRange<V> of(V value) {
        return switch (this) {
            case LESS -> VersionRange.lessThan(value);
            case AT_MOST -> VersionRange.atMost(value);
            case EQUAL -> VersionRange.of(value);
            case NOT_EQUAL -> VersionRange.of(value).complement();
            case AT_LEAST -> VersionRange.atLeast(value);
            case GREATER -> VersionRange.greaterThan(value);
        };
    }

    /** Whether the set holds another value, given the sign of comparing that with the one that bounds. */
    boolean holds(int order) {
        return switch (this) {
            case LESS -> order < 0;
            case AT_MOST -> order <= 0;
            case EQUAL -> order == 0;
            case NOT_EQUAL -> order != 0;
            case AT_LEAST -> order >= 0;
            case GREATER -> order > 0;
        };
    }
}
