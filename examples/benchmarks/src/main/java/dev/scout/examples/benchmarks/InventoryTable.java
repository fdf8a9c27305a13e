package dev.scout.examples.benchmarks;

import dev.scout.core.environment.ImageSnapshot;
import dev.scout.core.read.ReadLimits;
import dev.scout.match.inventory.Inventory;
import dev.scout.sbom.snapshot.SnapshotJson;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.openjdk.jmh.util.Statistics;

/** What an inventory costs: a table, and a chart of how little the number of images matters. */
final class InventoryTable {

    /** The property that names the file of the chart. */
    private static final String CHART = "scout.benchmarks.chart";

    private static final int[] SIZES = {1_000, 3_000, 10_000, 30_000};
    private static final int MIDDLE = 10_000;
    private static final String MEMORY = "-Xmx7g";

    private final Path corpus;
    private final int milliseconds;

    InventoryTable(Path corpus, int milliseconds) {
        this.corpus = corpus;
        this.milliseconds = milliseconds;
    }

    /** Measures, writes the chart where the property says, and gives a table in Markdown. */
    String table() throws IOException, RunnerException {
        StringBuilder out = new StringBuilder("\n## an inventory: ")
                .append(Fleet.write(corpus))
                .append("\n\n");
        out.append("| | images | mean µs | median µs | p99 µs | max µs |\n|---|---:|---:|---:|---:|---:|\n");
        List<TimesChart.Point> apply = new ArrayList<>();
        List<TimesChart.Point> rematch = new ArrayList<>();
        for (int images : SIZES) {
            Statistics changed = measure("apply", images, Mode.SampleTime);
            Statistics anew = measure("rematch", images, Mode.SingleShotTime);
            apply.add(new TimesChart.Point(images, changed.getPercentile(50) / 1e9));
            rematch.add(new TimesChart.Point(images, anew.getPercentile(50) / 1e9));
            out.append(row("a record with ten holders applied", images, changed));
            out.append(row("all matched anew", images, anew));
        }
        out.append(row("a new image put", MIDDLE, measure("put", MIDDLE, Mode.SampleTime)));
        out.append(row("an image replaced", MIDDLE, measure("replace", MIDDLE, Mode.SampleTime)));
        String chart = System.getProperty(CHART);
        if (chart != null) {
            Files.writeString(Path.of(chart), new TimesChart(apply, rematch).svg());
        }
        return out.append(memory()).toString();
    }

    private Statistics measure(String benchmark, int images, Mode mode) throws RunnerException {
        boolean once = mode == Mode.SingleShotTime;
        var options = new OptionsBuilder()
                .include("\\.InventoryBenchmark\\." + benchmark + "$")
                .mode(mode)
                .timeUnit(TimeUnit.NANOSECONDS)
                .forks(1)
                .warmupIterations(once ? 1 : 2)
                .measurementIterations(2)
                .warmupTime(TimeValue.milliseconds(milliseconds))
                .measurementTime(TimeValue.milliseconds(milliseconds))
                .param("images", Integer.toString(images))
                .jvmArgsAppend(
                        MEMORY,
                        "-D" + Corpus.FOLDER + "=" + corpus,
                        "-D" + Corpus.SHARED + "=" + System.getProperty(Corpus.SHARED, "../shared"))
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT);
        if (Runtime.version().feature() >= 24) {
            options.jvmArgsPrepend("--sun-misc-unsafe-memory-access=allow"); // JMH has it; else each fork warns of it
        }
        Statistics statistics = new Runner(options.build())
                .run()
                .iterator()
                .next()
                .getPrimaryResult()
                .getStatistics();
        System.err.print(row(benchmark, images, statistics));
        return statistics;
    }

    private static String row(String name, int images, Statistics ns) {
        return String.format(
                Locale.ROOT,
                "| %s | %,d | %,.0f | %,.0f | %,.0f | %,.0f |%n",
                name,
                images,
                ns.getMean() / 1e3,
                ns.getPercentile(50) / 1e3,
                ns.getPercentile(99) / 1e3,
                ns.getMax() / 1e3);
    }

    /** Bytes an image, by what a collected heap holds before and after; and snapshots as text. */
    private String memory() throws IOException {
        Fleet fleet = Fleet.read(corpus);
        int count = 2_000;
        long before = used();
        List<ImageSnapshot> images = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            images.add(fleet.image(number, false));
        }
        long bills = used();
        Inventory inventory = new Inventory(Fleet.index(corpus));
        long empty = used();
        images.forEach(inventory::put);
        long all = used();
        if (inventory.size() != count) {
            throw new IllegalStateException(inventory.size() + " images");
        }
        String memory = String.format(
                Locale.ROOT,
                "%n%,d images: %,d bytes an image for the bills as they are here, %,d beyond them for the inventory%n",
                count,
                (bills - before) / count,
                (all - empty) / count);
        return memory + text(images.subList(0, 1_000));
    }

    /** How fast snapshots are written and read. */
    private static String text(List<ImageSnapshot> images) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        long write = Long.MAX_VALUE;
        long read = Long.MAX_VALUE;
        long held = 0;
        for (int i = 0; i < 4; i++) {
            out.reset();
            long start = System.nanoTime();
            SnapshotJson.write(images, out);
            write = Math.min(write, System.nanoTime() - start);
            byte[] text = out.toByteArray();
            long before = used();
            List<ImageSnapshot> again = new ArrayList<>();
            start = System.nanoTime();
            SnapshotJson.read(new ByteArrayInputStream(text), ReadLimits.defaults(), again::add);
            read = Math.min(read, System.nanoTime() - start);
            held = used() - before;
            if (!again.equals(images)) {
                throw new IllegalStateException("snapshots are others when read again");
            }
        }
        return String.format(
                Locale.ROOT,
                "%,d snapshots: %,d bytes of text each, written at %,.0f MB/s, read at %,.0f MB/s, %,d bytes each when read%n",
                images.size(),
                out.size() / images.size(),
                out.size() * 1e3 / write,
                out.size() * 1e3 / read,
                held / images.size());
    }

    private static long used() {
        long used = Long.MAX_VALUE;
        for (int i = 0; i < 3; i++) {
            System.gc();
            used = Math.min(
                    used,
                    Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory());
        }
        return used;
    }
}
