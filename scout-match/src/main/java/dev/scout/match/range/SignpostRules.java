package dev.scout.match.range;

import dev.scout.match.version.Version;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * When a list of constraints is canonical.
 *
 * <ol>
 *   <li>Versions ascend, and none occurs twice.
 *   <li>Leaving out {@code !=}, an equal sign is not followed by {@code <} or {@code <=}.
 *   <li>Leaving out {@code =} and {@code !=}, those that open and those that close take turns.
 * </ol>
 *
 * <p>Each is compared with its neighbour only: linear, and all that can be asked of an order that is not total. Of an
 * unknown scheme, only that no version is written twice can be checked, and the turns.
 *
 * <p>Source: package-url/vers-spec, core specification. It allows {@code >1|2}, which "How to parse" calls redundant;
 * the core specification counts.
 */
final class SignpostRules {

    private final String text;
    private VersComparator unlessNot = VersComparator.NOT_EQUAL;
    private VersComparator turn = VersComparator.NOT_EQUAL;

    private SignpostRules(String text) {
        this.text = text;
    }

    /** Checks constraints whose versions are ordered. */
    static void check(String text, List<Signpost> signposts) {
        SignpostRules rules = new SignpostRules(text);
        @Nullable Version before = null;
        for (Signpost signpost : signposts) {
            int order = before == null ? -1 : before.compareTo(signpost.version());
            if (order >= 0) {
                String reason = order == 0 ? "a version that occurs twice" : "versions that do not ascend";
                throw new MalformedVersException(text, signpost.position(), reason);
            }
            before = signpost.version();
            rules.take(signpost.comparator(), signpost.position());
        }
    }

    /** Checks constraints whose versions cannot be ordered. */
    static void checkUnordered(String text, List<VersNotation.Placed> constraints) {
        SignpostRules rules = new SignpostRules(text);
        Set<String> seen = new HashSet<>();
        for (VersNotation.Placed placed : constraints) {
            if (!seen.add(placed.constraint().version())) {
                throw new MalformedVersException(text, placed.position(), "a version that occurs twice");
            }
            rules.take(placed.constraint().comparator(), placed.position());
        }
    }

    private void take(VersComparator comparator, int position) {
        if (comparator == VersComparator.NOT_EQUAL) {
            return;
        }
        if (unlessNot == VersComparator.EQUAL && comparator.closes()) {
            throw new MalformedVersException(text, position, "< or <= after =");
        }
        unlessNot = comparator;
        if (comparator == VersComparator.EQUAL) {
            return;
        }
        if (turn.opens() && comparator.opens() || turn.closes() && comparator.closes()) {
            throw new MalformedVersException(text, position, "< and > that do not take turns");
        }
        turn = comparator;
    }
}
