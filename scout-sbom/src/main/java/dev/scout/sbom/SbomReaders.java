package dev.scout.sbom;

import dev.scout.core.read.Diagnostic;
import dev.scout.core.read.MalformedDocumentException;
import dev.scout.core.read.Position;
import dev.scout.core.read.ReadLimits;
import dev.scout.core.read.Reading;
import dev.scout.core.sbom.Sbom;
import dev.scout.sbom.cyclonedx.CycloneDxJsonReader;
import dev.scout.sbom.cyclonedx.CycloneDxProtoReader;
import dev.scout.sbom.cyclonedx.CycloneDxProtoTextReader;
import dev.scout.sbom.cyclonedx.CycloneDxXmlReader;
import dev.scout.sbom.dockerscout.DockerScoutReader;
import dev.scout.sbom.envelope.EnvelopeReader;
import dev.scout.sbom.github.DependencySnapshotReader;
import dev.scout.sbom.github.GitHubSbomReader;
import dev.scout.sbom.purls.PurlListReader;
import dev.scout.sbom.reader.BillParts;
import dev.scout.sbom.reader.Decompression;
import dev.scout.sbom.reader.DocumentStart;
import dev.scout.sbom.reader.ReadContext;
import dev.scout.sbom.reader.SbomReader;
import dev.scout.sbom.reader.SbomReader.Claim;
import dev.scout.sbom.reader.TextEncoding;
import dev.scout.sbom.spdx.Spdx3JsonReader;
import dev.scout.sbom.spdx.SpdxJsonReader;
import dev.scout.sbom.spdx.SpdxRdfReader;
import dev.scout.sbom.spdx.SpdxTagValueReader;
import dev.scout.sbom.spdx.SpdxXmlReader;
import dev.scout.sbom.spdx.SpdxYamlReader;
import dev.scout.sbom.syft.SyftJsonReader;
import dev.scout.sbom.trivy.TrivyJsonReader;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads software bills of every kind it knows, recognised by their content: the immutable list of readers that you pass
 * in, and the entry point.
 *
 * <pre>{@code
 * Reading<Sbom> reading = SbomReaders.builtIn().read(Path.of("bill.json"));
 * }</pre>
 *
 * Thread-safe. Documents may be compressed (gzip, Zstandard), in any encoding of Unicode, and lie in envelopes.
 */
public final class SbomReaders {

    private static final SbomReaders BUILT_IN = new SbomReaders(
            List.of(
                    // one line a reader
                    new CycloneDxJsonReader(),
                    new CycloneDxXmlReader(),
                    new SpdxJsonReader(),
                    new Spdx3JsonReader(),
                    new SpdxTagValueReader(),
                    new SpdxXmlReader(),
                    new SpdxRdfReader(),
                    new SyftJsonReader(),
                    new TrivyJsonReader(),
                    new DockerScoutReader(),
                    new DependencySnapshotReader(),
                    new EnvelopeReader(),
                    new GitHubSbomReader(),
                    new SpdxYamlReader(),
                    new PurlListReader(),
                    new CycloneDxProtoTextReader(),
                    // binary comes last: all others have a mark
                    new CycloneDxProtoReader()),
            ReadLimits.defaults());

    private static final int FILE_BUFFER = 1 << 16;

    /** A document whose kind is known, from its beginning. */
    private record Known(SbomReader reader, InputStream document) {}

    private final List<SbomReader> readers;
    private final ReadLimits limits;

    private SbomReaders(List<SbomReader> readers, ReadLimits limits) {
        this.readers = List.copyOf(readers);
        this.limits = limits;
    }

    /** The readers that come with Scout, with the default limits. */
    public static SbomReaders builtIn() {
        return BUILT_IN;
    }

    /** These readers and one more, which is asked first. */
    public SbomReaders with(SbomReader reader) {
        List<SbomReader> all = new ArrayList<>();
        all.add(reader);
        all.addAll(readers);
        return new SbomReaders(all, limits);
    }

    /** These readers with other limits. */
    public SbomReaders withLimits(ReadLimits newLimits) {
        return new SbomReaders(readers, newLimits);
    }

    /**
     * Reads a bill from a file.
     *
     * @throws MalformedDocumentException if it is no bill, is broken, or is beyond a limit
     * @throws IOException if the file cannot be read
     */
    public Reading<Sbom> read(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new MalformedDocumentException(file + " is a directory, not a document", Position.UNKNOWN);
        }
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), FILE_BUFFER)) {
            return read(in);
        }
    }

    /**
     * Reads a bill from memory.
     *
     * @throws MalformedDocumentException if it is no bill, is broken, or is beyond a limit
     */
    public Reading<Sbom> read(byte[] document) throws IOException {
        return read(new ByteArrayInputStream(document));
    }

    /**
     * Reads a bill from a stream, to its end; does not close it.
     *
     * @throws MalformedDocumentException if it is no bill, is broken, or is beyond a limit
     * @throws IOException if the stream cannot be read
     */
    public Reading<Sbom> read(InputStream document) throws IOException {
        ReadContext context = new ReadContext(limits, this::open);
        Sbom sbom = open(document, context);
        if (sbom == null) {
            throw unknown();
        }
        return new Reading<>(sbom, context.diagnostics());
    }

    /**
     * Reads a very large bill part by part. Readers of CycloneDX, of SPDX 2 but for RDF, and of Syft's JSON keep
     * nothing, so that memory does not grow with the document; the others read all of it first, because in their
     * formats a component is not known before the end. Closes nothing.
     *
     * @return what was odd
     * @throws MalformedDocumentException if it is no bill, is broken, or is beyond a limit; parts before that place
     *     were given
     * @throws IOException if the stream cannot be read
     */
    public List<Diagnostic> stream(InputStream document, BillParts parts) throws IOException {
        ReadContext context = new ReadContext(limits, this::open);
        Known known = recognise(document, context);
        if (known == null) {
            throw unknown();
        }
        known.reader().stream(known.document(), context, parts);
        return context.diagnostics();
    }

    /** The bill in a document; null if no reader knows its kind. */
    private @Nullable Sbom open(InputStream document, ReadContext context) throws IOException {
        Known known = recognise(document, context);
        return known == null ? null : known.reader().read(known.document(), context);
    }

    private @Nullable Known recognise(InputStream document, ReadContext context) throws IOException {
        InputStream in = TextEncoding.utf8(Decompression.open(document, context));
        DocumentStart start = DocumentStart.read(in);
        if (start.isEmpty()) {
            throw new MalformedDocumentException("the document is empty", Position.UNKNOWN);
        }
        SbomReader reader = choose(start, Claim.CERTAIN);
        if (reader == null) {
            start = start.more(in);
            reader = choose(start, Claim.CERTAIN);
            reader = reader == null ? choose(start, Claim.POSSIBLE) : reader;
        }
        return reader == null ? null : new Known(reader, start.whole(in));
    }

    /** The first reader that makes this claim on a document that begins like this; null if none does. */
    private @Nullable SbomReader choose(DocumentStart start, Claim claim) {
        for (SbomReader reader : readers) {
            if (reader.claim(start) == claim) {
                return reader;
            }
        }
        return null;
    }

    private static MalformedDocumentException unknown() {
        return new MalformedDocumentException("not a document of any kind that is known", new Position(1, 1, 0));
    }
}
