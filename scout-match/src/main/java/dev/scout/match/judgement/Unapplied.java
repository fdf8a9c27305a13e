package dev.scout.match.judgement;

import java.util.Objects;

/**
 * A statement or waiver that suppresses no finding of an overlay, and why.
 *
 * @param said the statement or waiver
 * @param reason why; of several, the one that came closest to applying
 * @param <T> which of the two
 */
public record Unapplied<T>(T said, Reason reason) {

    /** Why something suppresses nothing; what comes closer to applying stands later. */
    public enum Reason {
        /** The rule for authors does not accept whoever said it. */
        AUTHOR_NOT_ACCEPTED,
        /** It is a waiver, and no longer in force. */
        EXPIRED,
        /** No finding is of this vulnerability, under any of its ids. */
        NO_SUCH_FINDING,
        /** There are such findings, and it is about other products, images or packages. */
        OTHER_PRODUCT,
        /** A later statement is about the same. */
        OVERRIDDEN,
        /** It says that nobody knows yet. */
        UNDER_INVESTIGATION,
        /** It says that the vulnerability matters. */
        AFFECTED,
        /** It is about a finding that passes on further vulnerabilities, and not all of them are suppressed. */
        PART_OF_FINDING
    }

    /** Checks that nothing is null. */
    public Unapplied {
        Objects.requireNonNull(said, "said");
        Objects.requireNonNull(reason, "reason");
    }
}
