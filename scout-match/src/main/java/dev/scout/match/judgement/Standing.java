package dev.scout.match.judgement;

import dev.scout.core.vex.VexStatus;
import dev.scout.core.vex.Waiver;

/**
 * What became of a finding after all that is said of it. In the order of how much is left to do; of an erratum that
 * passes several vulnerabilities on, the last of theirs counts.
 */
public enum Standing {
    /** Suppressed: somebody whose word is accepted says that the vulnerability does not matter here. */
    NOT_AFFECTED,
    /** Suppressed: somebody whose word is accepted says that this has the remedy. */
    FIXED,
    /** Suppressed: waived, since the vulnerability is not there. */
    FALSE_POSITIVE,
    /** Suppressed: waived, although the vulnerability is there. */
    ACCEPTED_RISK,
    /** It stands: nothing that is said applies to it, or to all of it. */
    UNSTATED,
    /** It stands, and nobody knows yet whether it matters. */
    UNDER_INVESTIGATION,
    /** It stands, and it is said to matter. */
    AFFECTED;

    /** What a statement of a status makes of a finding. */
    static Standing of(VexStatus status) {
        return switch (status) {
            case NOT_AFFECTED -> NOT_AFFECTED;
            case FIXED -> FIXED;
            case UNDER_INVESTIGATION -> UNDER_INVESTIGATION;
            case AFFECTED -> AFFECTED;
        };
    }

    /** What a waiver makes of a finding. */
    static Standing of(Waiver waiver) {
        return waiver instanceof Waiver.FalsePositive ? FALSE_POSITIVE : ACCEPTED_RISK;
    }

    /** Whether a finding is kept out of those that stand. */
    public boolean isSuppressed() {
        return compareTo(UNSTATED) < 0;
    }
}
