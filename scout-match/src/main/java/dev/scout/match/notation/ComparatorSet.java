package dev.scout.match.notation;

import dev.scout.match.range.VersionRange;
import dev.scout.match.version.Version;
import dev.scout.match.version.VersionScheme;
import java.util.ArrayList;
import java.util.List;

/**
 * Comparators that must all hold, where a pre-release is in only if one of them names a pre-release of the same
 * release. Collects them; not thread-safe.
 */
final class ComparatorSet {

    private final VersionScheme scheme;
    private final List<VersionRange<Version>> sets = new ArrayList<>();
    private final List<VersionRange<Version>> named = new ArrayList<>();
    private final List<VersionRange<Version>> refused = new ArrayList<>();

    ComparatorSet(VersionScheme scheme) {
        this.scheme = scheme;
    }

    /** Adds a comparator. */
    void add(VersionRange<Version> set) {
        sets.add(set);
    }

    /** Lets pre-releases of a release in, because a comparator names one. */
    void name(String release) {
        named.add(SemverPrereleases.of(release, scheme));
    }

    /** Keeps pre-releases out, because a comparator holds releases only. */
    void refusePrereleases(VersionRange<Version> set) {
        refused.add(set);
    }

    /** Whether nothing was added that keeps anything out. */
    boolean isAny() {
        return sets.stream().allMatch(VersionRange::isFull);
    }

    /** What is between the bounds. */
    VersionRange<Version> range() {
        return VersionRange.intersectionOf(sets);
    }

    /** Of which pre-releases are in. */
    VersionRange<Version> prereleases() {
        return named.isEmpty()
                ? VersionRange.empty()
                : range().intersection(VersionRange.unionOf(named)).difference(VersionRange.unionOf(refused));
    }
}
