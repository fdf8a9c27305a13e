package dev.scout.match.notation;

import dev.scout.match.version.KeyBuffer;
import dev.scout.match.version.VersionScheme;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * The order-preserving key of a version, or a place between the keys of versions: some tools bound a range where no
 * version stands, such as above every local version of {@code 1.0}.
 */
final class VersionKey implements Comparable<VersionKey> {

    /** Above every byte that continues a key. */
    private static final int ABOVE = 0xFF;

    private final byte[] bytes;

    private VersionKey(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The key of a version, by a scheme where every version has one. */
    static VersionKey of(VersionScheme scheme, String version) {
        KeyBuffer key = new KeyBuffer();
        if (!scheme.writeKey(version, key)) {
            throw new IllegalStateException("a version of " + scheme.name() + " without a key");
        }
        return new VersionKey(key.toByteArray());
    }

    /** This key without its last byte: at or below all that begin so. */
    VersionKey withoutLast() {
        return new VersionKey(Arrays.copyOf(bytes, bytes.length - 1));
    }

    /** The place right after this key: above it, and below every other that is. */
    VersionKey next() {
        return new VersionKey(Arrays.copyOf(bytes, bytes.length + 1));
    }

    byte[] toByteArray() {
        return bytes.clone();
    }

    /** Above every key that begins with this one. */
    VersionKey aboveAllThatBeginSo() {
        byte[] longer = Arrays.copyOf(bytes, bytes.length + 1);
        longer[bytes.length] = (byte) ABOVE;
        return new VersionKey(longer);
    }

    @Override
    public int compareTo(VersionKey other) {
        return Arrays.compareUnsigned(bytes, other.bytes);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof VersionKey that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return HexFormat.of().formatHex(bytes);
    }
}
