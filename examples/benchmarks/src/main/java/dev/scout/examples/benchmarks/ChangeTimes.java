package dev.scout.examples.benchmarks;

import dev.scout.core.advisory.Advisory;
import dev.scout.core.advisory.Advisory.Timeline;
import dev.scout.match.AdvisoryIndex;
import dev.scout.match.feed.AdvisoryReaders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * How long an index of all shared advisories takes to take one more record: not a mean, which hides the records that
 * name hundreds of packages, but the median and the tail over many of them.
 */
final class ChangeTimes {

    private final List<Advisory> records = new ArrayList<>();
    private final int count;

    /** @param count of how many records each figure is */
    ChangeTimes(int count) throws IOException {
        this.count = count;
        try (Stream<Path> files = Files.list(Corpus.shared("advisories"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".jsonl.gz"))
                    .sorted()
                    .toList()) {
                AdvisoryReaders.builtIn().read(file, records::add);
            }
        }
    }

    /** A table in Markdown: one record into the index as it was built, and one after the other. */
    String table() {
        AdvisoryIndex index = AdvisoryIndex.of(records);
        List<Advisory> changes = changes();
        times(index, changes, false); // warms up
        return String.format(
                Locale.ROOT,
                "%n## one changed record, of %,d%n%n| | median µs | p99 µs | max µs |%n|---|---:|---:|---:|%n%s%s",
                index.size(),
                row("with(one)", times(index, changes, false)),
                row("with(one) after the others", times(index, changes, true)));
    }

    /** Records from all over, each as if it had been modified a moment ago. */
    private List<Advisory> changes() {
        List<Advisory> changes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Advisory old = records.get((int) ((long) i * records.size() / count));
            changes.add(new Advisory(
                    old.id(),
                    new Timeline(old.timeline().published(), Instant.parse("2100-01-01T00:00:00Z"), null),
                    old.links(),
                    old.text(),
                    old.affected(),
                    old.severities(),
                    old.references()));
        }
        return changes;
    }

    private static long[] times(AdvisoryIndex index, List<Advisory> changes, boolean onTop) {
        long[] times = new long[changes.size()];
        AdvisoryIndex before = index;
        for (int i = 0; i < times.length; i++) {
            long start = System.nanoTime();
            AdvisoryIndex after = before.with(List.of(changes.get(i)));
            times[i] = System.nanoTime() - start;
            before = onTop ? after : index;
        }
        Arrays.sort(times);
        return times;
    }

    private static String row(String name, long[] times) {
        return String.format(
                Locale.ROOT,
                "| %s | %,d | %,d | %,d |%n",
                name,
                times[times.length / 2] / 1_000,
                times[times.length * 99 / 100] / 1_000,
                times[times.length - 1] / 1_000);
    }
}
