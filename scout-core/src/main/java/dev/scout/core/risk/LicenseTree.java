package dev.scout.core.risk;

import dev.scout.core.sbom.LicenseExpression;
import dev.scout.core.sbom.LicenseExpression.And;
import dev.scout.core.sbom.LicenseExpression.Or;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;

/**
 * An expression laid out in a list, every part behind what it is part of, so that it is decided in two passes: from the
 * end which parts are permitted, from the start which licences that is due to. Linear in the expression, whatever its
 * depth; alternatives are never multiplied out.
 */
final class LicenseTree {

    private final List<LicenseExpression> parts = new ArrayList<>();
    /** The number of what a part is part of. */
    private final List<Integer> wholes = new ArrayList<>();

    private final BitSet permitted = new BitSet();

    private LicenseTree(LicenseExpression expression, Predicate<LicenseExpression> isPermitted) {
        layOut(expression);
        decide(isPermitted);
    }

    static LicenseDecision decide(LicenseExpression expression, Predicate<LicenseExpression> isPermitted) {
        LicenseTree tree = new LicenseTree(expression, isPermitted);
        return tree.permitted.get(0)
                ? new LicenseDecision.Permitted(tree.reasons(true))
                : new LicenseDecision.Refused(tree.reasons(false));
    }

    private record Pending(LicenseExpression part, int whole) {}

    private void layOut(LicenseExpression expression) {
        Deque<Pending> stack = new ArrayDeque<>();
        stack.push(new Pending(expression, 0));
        while (!stack.isEmpty()) {
            Pending next = stack.pop();
            int number = parts.size();
            parts.add(next.part());
            wholes.add(next.whole());
            List<LicenseExpression> members = members(next.part());
            for (int i = members.size() - 1; i >= 0; i--) {
                stack.push(new Pending(members.get(i), number));
            }
        }
    }

    private static List<LicenseExpression> members(LicenseExpression part) {
        if (part instanceof And and) {
            return and.members();
        }
        return part instanceof Or or ? or.members() : List.of();
    }

    /** All of an {@code And} have to be permitted, of an {@code Or} one. */
    private void decide(Predicate<LicenseExpression> isPermitted) {
        for (int i = 0; i < parts.size(); i++) {
            LicenseExpression part = parts.get(i);
            boolean leaf = !(part instanceof And || part instanceof Or);
            permitted.set(i, leaf ? isPermitted.test(part) : part instanceof And);
        }
        for (int i = parts.size() - 1; i > 0; i--) {
            int whole = wholes.get(i);
            if (permitted.get(i) != parts.get(whole) instanceof And) {
                permitted.set(whole, permitted.get(i));
            }
        }
    }

    /**
     * The licences that the answer is due to. One that is permitted needs all parts of an {@code And} and the first
     * permitted one of an {@code Or}; one that is not fails by those parts that are not.
     */
    private List<LicenseExpression> reasons(boolean answer) {
        List<LicenseExpression> reasons = new ArrayList<>();
        BitSet relevant = new BitSet();
        BitSet chosen = new BitSet();
        for (int i = 0; i < parts.size(); i++) {
            int whole = wholes.get(i);
            boolean alternative = i > 0 && answer && parts.get(whole) instanceof Or;
            boolean counts = (i == 0 || relevant.get(whole))
                    && permitted.get(i) == answer
                    && !(alternative && chosen.get(whole));
            if (counts) {
                relevant.set(i);
                if (alternative) {
                    chosen.set(whole);
                }
                if (members(parts.get(i)).isEmpty()) {
                    reasons.add(parts.get(i));
                }
            }
        }
        return reasons;
    }
}
