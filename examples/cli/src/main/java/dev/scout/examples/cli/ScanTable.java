package dev.scout.examples.cli;

import dev.scout.core.advisory.Rating;
import dev.scout.match.Coverage;
import dev.scout.match.Coverage.State;
import dev.scout.match.Finding;
import dev.scout.match.Fix;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A scan for people, in 120 characters: first what is affected, the components with the worst first; then what was set
 * aside, and what was not checked, and why; at last one line that sums it up.
 */
final class ScanTable {

    /** How wide a line is at most, in characters. */
    static final int WIDTH = 120;

    private static final int SEVERITY_WIDTH = 8;
    private static final Columns COLUMNS = new Columns(List.of(SEVERITY_WIDTH, 20, 20, 20, 44), 4);

    private final PrintWriter out;
    private final Ink ink;

    ScanTable(PrintWriter out, Ink ink) {
        this.out = out;
        this.ink = ink;
    }

    /** A finding with its rating, which is worth computing once. */
    private record Rated(Finding finding, Rating rating) {}

    void write(Scan scan) {
        List<Rated> findings = scan.overlay().findings().stream()
                .map(finding -> new Rated(finding, finding.rating()))
                .toList();
        if (!findings.isEmpty()) {
            String heading = COLUMNS.lines(List.of("SEVERITY", "VULNERABILITY", "ALSO KNOWN AS", "FIXED IN", "BECAUSE"))
                    .get(0);
            out.println(ink.heading(heading));
            groups(findings).forEach(this::write);
            out.println();
        }
        new SetAsideTable(out, ink).write(scan.overlay().setAside());
        new GapTable(out, ink).write(scan);
        out.println(ink.heading(summary(scan, findings)));
        out.flush();
    }

    /** The findings by component; the worst first, else in the order of the bill. */
    private static List<List<Rated>> groups(List<Rated> findings) {
        Map<String, List<Rated>> byRef = new LinkedHashMap<>();
        for (Rated rated : findings) {
            byRef.computeIfAbsent(rated.finding().component().ref(), ref -> new ArrayList<>())
                    .add(rated);
        }
        List<List<Rated>> groups = new ArrayList<>(byRef.values());
        Comparator<Rated> worstFirst = Comparator.comparing(Rated::rating).reversed();
        groups.forEach(group -> group.sort(worstFirst));
        groups.sort(Comparator.comparing(group -> group.get(0), worstFirst));
        return groups;
    }

    private void write(List<Rated> group) {
        out.println();
        String name = PlainText.of(Names.of(group.get(0).finding().component()));
        out.println(ink.heading(Columns.cut(name, WIDTH)));
        for (Rated rated : group) {
            Finding finding = rated.finding();
            List<Finding.Match> matches = finding.matches();
            List<String> lines = COLUMNS.lines(List.of(
                    rated.rating().name(),
                    finding.id(),
                    String.join(" ", finding.aliases()),
                    fixes(matches),
                    matches.stream()
                            .map(match -> Names.of(match.verdict()))
                            .distinct()
                            .collect(Collectors.joining("; "))));
            String first = lines.get(0);
            int end = Math.min(SEVERITY_WIDTH, first.length());
            out.println(ink.rating(rated.rating(), first.substring(0, end)) + first.substring(end));
            lines.stream().skip(1).forEach(out::println);
        }
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

    private static String summary(Scan scan, List<Rated> findings) {
        Map<Rating, Long> counts =
                findings.stream().collect(Collectors.groupingBy(Rated::rating, Collectors.counting()));
        String bySeverity = counts.keySet().stream()
                .sorted(Comparator.reverseOrder())
                .map(rating -> counts.get(rating) + " " + rating.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", ", ": ", ""));
        Coverage coverage = scan.overlay().coverage();
        int checked = coverage.components(State.CHECKED) + coverage.components(State.UNDECIDED);
        return Count.of(findings.size(), "finding") + (findings.isEmpty() ? "" : bySeverity) + "; "
                + scan.overlay().setAside().size() + " set aside; "
                + Count.of(scan.overlay().undecided().size(), "pair") + " undecided; "
                + Count.of(coverage.components() - checked, "component") + " not checked";
    }
}
