package dev.scout.sbom.reader;

import dev.scout.core.read.MalformedDocumentException;
import dev.scout.core.sbom.Sbom;
import java.io.IOException;
import java.io.InputStream;

/** Reads one kind of document into a bill: what you implement. Stateless and thread-safe. */
public interface SbomReader {

    /** How sure a reader is that a document is one of its kind. */
    enum Claim {
        /** It is not. */
        NONE,
        /** It may be: taken if no other reader is certain. */
        POSSIBLE,
        /** It is. */
        CERTAIN
    }

    /** What it reads, for people: {@code CycloneDX JSON}. */
    String name();

    /** Whether a document that begins so is one of its kind. */
    Claim claim(DocumentStart start);

    /**
     * Reads a document from its beginning to its end.
     *
     * @param document decompressed and limited; not to be closed
     * @param context takes what is odd
     * @throws MalformedDocumentException if the document cannot be used
     * @throws IOException if the stream cannot be read
     */
    Sbom read(InputStream document, ReadContext context) throws IOException;
}
