package dev.scout.examples.cli;

import dev.scout.core.advisory.Rating;
import dev.scout.core.risk.Signals;
import dev.scout.match.Finding;
import dev.scout.match.judgement.Ground;
import dev.scout.match.judgement.JudgedFinding;
import java.util.List;

/**
 * A finding as it is shown.
 *
 * @param finding what the advisories say
 * @param rating how bad it is, which is worth computing once
 * @param signals how urgent it is
 * @param grounds what else is said of it
 */
record FindingRow(Finding finding, Rating rating, Signals signals, List<Ground> grounds) {

    static FindingRow of(Finding finding) {
        return new FindingRow(finding, finding.rating(), Signals.NONE, List.of());
    }

    static FindingRow of(JudgedFinding judged) {
        return new FindingRow(judged.finding(), judged.severity(), judged.signals(), judged.grounds());
    }
}
