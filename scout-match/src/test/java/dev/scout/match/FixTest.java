package dev.scout.match;

import static dev.scout.match.Given.advisory;
import static dev.scout.match.Given.affected;
import static dev.scout.match.Given.bill;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scout.core.advisory.AffectedPackage;
import dev.scout.core.advisory.AffectedPackage.Hints;
import dev.scout.core.advisory.Severity;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which version mends a finding, and what is meant to be done where none does: traps M5, M11 and M12. */
class FixTest {

    private static Verdict.Affected verdict(String purl, AffectedPackage... affected) {
        List<Finding> findings = AdvisoryIndex.of(List.of(advisory("OSV-1", affected)))
                .overlay(bill(purl))
                .findings();
        assertThat(findings).hasSize(1);
        return findings.get(0).matches().get(0).verdict();
    }

    private static String fixes(Verdict.Affected verdict) {
        return verdict.fixes().stream().map(Fix::version).collect(Collectors.joining(" "));
    }

    /** The rule of a second entry may follow after two bars. */
    @ParameterizedTest(name = "{0} of {1}: {2}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            1.1.0 | introduced 1.0.0, fixed 1.2.0, introduced 2.0.0, fixed 2.3.0  | 1.2.0
            2.1.0 | introduced 1.0.0, fixed 1.2.0, introduced 2.0.0, fixed 2.3.0  | 2.3.0
            1.1.0 | introduced 1.0.0, fixed 1.2.0; introduced 2.0.0, fixed 2.3.0  | 1.2.0
            2.1.0 | introduced 2.0.0, fixed 2.3.0; introduced 1.0.0, fixed 1.2.0  | 2.3.0
            1.1.0 | introduced 0, fixed 1.2.0; introduced 0, fixed 2.3.0          | 2.3.0
            1.1.0 | introduced 0, fixed 1.2.0; introduced 1.2.0, fixed 2.3.0      | 2.3.0
            1.1.0 | introduced 0, fixed 1.2.0; introduced 1.0.0                   | -
            1.1.0 | introduced 0, fixed 1.2.0; introduced 1.0.0, last 3.0.0       | -
            1.1.0 | introduced 0, fixed 1.2.0; versions 1.2.0                     | -
            1.1.0 | introduced 0, fixed 1.2.0; versions 1.3.0                     | 1.2.0
            1.1.0 | introduced 0, last 1.2.0                                      | -
            1.1.0 | introduced 0, limit 1.2.0                                     | -
            1.1.0 | versions 1.1.0                                                | -
            1.1.0 | introduced 0, fixed 1.2.0 / introduced 1.2.0, fixed 1.4.0     | 1.4.0
            1.1.0 | introduced 0, fixed 1.2.0 / introduced 3.0.0, fixed 3.4.0     | 1.2.0
            """)
    void M11_the_fix_is_on_the_branch_that_was_hit_and_no_range_holds_it(String version, String rules, String fix) {
        AffectedPackage[] entries = List.of(rules.split("/")).stream()
                .map(rule -> affected("npm", "a", rule))
                .toArray(AffectedPackage[]::new);
        Verdict.Affected verdict = verdict("pkg:npm/a@" + version, entries);
        assertThat(fixes(verdict)).isEqualTo(fix == null ? "" : fix);
        assertThat(verdict.state()).isEqualTo(fix == null ? FixState.NOT_FIXED : FixState.FIXED);
    }

    @ParameterizedTest(name = "{0}: {1}, {2} is {3}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            M12 | introduced 0                       | -                | NOT_FIXED
            M12 | introduced 0                       | low              | NOT_FIXED
            M12 | introduced 0                       | unimportant      | NOT_FIXED
            M12 | introduced 0                       | not yet assigned | NOT_FIXED
            M12 | introduced 0                       | no-dsa           | DEFERRED
            M12 | introduced 0                       | postponed        | DEFERRED
            M12 | introduced 0                       | ignored          | WONT_FIX
            M12 | introduced 0                       | end-of-life      | END_OF_LIFE
            M12 | introduced 0                       | Will not fix     | WONT_FIX
            M12 | introduced 0                       | Out of support scope | END_OF_LIFE
            M5  | introduced 0                       | wont-fix         | WONT_FIX
            M12 | introduced 0, fixed <end-of-life>  | -                | END_OF_LIFE
            M12 | introduced 0, fixed <no-dsa>       | -                | DEFERRED
            M12 | introduced 0, fixed <ignored>      | low              | WONT_FIX
            M12 | introduced 0, fixed <unfixed>      | low              | NOT_FIXED
            M12 | introduced 0, fixed 2              | end-of-life      | FIXED
            """)
    void what_has_no_fix_is_still_affected_and_says_what_is_meant_to_be_done(
            String trap, String rule, String urgency, FixState expected) {
        AffectedPackage plain = affected("Debian:12", "a", rule);
        Hints hints = new Hints(null, List.of(), urgency, List.of(), List.of());
        AffectedPackage entry = new AffectedPackage(
                plain.ecosystem(), plain.name(), null, List.of(), plain.ranges(), List.<Severity>of(), hints);
        Verdict.Affected verdict = verdict("pkg:deb/debian/a@1?distro=debian-12", entry);
        assertThat(verdict.state()).as(trap).isEqualTo(expected);
    }
}
