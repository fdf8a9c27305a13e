package dev.scout.examples.cli;

import dev.scout.core.risk.Signals;
import dev.scout.match.Finding;
import dev.scout.match.Fix;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The findings of a scan by component, the worst first; with how urgent they are, where anything is known of that. */
final class FindingTable {

    private static final int SEVERITY_WIDTH = 8;
    private static final int URGENCY_WIDTH = 11;
    private static final Columns PLAIN = new Columns(List.of(SEVERITY_WIDTH, 20, 20, 20, 44), 4);
    private static final Columns WITH_URGENCY = new Columns(List.of(SEVERITY_WIDTH, 20, 20, 18, URGENCY_WIDTH, 33), 4);

    private final PrintWriter out;
    private final Ink ink;
    private final boolean showsUrgency;

    FindingTable(PrintWriter out, Ink ink, boolean showsUrgency) {
        this.out = out;
        this.ink = ink;
        this.showsUrgency = showsUrgency;
    }

    void write(List<FindingRow> rows) {
        if (rows.isEmpty()) {
            return;
        }
        List<String> heading = lines("SEVERITY", "VULNERABILITY", "ALSO KNOWN AS", "FIXED IN", "KEV EPSS", "BECAUSE");
        out.println(ink.heading(heading.get(0)));
        groups(rows).forEach(this::writeGroup);
        out.println();
    }

    /** The findings by component; the worst first, else in the order of the bill. */
    private static List<List<FindingRow>> groups(List<FindingRow> rows) {
        Map<String, List<FindingRow>> byRef = new LinkedHashMap<>();
        for (FindingRow row : rows) {
            byRef.computeIfAbsent(row.finding().component().ref(), ref -> new ArrayList<>())
                    .add(row);
        }
        List<List<FindingRow>> groups = new ArrayList<>(byRef.values());
        Comparator<FindingRow> worstFirst =
                Comparator.comparing(FindingRow::rating).reversed();
        groups.forEach(group -> group.sort(worstFirst));
        groups.sort(Comparator.comparing(group -> group.get(0), worstFirst));
        return groups;
    }

    private void writeGroup(List<FindingRow> group) {
        out.println();
        String name = PlainText.of(Names.of(group.get(0).finding().component()));
        out.println(ink.heading(Columns.cut(name, ScanTable.WIDTH)));
        for (FindingRow row : group) {
            Finding finding = row.finding();
            List<Finding.Match> matches = finding.matches();
            List<String> lines = lines(
                    row.rating().name(),
                    finding.id(),
                    String.join(" ", finding.aliases()),
                    fixes(matches),
                    urgency(row.signals()),
                    because(row, matches));
            String first = lines.get(0);
            int end = Math.min(SEVERITY_WIDTH, first.length());
            out.println(ink.rating(row.rating(), first.substring(0, end)) + first.substring(end));
            lines.stream().skip(1).forEach(out::println);
        }
    }

    private List<String> lines(
            String severity, String id, String aliases, String fixes, String urgency, String because) {
        return showsUrgency
                ? WITH_URGENCY.lines(List.of(severity, id, aliases, fixes, urgency, because))
                : PLAIN.lines(List.of(severity, id, aliases, fixes, because));
    }

    /** What decided; and what is said besides and leaves the finding standing. */
    private static String because(FindingRow row, List<Finding.Match> matches) {
        return Stream.concat(
                        matches.stream().map(match -> Names.of(match.verdict())),
                        row.grounds().stream().map(JudgementWords::of))
                .distinct()
                .collect(Collectors.joining("; "));
    }

    private static String fixes(List<Finding.Match> matches) {
        String fixes = matches.stream()
                .flatMap(match -> match.verdict().fixes().stream())
                .map(Fix::version)
                .distinct()
                .collect(Collectors.joining(", "));
        return fixes.isEmpty()
                ? matches.stream()
                        .map(match -> Names.of(match.verdict().state()))
                        .distinct()
                        .collect(Collectors.joining(", "))
                : fixes;
    }

    /** Whether it is known to be exploited, and how likely it is to be, such as {@code KEV 97.55%}. */
    private static String urgency(Signals signals) {
        var prediction = signals.exploitPrediction();
        String likely = prediction == null ? "" : percent(prediction.probability());
        if (signals.knownExploited() == null) {
            return " ".repeat(prediction == null ? 0 : URGENCY_WIDTH - likely.length()) + likely;
        }
        return Columns.padded("KEV", prediction == null ? 0 : URGENCY_WIDTH - likely.length()) + likely;
    }

    private static String percent(double share) {
        return BigDecimal.valueOf(share)
                        .movePointRight(2)
                        .setScale(2, RoundingMode.HALF_UP)
                        .toPlainString()
                + "%";
    }
}
