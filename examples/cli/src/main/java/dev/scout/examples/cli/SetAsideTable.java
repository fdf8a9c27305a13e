package dev.scout.examples.cli;

import dev.scout.match.Finding;
import dev.scout.match.SetAside;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The findings of a scan that are not reported, since something better is known: every one, and what that is. */
final class SetAsideTable {

    private static final Columns COLUMNS = new Columns(List.of(2, 20, 46, 46), 6);

    private final PrintWriter out;
    private final Ink ink;

    SetAsideTable(PrintWriter out, Ink ink) {
        this.out = out;
        this.ink = ink;
    }

    void write(List<SetAside> setAside) {
        if (setAside.isEmpty()) {
            return;
        }
        Map<SetAside.Reason, List<SetAside>> byReason = new EnumMap<>(SetAside.Reason.class);
        for (SetAside one : setAside) {
            byReason.computeIfAbsent(one.reason(), reason -> new ArrayList<>()).add(one);
        }
        out.println(ink.heading("SET ASIDE"));
        byReason.forEach((reason, all) -> {
            out.println("  " + Count.of(all.size(), "finding") + ": " + Names.of(reason));
            all.forEach(this::write);
        });
        out.println();
    }

    private void write(SetAside one) {
        Finding finding = one.finding();
        COLUMNS.lines(List.of(
                        "",
                        finding.id(),
                        Names.of(finding.component()),
                        Names.of(one.because()) + ": " + Names.of(one.verdict().evidence())))
                .forEach(out::println);
    }
}
