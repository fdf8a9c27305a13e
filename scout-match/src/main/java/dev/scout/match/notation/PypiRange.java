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
record PypiRange(VersionScheme scheme, String text, List<String> literals, KeyCuts keys, VersionRange<Version> toRange)
        implements NativeRange {

    PypiRange {
        literals = List.copyOf(literals);
    }

    @Override
    public boolean contains(String version, Prereleases prereleases) {
        if (isOnlyLiteral() && isWritten(version.toLowerCase(Locale.ROOT)) && prereleases != Prereleases.EXCLUDED) {
            return true; // even what is no version
        }
        return keys.contains(version)
                && (literals.isEmpty()
                        || isWritten(version.toLowerCase(Locale.ROOT))
                        || isWritten(PypiNormal.of(version).text()))
                && (prereleases != Prereleases.EXCLUDED
                        || !PypiNormal.of(version).isPreRelease());
    }

    private boolean isOnlyLiteral() {
        return !literals.isEmpty() && keys.isFull();
    }

    private boolean isWritten(String lowerCase) {
        return literals.stream().allMatch(lowerCase::equals);
    }

    @Override
    public String toString() {
        return text;
    }
}
