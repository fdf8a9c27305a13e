package dev.scout.match;

import java.util.List;
import java.util.stream.Collectors;

/** What is known about one component and one advisory. */
public sealed interface Verdict {

    /** What it rests on. */
    Evidence evidence();

    /**
     * The component's version is affected.
     *
     * @param evidence what it rests on
     * @param fixes the versions that mend it; empty where the advisory knows none
     * @param state what is meant to be done where there is no fix
     * @param limit the only platforms that the advisory is about
     */
    record Affected(Evidence evidence, List<Fix> fixes, FixState state, PlatformLimit limit) implements Verdict {

        /** Copies the list. */
        public Affected {
            fixes = List.copyOf(fixes);
        }

        @Override
        public String toString() {
            String mended = fixes.stream().map(Fix::version).collect(Collectors.joining(", "));
            String prospect = switch (state) {
                case FIXED -> "fixed in " + mended;
                case NOT_FIXED -> "no fix is known";
                case DEFERRED -> "a fix is put off";
                case WONT_FIX -> "it will not be fixed";
                case END_OF_LIFE -> "no longer looked after";
            };
            String where = limit.equals(PlatformLimit.NONE) ? "" : "; " + limit;
            return "affected: " + evidence + "; " + prospect + where;
        }
    }

    /**
     * The component's version is not affected.
     *
     * @param evidence what it rests on
     * @param reason why not
     */
    record NotAffected(Evidence evidence, Reason reason) implements Verdict {

        /** Why a component is not affected. */
        public enum Reason {
            /** The advisory is about other packages. */
            OTHER_PACKAGE,
            /** The advisory is about other releases of the distribution. */
            OTHER_RELEASE,
            /** The advisory is about other module streams of the distribution. */
            OTHER_STREAM,
            /** The advisory is about packages for another architecture. */
            OTHER_ARCHITECTURE,
            /** The advisory is about packages of another repository. */
            OTHER_REPOSITORY,
            /** The advisory is about other versions. */
            OTHER_VERSION,
            /** The distribution, which owns the component's files, says that its package is not affected. */
            VENDOR,
            /** A later layer of the image holds another version in its place. */
            REPLACED,
            /** The advisory was withdrawn, or is not in the index. */
            NOT_IN_FORCE
        }

        @Override
        public String toString() {
            return "not affected (" + reason + "): " + evidence;
        }
    }

    /**
     * It cannot be told; never the same as not affected.
     *
     * @param evidence what it rests on
     * @param obstacle why not
     */
    record Undecided(Evidence evidence, Obstacle obstacle) implements Verdict {

        /** Why it cannot be told. */
        public enum Obstacle {
            /** The component has no version. */
            NO_VERSION,
            /** The component's version is none that the ecosystem can order. */
            VERSION_NOT_ORDERED,
            /** A bound of the advisory is no version that the ecosystem can order. */
            BOUND_NOT_ORDERED,
            /** The component or the advisory does not say which release of the distribution it is for. */
            NO_RELEASE,
            /** The component is of a module, and it or the advisory does not say of which stream. */
            NO_STREAM,
            /** The advisory is about one repository, and the component does not say which it is from. */
            NO_REPOSITORY,
            /** The advisory speaks of commits only. */
            COMMITS_ONLY,
            /** No scheme for the versions of this ecosystem is known. */
            NO_SCHEME
        }

        @Override
        public String toString() {
            return "undecided (" + obstacle + "): " + evidence;
        }
    }
}
