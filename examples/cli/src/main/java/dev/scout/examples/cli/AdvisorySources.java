package dev.scout.examples.cli;

import dev.scout.core.read.Diagnostic;
import dev.scout.match.AdvisoryIndex;
import dev.scout.match.feed.AdvisoryReaders;
import dev.scout.match.feed.FeedSummary;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What {@code --advisories} names: one index that was written before, or any number of sources of records. */
final class AdvisorySources {

    private final List<Path> sources;
    private final Progress progress;

    AdvisorySources(List<Path> sources, Progress progress) {
        this.sources = List.copyOf(sources);
        this.progress = progress;
    }

    /** An index and what was odd about its sources. */
    record Knowledge(AdvisoryIndex index, List<Diagnostic> diagnostics) {}

    /**
     * Opens the index, or reads all records into one.
     *
     * @throws UnusableInputException if a source cannot be used
     */
    Knowledge read() {
        for (Path source : sources) {
            if (isIndex(source)) {
                if (sources.size() > 1) {
                    throw new UnusableInputException(
                            source + ": an advisory index stands alone; make a new one of all sources");
                }
                return open(source);
            }
        }
        AdvisoryIndex.Builder builder = AdvisoryIndex.builder();
        List<Diagnostic> diagnostics = new ArrayList<>();
        for (Path source : sources) {
            diagnostics.addAll(readSource(source, builder).diagnostics());
        }
        return new Knowledge(builder.build(), diagnostics);
    }

    private static boolean isIndex(Path source) {
        try {
            return Files.isRegularFile(source) && AdvisoryIndex.isIndex(source);
        } catch (IOException e) {
            throw UnusableInputException.of(source.toString(), e);
        }
    }

    private static Knowledge open(Path source) {
        try {
            return new Knowledge(AdvisoryIndex.open(source), List.of());
        } catch (IOException e) {
            throw UnusableInputException.of(source.toString(), e);
        }
    }

    /** A file goes through a stream of ours, so that its bytes are counted; a folder is walked by the library. */
    private FeedSummary readSource(Path source, AdvisoryIndex.Builder builder) {
        AdvisoryReaders readers = AdvisoryReaders.builtIn();
        try {
            if (Files.isDirectory(source)) {
                return readers.read(source, advisory -> {
                    builder.add(advisory);
                    progress.advisory();
                });
            }
            try (InputStream in = progress.open(source)) {
                FeedSummary summary = readers.read(in, advisory -> {
                    builder.add(advisory);
                    progress.advisory();
                });
                return new FeedSummary(summary.records(), named(source, summary.diagnostics()));
            }
        } catch (IOException e) {
            throw UnusableInputException.of(source.toString(), e);
        }
    }

    /** What was odd, with the file it was odd in. */
    static List<Diagnostic> named(Path source, List<Diagnostic> diagnostics) {
        return diagnostics.stream()
                .map(d -> new Diagnostic(
                        d.kind(),
                        d.path().isEmpty() ? source.toString() : source + "#" + d.path(),
                        d.position(),
                        d.message()))
                .toList();
    }
}
