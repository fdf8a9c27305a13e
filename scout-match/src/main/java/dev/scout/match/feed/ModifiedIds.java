package dev.scout.match.feed;

import dev.scout.core.read.MalformedDocumentException;
import dev.scout.core.read.Position;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The list of when each record was last modified, which OSV publishes beside its records.
 *
 * <pre>
 * line = time "," [ecosystem "/"] id
 * </pre>
 *
 * <p>Source: OSV.dev, data dumps, {@code modified_id.csv}.
 */
public final class ModifiedIds {

    /** No id is as long. */
    private static final int LONGEST_LINE = 1_000;

    private ModifiedIds() {}

    /**
     * Reads a list to its end.
     *
     * @return the time of each id, in the order of the list; the latest of an id that is named more than once
     * @throws MalformedDocumentException if a line is none of such a list
     */
    public static Map<String, Instant> read(InputStream in) throws IOException {
        Map<String, Instant> times = new LinkedHashMap<>();
        BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        StringBuilder line = new StringBuilder();
        int number = 1;
        for (int c = lines.read(); c >= 0; c = lines.read()) {
            if (c == '\n') {
                add(line.toString().strip(), number++, times);
                line.setLength(0);
            } else if (line.length() == LONGEST_LINE) {
                throw refuse("a line of more than " + LONGEST_LINE + " characters", number);
            } else {
                line.append((char) c);
            }
        }
        add(line.toString().strip(), number, times);
        return times;
    }

    private static void add(String line, int number, Map<String, Instant> times) throws IOException {
        if (line.isEmpty()) {
            return;
        }
        int comma = line.indexOf(',');
        Instant time = comma < 0 ? null : FeedTime.exact(line.substring(0, comma));
        String id = line.substring(Math.max(comma, line.lastIndexOf('/')) + 1);
        if (time == null || id.isEmpty()) {
            throw refuse("not a time, a comma and an id", number);
        }
        times.merge(id, time, (a, b) -> a.isAfter(b) ? a : b);
    }

    private static MalformedDocumentException refuse(String reason, int line) {
        return new MalformedDocumentException(reason, new Position(line, 1, -1));
    }
}
