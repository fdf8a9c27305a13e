package dev.scout.examples.cli;

import dev.scout.core.read.Diagnostic;
import dev.scout.match.Assessment;
import dev.scout.match.Coverage;
import dev.scout.match.Verdict.Undecided;
import dev.scout.match.Verdict.Undecided.Obstacle;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What a scan does not know: pairs that could not be decided, components that were not checked, odd documents. */
final class GapTable {

    private static final int EXAMPLES = 3;

    private final PrintWriter out;
    private final Ink ink;

    GapTable(PrintWriter out, Ink ink) {
        this.out = out;
        this.ink = ink;
    }

    void write(Scan scan) {
        undecided(scan.overlay().undecided());
        coverage(scan);
        oddities("the bill", scan.bill().oddities());
        oddities("the advisories", scan.advisoryOddities());
        if (scan.judged() != null) {
            oddities("what is said besides", scan.judged().oddities());
        }
        oddities("the support dates", scan.risks().oddities());
    }

    private void undecided(List<Assessment> undecided) {
        Map<Obstacle, List<Assessment>> byObstacle = new EnumMap<>(Obstacle.class);
        for (Assessment assessment : undecided) {
            if (assessment.verdict() instanceof Undecided verdict) {
                byObstacle
                        .computeIfAbsent(verdict.obstacle(), obstacle -> new ArrayList<>())
                        .add(assessment);
            }
        }
        if (byObstacle.isEmpty()) {
            return;
        }
        out.println(ink.heading("NOT DECIDED"));
        byObstacle.forEach((obstacle, pairs) -> {
            line("  " + Count.of(pairs.size(), "pair") + ": " + Names.of(obstacle));
            pairs.stream()
                    .limit(EXAMPLES)
                    .forEach(pair -> line("      " + pair.advisoryId() + " on " + Names.of(pair.component())));
            if (pairs.size() > EXAMPLES) {
                line("      and " + (pairs.size() - EXAMPLES) + " more");
            }
        });
        out.println();
    }

    private void coverage(Scan scan) {
        Coverage coverage = scan.overlay().coverage();
        out.println(ink.heading("COVERAGE: " + Count.of(coverage.components(), "component") + ", "
                + Count.of(scan.advisories(), "advisory", "advisories")));
        Columns columns = new Columns(List.of(9, 24, 60), 1);
        for (Coverage.Row row : coverage.rows()) {
            String ecosystem = row.ecosystem().isEmpty() ? "-" : row.ecosystem();
            String number = String.valueOf(row.components());
            String aligned = " ".repeat(Math.max(0, 9 - number.length())) + number;
            columns.lines(List.of(aligned, ecosystem, words(row.state()))).forEach(out::println);
        }
        out.println();
    }

    private static String words(Coverage.State state) {
        return switch (state) {
            case CHECKED -> "checked";
            case UNDECIDED -> "checked, but something could not be decided";
            case NO_ADVISORIES -> "not checked: no advisory of this ecosystem was given";
            case UNKNOWN_ECOSYSTEM -> "not checked: the ecosystem is not known";
            case NO_PACKAGE_URL -> "not checked: no package URL";
        };
    }

    private void oddities(String document, List<Diagnostic> diagnostics) {
        if (diagnostics.isEmpty()) {
            return;
        }
        Map<Diagnostic.Kind, Long> counts = diagnostics.stream()
                .collect(Collectors.groupingBy(
                        Diagnostic::kind, () -> new EnumMap<>(Diagnostic.Kind.class), Collectors.counting()));
        out.println(ink.heading("ODD IN " + document.toUpperCase(Locale.ROOT)));
        line("  "
                + counts.entrySet().stream()
                        .map(entry -> entry.getValue() + " " + entry.getKey())
                        .collect(Collectors.joining(", ")));
        diagnostics.stream().limit(EXAMPLES).forEach(diagnostic -> line("      " + diagnostic));
        if (diagnostics.size() > EXAMPLES) {
            line("      and " + (diagnostics.size() - EXAMPLES) + " more");
        }
        out.println();
    }

    private void line(String text) {
        out.println(Columns.cut(PlainText.of(text), ScanTable.WIDTH));
    }
}
