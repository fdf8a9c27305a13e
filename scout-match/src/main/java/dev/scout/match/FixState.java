package dev.scout.match;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What those who look after an affected package mean to do. None of these makes it less affected. */
public enum FixState {
    /** A version without the vulnerability exists. */
    FIXED,
    /** None exists, and nothing else is said. */
    NOT_FIXED,
    /** None exists, and it is put off. */
    DEFERRED,
    /** There will be none. */
    WONT_FIX,
    /** The package or its release is no longer looked after. */
    END_OF_LIFE;

    /**
     * The state that a distribution's word means; null for a word that means none, such as an urgency. Source: Debian's
     * security tracker, sub-states of {@code no-dsa}; Ubuntu's CVE tracker, status; Red Hat's CSAF, remediations.
     */
    static @Nullable FixState ofWord(String word) {
        return switch (word.toLowerCase(Locale.ROOT).replace('-', ' ').replace('_', ' ')) {
            case "unfixed", "affected", "needed", "needs triage", "pending" -> NOT_FIXED;
            case "deferred", "fix deferred", "postponed", "no dsa" -> DEFERRED;
            case "wont fix", "won't fix", "will not fix", "ignored" -> WONT_FIX;
            case "end of life", "eol", "out of support scope" -> END_OF_LIFE;
            default -> null;
        };
    }
}
