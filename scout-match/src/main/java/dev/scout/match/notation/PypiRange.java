package dev.scout.match.notation;

import dev.scout.match.range.VersionRange;
import dev.scout.match.version.Version;
import dev.scout.match.version.VersionScheme;
import java.util.List;
import java.util.Locale;

/**
 * A list of specifiers.
 *
 * @param literals what {@code ===} asks for, in lower case
 * @param keys what all other specifiers hold
 */
record PypiRange(
        VersionScheme scheme,
        String text,
        List<String> literals,
        VersionRange<VersionKey> keys,
        VersionRange<Version> toRange)
        implements NativeRange {

    PypiRange {
        literals = List.copyOf(literals);
    }

    @Override
    public boolean contains(String version, Prereleases prereleases) {
        if (!literals.isEmpty()) {
            String lower = version.toLowerCase(Locale.ROOT);
            if (!literals.stream().allMatch(lower::equals)) {
                scheme.parse(version);
                return false;
            }
            if (keys.isFull() && prereleases != Prereleases.EXCLUDED) {
                return true; // even what is no version
            }
        }
        return keys.contains(VersionKey.of(scheme, version))
                && (prereleases != Prereleases.EXCLUDED
                        || !PypiStage.of(version).isPreRelease());
    }

    @Override
    public String toString() {
        return text;
    }
}
