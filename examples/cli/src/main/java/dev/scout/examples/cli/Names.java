package dev.scout.examples.cli;

import dev.scout.core.sbom.Component;
import dev.scout.match.Evidence;
import dev.scout.match.FixState;
import dev.scout.match.Naming;
import dev.scout.match.PlatformLimit;
import dev.scout.match.SetAside;
import dev.scout.match.Verdict;
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

    /** What a verdict rests on. */
    static String of(Evidence evidence) {
        String read = evidence.readAs() == null ? "" : " (read as " + evidence.readAs() + ")";
        return evidence.naming() == Naming.SOURCE_PACKAGE
                ? evidence.rule() + " (source package " + evidence.packageName() + " " + evidence.version() + ")" + read
                : evidence.rule() + read;
    }

    /** Why a component is affected, and where. */
    static String of(Verdict.Affected verdict) {
        String where = verdict.limit().equals(PlatformLimit.NONE) ? "" : ", " + verdict.limit();
        return of(verdict.evidence()) + where;
    }

    /** What is meant to be done where no version mends it. */
    static String of(FixState state) {
        return switch (state) {
            case FIXED, NOT_FIXED -> "no fix known";
            case DEFERRED -> "put off";
            case WONT_FIX -> "will not be fixed";
            case END_OF_LIFE -> "no longer looked after";
        };
    }

    /** Why findings are set aside. */
    static String of(SetAside.Reason reason) {
        return switch (reason) {
            case VENDOR_NOT_AFFECTED -> "the distribution says that its package, which owns the files, is not affected";
            case FOUND_IN_OWNER -> "found in the distribution's package, which owns the files";
            case REPLACED -> "a later layer of the image holds another version in its place";
        };
    }

    /** The kind of a verdict, in one word. */
    static String kind(Verdict verdict) {
        if (verdict instanceof Verdict.Affected) {
            return "AFFECTED";
        }
        return verdict instanceof Verdict.NotAffected ? "NOT_AFFECTED" : "UNDECIDED";
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
