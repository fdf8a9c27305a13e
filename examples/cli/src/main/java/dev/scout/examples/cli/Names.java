package dev.scout.examples.cli;

import dev.scout.core.sbom.Component;
import dev.scout.match.Evidence;
import dev.scout.match.Naming;
import dev.scout.match.Verdict.Undecided.Obstacle;

/** The words for things that a person reads. */
final class Names {

    private Names() {}

    /** A component: its package URL, else its name and version. */
    static String of(Component component) {
        var identity = component.identity();
        if (identity.purl() != null) {
            return identity.purl().toString();
        }
        return identity.version() == null ? identity.name() : identity.name() + " " + identity.version();
    }

    /** Why a component is affected. */
    static String of(Evidence evidence) {
        return evidence.naming() == Naming.SOURCE_PACKAGE
                ? evidence.rule() + " (source package " + evidence.packageName() + " " + evidence.version() + ")"
                : evidence.rule();
    }

    /** Why it cannot be told, as a sentence about a component. */
    static String of(Obstacle obstacle) {
        return switch (obstacle) {
            case NO_VERSION -> "has no version";
            case VERSION_NOT_ORDERED -> "has a version that its ecosystem cannot order";
            case BOUND_NOT_ORDERED -> "the advisory's bounds are no versions of the ecosystem";
            case NO_RELEASE -> "does not say of which release of its distribution it is";
            case NO_STREAM -> "is of a module, and it is not said of which stream";
            case NO_REPOSITORY -> "does not say of which repository it is";
            case COMMITS_ONLY -> "the advisory speaks of commits only";
            case NO_SCHEME -> "no scheme for the versions of its ecosystem is known";
        };
    }
}
