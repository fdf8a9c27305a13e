package dev.scout.match.notation;

import dev.scout.match.range.VersionRange;
import dev.scout.match.version.Version;
import dev.scout.match.version.VersionScheme;
import java.util.function.Predicate;

/**
 * A range as sets: one for releases, and one for pre-releases by each rule that there is for them. So every question is
 * one search, however the range was written.
 *
 * @param toRange plain order between the bounds; what is asked for releases
 * @param prereleases of which pre-releases are in when nothing is said
 * @param included what is in when pre-releases are like all others
 * @param excluded of which pre-releases are in all the same when they are not wanted
 */
record GatedRange(
        VersionScheme scheme,
        String text,
        Predicate<String> isPrerelease,
        VersionRange<Version> toRange,
        VersionRange<Version> prereleases,
        VersionRange<Version> included,
        VersionRange<Version> excluded)
        implements NativeRange {

    /** A range whose tool knows no other rule for pre-releases than the order. */
    static GatedRange plain(
            VersionScheme scheme, String text, Predicate<String> isPrerelease, VersionRange<Version> range) {
        return new GatedRange(scheme, text, isPrerelease, range, range, range, VersionRange.empty());
    }

    @Override
    public boolean contains(String version, Prereleases rule) {
        Version parsed = scheme.parse(version);
        VersionRange<Version> set = switch (rule) {
            case INCLUDED -> included;
            case AS_THE_TOOL -> isPrerelease.test(version) ? prereleases : toRange;
            case EXCLUDED -> isPrerelease.test(version) ? excluded : toRange;
        };
        return set.contains(parsed);
    }

    @Override
    public String toString() {
        return text;
    }
}
