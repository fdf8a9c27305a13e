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

    /**
     * The comparator that an operator stands for, in the spelling of any notation; equality where nothing is written.
     */
    static VersComparator named(String operator) {
        return switch (operator) {
            case ">" -> VersComparator.GREATER;
            case ">=" -> VersComparator.GREATER_OR_EQUAL;
            case "<" -> VersComparator.LESS;
            case "<=" -> VersComparator.LESS_OR_EQUAL;
            case "!=", "!", "<>" -> VersComparator.NOT_EQUAL;
            default -> VersComparator.EQUAL;
        };
    }
}
