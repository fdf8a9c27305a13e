package dev.scout.sbom.vex;

import dev.scout.core.read.Diagnostic;
import dev.scout.core.read.Diagnostic.Kind;
import dev.scout.core.read.MalformedDocumentException;
import dev.scout.core.read.Position;
import dev.scout.core.read.ReadLimits;
import dev.scout.core.read.Reading;
import dev.scout.core.sbom.Attestation;
import dev.scout.core.sbom.Sbom;
import dev.scout.core.vex.VexStatement;
import dev.scout.sbom.SbomReaders;
import dev.scout.sbom.reader.VexPredicate;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Reads statements from VEX documents of every kind it knows, recognised by their content: the immutable list of
 * readers that you pass in, and the entry point.
 *
 * <pre>{@code
 * Reading<List<VexStatement>> reading = VexReaders.builtIn().read(Path.of("vex.json"));
 * }</pre>
 *
 * <p>OpenVEX, CSAF 2, and the statements inside CycloneDX and SPDX 3; compressed (gzip, Zstandard), in any encoding of
 * Unicode, in in-toto statements, DSSE envelopes and Sigstore bundles, several one behind the other. Signatures are not
 * checked. A statement that names no product is about none: it is kept, with a diagnostic. Thread-safe.
 */
public final class VexReaders {

    private static final VexReaders BUILT_IN =
            new VexReaders(List.of(new OpenVexReader(), new CsafReader()), ReadLimits.defaults());

    private final List<VexReader> readers;
    private final ReadLimits limits;
    private final SbomReaders documents;

    private VexReaders(List<VexReader> readers, ReadLimits limits) {
        this.readers = List.copyOf(readers);
        this.limits = limits;
        SbomReaders all = SbomReaders.builtIn().withLimits(limits);
        for (int i = readers.size() - 1; i >= 0; i--) {
            all = all.with(new StatementsAsBill(readers.get(i)));
        }
        documents = all;
    }

    /** The readers that come with Scout, with the default limits. */
    public static VexReaders builtIn() {
        return BUILT_IN;
    }

    /** These readers and one more, which is asked first. */
    public VexReaders with(VexReader reader) {
        List<VexReader> all = new ArrayList<>();
        all.add(reader);
        all.addAll(readers);
        return new VexReaders(all, limits);
    }

    /** These readers with other limits. */
    public VexReaders withLimits(ReadLimits newLimits) {
        return new VexReaders(readers, newLimits);
    }

    /**
     * Reads the statements of a file.
     *
     * @throws MalformedDocumentException if it holds no statements of any kind that is known, is broken, or is beyond a
     *     limit
     * @throws IOException if the file cannot be read
     */
    public Reading<List<VexStatement>> read(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new MalformedDocumentException(file + " is a directory, not a document", Position.UNKNOWN);
        }
        try (InputStream in = Files.newInputStream(file)) {
            return read(in);
        }
    }

    /**
     * Reads the statements of a document in memory.
     *
     * @throws MalformedDocumentException if it holds no statements of any kind that is known, is broken, or is beyond a
     *     limit
     */
    public Reading<List<VexStatement>> read(byte[] document) throws IOException {
        return read(new ByteArrayInputStream(document));
    }

    /**
     * Reads the statements of a document from a stream, to its end; does not close it.
     *
     * @throws MalformedDocumentException if it holds no statements of any kind that is known, is broken, or is beyond a
     *     limit
     * @throws IOException if the stream cannot be read
     */
    public Reading<List<VexStatement>> read(InputStream document) throws IOException {
        Reading<Sbom> reading = documents.read(document);
        String standard = reading.value().document().standard();
        List<VexStatement> statements = reading.value().attached().vexStatements();
        List<Diagnostic> diagnostics = new ArrayList<>(reading.diagnostics());
        if (statements.isEmpty()) {
            if (readers.stream().noneMatch(reader -> reader.name().equals(standard))) {
                throw new MalformedDocumentException(
                        "no statement in it, only a document of the kind " + standard, Position.UNKNOWN);
            }
            diagnostics.add(new Diagnostic(Kind.MISSING, "", Position.UNKNOWN, "no statement in the document"));
        }
        for (VexStatement statement : statements) {
            if (statement.products().isEmpty() && diagnostics.size() < limits.diagnostics()) {
                diagnostics.add(new Diagnostic(
                        Kind.MISSING,
                        "",
                        Position.UNKNOWN,
                        "the statement on " + statement.vulnerability() + " names no product; it is about none"));
            }
        }
        return new Reading<>(statements, diagnostics);
    }

    /**
     * Reads the statements of those attestations of a bill or an image whose predicate is a VEX document, in their
     * order; the others are passed over. One that cannot be read is left out, with a diagnostic.
     *
     * @param attestations for example {@code sbom.attached().attestations()}
     */
    public Reading<List<VexStatement>> readAttestations(Collection<Attestation> attestations) throws IOException {
        List<VexStatement> statements = new ArrayList<>();
        List<Diagnostic> diagnostics = new ArrayList<>();
        for (Attestation attestation : attestations) {
            if (VexPredicate.isOne(attestation.predicateType())) {
                try {
                    Reading<List<VexStatement>> reading = read(attestation.bytes());
                    statements.addAll(reading.value());
                    diagnostics.addAll(reading.diagnostics());
                } catch (MalformedDocumentException e) {
                    diagnostics.add(new Diagnostic(
                            Kind.INVALID_VALUE,
                            "",
                            e.position(),
                            "the attestation " + attestation + " was left out: " + e.getMessage()));
                }
            }
        }
        return new Reading<>(List.copyOf(statements), diagnostics);
    }
}
