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

    /**
     * Whether a document that begins so is one of its kind. Every reader is asked with the first lines alone; if none
     * is certain, again with more.
     */
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

    /**
     * Reads a document part by part. Unless a reader does better, this reads all of it first.
     *
     * @param document decompressed and limited; not to be closed
     * @param context takes what is odd
     * @throws MalformedDocumentException if the document cannot be used; parts before that place were given
     * @throws IOException if the stream cannot be read
     */
    default void stream(InputStream document, ReadContext context, BillParts parts) throws IOException {
        Sbom sbom = read(document, context);
        if (sbom.subject() != null) {
            parts.subject(sbom.subject());
        }
        sbom.components().forEach(parts::component);
        sbom.dependencies().forEach(parts::dependency);
    }
}
