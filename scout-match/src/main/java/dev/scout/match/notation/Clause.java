package dev.scout.match.notation;

import dev.scout.match.range.VersionRange;
import dev.scout.match.version.KeyBuffer;
import dev.scout.match.version.Version;
import dev.scout.match.version.VersionScheme;
import org.jspecify.annotations.Nullable;

/** One bound of a range with its version, asked by itself, as must be where the order is not total. Immutable. */
final class Clause {

    private final Bound bound;
    private final Version version;
    private final byte @Nullable [] key;

    Clause(Bound bound, Version version) {
        this.bound = bound;
        this.version = version;
        KeyBuffer buffer = new KeyBuffer();
        this.key = version.scheme().writeKey(version.toString(), buffer) ? buffer.toByteArray() : null;
    }

    Version version() {
        return version;
    }

    VersionRange<Version> toRange() {
        return bound.of(version);
    }

    /** Whether it holds the version that was asked about. */
    boolean holds(Asked asked) {
        return bound.holds(asked.compareTo(key, version));
    }

    /** A version that is asked about, parsed only if its key does not do. */
    static final class Asked {

        private final String text;
        private final VersionScheme scheme;
        private final KeyBuffer key = new KeyBuffer();
        private final boolean keyed;
        private @Nullable Version version;

        Asked(VersionScheme scheme, String text) {
            this.text = text;
            this.scheme = scheme;
            this.keyed = scheme.writeKey(text, key);
        }

        private int compareTo(byte @Nullable [] otherKey, Version other) {
            if (keyed && otherKey != null) {
                return key.compareTo(otherKey, 0, otherKey.length);
            }
            Version parsed = version == null ? scheme.parse(text) : version;
            version = parsed;
            return parsed.compareTo(other);
        }
    }
}
