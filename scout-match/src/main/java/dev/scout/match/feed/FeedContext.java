package dev.scout.match.feed;

import dev.scout.core.read.Diagnostic;
import dev.scout.core.read.Position;
import dev.scout.core.read.ReadLimits;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What goes along with one reading of a feed: the limits, and the list of what was odd. Knows which document is being
 * read, and puts its name before each path. Not thread-safe.
 */
public final class FeedContext {

    private final ReadLimits limits;
    private final String one;
    private final String many;
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private final Map<String, Tally> tallies = new LinkedHashMap<>();
    private final Words words = new Words();
    private String source = "";
    private @Nullable Diagnostic last;
    private long records;
    private long unlisted;

    /** Begins a reading; messages call what is read so, one of it and many. */
    FeedContext(ReadLimits limits, String one, String many) {
        this.limits = limits;
        this.one = one;
        this.many = many;
    }

    /** The limits to keep to. */
    public ReadLimits limits() {
        return limits;
    }

    /**
     * Notes something odd; beyond the limit, only that there was more.
     *
     * @param path where in the document's structure; empty for the whole
     */
    public void report(Diagnostic.Kind kind, String path, Position position, String message) {
        last = new Diagnostic(kind, inSource(path), position, message);
        if (diagnostics.size() < limits.diagnostics()) {
            diagnostics.add(last);
        } else {
            unlisted++;
        }
    }

    /**
     * Notes something that a feed does again and again, such as a field of a newer schema: told once, with the place of
     * the first and the number of all.
     *
     * @param path where in the document's structure the first one is
     * @param message what is odd; the same text is the same oddity
     */
    public void count(Diagnostic.Kind kind, String path, Position position, String message) {
        Tally tally = tallies.get(message);
        if (tally != null) {
            tally.times++;
        } else if (tallies.size() < limits.diagnostics()) {
            tallies.put(message, new Tally(new Diagnostic(kind, inSource(path), position, message)));
        } else {
            unlisted++;
        }
    }

    /** What messages call a record. */
    String one() {
        return one;
    }

    /** What messages call records. */
    String many() {
        return many;
    }

    /** The texts that repeat from one document to the next. */
    Words words() {
        return words;
    }

    /** Names the document that is read from now on. */
    void enter(String name) {
        source = name;
    }

    /** Forgets what was reported last, before a source that was asked for. */
    void begin() {
        last = null;
    }

    /** What was reported last since the source began. */
    @Nullable
    Diagnostic last() {
        return last;
    }

    /** Counts a record that is handed on. */
    void record() {
        records++;
    }

    long records() {
        return records;
    }

    FeedSummary summary() {
        List<Diagnostic> all = new ArrayList<>(diagnostics);
        tallies.values().forEach(tally -> all.add(tally.told()));
        if (unlisted > 0) {
            all.add(new Diagnostic(
                    Diagnostic.Kind.TRUNCATED, "", Position.UNKNOWN, unlisted + " more oddities are not listed"));
        }
        return new FeedSummary(records, all);
    }

    private String inSource(String path) {
        return source.isEmpty() || path.isEmpty() ? source + path : source + "#" + path;
    }

    private static final class Tally {

        private final Diagnostic first;
        private long times = 1;

        Tally(Diagnostic first) {
            this.first = first;
        }

        Diagnostic told() {
            String message = first.message() + "; " + (times == 1 ? "once" : times + " times, first here");
            return new Diagnostic(first.kind(), first.path(), first.position(), message);
        }
    }
}
