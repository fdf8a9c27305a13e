package dev.scout.match.range;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class VersionRangeTest {

    @Test
    void reads_as_in_mathematics() {
        assertThat(VersionRange.<Integer>empty()).hasToString("∅");
        assertThat(VersionRange.<Integer>full()).hasToString("(-∞, +∞)");
        assertThat(VersionRange.of(1)).hasToString("{1}");
        assertThat(VersionRange.atLeast(1)).hasToString("[1, +∞)");
        assertThat(VersionRange.greaterThan(1)).hasToString("(1, +∞)");
        assertThat(VersionRange.atMost(1)).hasToString("(-∞, 1]");
        assertThat(VersionRange.lessThan(1)).hasToString("(-∞, 1)");
        assertThat(VersionRange.between(1, 2).union(VersionRange.closed(3, 4))).hasToString("[1, 2) ∪ [3, 4]");
        assertThat(VersionRange.of(1).complement()).hasToString("(-∞, 1) ∪ (1, +∞)");
    }

    @Test
    void spans_that_touch_become_one() {
        assertThat(VersionRange.between(1, 2).union(VersionRange.atLeast(2))).isEqualTo(VersionRange.atLeast(1));
        assertThat(VersionRange.lessThan(2).union(VersionRange.of(2))).isEqualTo(VersionRange.atMost(2));
        assertThat(VersionRange.lessThan(2).union(VersionRange.greaterThan(2)))
                .isEqualTo(VersionRange.of(2).complement());
    }

    /** Nothing is known of what lies between two values: (1, 2) of integers is not empty. */
    @Test
    void the_order_is_taken_to_be_dense() {
        VersionRange<Integer> between = VersionRange.greaterThan(1).intersection(VersionRange.lessThan(2));
        assertThat(between.isEmpty()).isFalse();
    }

    @Test
    void bounds_the_wrong_way_round_hold_nothing() {
        assertThat(VersionRange.between(2, 1).isEmpty()).isTrue();
        assertThat(VersionRange.between(1, 1).isEmpty()).isTrue();
        assertThat(VersionRange.closed(2, 1).isEmpty()).isTrue();
        assertThat(VersionRange.closed(1, 1)).isEqualTo(VersionRange.of(1));
    }

    @Test
    void a_cut_says_on_which_side_a_value_falls() {
        assertThat(Cut.below(5).isBelow(5)).isTrue();
        assertThat(Cut.above(5).isBelow(5)).isFalse();
        assertThat(Cut.above(5).isBelow(6)).isTrue();
        assertThat(List.of(Cut.below(5), Cut.above(5), Cut.below(6))).isSorted();
    }

    @Test
    void simplifying_takes_cuts_only_where_known_neighbours_differ() {
        VersionRange<Integer> odd = VersionRange.unionOf(
                List.of(VersionRange.of(1), VersionRange.of(3), VersionRange.between(5, 7), VersionRange.of(9)));
        assertThat(odd.simplify(List.of(3, 5, 1))).isEqualTo(VersionRange.full());
        assertThat(odd.simplify(List.of(2, 8))).isEqualTo(VersionRange.empty());
        assertThat(odd.simplify(List.of(9, 2, 3, 5, 8, 1))).hasToString("(-∞, 1] ∪ [3, 7) ∪ [9, +∞)");
        assertThat(odd.simplify(List.of())).isEqualTo(VersionRange.empty());
    }

    @Test
    void holds_anything_ordered_even_by_a_supertype() {
        LocalDate day = LocalDate.of(2024, 2, 29);
        assertThat(VersionRange.lessThan(day).contains(day.minusDays(1))).isTrue();
        assertThat(VersionRange.closed(BigInteger.ZERO, BigInteger.TEN).contains(BigInteger.TEN))
                .isTrue();
    }
}
