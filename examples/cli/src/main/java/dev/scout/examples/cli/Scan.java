package dev.scout.examples.cli;

import dev.scout.core.read.Diagnostic;
import dev.scout.match.Finding;
import dev.scout.match.Overlay;
import dev.scout.match.judgement.JudgedFinding;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a scan came to.
 *
 * @param overlay the advisories laid over the bill
 * @param advisories how many advisories are in force
 * @param bill what they were laid over
 * @param advisoryOddities what was odd about the advisories
 * @param judged what is said of the findings besides; null if nothing was given, and nothing is kept out
 * @param risks what else is wrong
 */
record Scan(
        Overlay overlay,
        int advisories,
        ScannedBill bill,
        List<Diagnostic> advisoryOddities,
        @Nullable JudgedScan judged,
        OtherRisks risks) {

    /** The same, judged. */
    Scan with(JudgedScan judgement) {
        return new Scan(overlay, advisories, bill, advisoryOddities, judgement, risks);
    }

    /** The same, with what else is wrong. */
    Scan with(OtherRisks others) {
        return new Scan(overlay, advisories, bill, advisoryOddities, judged, others);
    }

    /** The findings that nothing suppresses, whether they are shown or not. */
    List<Finding> standing() {
        return judged == null
                ? overlay.findings()
                : judged.judged().findings().stream()
                        .map(JudgedFinding::finding)
                        .toList();
    }

    /** The findings that are shown, in the order of the overlay. */
    List<FindingRow> rows() {
        return judged == null
                ? overlay.findings().stream().map(FindingRow::of).toList()
                : judged.shown().stream().map(FindingRow::of).toList();
    }

    /** Whether any is shown. */
    boolean hasFindings() {
        return judged == null ? !overlay.findings().isEmpty() : !judged.shown().isEmpty();
    }
}
