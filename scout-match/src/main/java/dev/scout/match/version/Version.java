package dev.scout.match.version;

/**
 * A version that was read by a {@link VersionScheme}: ordered, immutable, and equal to every version of the same scheme
 * that compares as the same, however it was written ({@code 1.0} and {@code 1.0.0} in most schemes).
 *
 * <p>{@code toString} gives the text as it was written. Comparing versions of two schemes throws
 * {@link IllegalArgumentException}: there is no answer.
 */
public interface Version extends Comparable<Version> {

    /** The scheme that read this version, and that orders it. */
    VersionScheme scheme();

    /** The version as it was written. */
    @Override
    String toString();
}
