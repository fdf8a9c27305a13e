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

    private static final int NONE = -1;

    private final Judgement judgement;
    private final JudgedBill bill;
    private final NumberedBill numbered;
    private final Instant asOf;
    private final Marks marks;

    Judging(Judgement judgement, JudgedBill bill, Instant asOf) {
        this.judgement = judgement;
        this.bill = bill;
        this.numbered = new NumberedBill(judgement.numbers(), bill);
        this.asOf = asOf;
        this.marks = new Marks(judgement, asOf);
    }

    Marks marks() {
        return marks;
    }

    JudgedFinding judge(Finding finding) {
        Said said = judgement.said(finding);
        Rating severity = judgement.severities().rate(finding);
        if (!said.parts().isEmpty()) {
            return judge(finding, said, severity);
        }
        Decision decision = decide(said, finding);
        if (decision == null) {
            return new JudgedFinding(finding, Standing.UNSTATED, List.of(), said.signals(), severity);
        }
        decision.mark(decision.standing().isSuppressed(), marks);
        return new JudgedFinding(finding, decision.standing(), decision.grounds(), said.signals(), severity);
    }

    /** One that passes several vulnerabilities on: it stands as long as one of them does. */
    private JudgedFinding judge(Finding finding, Said said, Rating severity) {
        Standing standing = Standing.NOT_AFFECTED;
        Set<Decision> decisions = new LinkedHashSet<>();
        for (Said part : said.parts()) {
            Decision decision = decide(part, finding);
            Standing own = decision == null ? Standing.UNSTATED : decision.standing();
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

    /**
     * The latest statement about the finding, if it suppresses; else the first waiver of it; else that statement. So a
     * waiver holds against what a supplier says, and is not asked where the supplier says the same.
     */
    private @Nullable Decision decide(Said said, Finding finding) {
        Decision stated = stated(said, finding);
        boolean suppressed = stated != null && stated.standing().isSuppressed();
        Decision waived = waived(said, finding, suppressed);
        if (suppressed || waived == null) {
            return stated;
        }
        if (stated != null) {
            stated.mark(false, marks);
        }
        return waived;
    }

    private @Nullable Decision stated(Said said, Finding finding) {
        Decision latest = null;
        int applied = NONE;
        for (Candidate candidate = said.latest(); candidate != null; candidate = candidate.next()) {
            int number = candidate.number();
            if (number == applied) {
                continue; // it was about another product of the same statement
            }
            if (!numbered.holds(candidate, finding)) {
                marks.claim(number, Reason.OTHER_PRODUCT);
                continue;
            }
            applied = number;
            if (latest == null) {
                latest = candidate.decision();
            } else {
                marks.claim(number, Reason.OVERRIDDEN);
            }
        }
        return latest;
    }

    /** The first waiver in force; all others of it are needless, and no less applied. */
    private @Nullable Decision waived(Said said, Finding finding, boolean needless) {
        Decision first = null;
        List<Integer> numbers = said.exemptions();
        for (int i = 0; i < numbers.size(); i++) {
            int number = numbers.get(i);
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
