package dev.scout.examples.cli;

import dev.scout.core.read.Diagnostic;
import dev.scout.match.Overlay;
import java.util.List;

/**
 * What a scan came to.
 *
 * @param overlay the advisories laid over the bill
 * @param advisories how many advisories are in force
 * @param billOddities what was odd about the bill
 * @param advisoryOddities what was odd about the advisories
 */
record Scan(Overlay overlay, int advisories, List<Diagnostic> billOddities, List<Diagnostic> advisoryOddities) {}
