package dev.scout.match.notation;

import dev.scout.match.range.VersionRange;
import dev.scout.match.version.Version;
import dev.scout.match.version.VersionScheme;
import java.util.List;

/**
 * A range in an order that is not total: a version is in if all clauses of one alternative hold it, each asked by
 * itself.
 */
record ClauseRange(VersionScheme scheme, String text, List<List<Clause>> alternatives) implements NativeRange {

    ClauseRange {
        alternatives = alternatives.stream().map(List::copyOf).toList();
    }

    /** The range of some alternatives in any order: as one set, if that is total. */
    static NativeRange of(VersionScheme scheme, String text, List<List<Clause>> alternatives) {
        ClauseRange clauses = new ClauseRange(scheme, text, alternatives);
        return scheme.isTotalOrder() ? new PlainRange(scheme, text, clauses.toRange()) : clauses;
    }

    @Override
    public boolean contains(String version, Prereleases prereleases) {
        Clause.Asked asked = new Clause.Asked(scheme, version);
        for (List<Clause> alternative : alternatives) {
            boolean all = true;
            for (int i = 0; all && i < alternative.size(); i++) {
                all = alternative.get(i).holds(asked);
            }
            if (all) {
                return true;
            }
        }
        return false;
    }

    @Override
    public VersionRange<Version> toRange() {
        return VersionRange.unionOf(alternatives.stream()
                .map(clauses -> VersionRange.intersectionOf(
                        clauses.stream().map(Clause::toRange).toList()))
                .toList());
    }

    @Override
    public String toString() {
        return text;
    }
}
