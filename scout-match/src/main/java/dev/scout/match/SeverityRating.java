package dev.scout.match;

import dev.scout.core.advisory.Rating;
import dev.scout.core.advisory.Severity;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import us.springett.cvss.Cvss;
import us.springett.cvss.MalformedVectorException;

/**
 * How bad something is, in one word.
 *
 * <p>Rule: a newer CVSS goes before an older one, and a vector before a word.
 */
final class SeverityRating {

    private SeverityRating() {}

    /** The rating that some severities amount to; a vector takes some microseconds. */
    static Rating of(List<Severity> severities) {
        Rating best = Rating.UNKNOWN;
        int bestRank = -1;
        for (Severity severity : severities) {
            int rank = rank(severity.method());
            Rating rating = rank > bestRank ? of(severity) : Rating.UNKNOWN;
            if (rating != Rating.UNKNOWN) {
                best = rating;
                bestRank = rank;
            }
        }
        return best;
    }

    /** Whether they hold a vector, or a word that is known. */
    static boolean saysSomething(List<Severity> severities) {
        for (Severity severity : severities) {
            if (severity.method() != Severity.Method.WORD || Rating.ofWord(severity.value()) != Rating.UNKNOWN) {
                return true;
            }
        }
        return false;
    }

    private static int rank(Severity.Method method) {
        return switch (method) {
            case WORD -> 0;
            case CVSS_V2 -> 1;
            case CVSS_V3 -> 2;
            case CVSS_V4 -> 3;
        };
    }

    private static Rating of(Severity severity) {
        if (severity.method() == Severity.Method.WORD) {
            return Rating.ofWord(severity.value());
        }
        Double score = baseScore(severity.value());
        return score == null ? Rating.UNKNOWN : Rating.ofScore(score);
    }

    private static @Nullable Double baseScore(String vector) {
        try {
            Cvss cvss = Cvss.fromVector(vector.toUpperCase(Locale.ROOT));
            return cvss == null ? null : cvss.calculateScore().getBaseScore();
        } catch (MalformedVectorException | IllegalArgumentException e) {
            return null;
        }
    }
}
