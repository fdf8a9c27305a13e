package dev.scout.core.advisory;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One record of what is known to be wrong with some packages.
 *
 * <p>Source of the words and meanings: the OSV schema.
 *
 * @param id unique within its database: {@code GHSA-…}, {@code CVE-…}, {@code PYSEC-…}
 * @param timeline when it was published, changed and withdrawn
 * @param links the other records it belongs to
 * @param text what it says to people
 * @param affected the packages it is about
 * @param severities how bad it is, for all packages that do not say otherwise
 * @param references where to read on
 */
public record Advisory(
        String id,
        Timeline timeline,
        Links links,
        Text text,
        List<AffectedPackage> affected,
        List<Severity> severities,
        List<Reference> references) {

    /**
     * The times of a record; all in UTC, absent where the record has none that can be read.
     *
     * @param published when it was first published
     * @param modified when it last changed; of two records with one id, the later one holds
     * @param withdrawn when it was taken back; a withdrawn record must never be reported
     */
    public record Timeline(
            @Nullable Instant published,
            @Nullable Instant modified,
            @Nullable Instant withdrawn) {

        /** No time is known. */
        public static final Timeline UNKNOWN = new Timeline(null, null, null);
    }

    /**
     * The other records that a record names.
     *
     * @param aliases the same vulnerability under another id: symmetric and transitive
     * @param upstream the vulnerability that this record passes on: transitive, not symmetric
     * @param related something to do with it: never a reason to merge
     */
    public record Links(List<String> aliases, List<String> upstream, List<String> related) {

        /** No other record. */
        public static final Links NONE = new Links(List.of(), List.of(), List.of());

        /** Copies the lists. */
        public Links {
            aliases = List.copyOf(aliases);
            upstream = List.copyOf(upstream);
            related = List.copyOf(related);
        }
    }

    /**
     * What a record says to people.
     *
     * @param summary one line; empty if there is none
     * @param details the whole, in Markdown; empty if there are none
     */
    public record Text(String summary, String details) {

        /** Nothing. */
        public static final Text EMPTY = new Text("", "");

        /** Checks that nothing is null. */
        public Text {
            Objects.requireNonNull(summary, "summary");
            Objects.requireNonNull(details, "details");
        }
    }

    /** Copies the lists. */
    public Advisory {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(timeline, "timeline");
        Objects.requireNonNull(links, "links");
        Objects.requireNonNull(text, "text");
        affected = List.copyOf(affected);
        severities = List.copyOf(severities);
        references = List.copyOf(references);
    }

    /** A record made by hand, of an id and what it affects. */
    public static Advisory of(String id, List<AffectedPackage> affected) {
        return new Advisory(id, Timeline.UNKNOWN, Links.NONE, Text.EMPTY, affected, List.of(), List.of());
    }

    /**
     * Of two records with one id, the one that holds: that which was modified last. Where their times do not tell,
     * their content does, so that no order of loading ever decides.
     */
    public static Advisory later(Advisory a, Advisory b) {
        int order = modified(a).compareTo(modified(b));
        if (order == 0 && !a.equals(b)) {
            order = a.toString().compareTo(b.toString());
        }
        return order >= 0 ? a : b;
    }

    private static Instant modified(Advisory advisory) {
        Instant modified = advisory.timeline().modified();
        return modified == null ? Instant.MIN : modified;
    }

    /** Whether the record was taken back. */
    public boolean isWithdrawn() {
        return timeline.withdrawn() != null;
    }
}
