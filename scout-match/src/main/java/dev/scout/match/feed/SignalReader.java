package dev.scout.match.feed;

import dev.scout.core.risk.Signal;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;

/**
 * How one format of signals is read: what you implement to teach Scout another. Stateless and thread-safe.
 *
 * <p>A reader never opens, unpacks or closes anything: it gets the content itself, decompressed, a text as UTF-8
 * without byte-order mark.
 */
public interface SignalReader {

    /** The name of the format, for example {@code EPSS}; what messages call it. */
    String name();

    /**
     * Whether a document that begins so is of this format. Judges by content: there is no file name.
     *
     * @param start the first bytes of the document, at most 16 KiB, and all of it if it is shorter; not to be changed
     */
    boolean recognises(byte[] start);

    /**
     * Reads all signals of a document, in its order.
     *
     * @param document read to its end, not closed
     * @param sink takes each signal as soon as it is complete
     * @param context the limits to keep to, and where to report what is odd
     * @throws dev.scout.core.read.MalformedDocumentException if the document cannot be used, or not to its end
     */
    void read(InputStream document, Consumer<? super Signal> sink, FeedContext context) throws IOException;
}
