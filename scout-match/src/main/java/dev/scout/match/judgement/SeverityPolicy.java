package dev.scout.match.judgement;

import dev.scout.core.advisory.Rating;
import dev.scout.match.Finding;

/**
 * Which of the severities that sources give a vulnerability counts. {@link Finding.Match#severities} has them all, by
 * source, and {@link Finding#rating(dev.scout.core.advisory.Severity)} rates one.
 */
@FunctionalInterface
public interface SeverityPolicy {

    /** How bad a finding is. The same finding gets the same answer. */
    Rating rate(Finding finding);

    /**
     * The distribution's own word first, for its packages; among advisories the worst: {@link Finding#rating()}. What
     * holds where nothing else is said.
     */
    static SeverityPolicy distributionFirst() {
        return Finding::rating;
    }
}
