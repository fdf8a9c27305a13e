package dev.scout.examples.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The readers: what is measured, and the table of megabytes a second, bytes allocated a byte of the document, heap that
 * the result keeps, and the speed as a share of a bare scan's.
 */
final class ReaderTable {

    static final String NAME = "readers";

    /** How many components made bills have. */
    static final List<Integer> SIZES = List.of(1_000, 10_000, 50_000, 200_000);
    /** Official libraries take minutes, or all memory, for larger ones. */
    private static final int LARGEST_OFFICIAL_CYCLONEDX = 50_000;

    private static final int LARGEST_OFFICIAL_SPDX = 10_000;
    private static final int LARGEST_OFFICIAL_SPDX_3 = 1_000;
    private static final int LARGEST_OFFICIAL_TAG_VALUE = 1_000;

    private ReaderTable() {}

    /** All there is to measure, of made bills of these sizes. */
    static List<Task> tasks(List<Integer> sizes) {
        List<Task> tasks = new ArrayList<>();
        for (MadeBill.Syntax syntax : MadeBill.Syntax.values()) {
            for (int size : sizes) {
                tasks.add(task(syntax, String.valueOf(size), size));
            }
            tasks.add(task(syntax, "real", 0));
        }
        return tasks;
    }

    private static Task task(MadeBill.Syntax syntax, String size, int components) {
        List<Task.Subject> subjects = new ArrayList<>();
        for (BillReading reading : BillReading.values()) {
            int most = switch (syntax) {
                case CYCLONEDX_JSON, CYCLONEDX_XML -> LARGEST_OFFICIAL_CYCLONEDX;
                case SPDX_JSON -> LARGEST_OFFICIAL_SPDX;
                case SPDX_3_JSON -> LARGEST_OFFICIAL_SPDX_3;
                case SPDX_TAG_VALUE -> LARGEST_OFFICIAL_TAG_VALUE;
            };
            if (reading != BillReading.OFFICIAL || components <= most) {
                subjects.add(new Task.Subject(reading.title(), "ReaderBenchmark.read", syntax + " " + size));
            }
        }
        return new Task(NAME, syntax.title(), subjects);
    }

    /** Where a virtual machine notes the size of a document and the memory that one reading of it keeps. */
    static Path note(String scheme, String subject) {
        return Path.of(System.getProperty(Corpus.FOLDER, "."), (scheme + "-" + subject).replace(' ', '-'));
    }

    /** The table in Markdown. */
    static String text(List<Task> tasks, Scores scores, Path corpus) {
        StringBuilder text = new StringBuilder("\n## " + NAME + "\n\n")
                .append("| document | MB | who | MB/s | B/B | retained MB | of the scan | scout : it |\n")
                .append("|---|---:|---|---:|---:|---:|---:|---:|\n");
        for (Task task : tasks) {
            double scout = scores.median(task.subjects().get(0)).nanoseconds();
            double scan = scores.median(task.subjects().get(task.subjects().size() - 1))
                    .nanoseconds();
            for (Task.Subject subject : task.subjects()) {
                Scores.Score score = scores.median(subject);
                long[] noted = noted(subject, corpus);
                text.append(String.format(
                        Locale.ROOT,
                        "| %s %s | %.2f | %s | %s | %s | %s | %s | %s |%n",
                        task.row(),
                        subject.scheme().substring(subject.scheme().indexOf(' ') + 1),
                        noted[0] / 1e6,
                        subject.name(),
                        figure(noted[0] * 1e3 / score.nanoseconds()),
                        figure(score.bytes() / noted[0]),
                        figure(Math.max(0, noted[1]) / 1e6),
                        figure(scan / score.nanoseconds()),
                        figure(score.nanoseconds() / scout)));
            }
        }
        return text.toString();
    }

    private static String figure(double value) {
        return Double.isFinite(value) ? String.format(Locale.ROOT, "%.2f", value) : "not read";
    }

    private static long[] noted(Task.Subject subject, Path corpus) {
        Path note = corpus.resolve((subject.scheme() + "-" + subject.name()).replace(' ', '-'));
        try {
            if (!Files.exists(note)) {
                return new long[2];
            }
            String[] fields = Files.readString(note).split(" ", -1);
            return new long[] {Long.parseLong(fields[0]), Long.parseLong(fields[1])};
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
