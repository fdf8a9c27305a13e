package dev.scout.match.notation;

import dev.scout.match.range.VersComparator;
import dev.scout.match.range.VersionRange;
import dev.scout.match.version.Version;
import dev.scout.match.version.VersionScheme;
import java.util.List;

/**
 * A range of Conan versions. Their order is not total, so that a set is only as right as the order: each condition is
 * asked by itself.
 *
 * @param includesPrereleases whether the range says that pre-releases are in
 * @param alternatives of which one must hold, in all its conditions
 */
record ConanRange(
        VersionScheme scheme, String text, boolean includesPrereleases, List<List<ConanRange.Condition>> alternatives)
        implements NativeRange {

    /** A comparison with a version. */
    record Condition(VersComparator comparator, Version version) {

        boolean holds(Version candidate) {
            int order = candidate.compareTo(version);
            return switch (comparator) {
                case LESS -> order < 0;
                case LESS_OR_EQUAL -> order <= 0;
                case GREATER -> order > 0;
                case GREATER_OR_EQUAL -> order >= 0;
                case NOT_EQUAL -> order != 0;
                case EQUAL -> order == 0;
                case ANY -> true;
            };
        }

        VersionRange<Version> toRange() {
            return Comparisons.of(comparator, version);
        }
    }

    @Override
    public boolean contains(String version, Prereleases rule) {
        boolean prereleases = switch (rule) {
            case AS_THE_TOOL -> includesPrereleases;
            case INCLUDED -> true;
            case EXCLUDED -> false;
        };
        Version candidate = scheme.parse(version);
        if (!prereleases && isPrerelease(version)) {
            return false;
        }
        for (List<Condition> conditions : alternatives) {
            if (holdAll(conditions, candidate)) {
                return true;
            }
        }
        return false;
    }

    private static boolean holdAll(List<Condition> conditions, Version candidate) {
        for (Condition condition : conditions) {
            if (!condition.holds(candidate)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a hyphen stands before the last plus. */
    private static boolean isPrerelease(String version) {
        int hyphen = version.indexOf('-');
        int plus = version.lastIndexOf('+');
        return hyphen >= 0 && (plus < 0 || hyphen < plus);
    }

    @Override
    public VersionRange<Version> toRange() {
        return VersionRange.unionOf(alternatives.stream()
                .map(conditions -> VersionRange.intersectionOf(
                        conditions.stream().map(Condition::toRange).toList()))
                .toList());
    }

    @Override
    public String toString() {
        return text;
    }
}
