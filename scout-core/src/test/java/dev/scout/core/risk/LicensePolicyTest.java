package dev.scout.core.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scout.core.purl.PackageUrl;
import dev.scout.core.sbom.Component;
import dev.scout.core.sbom.LicenseExpression;
import dev.scout.core.sbom.LicenseExpression.And;
import dev.scout.core.sbom.LicenseExpression.Or;
import dev.scout.core.sbom.Licensing;
import dev.scout.core.sbom.Sbom;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LicensePolicyTest {

    private static List<String> list(String text) {
        return List.of(text.split(", *", -1));
    }

    @ParameterizedTest(name = "only {0}: {1} is {2}")
    @CsvSource(delimiter = '|', textBlock = """
            MIT                        | MIT                                         | permitted under MIT
            MIT                        | mit                                         | permitted under MIT
            MIT                        | Apache-2.0                                  | not permitted: Apache-2.0
            MIT                        | MIT OR GPL-3.0-only                         | permitted under MIT
            MIT                        | GPL-3.0-only OR MIT                         | permitted under MIT
            MIT                        | MIT AND GPL-3.0-only                        | not permitted: GPL-3.0-only
            MIT                        | (MIT OR GPL-3.0-only) AND AGPL-3.0-only     | not permitted: AGPL-3.0-only
            MIT, AGPL-3.0-only         | (MIT OR GPL-3.0-only) AND AGPL-3.0-only     | permitted under MIT, AGPL-3.0-only
            MIT, ISC                   | (GPL-2.0-only OR ISC) AND (MIT OR ISC)      | permitted under ISC, MIT
            MIT                        | GPL-2.0-only OR GPL-3.0-only                | not permitted: GPL-2.0-only, GPL-3.0-only
            GPL-2.0-only               | GPL-2.0-only WITH Classpath-exception-2.0   | permitted under GPL-2.0-only WITH Classpath-exception-2.0
            GPL-2.0-only WITH Classpath-exception-2.0 | GPL-2.0-only                 | not permitted: GPL-2.0-only
            GPL-2.0-only WITH Classpath-exception-2.0 | GPL-2.0-only WITH GCC-exception-2.0 | not permitted: GPL-2.0-only WITH GCC-exception-2.0
            GPL-2.0-with-classpath-exception | GPL-2.0-only WITH Classpath-exception-2.0 | permitted under GPL-2.0-only WITH Classpath-exception-2.0
            GPL-2.0                    | GPL-2.0-only                                | permitted under GPL-2.0-only
            GPL-2.0-only               | GPL-2.0-or-later                            | permitted under GPL-2.0-or-later
            GPL-3.0-only               | GPL-2.0-or-later                            | permitted under GPL-2.0-or-later
            GPL-3.0-only               | GPL-2.0-or-later WITH GCC-exception-3.1     | permitted under GPL-2.0-or-later WITH GCC-exception-3.1
            GPL-2.0-only               | GPL-3.0-or-later                            | not permitted: GPL-3.0-or-later
            LGPL-3.0-only              | GPL-2.0-or-later                            | not permitted: GPL-2.0-or-later
            GPL-2.0-or-later           | GPL-2.0-only                                | not permitted: GPL-2.0-only
            Apache-2.0                 | Apache-1.0+                                 | permitted under Apache-1.0+
            Apache-2.0                 | Apache-2.0+                                 | permitted under Apache-2.0+
            Apache-1.1                 | Apache-2.0+                                 | not permitted: Apache-2.0+
            CDDL-1.10                  | CDDL-1.9+                                   | permitted under CDDL-1.9+
            CDDL-1.1                   | CDDL-1.9+                                   | not permitted: CDDL-1.9+
            LicenseRef-acme            | LicenseRef-acme                             | permitted under LicenseRef-acme
            LicenseRef-acme            | LicenseRef-other                            | not permitted: LicenseRef-other
            LicenseRef-acme            | DocumentRef-d:LicenseRef-acme               | not permitted: DocumentRef-d:LicenseRef-acme
            """)
    void a_policy_that_permits_a_list(String permitted, String expression, String answer) {
        LicensePolicy policy = LicensePolicy.permitting(list(permitted));
        assertThat(policy.decide(LicenseExpression.parse(expression))).hasToString(answer);
    }

    @ParameterizedTest(name = "all but {0}: {1} is {2}")
    @CsvSource(delimiter = '|', textBlock = """
            AGPL-3.0-only              | (MIT OR GPL-3.0-only) AND AGPL-3.0-only     | not permitted: AGPL-3.0-only
            AGPL-3.0-only              | MIT OR AGPL-3.0-only                        | permitted under MIT
            AGPL-3.0-only              | never-heard-of                              | permitted under never-heard-of
            GPL-2.0-only               | GPL-2.0-only WITH Classpath-exception-2.0   | not permitted: GPL-2.0-only WITH Classpath-exception-2.0
            GPL-2.0-only               | GPL-2.0-or-later                            | not permitted: GPL-2.0-or-later
            GPL-2.0-only               | GPL-3.0-only                                | permitted under GPL-3.0-only
            GPL-2.0-only WITH GCC-exception-2.0 | GPL-2.0-only                       | permitted under GPL-2.0-only
            """)
    void a_policy_that_refuses_a_list(String refused, String expression, String answer) {
        LicensePolicy policy = LicensePolicy.refusing(list(refused));
        assertThat(policy.decide(LicenseExpression.parse(expression))).hasToString(answer);
    }

    @Test
    void the_last_word_on_a_licence_holds() {
        LicenseExpression classpath = LicenseExpression.parse("GPL-2.0-only WITH Classpath-exception-2.0");
        LicensePolicy policy = LicensePolicy.refusing(List.of("GPL-2.0-only")).permit(List.of(classpath.toString()));
        assertThat(policy.decide(classpath).isPermitted()).isTrue();
        assertThat(policy.decide(LicenseExpression.parse("GPL-2.0-only")).isPermitted())
                .isFalse();
    }

    @Test
    void a_name_in_free_text_is_listed_as_it_is() {
        LicensePolicy policy = LicensePolicy.permitting(List.of("The Acme License, v2"));
        assertThat(policy.decide(LicenseExpression.named("The Acme License, v2"))
                        .isPermitted())
                .isTrue();
        assertThat(policy.decide(LicenseExpression.named("The Acme License, v3"))
                        .isPermitted())
                .isFalse();
        assertThatThrownBy(() -> LicensePolicy.permitting(List.of("MIT OR ISC")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void what_is_concluded_goes_before_what_is_declared_and_listed_ones_count_all() {
        LicenseExpression mit = LicenseExpression.parse("MIT");
        LicenseExpression gpl = LicenseExpression.parse("GPL-3.0-only");
        LicensePolicy policy = LicensePolicy.permitting(List.of("MIT"));
        assertThat(policy.decide(new Licensing(List.of(gpl), List.of(mit))).isPermitted())
                .isTrue();
        assertThat(policy.decide(new Licensing(List.of(mit, gpl), List.of())))
                .hasToString("not permitted: GPL-3.0-only");
    }

    @Test
    void what_is_not_stated_is_refused_by_a_list_of_what_is_permitted() {
        Sbom bill = Sbom.of(List.of(Component.of(PackageUrl.parse("pkg:npm/a@1"))));
        assertThat(LicensePolicy.permitting(List.of("MIT")).risks(bill))
                .containsExactly(new LicenseRisk("pkg:npm/a@1", null, "no licence is stated"));
        assertThat(LicensePolicy.permitting(List.of("MIT")).permitUnstated().risks(bill))
                .isEmpty();
        assertThat(LicensePolicy.refusing(List.of("MIT")).risks(bill)).isEmpty();
        assertThat(LicensePolicy.refusing(List.of("MIT")).refuseUnstated().risks(bill))
                .hasSize(1);
    }

    @Test
    void depth_costs_no_stack_and_alternatives_are_not_multiplied_out() {
        LicenseExpression deep = new LicenseExpression.Id("MIT", false);
        for (int i = 0; i < 20_000; i++) {
            deep = new Or(List.of(
                    new LicenseExpression.Id("ISC", false),
                    new And(List.of(deep, new LicenseExpression.Id("Zlib", false)))));
        }
        LicensePolicy policy = LicensePolicy.permitting(List.of("MIT", "Zlib"));
        assertThat(policy.decide(deep).isPermitted()).isTrue();
        List<LicenseExpression> pairs = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            pairs.add(
                    new Or(List.of(new LicenseExpression.Id("A" + i, false), new LicenseExpression.Id("MIT", false))));
        }
        assertThat(policy.decide(new And(pairs)))
                .isInstanceOfSatisfying(
                        LicenseDecision.Permitted.class,
                        permitted -> assertThat(permitted.chosen()).hasSize(200));
    }

    @Provide
    Arbitrary<LicenseExpression> expressions() {
        Arbitrary<LicenseExpression> leaves = Arbitraries.of(
                        "MIT", "ISC", "Zlib", "GPL-2.0-or-later", "GPL-2.0-only WITH Classpath-exception-2.0")
                .map(LicenseExpression::parse);
        return nested(leaves, 3);
    }

    private static Arbitrary<LicenseExpression> nested(Arbitrary<LicenseExpression> inner, int depth) {
        if (depth == 0) {
            return inner;
        }
        Arbitrary<LicenseExpression> parts = nested(inner, depth - 1);
        Arbitrary<List<LicenseExpression>> members = parts.list().ofMinSize(2).ofMaxSize(3);
        return Arbitraries.frequencyOf(
                Tuple.of(1, inner), Tuple.of(2, members.map(And::new)), Tuple.of(2, members.map(Or::new)));
    }

    /** All ways to comply with an expression: each a set of licences. */
    private static Set<Set<LicenseExpression>> choices(LicenseExpression expression) {
        Set<Set<LicenseExpression>> choices = new LinkedHashSet<>();
        if (expression instanceof Or or) {
            or.members().forEach(member -> choices.addAll(choices(member)));
        } else if (expression instanceof And and) {
            choices.add(Set.of());
            for (LicenseExpression member : and.members()) {
                Set<Set<LicenseExpression>> before = new LinkedHashSet<>(choices);
                choices.clear();
                for (Set<LicenseExpression> one : before) {
                    for (Set<LicenseExpression> more : choices(member)) {
                        Set<LicenseExpression> both = new LinkedHashSet<>(one);
                        both.addAll(more);
                        choices.add(both);
                    }
                }
            }
        } else {
            choices.add(Set.of(expression));
        }
        return choices;
    }

    @Property(tries = 500)
    void a_policy_answers_as_brute_force_over_all_choices_does(
            @ForAll("expressions") LicenseExpression expression, @ForAll("permitted") Set<String> permitted) {
        LicensePolicy policy = LicensePolicy.permitting(permitted);
        Set<Set<LicenseExpression>> open = new LinkedHashSet<>(choices(expression));
        open.removeIf(choice ->
                !choice.stream().allMatch(license -> policy.decide(license).isPermitted()));
        LicenseDecision decision = policy.decide(expression);
        assertThat(decision.isPermitted()).isEqualTo(!open.isEmpty());
        if (decision instanceof LicenseDecision.Permitted chosen) {
            assertThat(open).contains(new LinkedHashSet<>(chosen.chosen()));
        } else if (decision instanceof LicenseDecision.Refused refused) {
            Set<String> enough = new LinkedHashSet<>(permitted);
            refused.blamed().forEach(license -> enough.add(license.toString()));
            assertThat(refused.blamed())
                    .isNotEmpty()
                    .noneMatch(license -> policy.decide(license).isPermitted());
            assertThat(LicensePolicy.permitting(enough).decide(expression).isPermitted())
                    .isTrue();
        }
    }

    @Provide
    Arbitrary<Set<String>> permitted() {
        return Arbitraries.of("MIT", "ISC", "Zlib", "GPL-2.0-only", "GPL-3.0-only")
                .set()
                .ofMaxSize(4);
    }
}
