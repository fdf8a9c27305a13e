package dev.scout.match.notation;

import dev.scout.match.range.VersionRange;
import dev.scout.match.version.Version;
import dev.scout.match.version.VersionScheme;
import java.util.List;
import java.util.function.Function;

/**
 * A range of Composer versions as two sets.
 *
 * @param toRange plain order between the bounds; what is asked for all but named branches
 * @param branches of which named branches are in
 */
record ComposerRange(VersionScheme scheme, String text, VersionRange<Version> toRange, VersionRange<Version> branches)
        implements NativeRange {

    static ComposerRange of(VersionScheme scheme, String text, List<List<ComposerConstraint>> alternatives) {
        return new ComposerRange(
                scheme,
                text,
                union(alternatives, ComposerConstraint::numbers),
                union(alternatives, ComposerConstraint::branches));
    }

    private static VersionRange<Version> union(
            List<List<ComposerConstraint>> alternatives, Function<ComposerConstraint, VersionRange<Version>> set) {
        return VersionRange.unionOf(alternatives.stream()
                .map(all -> VersionRange.intersectionOf(all.stream().map(set).toList()))
                .toList());
    }

    @Override
    public boolean contains(String version, Prereleases rule) {
        Version parsed = scheme.parse(version);
        if (rule == Prereleases.EXCLUDED && !ComposerStability.of(version).isEmpty()) {
            return false;
        }
        return (ComposerStability.isBranch(version) ? branches : toRange).contains(parsed);
    }

    @Override
    public String toString() {
        return text;
    }
}
