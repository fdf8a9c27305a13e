package dev.scout.match;

import dev.scout.core.advisory.RangeEvent;
import dev.scout.match.version.KeyBuffer;
import dev.scout.match.version.Version;
import dev.scout.match.version.VersionScheme;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** An event of a range with its version ready to compare. Immutable. */
final class PlacedEvent {

    private final RangeEvent event;
    private final byte @Nullable [] key;
    private final @Nullable Version version;

    private PlacedEvent(RangeEvent event, byte @Nullable [] key, @Nullable Version version) {
        this.event = event;
        this.key = key;
        this.version = version;
    }

    /**
     * An event in the order of a scheme; {@code introduced 0} stands before every version.
     *
     * @throws dev.scout.match.version.InvalidVersionException if the scheme cannot order its version
     */
    static PlacedEvent of(RangeEvent event, VersionScheme scheme) {
        if (event.kind() == RangeEvent.Kind.INTRODUCED && event.version().equals("0")) {
            return new PlacedEvent(event, null, null);
        }
        KeyBuffer key = new KeyBuffer();
        boolean keyed = scheme.writeKey(event.version(), key);
        return new PlacedEvent(event, keyed ? key.toByteArray() : null, scheme.parse(event.version()));
    }

    /** The event as the advisory writes it. */
    RangeEvent event() {
        return event;
    }

    RangeEvent.Kind kind() {
        return event.kind();
    }

    /** The version as the advisory writes it. */
    String text() {
        return event.version();
    }

    boolean isBeforeEverything() {
        return version == null;
    }

    /** Whether it can be compared by key. */
    boolean isKeyed() {
        return key != null || version == null;
    }

    /** How a version compares with that of this event, by key; only if both have one. */
    int compare(VersionProbe probe) {
        return key == null ? 1 : probe.compareTo(key);
    }

    /** How a version compares with that of this event. */
    int compare(Version other) {
        return version == null ? 1 : other.compareTo(version);
    }

    /** How the version of this event compares with that of another. */
    int compareVersion(PlacedEvent other) {
        if (key != null && other.key != null) {
            return Arrays.compareUnsigned(key, other.key);
        }
        if (version == null || other.version == null) {
            return Boolean.compare(version != null, other.version != null);
        }
        return version.compareTo(other.version);
    }
}
