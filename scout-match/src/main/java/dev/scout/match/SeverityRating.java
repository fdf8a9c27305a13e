package dev.scout.match;

import dev.scout.core.advisory.Advisory;
import dev.scout.core.advisory.AffectedPackage;
import dev.scout.core.advisory.Rating;
import dev.scout.core.advisory.Severity;
import dev.scout.core.sbom.Component;
import dev.scout.match.ecosystem.Ecosystem;
import dev.scout.match.ecosystem.Ecosystems;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import us.springett.cvss.Cvss;
import us.springett.cvss.MalformedVectorException;

/**
 * How bad an advisory is for a component, in one word.
 *
 * <p>Rule: the severities of the affected package go before those of the record; a newer CVSS goes before an older one;
 * a vector goes before a word.
 */
final class SeverityRating {

    private SeverityRating() {}

    static Rating of(Advisory advisory, Component component) {
        for (AffectedPackage affected : advisory.affected()) {
            if (!affected.severities().isEmpty() && names(affected, component)) {
                Rating rating = of(affected.severities());
                if (rating != Rating.UNKNOWN) {
                    return rating;
                }
            }
        }
        return of(advisory.severities());
    }

    private static boolean names(AffectedPackage affected, Component component) {
        Ecosystem ecosystem = Ecosystems.builtIn().find(affected.ecosystem()).orElse(null);
        if (ecosystem == null || component.identity().purl() == null) {
            return false;
        }
        String name = ecosystem.names().normalise(affected.name());
        return name.equals(ecosystem.names().name(component.identity().purl()))
                || component.origin().sources().stream()
                        .anyMatch(source -> source.name().equals(name));
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
