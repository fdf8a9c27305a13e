package dev.scout.match.range;

/**
 * How the version of a {@link VersConstraint} bounds a range.
 *
 * <p>Source: package-url/vers-spec, core specification, "Comparator characters".
 */
public enum VersComparator {
    /** This version. */
    EQUAL("="),
    /** Not this version. */
    NOT_EQUAL("!="),
    /** Up to this version, without it. */
    LESS("<"),
    /** Up to this version. */
    LESS_OR_EQUAL("<="),
    /** From this version on, without it. */
    GREATER(">"),
    /** From this version on. */
    GREATER_OR_EQUAL(">="),
    /** Any version; stands alone and has no version of its own. */
    ANY("*");

    private final String symbol;

    VersComparator(String symbol) {
        this.symbol = symbol;
    }

    /** The comparator as the specification names it; canonical text leaves {@code =} out. */
    public String symbol() {
        return symbol;
    }

    /** Whether a range begins here. */
    boolean opens() {
        return this == GREATER || this == GREATER_OR_EQUAL;
    }

    /** Whether a range ends here. */
    boolean closes() {
        return this == LESS || this == LESS_OR_EQUAL;
    }

    /** Whether the version itself is in the range. */
    boolean includesItsVersion() {
        return this == EQUAL || this == LESS_OR_EQUAL || this == GREATER_OR_EQUAL;
    }
}
