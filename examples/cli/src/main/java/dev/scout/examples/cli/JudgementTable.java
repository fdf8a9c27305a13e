package dev.scout.examples.cli;

import dev.scout.match.judgement.Ground;
import dev.scout.match.judgement.JudgedFinding;
import dev.scout.match.judgement.Standing;
import dev.scout.match.judgement.Unapplied;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The findings that a statement or a waiver suppresses, and on what grounds; and what was said without effect. */
final class JudgementTable {

    private static final int EXAMPLES = 3;
    private static final Columns COLUMNS = new Columns(List.of(2, 20, 46, 46), 6);

    private final PrintWriter out;
    private final Ink ink;

    JudgementTable(PrintWriter out, Ink ink) {
        this.out = out;
        this.ink = ink;
    }

    /** One line: a vulnerability, what it is in, and what is said of it. */
    private record Line(String vulnerability, String subject, String words) {}

    void write(JudgedScan scan) {
        int atMost = scan.showsAll() ? Integer.MAX_VALUE : EXAMPLES;
        Map<Standing, List<Line>> suppressed = new TreeMap<>();
        for (JudgedFinding finding : scan.judged().suppressed()) {
            add(suppressed, finding.standing(), line(finding));
        }
        section("SUPPRESSED", "finding", suppressed, JudgementWords::of, atMost);
        Map<Unapplied.Reason, List<Line>> statements = new TreeMap<>();
        scan.judged().unappliedStatements().forEach(unapplied -> {
            var said = unapplied.said();
            String author = said.issue().author();
            add(
                    statements,
                    unapplied.reason(),
                    new Line(
                            said.vulnerability(), JudgementWords.products(said), author == null ? "" : "by " + author));
        });
        section("STATEMENTS WITHOUT EFFECT", "statement", statements, JudgementWords::of, atMost);
        Map<Unapplied.Reason, List<Line>> waivers = new TreeMap<>();
        scan.judged().unappliedWaivers().forEach(unapplied -> {
            var said = unapplied.said();
            add(
                    waivers,
                    unapplied.reason(),
                    new Line(
                            said.vulnerability(),
                            JudgementWords.of(said.scope()),
                            JudgementWords.why(new Ground.Waived(said))));
        });
        section("WAIVERS WITHOUT EFFECT", "waiver", waivers, JudgementWords::of, atMost);
    }

    private static Line line(JudgedFinding finding) {
        return new Line(
                finding.finding().id(),
                Names.of(finding.finding().component()),
                finding.grounds().stream().map(JudgementWords::why).distinct().collect(Collectors.joining("; ")));
    }

    private static <K> void add(Map<K, List<Line>> to, K key, Line line) {
        to.computeIfAbsent(key, added -> new ArrayList<>()).add(line);
    }

    /** Words for a key. */
    private interface Wording<K> {
        String of(K key);
    }

    private <K> void section(String heading, String one, Map<K, List<Line>> lines, Wording<K> wording, int atMost) {
        if (lines.isEmpty()) {
            return;
        }
        out.println(ink.heading(heading));
        lines.forEach((key, all) -> {
            out.println("  " + Count.of(all.size(), one) + ": " + wording.of(key));
            all.stream().limit(atMost).forEach(this::write);
            if (all.size() > atMost) {
                out.println("      and " + (all.size() - atMost) + " more (--show-suppressed lists them)");
            }
        });
        out.println();
    }

    private void write(Line line) {
        COLUMNS.lines(List.of("", line.vulnerability(), line.subject(), line.words()))
                .forEach(out::println);
    }
}
