package dev.scout.examples.cli;

import dev.scout.core.read.Diagnostic;
import dev.scout.match.judgement.Judged;
import dev.scout.match.judgement.JudgedFinding;
import java.time.Instant;
import java.util.List;

/**
 * What is said of the findings of a scan, and which of them are shown.
 *
 * @param judged every finding with what is said of it
 * @param asOf the time at which waivers had to be in force
 * @param shown the findings that stand and are asked for
 * @param filtered how many stand and are not asked for
 * @param hasSignals whether anything is known of how urgent vulnerabilities are
 * @param showsAll whether people want to see all that is kept out, not examples
 * @param oddities what was odd about what is said
 */
record JudgedScan(
        Judged judged,
        Instant asOf,
        List<JudgedFinding> shown,
        int filtered,
        boolean hasSignals,
        boolean showsAll,
        List<Diagnostic> oddities) {}
