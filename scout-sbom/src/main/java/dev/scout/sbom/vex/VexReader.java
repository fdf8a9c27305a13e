package dev.scout.sbom.vex;

import dev.scout.core.vex.VexStatement;
import dev.scout.sbom.reader.DocumentStart;
import dev.scout.sbom.reader.ReadContext;
import dev.scout.sbom.reader.SbomReader.Claim;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** Reads one kind of document into statements: what you implement. Stateless and thread-safe. */
public interface VexReader {

    /** What it reads, for people: {@code OpenVEX}. */
    String name();

    /** Whether a document that begins so is one of its kind. */
    Claim claim(DocumentStart start);

    /**
     * Reads a document from its beginning to its end.
     *
     * @param document decompressed and limited; not to be closed
     * @param context takes what is odd
     * @throws dev.scout.core.read.MalformedDocumentException if the document cannot be used
     * @throws IOException if the stream cannot be read
     */
    List<VexStatement> read(InputStream document, ReadContext context) throws IOException;
}
