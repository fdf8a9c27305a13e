package dev.scout.match.range;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The algebra of sets, on plain integers. */
class VersionRangeLawsTest {

    private static final int LEAST = -2;
    private static final int MOST = 14;

    /** Sets whose bounds lie among a few values, so that bounds often meet. */
    @Provide
    Arbitrary<VersionRange<Integer>> sets() {
        Arbitrary<Integer> value = Arbitraries.integers().between(0, 12);
        Arbitrary<VersionRange<Integer>> simple = Arbitraries.oneOf(
                value.map(VersionRange::of),
                value.map(VersionRange::atLeast),
                value.map(VersionRange::greaterThan),
                value.map(VersionRange::atMost),
                value.map(VersionRange::lessThan),
                Combinators.combine(value, value).as(VersionRange::between),
                Combinators.combine(value, value).as(VersionRange::closed));
        return simple.list()
                .ofMaxSize(6)
                .flatMap(parts -> Arbitraries.of(true, false).map(inverted -> {
                    VersionRange<Integer> union = VersionRange.unionOf(parts);
                    return inverted ? union.complement() : union;
                }));
    }

    @Property
    void a_complement_undoes_itself_and_holds_what_the_set_does_not(@ForAll("sets") VersionRange<Integer> a) {
        assertThat(a.complement().complement()).isEqualTo(a);
        assertThat(a.union(a.complement())).isEqualTo(VersionRange.full());
        assertThat(a.intersection(a.complement())).isEqualTo(VersionRange.empty());
        assertThat(a.complement()).isNotEqualTo(a);
    }

    @Property
    void union_and_intersection_commute_associate_and_distribute(
            @ForAll("sets") VersionRange<Integer> a,
            @ForAll("sets") VersionRange<Integer> b,
            @ForAll("sets") VersionRange<Integer> c) {
        assertThat(a.union(b)).isEqualTo(b.union(a));
        assertThat(a.intersection(b)).isEqualTo(b.intersection(a));
        assertThat(a.union(b).union(c)).isEqualTo(a.union(b.union(c)));
        assertThat(a.intersection(b).intersection(c)).isEqualTo(a.intersection(b.intersection(c)));
        assertThat(a.union(b.intersection(c))).isEqualTo(a.union(b).intersection(a.union(c)));
        assertThat(a.intersection(b.union(c))).isEqualTo(a.intersection(b).union(a.intersection(c)));
    }

    @Property
    void union_and_intersection_are_idempotent_and_have_neutral_sets(@ForAll("sets") VersionRange<Integer> a) {
        assertThat(a.union(a)).isEqualTo(a);
        assertThat(a.intersection(a)).isEqualTo(a);
        assertThat(a.union(VersionRange.empty())).isEqualTo(a);
        assertThat(a.intersection(VersionRange.full())).isEqualTo(a);
        assertThat(a.union(VersionRange.full())).isEqualTo(VersionRange.full());
        assertThat(a.intersection(VersionRange.empty())).isEqualTo(VersionRange.empty());
    }

    @Property
    void de_morgan_holds(@ForAll("sets") VersionRange<Integer> a, @ForAll("sets") VersionRange<Integer> b) {
        assertThat(a.union(b).complement()).isEqualTo(a.complement().intersection(b.complement()));
        assertThat(a.intersection(b).complement()).isEqualTo(a.complement().union(b.complement()));
        assertThat(a.difference(b)).isEqualTo(a.intersection(b.complement()));
    }

    @Property
    void containment_agrees_with_every_operation(
            @ForAll("sets") VersionRange<Integer> a, @ForAll("sets") VersionRange<Integer> b) {
        for (int v = LEAST; v <= MOST; v++) {
            boolean here = a.contains(v);
            boolean there = b.contains(v);
            assertThat(a.union(b).contains(v)).isEqualTo(here || there);
            assertThat(a.intersection(b).contains(v)).isEqualTo(here && there);
            assertThat(a.difference(b).contains(v)).isEqualTo(here && !there);
            assertThat(a.complement().contains(v)).isEqualTo(!here);
            int value = v;
            assertThat(a.spans().stream().filter(span -> span.contains(value))).hasSize(here ? 1 : 0);
        }
    }

    @Property
    void subset_and_overlap_agree_with_the_algebra(
            @ForAll("sets") VersionRange<Integer> a, @ForAll("sets") VersionRange<Integer> b) {
        assertThat(a.isSubsetOf(b)).isEqualTo(a.union(b).equals(b));
        assertThat(b.encloses(a)).isEqualTo(a.intersection(b).equals(a));
        assertThat(a.intersects(b)).isEqualTo(!a.intersection(b).isEmpty());
        assertThat(a.isSubsetOf(b) && b.isSubsetOf(a)).isEqualTo(a.equals(b));
        assertThat(a.isEmpty()).isEqualTo(a.equals(VersionRange.empty()));
        assertThat(a.isFull()).isEqualTo(a.equals(VersionRange.full()));
    }

    /** However a set came to be, it is the same list of spans. */
    @Property
    void a_set_has_one_form(@ForAll("sets") VersionRange<Integer> a, @ForAll("sets") VersionRange<Integer> b) {
        List<VersionRange<Integer>> spans = new ArrayList<>();
        a.spans().forEach(span -> spans.add(0, VersionRange.of(span)));
        VersionRange<Integer> again = VersionRange.unionOf(spans);
        assertThat(again).isEqualTo(a).hasSameHashCodeAs(a).hasToString(a.toString());
        VersionRange<Integer> detour = a.difference(b).union(a.intersection(b));
        assertThat(detour).isEqualTo(a).hasSameHashCodeAs(a);
        assertThat(detour.spans()).isEqualTo(a.spans());
    }

    @Property
    void spans_ascend_and_do_not_touch(@ForAll("sets") VersionRange<Integer> a) {
        List<Span<Integer>> spans = a.spans();
        for (int i = 0; i < spans.size(); i++) {
            Cut<Integer> lower = spans.get(i).lower();
            Cut<Integer> upper = spans.get(i).upper();
            assertThat(lower == null).isEqualTo(i == 0 && a.contains(LEAST));
            assertThat(upper == null).isEqualTo(i == spans.size() - 1 && a.contains(MOST));
            if (lower != null && upper != null) {
                assertThat(lower).isLessThan(upper);
            }
            if (i > 0 && lower != null) {
                assertThat(spans.get(i - 1).upper()).isLessThan(lower);
            }
        }
    }

    @Property
    void simplifying_keeps_the_answer_for_known_values(
            @ForAll("sets") VersionRange<Integer> a, @ForAll("known") List<Integer> known) {
        VersionRange<Integer> simple = a.simplify(known);
        for (int v : known) {
            assertThat(simple.contains(v)).isEqualTo(a.contains(v));
        }
        assertThat(simple.spans().size())
                .isLessThanOrEqualTo(Math.max(1, a.spans().size()));
        assertThat(simple.simplify(known)).isEqualTo(simple);
    }

    @Provide
    Arbitrary<List<Integer>> known() {
        return Arbitraries.integers().between(LEAST, MOST).list().ofMaxSize(10);
    }
}
