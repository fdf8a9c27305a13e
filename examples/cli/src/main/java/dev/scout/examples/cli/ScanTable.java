package dev.scout.examples.cli;

import dev.scout.core.advisory.Rating;
import dev.scout.match.Coverage;
import dev.scout.match.Coverage.State;
import java.io.PrintWriter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A scan for people, in 120 characters: first what is affected, the components with the worst first; then what is
 * suppressed, what else is wrong, what to upgrade, what was set aside, and what was not checked, and why; at last one
 * line that sums it up.
 */
final class ScanTable {

    /** How wide a line is at most, in characters. */
    static final int WIDTH = 120;

    private final PrintWriter out;
    private final Ink ink;

    ScanTable(PrintWriter out, Ink ink) {
        this.out = out;
        this.ink = ink;
    }

    void write(Scan scan) {
        List<FindingRow> rows = scan.rows();
        JudgedScan judged = scan.judged();
        new FindingTable(out, ink, judged != null && judged.hasSignals()).write(rows);
        if (judged != null) {
            new JudgementTable(out, ink).write(judged);
        }
        new RiskTable(out, ink).write(scan);
        if (scan.risks().fixes() != null) {
            new FixTable(out, ink).write(scan.risks().fixes());
        }
        new SetAsideTable(out, ink).write(scan.overlay().setAside());
        new GapTable(out, ink).write(scan);
        if (judged != null) {
            out.println(ink.heading(Count.of(judged.judged().suppressed().size(), "finding") + " suppressed; "
                    + judged.filtered() + " filtered out"));
        }
        out.println(ink.heading(summary(scan, rows)));
        out.flush();
    }

    private static String summary(Scan scan, List<FindingRow> rows) {
        Map<Rating, Long> counts =
                rows.stream().collect(Collectors.groupingBy(FindingRow::rating, Collectors.counting()));
        String bySeverity = counts.keySet().stream()
                .sorted(Comparator.reverseOrder())
                .map(rating -> counts.get(rating) + " " + rating.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", ", ": ", ""));
        Coverage coverage = scan.overlay().coverage();
        int checked = coverage.components(State.CHECKED) + coverage.components(State.UNDECIDED);
        return Count.of(rows.size(), "finding") + (rows.isEmpty() ? "" : bySeverity) + "; "
                + scan.overlay().setAside().size() + " set aside; "
                + Count.of(scan.overlay().undecided().size(), "pair") + " undecided; "
                + Count.of(coverage.components() - checked, "component") + " not checked";
    }
}
