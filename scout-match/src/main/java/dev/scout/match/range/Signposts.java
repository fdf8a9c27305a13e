package dev.scout.match.range;

import dev.scout.match.version.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a canonical list of constraints means.
 *
 * <ol>
 *   <li>A version that equals one under {@code =}, {@code <=} or {@code >=} is in, and one that equals one under
 *       {@code !=} is out. Should it equal several, which only an order that is not total allows, the first decides.
 *   <li>Leaving out {@code =} and {@code !=}: before a first that closes is in, after a last that opens is in, and
 *       between one that opens and the next, which closes, is in.
 *   <li>A list of {@code !=} alone means all but those.
 * </ol>
 *
 * <p>Source: package-url/vers-spec, "Checking if a version is contained within a range". Its text walks over pairs and
 * forgets a single {@code <} or {@code >}, and calls a list of {@code !=} alone empty; neither can be meant.
 */
record Signposts(List<Signpost> all) {

    /** Whether a version is in, asked constraint by constraint; right even where the order is not total. */
    boolean contains(Version version) {
        boolean exclusionsOnly = true;
        boolean first = true;
        boolean afterOpening = false;
        boolean between = false;
        for (Signpost signpost : all) {
            VersComparator comparator = signpost.comparator();
            int order = version.compareTo(signpost.version());
            if (order == 0 && comparator != VersComparator.LESS && comparator != VersComparator.GREATER) {
                return comparator.includesItsVersion();
            }
            exclusionsOnly &= comparator == VersComparator.NOT_EQUAL;
            if (comparator.opens()) {
                afterOpening = order > 0;
                first = false;
            } else if (comparator.closes()) {
                between |= (first || afterOpening) && order < 0;
                afterOpening = false;
                first = false;
            }
        }
        return exclusionsOnly || between || afterOpening;
    }

    private boolean isExclusionsOnly() {
        return all.stream().allMatch(signpost -> signpost.comparator() == VersComparator.NOT_EQUAL);
    }

    /** The same as a set; as right as the order is total. */
    VersionRange<Version> toRange() {
        List<VersionRange<Version>> parts = new ArrayList<>();
        @Nullable Cut<Version> opened = null;
        boolean first = true;
        for (Signpost signpost : all) {
            if (signpost.comparator().opens()) {
                opened = cut(signpost);
                first = false;
            } else if (signpost.comparator().closes()) {
                if (first || opened != null) {
                    parts.add(VersionRange.of(new Span<>(opened, cut(signpost))));
                }
                opened = null;
                first = false;
            }
        }
        if (opened != null || isExclusionsOnly()) {
            parts.add(VersionRange.of(new Span<>(opened, null)));
        }
        parts.add(points(comparator -> comparator == VersComparator.EQUAL));
        return VersionRange.unionOf(parts).difference(points(comparator -> comparator == VersComparator.NOT_EQUAL));
    }

    private VersionRange<Version> points(Predicate<VersComparator> wanted) {
        return VersionRange.unionOf(all.stream()
                .filter(signpost -> wanted.test(signpost.comparator()))
                .map(signpost -> VersionRange.of(signpost.version()))
                .toList());
    }

    private static Cut<Version> cut(Signpost signpost) {
        return switch (signpost.comparator()) {
            case LESS, GREATER_OR_EQUAL -> Cut.below(signpost.version());
            default -> Cut.above(signpost.version());
        };
    }

    /** The fewest constraints that mean a set, which is neither empty nor full. */
    static Signposts of(VersionRange<Version> range) {
        List<Signpost> signposts = new ArrayList<>();
        @Nullable Cut<Version> end = null;
        for (Span<Version> span : range.spans()) {
            Cut<Version> begin = span.lower();
            Span<Version> gap = new Span<>(end, begin);
            if (begin != null && gap.isSingle()) {
                signposts.add(new Signpost(VersComparator.NOT_EQUAL, begin.value()));
            } else {
                if (end != null) {
                    signposts.add(closing(end));
                }
                if (begin != null && !span.isSingle()) {
                    signposts.add(opening(begin));
                }
            }
            end = span.upper();
            if (end != null && span.isSingle()) {
                signposts.add(new Signpost(VersComparator.EQUAL, end.value()));
                end = null;
            }
        }
        if (end != null) {
            signposts.add(closing(end));
        }
        return new Signposts(signposts);
    }

    private static Signpost opening(Cut<Version> cut) {
        boolean below = cut.side() == Cut.Side.BELOW;
        return new Signpost(below ? VersComparator.GREATER_OR_EQUAL : VersComparator.GREATER, cut.value());
    }

    private static Signpost closing(Cut<Version> cut) {
        boolean below = cut.side() == Cut.Side.BELOW;
        return new Signpost(below ? VersComparator.LESS : VersComparator.LESS_OR_EQUAL, cut.value());
    }
}
