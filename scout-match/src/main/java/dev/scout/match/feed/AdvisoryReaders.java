package dev.scout.match.feed;

import dev.scout.core.advisory.Advisory;
import dev.scout.core.read.ReadLimits;
import dev.scout.core.read.Reading;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

/**
 * The formats of advisories that are known: the immutable list that you pass in, and the way to read sources.
 *
 * <pre>{@code
 * List<Advisory> advisories = AdvisoryReaders.builtIn().read(Path.of("osv/all.zip")).value();
 * }</pre>
 *
 * <p>A source is an OSV record, an array of records, records line by line, a zip of such files, or a folder of all
 * these; any of them compressed with gzip. A file that is asked for is judged by its content, whatever its name; in a
 * folder or an archive the names {@code *.json}, {@code *.jsonl}, {@code *.ndjson}, {@code *.zip} and these with
 * {@code .gz} are read in the order of names or of the archive, and the others are counted. UTF-16 and byte-order marks
 * are understood. Nothing is unpacked to disk.
 *
 * <p>What is broken in part is left out with a {@link dev.scout.core.read.Diagnostic} that says where: a line among
 * lines, a file in a folder or an archive. A {@link dev.scout.core.read.MalformedDocumentException} says that a source
 * cannot be used, breaks a limit, or holds not a single advisory: no database is silently empty. What was handed on
 * before stays handed on.
 *
 * <p>The limits hold for each file, with all that is packed into it. Thread-safe.
 */
public final class AdvisoryReaders {

    private static final AdvisoryReaders BUILT_IN =
            new AdvisoryReaders(List.of(new OsvReader()), ReadLimits.defaults());

    private final List<AdvisoryReader> readers;
    private final ReadLimits limits;

    private AdvisoryReaders(List<AdvisoryReader> readers, ReadLimits limits) {
        this.readers = List.copyOf(readers);
        this.limits = limits;
    }

    /** The formats that come with Scout: OSV. */
    public static AdvisoryReaders builtIn() {
        return BUILT_IN;
    }

    /** These formats and one more, which is asked first and takes the place of one with the same name. */
    public AdvisoryReaders with(AdvisoryReader reader) {
        List<AdvisoryReader> all = new ArrayList<>();
        all.add(reader);
        readers.stream().filter(other -> !other.name().equals(reader.name())).forEach(all::add);
        return new AdvisoryReaders(all, limits);
    }

    /** These formats with other limits. */
    public AdvisoryReaders withLimits(ReadLimits newLimits) {
        return new AdvisoryReaders(readers, newLimits);
    }

    /**
     * Reads sources one after the other, and holds no more than one advisory at a time.
     *
     * @param sink takes each advisory, in the order of the sources; an exception that it throws passes through
     * @throws IllegalArgumentException if there is no source
     * @throws dev.scout.core.read.MalformedDocumentException if a source cannot be used
     */
    public FeedSummary read(Collection<Path> sources, Consumer<? super Advisory> sink) throws IOException {
        if (sources.isEmpty()) {
            throw new IllegalArgumentException("no source of advisories was given");
        }
        FeedContext context = context();
        FeedFiles files = new FeedFiles(new FeedUnpacker<>(formats(), sink, context), context);
        for (Path source : sources) {
            files.read(source);
        }
        return context.summary();
    }

    /** Reads one source as {@link #read(Collection, Consumer)} does. */
    public FeedSummary read(Path source, Consumer<? super Advisory> sink) throws IOException {
        return read(List.of(source), sink);
    }

    /**
     * Reads one source as {@link #read(Collection, Consumer)} does.
     *
     * @param source read to its end, not closed
     */
    public FeedSummary read(InputStream source, Consumer<? super Advisory> sink) throws IOException {
        FeedContext context = context();
        new FeedUnpacker<>(formats(), sink, context).source(source, "");
        return context.summary();
    }

    /** Reads all advisories of the sources into memory. */
    public Reading<List<Advisory>> read(Collection<Path> sources) throws IOException {
        List<Advisory> advisories = new ArrayList<>();
        FeedSummary summary = read(sources, advisories::add);
        return new Reading<>(List.copyOf(advisories), summary.diagnostics());
    }

    /** Reads all advisories of the sources into memory. */
    public Reading<List<Advisory>> read(Path... sources) throws IOException {
        return read(List.of(sources));
    }

    private FeedContext context() {
        return new FeedContext(limits, "advisory", "advisories");
    }

    private List<FeedFormat<Advisory>> formats() {
        return readers.stream()
                .map(reader -> new FeedFormat<Advisory>(reader.name(), reader::recognises, reader::read))
                .toList();
    }
}
