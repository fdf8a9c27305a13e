package dev.scout.match.feed;

import dev.scout.core.read.ReadLimits;

/** How much one source, with all that is packed into it, may still bring. Not thread-safe. */
final class FeedBudget {

    private final ReadLimits limits;
    private final String records;
    private long bytes;
    private long items;
    private long entries;

    /** Begins a source; messages call what it holds {@code records}. */
    FeedBudget(ReadLimits limits, String records) {
        this.limits = limits;
        this.records = records;
    }

    void takeBytes(long count) {
        bytes += count;
        if (bytes > limits.totalBytes()) {
            throw new FeedLimitException("holds more than " + limits.totalBytes() + " bytes");
        }
    }

    void takeItem() {
        if (++items > limits.items()) {
            throw new FeedLimitException("holds more than " + limits.items() + " " + records);
        }
    }

    void takeEntry() {
        if (++entries > limits.archiveEntries()) {
            throw new FeedLimitException("holds more than " + limits.archiveEntries() + " files");
        }
    }

    /** How many bytes one compressed byte may become. */
    int expansionRatio() {
        return limits.expansionRatio();
    }
}
