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
 * <p>Rule: what an entry says of its package goes before what its record says of all. There, a newer CVSS goes before
 * an older one, and a vector before a word; of a distribution the word goes first, since it is the distribution's own,
 * while the vector is mostly passed on from elsewhere. Source: OSV schema, {@code affected[].severity}; Ubuntu and Red
 * Hat on their priorities and impacts.
 */
final class SeverityRating {

    private SeverityRating() {}

    /** The rating that an entry amounts to; a vector takes some microseconds. */
    static Rating of(EntryNotes notes, boolean wordFirst) {
        Rating own = of(notes.own(), wordFirst);
        return own == Rating.UNKNOWN ? of(notes.ofRecord(), wordFirst) : own;
    }

    private static Rating of(List<Severity> severities, boolean wordFirst) {
        Rating best = Rating.UNKNOWN;
        int bestRank = -1;
        for (Severity severity : severities) {
            int rank = rank(severity.method(), wordFirst);
            Rating rating = rank > bestRank ? of(severity) : Rating.UNKNOWN;
            if (rating != Rating.UNKNOWN) {
                best = rating;
                bestRank = rank;
            }
        }
        return best;
    }

    private static int rank(Severity.Method method, boolean wordFirst) {
        return switch (method) {
            case WORD -> wordFirst ? 4 : 0;
            case CVSS_V2 -> 1;
            case CVSS_V3 -> 2;
            case CVSS_V4 -> 3;
        };
    }

    /** The rating of one severity. */
    static Rating of(Severity severity) {
        if (severity.method() == Severity.Method.WORD) {
            return Rating.ofWord(severity.value());
        }
        Double score = baseScore(severity.value());
        score = score == null ? baseScore(inCase(severity.value())) : score;
        return score == null ? Rating.UNKNOWN : Rating.ofScore(score);
    }

    /** In upper case, but for the one metric of CVSS 2 that is not. */
    private static String inCase(String vector) {
        return vector.toUpperCase(Locale.ROOT).replace("AU:", "Au:");
    }

    private static @Nullable Double baseScore(String vector) {
        try {
            Cvss cvss = Cvss.fromVector(vector);
            return cvss == null ? null : cvss.calculateScore().getBaseScore();
        } catch (MalformedVectorException | IllegalArgumentException e) {
            return null;
        }
    }
}
