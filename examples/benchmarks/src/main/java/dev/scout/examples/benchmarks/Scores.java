package dev.scout.examples.benchmarks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What was measured, and the tables of it. */
final class Scores {

    /** Nanoseconds and bytes allocated, by operation. */
    record Score(double nanoseconds, double bytes) {}

    private final Map<Task.Subject, List<Score>> forks = new LinkedHashMap<>();

    /** Takes what one virtual machine measured. */
    void add(Task.Subject subject, Score score) {
        forks.computeIfAbsent(subject, key -> new ArrayList<>()).add(score);
    }

    /** A table in Markdown, of the medians. */
    String table(String name, List<Task> tasks) {
        StringBuilder text = new StringBuilder("\n## " + name + "\n\n")
                .append("| | scout ns/op | scout B/op | peers ns/op (B/op) | best peer : scout |\n")
                .append("|---|---:|---:|---|---:|\n");
        for (Task task : tasks) {
            Score scout = median(task.subjects().get(0));
            List<Task.Subject> peers =
                    task.subjects().subList(1, task.subjects().size());
            double best = peers.stream()
                    .mapToDouble(peer -> median(peer).nanoseconds())
                    .min()
                    .orElse(Double.NaN);
            text.append(String.format(
                    Locale.ROOT,
                    "| %s | %s | %.0f | %s | %s |%n",
                    task.row(),
                    time(scout),
                    scout.bytes(),
                    peers.stream().map(this::peer).collect(Collectors.joining(", ")),
                    Double.isNaN(best) ? "" : String.format(Locale.ROOT, "%.2f", best / scout.nanoseconds())));
        }
        return text.toString();
    }

    private String peer(Task.Subject subject) {
        Score score = median(subject);
        return String.format(Locale.ROOT, "%s %s (%.0f)", subject.name(), time(score), score.bytes());
    }

    private static String time(Score score) {
        return String.format(Locale.ROOT, score.nanoseconds() < 100 ? "%.1f" : "%.0f", score.nanoseconds());
    }

    /** The median of all virtual machines. */
    Score median(Task.Subject subject) {
        List<Double> nanoseconds = new ArrayList<>();
        List<Double> bytes = new ArrayList<>();
        for (Score score : forks.getOrDefault(subject, List.of())) {
            nanoseconds.add(score.nanoseconds());
            bytes.add(score.bytes());
        }
        return new Score(median(nanoseconds), median(bytes));
    }

    private static double median(List<Double> values) {
        Collections.sort(values);
        return values.isEmpty() ? Double.NaN : values.get(values.size() / 2);
    }
}
