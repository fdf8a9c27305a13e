package dev.scout.match.judgement;

import dev.scout.core.advisory.Rating;
import dev.scout.core.vex.ProductIdentity;
import dev.scout.core.vex.Waiver;
import dev.scout.match.Finding;
import dev.scout.match.judgement.Unapplied.Reason;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Judges the findings of one overlay, one by one. */
final class Judging {

    private final Judgement judgement;
    private final JudgedBill bill;
    private final Instant asOf;
    private final Marks marks;

    Judging(Judgement judgement, JudgedBill bill, Instant asOf) {
        this.judgement = judgement;
        this.bill = bill;
        this.asOf = asOf;
        this.marks = new Marks(judgement, asOf);
    }

    Marks marks() {
        return marks;
    }

    JudgedFinding judge(Finding finding) {
        Said said = judgement.said(finding);
        Rating severity = judgement.severities().rate(finding);
        List<Part> parts = said.parts();
        if (parts.isEmpty()) {
            return new JudgedFinding(finding, Standing.UNSTATED, List.of(), said.signals(), severity);
        }
        Standing standing = Standing.NOT_AFFECTED;
        List<Decision> decisions = new ArrayList<>(parts.size());
        for (Part part : parts) {
            Decision decision = decide(part, finding);
            Standing own =
                    decision == null ? Standing.UNSTATED : decision.ground().standing();
            standing = own.compareTo(standing) > 0 ? own : standing;
            if (decision != null) {
                decisions.add(decision);
            }
        }
        for (Decision decision : decisions) {
            decision.mark(standing.isSuppressed(), marks);
        }
        List<Ground> grounds =
                decisions.stream().map(Decision::ground).distinct().toList();
        return new JudgedFinding(finding, standing, grounds, said.signals(), severity);
    }

    /** What decides, and its number. */
    private record Decision(Ground ground, int number) {

        void mark(boolean applied, Marks marks) {
            if (ground instanceof Ground.Waived) {
                if (applied) {
                    marks.exemptionApplied(number);
                } else {
                    marks.exemption(number, Reason.PART_OF_FINDING);
                }
            } else if (!ground.standing().isSuppressed()) {
                boolean affected = ground.standing() == Standing.AFFECTED;
                marks.claim(number, affected ? Reason.AFFECTED : Reason.UNDER_INVESTIGATION);
            } else if (applied) {
                marks.claimApplied(number);
            } else {
                marks.claim(number, Reason.PART_OF_FINDING);
            }
        }
    }

    /**
     * The latest statement about the finding, if it suppresses; else the first waiver of it; else that statement. So a
     * waiver holds against what a supplier says, and is not asked where the supplier says the same.
     */
    private @Nullable Decision decide(Part part, Finding finding) {
        Decision stated = stated(part, finding);
        boolean suppressed = stated != null && stated.ground().standing().isSuppressed();
        Decision waived = waived(part, finding, suppressed);
        if (suppressed || waived == null) {
            return stated;
        }
        if (stated != null) {
            stated.mark(false, marks);
        }
        return waived;
    }

    private @Nullable Decision stated(Part part, Finding finding) {
        Decision latest = null;
        for (int number : part.claims()) {
            Claim claim = judgement.claims().get(number);
            ProductIdentity product = claim.product(finding, bill);
            if (product == null) {
                marks.claim(number, Reason.OTHER_PRODUCT);
            } else if (latest == null) {
                latest = new Decision(new Ground.Stated(claim.statement(), product), number);
            } else {
                marks.claim(number, Reason.OVERRIDDEN);
            }
        }
        return latest;
    }

    /** The first waiver in force; all others of it are needless, and no less applied. */
    private @Nullable Decision waived(Part part, Finding finding, boolean needless) {
        Decision first = null;
        for (int number : part.exemptions()) {
            Exemption exemption = judgement.exemptions().get(number);
            Waiver waiver = exemption.waiver();
            boolean inForce = waiver.isInForce(asOf);
            if (inForce && !exemption.scope().holds(finding, bill)) {
                marks.exemption(number, Reason.OTHER_PRODUCT);
            } else if (inForce && first == null && !needless) {
                first = new Decision(new Ground.Waived(waiver), number);
            } else if (inForce) {
                marks.exemptionApplied(number);
            }
        }
        return first;
    }
}
