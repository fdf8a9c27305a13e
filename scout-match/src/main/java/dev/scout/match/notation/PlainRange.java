package dev.scout.match.notation;

import dev.scout.match.range.VersionRange;
import dev.scout.match.version.Version;
import dev.scout.match.version.VersionScheme;

/**
 * A range that is no more than a set of versions in their order, which is total: whether one is in does not depend on
 * its being a pre-release.
 */
record PlainRange(VersionScheme scheme, String text, VersionRange<Version> toRange) implements NativeRange {

    @Override
    public boolean contains(String version, Prereleases prereleases) {
        return toRange.contains(scheme.parse(version));
    }

    @Override
    public String toString() {
        return text;
    }
}
