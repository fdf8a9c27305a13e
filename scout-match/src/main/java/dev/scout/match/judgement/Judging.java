package dev.scout.match.judgement;

import dev.scout.core.advisory.Rating;
import dev.scout.core.vex.Waiver;
import dev.scout.match.Finding;
import dev.scout.match.judgement.Unapplied.Reason;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
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
        if (parts.size() == 1) {
            Decision only = decide(parts.get(0), finding);
            Standing standing = standing(only);
            if (only != null) {
                only.mark(standing.isSuppressed(), marks);
            }
            List<Ground> grounds = only == null ? List.of() : only.grounds();
            return new JudgedFinding(finding, standing, grounds, said.signals(), severity);
        }
        Standing standing = Standing.NOT_AFFECTED;
        Set<Decision> decisions = new LinkedHashSet<>();
        for (Part part : parts) {
            Decision decision = decide(part, finding);
            Standing own = standing(decision);
            standing = own.compareTo(standing) > 0 ? own : standing;
            if (decision != null) {
                decisions.add(decision);
            }
        }
        for (Decision decision : decisions) {
            decision.mark(standing.isSuppressed(), marks);
        }
        List<Ground> grounds = decisions.stream().map(Decision::ground).toList();
        return new JudgedFinding(finding, standing, grounds, said.signals(), severity);
    }

    private static Standing standing(@Nullable Decision decision) {
        return decision == null ? Standing.UNSTATED : decision.standing();
    }

    /**
     * The latest statement about the finding, if it suppresses; else the first waiver of it; else that statement. So a
     * waiver holds against what a supplier says, and is not asked where the supplier says the same.
     */
    private @Nullable Decision decide(Part part, Finding finding) {
        Decision stated = stated(part, finding);
        boolean suppressed = stated != null && stated.standing().isSuppressed();
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
        List<Candidate> candidates = part.candidates();
        for (int i = 0; i < candidates.size(); i++) {
            Candidate candidate = candidates.get(i);
            Decision decision = candidate.decide(finding, bill);
            if (decision == null) {
                marks.claim(candidate.number(), Reason.OTHER_PRODUCT);
            } else if (latest == null) {
                latest = decision;
            } else {
                marks.claim(candidate.number(), Reason.OVERRIDDEN);
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
                first = Decision.of(new Ground.Waived(waiver), number);
            } else if (inForce) {
                marks.exemptionApplied(number);
            }
        }
        return first;
    }
}
