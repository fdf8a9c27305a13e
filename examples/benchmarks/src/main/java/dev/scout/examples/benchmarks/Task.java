package dev.scout.examples.benchmarks;

import java.util.ArrayList;
import java.util.List;

/**
 * One row of a table: what is measured, on what, and for which subjects.
 *
 * @param table the benchmark as people call it
 * @param row the scheme, or what else is read
 * @param subjects Scout first
 */
record Task(String table, String row, List<Subject> subjects) {

    private static final String TEXTS = "two texts";
    private static final String PARSED = "already parsed";
    private static final String CONTAINMENT = "containment";
    private static final String PURL = "package URL";
    private static final String WORKLOAD = "workload";

    /** Measured without JMH. */
    static final String CHANGES = "changes";
    /** Measured with JMH, in a table of its own. */
    static final String INVENTORY = "inventory";

    static final List<String> TABLES =
            List.of(TEXTS, PARSED, CONTAINMENT, PURL, WORKLOAD, CHANGES, INVENTORY, ReaderTable.NAME);

    /**
     * One subject of a row.
     *
     * @param benchmark the method that JMH runs
     * @param scheme empty where the method has no such parameter
     */
    record Subject(String name, String benchmark, String scheme) {}

    /** All there is to measure for a scheme. */
    static List<Task> of(String scheme) {
        List<String> ordering = Subjects.ordering(scheme);
        return List.of(
                of(TEXTS, scheme, "VersionBenchmark.texts", ordering),
                of(PARSED, scheme, "VersionBenchmark.parsed", ordering),
                of(CONTAINMENT, scheme, "ContainmentBenchmark.contains", Subjects.membership(scheme)));
    }

    private static Task of(String table, String scheme, String benchmark, List<String> subjects) {
        return new Task(
                table,
                scheme,
                subjects.stream()
                        .map(name -> new Subject(name, benchmark, scheme))
                        .toList());
    }

    /** What has nothing to do with schemes. */
    static List<Task> others() {
        List<Task> tasks = new ArrayList<>();
        tasks.add(new Task(
                PURL,
                "parse",
                List.of(
                        new Subject(Subjects.SCOUT, "PackageUrlBenchmark.scout", ""),
                        new Subject("packageurl-java", "PackageUrlBenchmark.packageurlJava", ""))));
        tasks.add(new Task(
                WORKLOAD,
                "overlay",
                List.of(
                        new Subject(Subjects.SCOUT, "OverlayBenchmark.overlay", ""),
                        new Subject("ten times the advisories", "OverlayBenchmark.overlayOfTenfold", ""))));
        tasks.add(new Task(
                WORKLOAD,
                "judged",
                List.of(
                        new Subject(Subjects.SCOUT, "JudgementBenchmark.judged", ""),
                        new Subject("bare overlay", "OverlayBenchmark.overlay", ""))));
        tasks.add(new Task(WORKLOAD, "index", List.of(new Subject(Subjects.SCOUT, "OverlayBenchmark.index", ""))));
        return tasks;
    }
}
