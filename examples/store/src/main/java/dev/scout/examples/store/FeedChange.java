package dev.scout.examples.store;

import dev.scout.core.advisory.Advisory;
import dev.scout.match.feed.AdvisoryReaders;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A step of a feed, in the feed's own words.
 *
 * @param position where the feed stands after it, ascending: a number of a stream, a time of modification in seconds
 * @param records new, changed and withdrawn records, each an OSV record as JSON
 * @param gone the ids of records that the feed does not have any more
 */
public record FeedChange(long position, List<String> records, Set<String> gone) {

    /** Copies the collections. */
    public FeedChange {
        records = List.copyOf(records);
        gone = Set.copyOf(gone);
    }

    /**
     * The records by id, with the text of each; of several with one id, the one that was modified last.
     *
     * @throws IOException if one cannot be used
     */
    Map<Advisory, String> read() throws IOException {
        Map<String, Advisory> latest = new LinkedHashMap<>();
        Map<Advisory, String> texts = new LinkedHashMap<>();
        for (String text : records) {
            Advisory advisory = read(text);
            latest.merge(advisory.id(), advisory, Advisory::later);
            texts.put(advisory, text);
        }
        texts.keySet().retainAll(latest.values());
        return texts;
    }

    /** One record. */
    static Advisory read(String text) throws IOException {
        List<Advisory> found = new ArrayList<>();
        AdvisoryReaders.builtIn().read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), found::add);
        if (found.size() != 1) {
            throw new IOException("not one record: " + text);
        }
        return found.get(0);
    }
}
