package dev.scout.match.feed;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * One format of a feed, whatever its records are.
 *
 * @param name what messages call it
 * @param mark whether a document that begins so is of this format
 * @param body reads the records
 */
record FeedFormat<T>(String name, Predicate<byte[]> mark, Body<T> body) {

    /** Reads all records of a document, in its order. */
    interface Body<T> {
        void read(InputStream document, Consumer<? super T> sink, FeedContext context) throws IOException;
    }
}
