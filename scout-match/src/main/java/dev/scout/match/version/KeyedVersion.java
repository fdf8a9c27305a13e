package dev.scout.match.version;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A version of a scheme whose order is that of its keys. */
final class KeyedVersion implements Version {

    private final VersionScheme scheme;
    private final String text;
    private final byte[] key;

    KeyedVersion(VersionScheme scheme, String text, byte[] key) {
        this.scheme = scheme;
        this.text = text;
        this.key = key;
    }

    @Override
    public VersionScheme scheme() {
        return scheme;
    }

    @Override
    public int compareTo(Version other) {
        if (other instanceof KeyedVersion that && that.scheme.name().equals(scheme.name())) {
            return Arrays.compareUnsigned(key, that.key);
        }
        throw new IllegalArgumentException("cannot compare a version of " + scheme.name() + " with one of "
                + other.scheme().name());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof KeyedVersion that
                && that.scheme.name().equals(scheme.name())
                && Arrays.equals(key, that.key);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(key);
    }

    @Override
    public String toString() {
        return text;
    }
}
