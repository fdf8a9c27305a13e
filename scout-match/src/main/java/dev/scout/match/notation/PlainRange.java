package dev.scout.match.notation;

import dev.scout.match.range.VersionRange;
import dev.scout.match.version.Version;
import dev.scout.match.version.VersionScheme;

/**
 * A range that is no more than a set of versions in their order, which is total: whether one is in does not depend on
 * its being a pre-release.
 *
 * @param keys the same set by keys
 */
record PlainRange(VersionScheme scheme, String text, KeyCuts keys, VersionRange<Version> toRange)
        implements NativeRange {

    PlainRange(VersionScheme scheme, String text, VersionRange<Version> range) {
        this(scheme, text, KeyCuts.of(scheme, range, version -> VersionKey.of(scheme, version.toString())), range);
    }

    /** A range whose bounds lie where no version stands, with a set that comes as near as versions can. */
    static PlainRange of(
            VersionScheme scheme, String text, VersionRange<VersionKey> keys, VersionRange<Version> nearest) {
        return new PlainRange(scheme, text, KeyCuts.of(scheme, keys, key -> key), nearest);
    }

    @Override
    public boolean contains(String version, Prereleases prereleases) {
        return keys.contains(version);
    }

    @Override
    public String toString() {
        return text;
    }
}
