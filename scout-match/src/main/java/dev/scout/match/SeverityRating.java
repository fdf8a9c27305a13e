package dev.scout.match;

import dev.scout.core.advisory.Advisory;
import dev.scout.core.advisory.AffectedPackage;
import dev.scout.core.advisory.Rating;
import dev.scout.core.advisory.Severity;
import dev.scout.match.ecosystem.Ecosystems;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import us.springett.cvss.Cvss;
import us.springett.cvss.MalformedVectorException;

/**
 * How bad an advisory is for a component, in one word.
 *
 * <p>Rule: the severities of the affected package, in the release that was found, go before those of the record; a
 * newer CVSS goes before an older one; a vector goes before a word.
 */
final class SeverityRating {

    private SeverityRating() {}

    static Rating of(Advisory advisory, Evidence evidence) {
        return advisory.affected().stream()
                .filter(affected -> isAbout(affected, evidence))
                .map(affected -> of(affected.severities()))
                .max(Comparator.naturalOrder())
                .filter(rating -> rating != Rating.UNKNOWN)
                .orElseGet(() -> of(advisory.severities()));
    }

    /** Whether an entry is about the package, and the release, that the evidence names. */
    private static boolean isAbout(AffectedPackage affected, Evidence evidence) {
        String name = Ecosystems.builtIn()
                .find(affected.ecosystem())
                .map(ecosystem -> ecosystem.names().normalise(affected.name()))
                .orElse(affected.name());
        return affected.ecosystem().equals(evidence.ecosystem()) && name.equals(evidence.packageName());
    }

    private static Rating of(List<Severity> severities) {
        Rating best = Rating.UNKNOWN;
        int bestRank = -1;
        for (Severity severity : severities) {
            int rank = rank(severity.method());
            Rating rating = of(severity);
            if (rank > bestRank && rating != Rating.UNKNOWN) {
                best = rating;
                bestRank = rank;
            }
        }
        return best;
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
