package dev.scout.match.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.scout.core.read.Diagnostic;
import dev.scout.core.read.MalformedDocumentException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** Every real advisory is read: as many records as the files have lines. */
class SharedAdvisoriesTest {

    @Test
    void reads_every_record_of_every_source() throws IOException {
        long all = 0;
        Map<Diagnostic.Kind, Integer> allKinds = new EnumMap<>(Diagnostic.Kind.class);
        for (Path file : files(".jsonl.gz")) {
            FeedSummary summary = AdvisoryReaders.builtIn().read(file, advisory -> {});
            Map<Diagnostic.Kind, Integer> kinds = new EnumMap<>(Diagnostic.Kind.class);
            summary.diagnostics().forEach(odd -> kinds.merge(odd.kind(), 1, Integer::sum));
            kinds.forEach((kind, count) -> allKinds.merge(kind, count, Integer::sum));
            System.out.printf(
                    "%s: %d records %s%n", file.getFileName(), summary.records(), kinds.isEmpty() ? "" : kinds);
            assertThat(summary.records()).as("%s", file).isEqualTo(lines(file));
            all += summary.records();
        }
        System.out.printf("advisories: %d records, diagnostics %s%n", all, allKinds);
    }

    @Test
    void refuses_the_catalogue_that_is_not_osv() throws IOException {
        Path catalogue = files("cisa-kev.json.gz").get(0);
        assertThatThrownBy(() -> AdvisoryReaders.builtIn().read(catalogue))
                .isInstanceOf(MalformedDocumentException.class)
                .hasMessageContaining("cisa-kev.json.gz: holds no advisories of a known format [OSV]");
    }

    private static List<Path> files(String ending) throws IOException {
        Path folder = Path.of(System.getProperty("scout.shared", "../../shared"), "advisories");
        assumeTrue(Files.isDirectory(folder), "no shared data at " + folder);
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }

    private static long lines(Path file) throws IOException {
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.isBlank()).count();
        }
    }
}
