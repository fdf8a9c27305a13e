package dev.scout.match.feed;

import dev.scout.core.read.Diagnostic;
import dev.scout.core.read.Position;
import dev.scout.core.read.ReadLimits;
import dev.scout.core.read.Reading;
import dev.scout.core.risk.Signal;
import dev.scout.core.risk.SignalTable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The formats of signals that are known: the immutable list that you pass in, and the way to read them into a table.
 *
 * <pre>{@code
 * SignalTable signals = SignalReaders.builtIn().read(Path.of("kev.json"), Path.of("epss_scores.csv.gz")).value();
 * }</pre>
 *
 * <p>Files are judged by their content and may be compressed with gzip. A
 * {@link dev.scout.core.read.MalformedDocumentException} says that one cannot be used, breaks a limit, or holds not a
 * single signal: no feed is silently empty. The limits hold for each file. Thread-safe.
 */
public final class SignalReaders {

    private static final SignalReaders BUILT_IN =
            new SignalReaders(List.of(new KevReader(), new EpssReader()), ReadLimits.defaults());

    private final List<SignalReader> readers;
    private final ReadLimits limits;

    private SignalReaders(List<SignalReader> readers, ReadLimits limits) {
        this.readers = List.copyOf(readers);
        this.limits = limits;
    }

    /** The formats that come with Scout: CISA's catalogue of known exploited vulnerabilities, and EPSS scores. */
    public static SignalReaders builtIn() {
        return BUILT_IN;
    }

    /** CISA's catalogue alone, for where nothing else is to be taken for it. */
    public static SignalReaders kev() {
        return new SignalReaders(List.of(new KevReader()), ReadLimits.defaults());
    }

    /** EPSS scores alone, for where nothing else is to be taken for them. */
    public static SignalReaders epss() {
        return new SignalReaders(List.of(new EpssReader()), ReadLimits.defaults());
    }

    /** These formats and one more, which is asked first and takes the place of one with the same name. */
    public SignalReaders with(SignalReader reader) {
        List<SignalReader> all = new ArrayList<>();
        all.add(reader);
        readers.stream().filter(other -> !other.name().equals(reader.name())).forEach(all::add);
        return new SignalReaders(all, limits);
    }

    /** These formats with other limits. */
    public SignalReaders withLimits(ReadLimits newLimits) {
        return new SignalReaders(readers, newLimits);
    }

    /**
     * Reads files one after the other; what a later one says counts in place of what an earlier one said.
     *
     * @throws IllegalArgumentException if there is no file
     * @throws dev.scout.core.read.MalformedDocumentException if a file cannot be used
     */
    public Reading<SignalTable> read(Path... files) throws IOException {
        if (files.length == 0) {
            throw new IllegalArgumentException("no file of signals was given");
        }
        Table table = new Table(limits);
        for (Path file : files) {
            try (InputStream in = Files.newInputStream(file)) {
                table.read(in, file.toString(), formats());
            }
        }
        return table.reading();
    }

    /**
     * Reads one document.
     *
     * @param document read to its end, not closed
     * @throws dev.scout.core.read.MalformedDocumentException if it cannot be used
     */
    public Reading<SignalTable> read(InputStream document) throws IOException {
        Table table = new Table(limits);
        table.read(document, "", formats());
        return table.reading();
    }

    private List<FeedFormat<Signal>> formats() {
        return readers.stream()
                .map(reader -> new FeedFormat<Signal>(reader.name(), reader::recognises, reader::read))
                .toList();
    }

    /** The table while it is being read. */
    private static final class Table {

        private final FeedContext context;
        private SignalTable signals = SignalTable.EMPTY;

        Table(ReadLimits limits) {
            context = new FeedContext(limits, "signal", "signals");
        }

        void read(InputStream in, String name, List<FeedFormat<Signal>> formats) throws IOException {
            SignalTable.Builder builder = SignalTable.builder();
            long before = context.records();
            new FeedUnpacker<>(formats, builder::add, context).source(in, name);
            SignalTable read = builder.build();
            long repeated = context.records() - before - read.exploitedCount() - read.predictionCount();
            if (repeated > 0) {
                context.enter(name);
                context.report(
                        Diagnostic.Kind.DUPLICATE_KEY,
                        "",
                        Position.UNKNOWN,
                        repeated
                                + " signals are about a CVE that another one of the same kind is about; the last counts");
            }
            signals = signals.with(read);
        }

        Reading<SignalTable> reading() {
            return new Reading<>(signals, context.summary().diagnostics());
        }
    }
}
