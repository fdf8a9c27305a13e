package dev.scout.match.range;

import dev.scout.match.version.Version;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Makes a list of constraints canonical, where only one meaning is possible.
 *
 * <ol>
 *   <li>Constraints are sorted by version; those of one version become one: {@code =} joins {@code <} and {@code >},
 *       and {@code !=} gives way to any other: better too many versions than too few.
 *   <li>{@code <V} and {@code >V} are {@code !=V}.
 *   <li>Any other pair that closes and opens at one version goes, if the range was open before: {@code >=1|<2|>=2|<3}
 *       is {@code >=1|<3}. If it was not, the pair means all or one or none, and is refused.
 *   <li>Of two in a row that open, the first remains; of two that close, the last, and with it goes every {@code =}
 *       between. An {@code =} after one that opens is redundant too, but canonical, and so it stays.
 * </ol>
 *
 * <p>Source: package-url/vers-spec, "Constraints simplification"; for constraints of one version it says nothing.
 */
final class SignpostRepair {

    private final String text;
    private final TreeMap<Version, AtOneVersion> byVersion = new TreeMap<>();
    /** What remains, the last on top, without {@code !=}. */
    private final Deque<Signpost> kept = new ArrayDeque<>();
    /** The last that opened, unless one has closed since. */
    private @Nullable Signpost open;
    /** Whether that one makes a pair with one that closes at the same version. */
    private boolean paired;

    private SignpostRepair(String text) {
        this.text = text;
    }

    static List<Signpost> repair(String text, List<Signpost> signposts) {
        SignpostRepair repair = new SignpostRepair(text);
        for (Signpost signpost : signposts) {
            // A tree never complains of an order that contradicts itself, as sorting a list does.
            repair.byVersion
                    .computeIfAbsent(signpost.version(), version -> new AtOneVersion())
                    .add(signpost);
        }
        List<Signpost> exclusions = new ArrayList<>();
        for (AtOneVersion at : repair.byVersion.values()) {
            if (at.isExclusion()) {
                exclusions.add(at.first());
            } else {
                repair.take(at);
            }
        }
        return merge(repair.withoutPairs(), exclusions);
    }

    private void take(AtOneVersion at) {
        Signpost closing = at.closing();
        Signpost opening = at.opening();
        if (closing == null && opening == null) {
            if (open == null || !paired) {
                kept.push(at.first());
            }
        } else if (closing == null || opening == null || at.isHole()) {
            if (closing != null) {
                close(closing);
            }
            if (opening != null) {
                open(opening, closing != null);
            }
        } else if (open == null) {
            throw new MalformedVersException(
                    text,
                    Math.max(closing.position(), opening.position()),
                    "a range that closes and opens at one version");
        }
    }

    private void close(Signpost signpost) {
        while (!kept.isEmpty() && !kept.peek().comparator().opens()) {
            kept.pop();
        }
        kept.push(signpost);
        open = null;
    }

    private void open(Signpost signpost, boolean isPaired) {
        if (open == null) {
            kept.push(signpost);
            open = signpost;
            paired = isPaired;
        }
    }

    private List<Signpost> withoutPairs() {
        List<Signpost> result = new ArrayList<>(kept.size());
        Iterator<Signpost> all = kept.descendingIterator();
        while (all.hasNext()) {
            Signpost signpost = all.next();
            Signpost last = result.isEmpty() ? null : result.get(result.size() - 1);
            if (last != null
                    && last.comparator().closes()
                    && signpost.comparator().opens()
                    && last.version().compareTo(signpost.version()) == 0) {
                result.set(result.size() - 1, new Signpost(VersComparator.NOT_EQUAL, last.version(), last.position()));
            } else {
                result.add(signpost);
            }
        }
        return result;
    }

    private static List<Signpost> merge(List<Signpost> some, List<Signpost> others) {
        List<Signpost> result = new ArrayList<>(some.size() + others.size());
        int at = 0;
        for (Signpost other : others) {
            while (at < some.size() && some.get(at).version().compareTo(other.version()) < 0) {
                result.add(some.get(at++));
            }
            result.add(other);
        }
        result.addAll(some.subList(at, some.size()));
        return result;
    }
}
