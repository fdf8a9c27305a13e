package dev.scout.match.judgement;

import dev.scout.match.judgement.Unapplied.Reason;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What decides over a finding, or over a part of it.
 *
 * @param grounds the one ground
 * @param number of the statement or waiver in its judgement
 * @param standing what the ground makes of it, which is asked often, and lies four steps behind the ground
 */
record Decision(List<Ground> grounds, int number, Standing standing) {

    static Decision of(Ground ground, int number) {
        return new Decision(List.of(ground), number, ground.standing());
    }

    /** Over one finding, a statement or a waiver decides but one thing: neither its text nor its products are asked. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Decision that && number == that.number && standing == that.standing;
    }

    @Override
    public int hashCode() {
        return number;
    }

    Ground ground() {
        return grounds.get(0);
    }

    /** Marks what decided, whether the finding is suppressed in the end or not. */
    void mark(boolean applied, Marks marks) {
        switch (standing) {
            case ACCEPTED_RISK, FALSE_POSITIVE -> {
                if (applied) {
                    marks.exemptionApplied(number);
                } else {
                    marks.exemption(number, Reason.PART_OF_FINDING);
                }
            }
            case AFFECTED -> marks.claim(number, Reason.AFFECTED);
            case UNDER_INVESTIGATION -> marks.claim(number, Reason.UNDER_INVESTIGATION);
            default -> {
                if (applied) {
                    marks.claimApplied(number);
                } else {
                    marks.claim(number, Reason.PART_OF_FINDING);
                }
            }
        }
    }
}
