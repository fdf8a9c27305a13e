package dev.scout.match.inventory;

import dev.scout.core.vex.VexStatement;
import dev.scout.core.vex.Waiver;
import dev.scout.match.judgement.Judgement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What changed in what is said of vulnerabilities besides advisories. Immutable; to apply one twice changes nothing the
 * second time. What is both taken back and added is not taken back: it stays where it is among those that are equally
 * late, and else a second application would move it to their end.
 *
 * @param statements new ones; those that are known already stay where they are
 * @param statementsGone statements that were taken back, each once
 * @param waivers new ones; those that are known already stay where they are
 * @param waiversGone waivers that were taken back, each once
 */
public record JudgementDelta(
        List<VexStatement> statements,
        List<VexStatement> statementsGone,
        List<Waiver> waivers,
        List<Waiver> waiversGone) {

    /** No change, but for the time that passes. */
    public static final JudgementDelta NOTHING = new JudgementDelta(List.of(), List.of(), List.of(), List.of());

    /** Copies the lists, of what is gone without what is added. */
    public JudgementDelta {
        statements = List.copyOf(statements);
        statementsGone = List.copyOf(missing(statementsGone, statements));
        waivers = List.copyOf(waivers);
        waiversGone = List.copyOf(missing(waiversGone, waivers));
    }

    /** New statements. */
    public static JudgementDelta ofStatements(Collection<VexStatement> statements) {
        return new JudgementDelta(List.copyOf(statements), List.of(), List.of(), List.of());
    }

    /** New waivers. */
    public static JudgementDelta ofWaivers(Collection<Waiver> waivers) {
        return new JudgementDelta(List.of(), List.of(), List.copyOf(waivers), List.of());
    }

    /** What leads from one judgement to what another has said; rules and signals are none of it. */
    public static JudgementDelta between(Judgement before, Judgement after) {
        return new JudgementDelta(
                missing(after.statements(), before.statements()),
                missing(before.statements(), after.statements()),
                missing(after.waivers(), before.waivers()),
                missing(before.waivers(), after.waivers()));
    }

    private static <T> List<T> missing(Collection<T> from, Collection<T> known) {
        Set<T> rest = new LinkedHashSet<>(from);
        known.forEach(rest::remove);
        return new ArrayList<>(rest);
    }

    /** What this makes of a judgement. */
    Judgement appliedTo(Judgement judgement) {
        boolean nothing =
                statements.isEmpty() && statementsGone.isEmpty() && waivers.isEmpty() && waiversGone.isEmpty();
        return nothing
                ? judgement
                : judgement.toBuilder()
                        .withoutStatements(statementsGone)
                        .withoutWaivers(waiversGone)
                        .statements(statements)
                        .waivers(waivers)
                        .build();
    }

    /**
     * The ids of the vulnerabilities of which something else is said than before, or whose waivers came into force or
     * ran out meanwhile.
     */
    Set<String> vulnerabilities(Judgement before, Instant then, Instant now) {
        Set<String> ids = new TreeSet<>();
        for (VexStatement statement : statementsGone) {
            add(statement, ids);
        }
        for (VexStatement statement : statements) {
            if (!before.statements().contains(statement)) {
                add(statement, ids);
            }
        }
        waiversGone.forEach(waiver -> ids.add(waiver.vulnerability()));
        for (Waiver waiver : waivers) {
            if (!before.waivers().contains(waiver)) {
                ids.add(waiver.vulnerability());
            }
        }
        for (Waiver waiver : before.waivers()) {
            if (waiver.isInForce(then) != waiver.isInForce(now)) {
                ids.add(waiver.vulnerability());
            }
        }
        return ids;
    }

    private static void add(VexStatement statement, Set<String> ids) {
        ids.add(statement.vulnerability());
        ids.addAll(statement.aliases());
    }
}
