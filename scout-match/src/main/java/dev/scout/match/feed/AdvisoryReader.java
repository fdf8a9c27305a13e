package dev.scout.match.feed;

import dev.scout.core.advisory.Advisory;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;

/**
 * How one format of advisories is read: what you implement to teach Scout another. Stateless and thread-safe.
 *
 * <p>A reader never opens, unpacks or closes anything: it gets the content itself, decompressed, a text as UTF-8
 * without byte-order mark.
 */
public interface AdvisoryReader {

    /** The name of the format, for example {@code OSV}; what messages call it. */
    String name();

    /**
     * Whether a document that begins so is of this format. Judges by content: there is no file name.
     *
     * @param start the first bytes of the document, at most 16 KiB, and all of it if it is shorter; not to be changed
     */
    boolean recognises(byte[] start);

    /**
     * Reads all advisories of a document, in its order.
     *
     * <p>An exception that the sink throws passes through.
     *
     * @param document read to its end, not closed
     * @param sink takes each advisory as soon as it is complete
     * @param context the limits to keep to, and where to report what is odd
     * @throws dev.scout.core.read.MalformedDocumentException if the document cannot be used, or not to its end
     */
    void read(InputStream document, Consumer<? super Advisory> sink, FeedContext context) throws IOException;
}
