package dev.scout.match.version;

import org.jspecify.annotations.Nullable;

/** A version of an order that is not total: equal only to what is written the same. */
record AlpmVersion(VersionScheme scheme, String text) implements Version {

    @Override
    public int compareTo(Version other) {
        if (other instanceof AlpmVersion that) {
            return AlpmOrder.compare(text, that.text);
        }
        throw new IllegalArgumentException("cannot compare a version of " + scheme.name() + " with one of "
                + other.scheme().name());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof AlpmVersion that && that.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
