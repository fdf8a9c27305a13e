package dev.scout.match.notation;

import dev.scout.match.range.VersComparator;
import dev.scout.match.range.VersionRange;
import dev.scout.match.version.Version;

/** The sets that comparisons with a version mean. */
final class Comparisons {

    private Comparisons() {}

    static VersionRange<Version> of(VersComparator comparator, Version version) {
        return switch (comparator) {
            case EQUAL -> VersionRange.of(version);
            case NOT_EQUAL -> VersionRange.of(version).complement();
            case LESS -> VersionRange.lessThan(version);
            case LESS_OR_EQUAL -> VersionRange.atMost(version);
            case GREATER -> VersionRange.greaterThan(version);
            case GREATER_OR_EQUAL -> VersionRange.atLeast(version);
            case ANY -> VersionRange.full();
        };
    }
}
