package dev.scout.examples.benchmarks;

import dev.scout.match.version.VersionScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Measures everything and prints tables: {@code java -Dscout.shared=../shared -jar benchmarks.jar [--quick|--short]
 * [words]}.
 *
 * <p>Words keep only the tables and rows that are called so: {@code npm "two texts"} compares npm versions from texts.
 * Each figure is the median of five virtual machines (of readers, which take long to warm up, of three; one if
 * {@code --short}), in which those of Scout and its peers take turns.
 */
public final class Benchmarks {

    /**
     * How much is done.
     *
     * @param forks virtual machines for each subject
     * @param iterations to warm up, and to measure, of this many milliseconds
     * @param sizes of the made bills that readers read, in components
     * @param readerForks virtual machines for each reader of each document
     * @param readerWarmUp in milliseconds; a reader is much code, which runs at half its speed until all of it is
     *     compiled, and the bare scan that it is compared with is little
     */
    private record Effort(
            int forks, int iterations, int milliseconds, List<Integer> sizes, int readerForks, int readerWarmUp) {}

    private static final int LARGE_BILL = 1_000;

    private final Effort effort;
    private final Set<String> words;
    private final Path corpus;

    private Benchmarks(Effort effort, Set<String> words, Path corpus) {
        this.effort = effort;
        this.words = words;
        this.corpus = corpus;
    }

    public static void main(String[] arguments) throws IOException, RunnerException {
        Set<String> words = Set.of(arguments).stream()
                .filter(argument -> !argument.startsWith("--"))
                .collect(Collectors.toSet());
        Path corpus = Files.createTempDirectory("scout-benchmarks");
        try {
            of(List.of(arguments), words, corpus).run();
        } finally {
            try (var files = Files.list(corpus)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(corpus);
        }
    }

    /**
     * Some hours by default; half an hour with {@code --short}, of which the readers take half; a look at everything
     * with {@code --quick}, the readers in four minutes. Readers need 8 GB of memory.
     */
    private static Benchmarks of(List<String> arguments, Set<String> words, Path corpus) {
        Effort effort = new Effort(5, 5, 1_000, ReaderTable.SIZES, 3, 10_000);
        if (arguments.contains("--quick")) {
            effort = new Effort(1, 3, 300, List.of(10_000), 1, 5_000);
        } else if (arguments.contains("--short")) {
            effort = new Effort(5, 3, 200, ReaderTable.SIZES, 1, 10_000);
        }
        return new Benchmarks(effort, words, corpus);
    }

    private void run() throws IOException, RunnerException {
        List<Task> tasks = new ArrayList<>();
        for (VersionScheme scheme : Corpus.schemes()) {
            List<Task> wanted =
                    Task.of(scheme.name()).stream().filter(this::isWanted).toList();
            if (!wanted.isEmpty()) {
                System.out.println(scheme.name() + ": " + Corpus.writePairs(scheme, corpus));
            }
            tasks.addAll(wanted);
        }
        tasks.addAll(Task.others().stream().filter(this::isWanted).toList());
        tasks.addAll(ReaderTable.tasks(effort.sizes()).stream()
                .filter(this::isWanted)
                .toList());
        System.out.println(Corpus.writePurls(corpus));
        Scores scores = new Scores();
        for (Task task : tasks) {
            int forks = task.table().equals(ReaderTable.NAME) ? effort.readerForks() : effort.forks();
            for (int fork = 0; fork < forks; fork++) {
                for (Task.Subject subject : task.subjects()) {
                    scores.add(subject, measureOrNot(task, subject));
                }
            }
            System.err.print(table(task.table(), List.of(task), scores));
        }
        System.out.println(System.getProperty("java.vm.name") + " " + System.getProperty("java.vm.version"));
        for (String table : tasks.stream().map(Task::table).distinct().toList()) {
            System.out.print(table(
                    table,
                    tasks.stream().filter(task -> task.table().equals(table)).toList(),
                    scores));
        }
        if (words.isEmpty() || words.contains(Task.CHANGES)) {
            System.out.print(new ChangeTimes(effort.milliseconds() * 2).table());
        }
        if (words.isEmpty() || words.contains(Task.INVENTORY)) {
            System.out.print(new InventoryTable(corpus, effort.milliseconds()).table());
        }
    }

    private String table(String name, List<Task> tasks, Scores scores) {
        return name.equals(ReaderTable.NAME) ? ReaderTable.text(tasks, scores, corpus) : scores.table(name, tasks);
    }

    /** Words that name tables choose among tables, and all others among rows. */
    private boolean isWanted(Task task) {
        boolean anyTable = words.stream().noneMatch(Task.TABLES::contains);
        boolean anyRow = Task.TABLES.containsAll(words);
        return (anyTable || words.contains(task.table())) && (anyRow || words.contains(task.row()));
    }

    /** A peer may not read what others do; then there is no figure. */
    private Scores.Score measureOrNot(Task task, Task.Subject subject) throws RunnerException {
        try {
            return measure(subject);
        } catch (RunnerException e) {
            if (!task.table().equals(ReaderTable.NAME)) {
                throw e;
            }
            System.err.println(subject.name() + " does not read " + subject.scheme() + ": " + e.getMessage());
            return new Scores.Score(Double.NaN, Double.NaN);
        }
    }

    private Scores.Score measure(Task.Subject subject) throws RunnerException {
        boolean reads = subject.benchmark().startsWith("ReaderBenchmark");
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include("\\." + subject.benchmark().replace(".", "\\.") + "$")
                .mode(Mode.AverageTime)
                .timeUnit(TimeUnit.NANOSECONDS)
                .forks(1)
                .warmupIterations(reads ? 1 : effort.iterations())
                .measurementIterations(effort.iterations())
                .warmupTime(TimeValue.milliseconds(reads ? effort.readerWarmUp() : effort.milliseconds()))
                // a large bill takes a second, and every third one a collection
                .measurementTime(TimeValue.milliseconds(
                        reads ? Math.max(effort.milliseconds(), LARGE_BILL) : effort.milliseconds()))
                .jvmArgsAppend(
                        reads ? "-Xms7g" : "-Xms1g",
                        reads ? "-Xmx7g" : "-Xmx1g",
                        // G1 keeps its pauses short, for which it copies what a reader makes of a large bill too often
                        reads ? "-XX:+UseParallelGC" : "-XX:+UseG1GC",
                        "-Dorg.spdx.useJARLicenseInfoOnly=true",
                        "-D" + Corpus.FOLDER + "=" + corpus,
                        "-D" + Corpus.SHARED + "=" + System.getProperty(Corpus.SHARED, "../shared"))
                .addProfiler(GCProfiler.class)
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT);
        if (Runtime.version().feature() >= 24) {
            options.jvmArgsPrepend("--sun-misc-unsafe-memory-access=allow"); // JMH has it; else each fork warns of it
        }
        if (!subject.scheme().isEmpty()) {
            options.param("scheme", subject.scheme()).param("subject", subject.name());
        }
        Collection<RunResult> results = new Runner(options.build()).run();
        RunResult result = results.iterator().next();
        Result<?> bytes = result.getSecondaryResults().get("gc.alloc.rate.norm");
        return new Scores.Score(result.getPrimaryResult().getScore(), bytes == null ? Double.NaN : bytes.getScore());
    }
}
