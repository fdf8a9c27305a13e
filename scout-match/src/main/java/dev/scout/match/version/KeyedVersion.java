package dev.scout.match.version;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A version of a scheme whose order is that of its keys. */
final class KeyedVersion implements Version {

    private final VersionScheme scheme;
    private final String text;
    private final long head;
    private final byte[] tail;
    private final int length;

    /** Takes the key from the buffer. */
    KeyedVersion(VersionScheme scheme, String text, KeyBuffer key) {
        this.scheme = scheme;
        this.text = text;
        this.head = key.prefix();
        this.tail = key.tail();
        this.length = key.length();
    }

    @Override
    public VersionScheme scheme() {
        return scheme;
    }

    @Override
    public int compareTo(Version other) {
        if (other instanceof KeyedVersion that && isOfScheme(that)) {
            return KeyBuffer.compare(head, tail, length, that.head, that.tail, that.length);
        }
        throw new IllegalArgumentException("cannot compare a version of " + scheme.name() + " with one of "
                + other.scheme().name());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof KeyedVersion that
                && isOfScheme(that)
                && that.head == head
                && that.length == length
                && Arrays.equals(tail, that.tail);
    }

    private boolean isOfScheme(KeyedVersion that) {
        return that.scheme == scheme || that.scheme.name().equals(scheme.name());
    }

    @Override
    public int hashCode() {
        return 31 * Long.hashCode(head) + Arrays.hashCode(tail);
    }

    @Override
    public String toString() {
        return text;
    }
}
