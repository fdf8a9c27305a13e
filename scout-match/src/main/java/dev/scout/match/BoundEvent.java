package dev.scout.match;

import dev.scout.core.advisory.RangeEvent;
import dev.scout.match.version.KeyBuffer;
import dev.scout.match.version.VersionScheme;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** An event of a range with its version ready to compare. Immutable. */
final class BoundEvent {

    private final RangeEvent event;
    private final VersionScheme scheme;
    private final byte @Nullable [] key;

    private BoundEvent(RangeEvent event, VersionScheme scheme, byte @Nullable [] key) {
        this.event = event;
        this.scheme = scheme;
        this.key = key;
    }

    /**
     * An event in the order of a scheme.
     *
     * @throws dev.scout.match.version.InvalidVersionException if the scheme cannot order its version
     */
    static BoundEvent of(RangeEvent event, VersionScheme scheme, KeyBuffer buffer) {
        if (isBeforeEverything(event)) {
            return new BoundEvent(event, scheme, null);
        }
        buffer.clear();
        if (scheme.writeKey(ComposerBounds.ordered(event, scheme), buffer)) {
            return new BoundEvent(event, scheme, buffer.toByteArray());
        }
        // Refused here rather than when it is first compared.
        scheme.parse(event.version());
        return new BoundEvent(event, scheme, null);
    }

    private static boolean isBeforeEverything(RangeEvent event) {
        return event.kind() == RangeEvent.Kind.INTRODUCED && event.version().equals("0");
    }

    RangeEvent.Kind kind() {
        return event.kind();
    }

    /** The version as the advisory writes it. */
    String text() {
        return event.version();
    }

    /** {@code introduced 0} stands before every version, however low. */
    boolean isBeforeEverything() {
        return isBeforeEverything(event);
    }

    byte @Nullable [] key() {
        return key;
    }

    /** Whether it can be compared by key. */
    boolean isKeyed() {
        return key != null || isBeforeEverything();
    }

    int compareVersion(BoundEvent other) {
        if (isBeforeEverything() || other.isBeforeEverything()) {
            return Boolean.compare(other.isBeforeEverything(), isBeforeEverything());
        }
        return key != null && other.key != null
                ? Arrays.compareUnsigned(key, other.key)
                : scheme.compare(text(), other.text());
    }
}
