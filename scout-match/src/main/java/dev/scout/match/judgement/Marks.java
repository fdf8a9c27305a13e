package dev.scout.match.judgement;

import dev.scout.core.vex.VexStatement;
import dev.scout.core.vex.Waiver;
import dev.scout.match.judgement.Unapplied.Reason;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How close each statement and waiver came to suppressing a finding. Not changed after the judging. */
final class Marks {

    private final Judgement judgement;
    private final Instant asOf;
    private final @Nullable Reason[] claims;
    private final @Nullable Reason[] exemptions;
    private final BitSet appliedClaims = new BitSet();
    private final BitSet appliedExemptions = new BitSet();

    Marks(Judgement judgement, Instant asOf) {
        this.judgement = judgement;
        this.asOf = asOf;
        this.claims = new Reason[judgement.claims().size()];
        this.exemptions = new Reason[judgement.exemptions().size()];
    }

    void claim(int number, Reason reason) {
        claims[number] = closer(claims[number], reason);
    }

    void exemption(int number, Reason reason) {
        exemptions[number] = closer(exemptions[number], reason);
    }

    private static Reason closer(@Nullable Reason before, Reason now) {
        return before == null || before.compareTo(now) < 0 ? now : before;
    }

    void claimApplied(int number) {
        appliedClaims.set(number);
    }

    void exemptionApplied(int number) {
        appliedExemptions.set(number);
    }

    List<Unapplied<VexStatement>> unappliedStatements() {
        List<Unapplied<VexStatement>> unapplied = new ArrayList<>();
        for (int i = 0; i < claims.length; i++) {
            VexStatement statement = judgement.claims().get(i).statement();
            if (!judgement.isAccepted(i)) {
                unapplied.add(new Unapplied<>(statement, Reason.AUTHOR_NOT_ACCEPTED));
            } else if (!appliedClaims.get(i)) {
                unapplied.add(new Unapplied<>(statement, closer(claims[i], Reason.NO_SUCH_FINDING)));
            }
        }
        return List.copyOf(unapplied);
    }

    List<Unapplied<Waiver>> unappliedWaivers() {
        List<Unapplied<Waiver>> unapplied = new ArrayList<>();
        for (int i = 0; i < exemptions.length; i++) {
            Waiver waiver = judgement.exemptions().get(i).waiver();
            if (!waiver.isInForce(asOf)) {
                unapplied.add(new Unapplied<>(waiver, Reason.EXPIRED));
            } else if (!appliedExemptions.get(i)) {
                unapplied.add(new Unapplied<>(waiver, closer(exemptions[i], Reason.NO_SUCH_FINDING)));
            }
        }
        return List.copyOf(unapplied);
    }
}
