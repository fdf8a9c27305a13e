package dev.scout.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scout.core.sbom.Sbom;
import dev.scout.match.feed.AdvisoryReaders;
import dev.scout.match.version.SharedRows;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All advisories there are in one index: it is printed what that costs, and asserted that the file answers alike. */
class IndexFiguresTest {

    private static final Sbom BILL =
            Given.bill("pkg:pypi/requests@2.30.0", "pkg:golang/golang.org/x/net@v0.1.0", "pkg:cargo/time@0.1.40");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void an_index_of_everything_is_small_and_its_file_gives_the_same_answers() throws IOException {
        long empty = heap();
        long start = System.nanoTime();
        AdvisoryIndex.Builder builder = AdvisoryIndex.builder();
        for (Path file : sources()) {
            AdvisoryReaders.builtIn().read(file, builder::add);
        }
        long read = System.nanoTime();
        AdvisoryIndex index = builder.build();
        long built = System.nanoTime();
        long whole = heap() - empty;
        int entries = index.image().entryAdvisory.length;
        List<Finding> expected = index.overlay(BILL).findings();
        Path file = folder.resolve("index");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            index.writeTo(out);
        }
        empty = heap();
        long open = System.nanoTime();
        AdvisoryIndex opened = AdvisoryIndex.open(file);
        long first = System.nanoTime();
        assertThat(opened.overlay(BILL).findings()).hasSizeGreaterThan(3).isEqualTo(expected);
        long bare = heap() - empty;
        System.out.printf(
                "index of everything: %d advisories, %d entries; read %d ms, built %d ms; heap %d kB with details,"
                        + " %d kB without: %d bytes an advisory, %d an entry; file %d bytes, opened in %d ms%n",
                opened.size(),
                entries,
                (read - start) / 1_000_000,
                (built - read) / 1_000_000,
                whole / 1000,
                bare / 1000,
                bare / opened.size(),
                bare / entries,
                Files.size(file),
                (first - open) / 1_000_000);
        assertThat(Files.size(file) / entries).isLessThan(120);
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.list(SharedRows.folder("advisories"))) {
            return files.filter(file -> file.toString().endsWith(".jsonl.gz"))
                    .sorted()
                    .toList();
        }
    }

    private static long heap() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
