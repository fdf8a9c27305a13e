package dev.scout.match.notation;

import dev.scout.match.range.VersionRange;
import dev.scout.match.version.InvalidVersionException;
import dev.scout.match.version.Version;
import dev.scout.match.version.VersionScheme;

/**
 * A range that was read from an ecosystem's own notation. Immutable; {@code toString} gives the text as it was written.
 */
public interface NativeRange {

    /** What to do with pre-releases. */
    enum Prereleases {
        /** As the ecosystem's own tool does when nothing is said. */
        AS_THE_TOOL,
        /** They are versions like all others: the tool's option to include them. */
        INCLUDED,
        /** They are not wanted: as the tool's option to exclude them does, else they are never in. */
        EXCLUDED
    }

    /** The order of its versions. */
    VersionScheme scheme();

    /**
     * Whether it holds a version, as the ecosystem's own tool answers.
     *
     * @throws InvalidVersionException if the text is no version of the scheme
     */
    default boolean contains(String version) {
        return contains(version, Prereleases.AS_THE_TOOL);
    }

    /**
     * Whether it holds a version, with another rule for pre-releases.
     *
     * @throws InvalidVersionException if the text is no version of the scheme
     */
    boolean contains(String version, Prereleases prereleases);

    /**
     * The versions between its bounds by plain order, every pre-release included; the bounds are exactly those that the
     * tool uses ({@code <2.0.0-0} where it means that).
     */
    VersionRange<Version> toRange();

    /** The range as it was written. */
    @Override
    String toString();
}
