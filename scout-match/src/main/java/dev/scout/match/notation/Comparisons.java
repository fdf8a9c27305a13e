package dev.scout.match.notation;

import dev.scout.match.range.VersComparator;
import dev.scout.match.range.VersionRange;
import dev.scout.match.version.Version;
import java.util.List;

/** The sets that comparisons with a version mean, and what several have in common. */
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

    /** What is in all sets; everything if there is none. In n log n of all their spans. */
    static VersionRange<Version> allOf(List<VersionRange<Version>> sets) {
        return switch (sets.size()) {
            case 0 -> VersionRange.full();
            case 1 -> sets.get(0);
            default -> {
                int half = sets.size() / 2;
                yield allOf(sets.subList(0, half)).intersection(allOf(sets.subList(half, sets.size())));
            }
        };
    }
}
