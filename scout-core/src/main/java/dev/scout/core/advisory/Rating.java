package dev.scout.core.advisory;

import java.util.Locale;

/** How bad something is, in the five bands of CVSS 3 and 4; ordered, worst last. */
public enum Rating {
    /** Nothing is said, or nothing that can be read. */
    UNKNOWN,
    /** Score 0.0. */
    NONE,
    /** Scores 0.1 to 3.9. */
    LOW,
    /** Scores 4.0 to 6.9. */
    MEDIUM,
    /** Scores 7.0 to 8.9. */
    HIGH,
    /** Scores 9.0 to 10.0. */
    CRITICAL;

    /** The band of a CVSS base score, 0.0 to 10.0. Source: CVSS 3.1, section 5. */
    public static Rating ofScore(double score) {
        if (score >= 9.0) {
            return CRITICAL;
        } else if (score >= 7.0) {
            return HIGH;
        } else if (score >= 4.0) {
            return MEDIUM;
        }
        return score > 0.0 ? LOW : NONE;
    }

    /** The band that a source's own word means; {@link #UNKNOWN} for one that is not known. */
    public static Rating ofWord(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "critical" -> CRITICAL;
            case "high", "important" -> HIGH;
            case "medium", "moderate" -> MEDIUM;
            case "low", "negligible", "unimportant", "minor" -> LOW;
            case "none" -> NONE;
            default -> UNKNOWN;
        };
    }
}
