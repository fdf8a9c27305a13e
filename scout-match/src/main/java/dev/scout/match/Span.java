package dev.scout.match;

import dev.scout.core.advisory.RangeEvent;
import dev.scout.match.version.Version;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of affected versions: from a version on, up to another.
 *
 * @param from the event that opens it
 * @param to the event that closes it; null if nothing does
 */
record Span(PlacedEvent from, @Nullable PlacedEvent to) {

    /** The version that mends it, as the advisory writes it. */
    @Nullable
    String fixed() {
        return to != null && to.kind() == RangeEvent.Kind.FIXED ? to.text() : null;
    }

    boolean isKeyed() {
        return from.isKeyed() && (to == null || to.isKeyed());
    }

    /** Whether a version is at or after its beginning; by key. */
    boolean begins(VersionProbe probe) {
        return from.compare(probe) >= 0;
    }

    /** Whether a version is at or after its beginning. */
    boolean begins(Version version) {
        return from.compare(version) >= 0;
    }

    /** Whether a version is after its end; by key. */
    boolean isOver(VersionProbe probe) {
        return to != null && isOver(to.compare(probe), to);
    }

    /** Whether a version is after its end. */
    boolean isOver(Version version) {
        return to != null && isOver(to.compare(version), to);
    }

    private static boolean isOver(int order, PlacedEvent end) {
        return end.kind() == RangeEvent.Kind.FIXED ? order >= 0 : order > 0;
    }
}
