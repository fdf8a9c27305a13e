package dev.scout.match.feed;

import dev.scout.core.read.Diagnostic;
import java.util.List;

/**
 * What a reading of advisories came to.
 *
 * @param records how many advisories were handed on
 * @param diagnostics what was odd, in the order of the sources; oddities that were only counted stand at the end
 */
public record FeedSummary(long records, List<Diagnostic> diagnostics) {

    /** Copies the list. */
    public FeedSummary {
        diagnostics = List.copyOf(diagnostics);
    }
}
