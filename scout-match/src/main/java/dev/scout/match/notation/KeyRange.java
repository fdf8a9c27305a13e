package dev.scout.match.notation;

import dev.scout.match.range.VersionRange;
import dev.scout.match.version.Version;
import dev.scout.match.version.VersionScheme;

/**
 * A range whose bounds lie where no version stands: a set of keys answers, and {@code toRange} comes as near as
 * versions can. Whether one is in does not depend on its being a pre-release.
 */
record KeyRange(VersionScheme scheme, String text, VersionRange<VersionKey> keys, VersionRange<Version> toRange)
        implements NativeRange {

    @Override
    public boolean contains(String version, Prereleases prereleases) {
        return keys.contains(VersionKey.of(scheme, version));
    }

    @Override
    public String toString() {
        return text;
    }
}
