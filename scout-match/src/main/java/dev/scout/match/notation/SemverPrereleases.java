package dev.scout.match.notation;

import dev.scout.match.range.VersionRange;
import dev.scout.match.version.Version;
import dev.scout.match.version.VersionScheme;

/** Pre-releases of the SemVer family, told by the text alone. */
final class SemverPrereleases {

    private SemverPrereleases() {}

    /** Whether a version, known to be one, is a pre-release: it has a hyphen that is no part of its build metadata. */
    static boolean isOne(String version) {
        for (int i = 0; i < version.length(); i++) {
            char c = version.charAt(i);
            if (c == '-' || c == '+') {
                return c == '-';
            }
        }
        return false;
    }

    /** All pre-releases of a release. */
    static VersionRange<Version> of(String release, VersionScheme scheme) {
        return VersionRange.between(scheme.parse(release + PartialVersion.LEAST_PRERELEASE), scheme.parse(release));
    }
}
