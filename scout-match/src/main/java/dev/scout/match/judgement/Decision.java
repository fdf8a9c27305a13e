package dev.scout.match.judgement;

import dev.scout.match.judgement.Unapplied.Reason;
import java.util.List;

/**
 * What decides over a finding, or over a part of it.
 *
 * @param grounds the one ground
 * @param number of the statement or waiver in its judgement
 */
record Decision(List<Ground> grounds, int number) {

    static Decision of(Ground ground, int number) {
        return new Decision(List.of(ground), number);
    }

    Ground ground() {
        return grounds.get(0);
    }

    /** Marks what decided, whether the finding is suppressed in the end or not. */
    void mark(boolean applied, Marks marks) {
        Standing standing = ground().standing();
        if (ground() instanceof Ground.Waived) {
            if (applied) {
                marks.exemptionApplied(number);
            } else {
                marks.exemption(number, Reason.PART_OF_FINDING);
            }
        } else if (!standing.isSuppressed()) {
            marks.claim(number, standing == Standing.AFFECTED ? Reason.AFFECTED : Reason.UNDER_INVESTIGATION);
        } else if (applied) {
            marks.claimApplied(number);
        } else {
            marks.claim(number, Reason.PART_OF_FINDING);
        }
    }
}
