package dev.scout.match;

/**
 * What a span of an entry says, as the small numbers that an index stores.
 *
 * <p>A span lies on the scale of its package, or, {@link #TEXTUAL}, between two texts that must be compared as objects.
 */
final class SpanKind {

    /** From a version on, without an end. */
    static final int OPEN = 0;
    /** From a version on, up to the one that mends it. */
    static final int FIXED = 1;
    /** From a version on, up to the last one that is affected. */
    static final int LAST_AFFECTED = 2;
    /** From a version on, up to the first one that nothing is said about. */
    static final int LIMIT = 3;
    /** One version that is listed. */
    static final int LISTED = 4;
    /** One version that is listed and that nothing can order: it is equal to what is written alike. */
    static final int LISTED_TEXT = 5;
    /** A range with a bound that nothing can order; its start is its text. */
    static final int UNORDERED = 6;
    /** Commits, and no versions at all. */
    static final int COMMITS = 7;
    /** Ranges in an order that nobody knows; its start is their text. */
    static final int NO_SCHEME = 8;

    /** A range that holds no version, whatever it is; its start is its text. */
    static final int NOTHING = 9;

    /** An entry that says nothing. */
    static final int NONE = 10;

    /** Start and end are texts and not places on the scale. */
    static final int TEXTUAL = 16;

    /** The span is the last one of its entry. */
    static final int ENDS_ENTRY = 64;

    private SpanKind() {}
}
