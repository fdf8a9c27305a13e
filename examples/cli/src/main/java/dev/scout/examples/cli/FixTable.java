package dev.scout.examples.cli;

import dev.scout.core.sbom.Component;
import dev.scout.match.Finding;
import dev.scout.match.Naming;
import dev.scout.match.remedy.Upgrade;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The upgrades that clear what can be cleared, and what no known version clears. */
final class FixTable {

    private static final Columns COLUMNS = new Columns(List.of(2, 44, 20, 20, 24), 6);

    private static final Columns HEADING = new Columns(List.of(48, 20, 20, 24), 1);

    private static final Columns WITHOUT_FIX = new Columns(List.of(2, 56, 58), 6);

    private final PrintWriter out;
    private final Ink ink;

    FixTable(PrintWriter out, Ink ink) {
        this.out = out;
        this.ink = ink;
    }

    void write(Fixes fixes) {
        if (!fixes.upgrades().isEmpty()) {
            HEADING.lines(List.of("UPGRADES", "FROM", "TO", "CLEARS")).forEach(line -> out.println(ink.heading(line)));
            fixes.upgrades().forEach(this::write);
            out.println();
        }
        if (!fixes.withoutFix().isEmpty()) {
            out.println(ink.heading("NO BETTER VERSION IS KNOWN"));
            Map<String, List<String>> byComponent = new LinkedHashMap<>();
            for (Finding finding : fixes.withoutFix()) {
                byComponent
                        .computeIfAbsent(Names.of(finding.component()), first -> new ArrayList<>())
                        .add(finding.id());
            }
            byComponent.forEach((component, ids) -> WITHOUT_FIX
                    .lines(List.of("", component, String.join(", ", ids)))
                    .forEach(out::println));
            out.println();
        }
    }

    private void write(Upgrade upgrade) {
        String cleared = ids(upgrade.cleared());
        row(
                "",
                name(upgrade),
                upgrade.from(),
                upgrade.to(),
                upgrade.isComplete() ? cleared : cleared + "; leaves " + ids(upgrade.remaining()));
    }

    /** The package; and for one that others are built from, those. */
    private static String name(Upgrade upgrade) {
        if (upgrade.naming() == Naming.PACKAGE) {
            return upgrade.packageName();
        }
        return upgrade.components().stream()
                .map(Component::identity)
                .map(identity -> identity.name())
                .distinct()
                .collect(Collectors.joining(", ", upgrade.packageName() + " (source of ", ")"));
    }

    private static String ids(List<Finding> findings) {
        return findings.stream().map(Finding::id).distinct().collect(Collectors.joining(", "));
    }

    private void row(String... cells) {
        COLUMNS.lines(List.of(cells)).forEach(out::println);
    }
}
