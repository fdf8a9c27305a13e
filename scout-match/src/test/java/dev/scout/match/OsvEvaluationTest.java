package dev.scout.match;

import static dev.scout.match.Given.advisory;
import static dev.scout.match.Given.affected;
import static dev.scout.match.Given.bill;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scout.core.advisory.Advisory;
import dev.scout.core.advisory.AffectedPackage;
import dev.scout.core.advisory.AffectedPackage.Hints;
import dev.scout.core.advisory.AffectedRange;
import dev.scout.core.advisory.RangeEvent;
import dev.scout.core.purl.PackageUrl;
import dev.scout.match.BruteForceEvaluator.Candidate;
import dev.scout.match.BruteForceEvaluator.Opinion;
import dev.scout.match.Verdict.Undecided;
import dev.scout.match.Verdict.Undecided.Obstacle;
import dev.scout.match.ecosystem.Ecosystem;
import dev.scout.match.ecosystem.Ecosystems;
import dev.scout.match.ecosystem.NameRule;
import dev.scout.match.ecosystem.ReleaseRule;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What one record says of one version: traps V1 to V26, with their ids. */
class OsvEvaluationTest {

    @ParameterizedTest(name = "{0}: {1} {3} of [{2}] is {4}")
    @CsvSource(delimiter = '|', textBlock = """
                    V1  | npm       | versions 1.2                                        | 1.2.0           | AFFECTED
                    V1  | PyPI      | versions 1.2                                        | 1.2             | AFFECTED
                    V1  | PyPI      | versions 1.2; introduced 2, fixed 3                 | 1.2             | AFFECTED
                    V1  | PyPI      | versions 1.2; introduced 2, fixed 3                 | 2.5             | AFFECTED
                    V1  | PyPI      | versions 1.2; introduced 2, fixed 3                 | 3               | NOT_AFFECTED
                    V2  | Go        | SEMVER introduced 0, fixed 1.0.0                    | 0.0.0-20190101000000-abcdefabcdef | AFFECTED
                    V2  | Go        | SEMVER introduced 0                                 | v0.0.0-20190101000000-abcdefabcdef | AFFECTED
                    V2  | npm       | introduced 0, fixed 1.0.0                           | 0.0.0-alpha     | AFFECTED
                    V2  | Debian:12 | introduced 0, fixed 1.0                             | 0~              | AFFECTED
                    V2  | PyPI      | introduced 0, fixed 1.0                             | 0.dev0          | AFFECTED
                    V3  | npm       | fixed 4.0.0, introduced 3.0.0, fixed 2.0.0, introduced 1.0.0 | 1.5.0  | AFFECTED
                    V3  | npm       | fixed 4.0.0, introduced 3.0.0, fixed 2.0.0, introduced 1.0.0 | 2.5.0  | NOT_AFFECTED
                    V3  | npm       | fixed 4.0.0, introduced 3.0.0, fixed 2.0.0, introduced 1.0.0 | 3.5.0  | AFFECTED
                    V3  | npm       | fixed 4.0.0, introduced 3.0.0, fixed 2.0.0, introduced 1.0.0 | 4.0.0  | NOT_AFFECTED
                    V4  | npm       | introduced 5.0.0, last 5.0.0                        | 5.0.0           | AFFECTED
                    V4  | npm       | introduced 5.0.0, last 5.0.0                        | 6.0.0           | NOT_AFFECTED
                    V4  | npm       | last 5.0.0, introduced 5.0.0                        | 5.0.0           | AFFECTED
                    V4  | npm       | last 5.0.0, introduced 5.0.0                        | 6.0.0           | NOT_AFFECTED
                    V4  | npm       | introduced 1.0.0, fixed 2.0.0, introduced 2.0.0     | 2.0.0           | AFFECTED
                    V4  | npm       | introduced 2.0.0, fixed 2.0.0, introduced 1.0.0     | 2.0.0           | AFFECTED
                    V4  | npm       | introduced 1.0.0, fixed 2.0.0, fixed v2.0.0, introduced 2.0.0 | 2.0.0 | AFFECTED
                    V4  | npm       | introduced 5.0.0, fixed 5.0.0                       | 5.0.0           | NOT_AFFECTED
                    V4  | npm       | introduced 5.0.0, fixed 5.0.0                       | 6.0.0           | NOT_AFFECTED
                    V5  | npm       | introduced 0, fixed 2.0.0                           | 2.0.0           | NOT_AFFECTED
                    V5  | npm       | introduced 0, fixed 2.0.0                           | 2.0.0-rc.1      | AFFECTED
                    V5  | npm       | introduced 0, last 2.0.0                            | 2.0.0           | AFFECTED
                    V5  | npm       | introduced 0, last 2.0.0                            | 2.0.1           | NOT_AFFECTED
                    V6  | npm       | introduced 0, fixed 3.0.0, last 2.0.0               | 2.0.0           | AFFECTED
                    V6  | npm       | introduced 0, fixed 3.0.0, last 2.0.0               | 2.5.0           | NOT_AFFECTED
                    V6  | npm       | introduced 0, fixed 2.0.0, last 3.0.0               | 2.5.0           | NOT_AFFECTED
                    V6  | npm       | introduced 0, fixed 2.0.0, last 2.0.0               | 2.0.0           | NOT_AFFECTED
                    V7  | npm       | introduced 1.0.0, limit 2.0.0                       | 1.5.0           | AFFECTED
                    V7  | npm       | introduced 1.0.0, limit 2.0.0                       | 2.0.0           | NOT_AFFECTED
                    V7  | npm       | introduced 1.0.0, limit 2.0.0                       | 3.0.0           | NOT_AFFECTED
                    V7  | npm       | introduced 1.0.0, limit 2.0.0, limit *              | 3.0.0           | AFFECTED
                    V7  | npm       | introduced 1.0.0, limit 2.0.0, limit 4.0.0          | 3.0.0           | AFFECTED
                    V7  | npm       | introduced 1.0.0, limit two, limit *                | 3.0.0           | AFFECTED
                    V8  | PyPI      | GIT introduced 0, fixed abc; introduced 1, fixed 2  | 1.5             | AFFECTED
                    V8  | PyPI      | GIT introduced 0, fixed abc; introduced 1, fixed 2  | 2               | NOT_AFFECTED
                    V8  | PyPI      | GIT introduced 0, fixed abc                         | 1.5             | UNDECIDED
                    V9  | PyPI      | SEMVER introduced 1.0.0, fixed 1.1.0; introduced 2, fixed 3 | 1.0.5   | AFFECTED
                    V9  | PyPI      | SEMVER introduced 1.0.0, fixed 1.1.0; introduced 2, fixed 3 | 2.5     | AFFECTED
                    V9  | PyPI      | SEMVER introduced 1.0.0-rc.1, fixed 1.1.0           | 1.0.0           | AFFECTED
                    V18 | npm       | introduced 0; versions 1.0.1                        | 1.0.2           | AFFECTED
                    V19 | Debian:12 | introduced 0, fixed <unfixed>                       | 1.0             | AFFECTED
                    V19 | Debian:12 | introduced 0, fixed <end-of-life>                   | 1.0             | AFFECTED
                    V19 | Debian:12 | introduced 0, fixed <not-affected>                  | 1.0             | NOT_AFFECTED
                    V19 | Debian:12 | introduced 0, fixed <undetermined>                  | 1.0             | UNDECIDED
                    V19 | Debian:12 | introduced 0, fixed <not-affected>                  |                 | UNDECIDED
                    V20 | npm       | introduced 0                                        |                 | UNDECIDED
                    V20 | npm       | versions 1.0.0                                      |                 | UNDECIDED
                    V21 | npm       | introduced 0                                        | not.a.version   | UNDECIDED
                    V21 | PyPI      | introduced 0, fixed 2                               | 2004d           | UNDECIDED
                    V21 | PyPI      | introduced 0, fixed 2004d                           | 1.0             | UNDECIDED
                    V21 | PyPI      | introduced 0, fixed 2004d; versions 1.0             | 1.0             | AFFECTED
                    V21 | PyPI      | introduced 0, fixed 2004d; introduced 0, fixed 2    | 1.0             | AFFECTED
                    V21 | PyPI      | versions 2004d                                      | 2004d           | AFFECTED
                    V23 | PyPI      | versions 1.0.0                                      | 1.0             | AFFECTED
                    V23 | PyPI      | versions 1.0-rc1                                    | 1.0rc1          | AFFECTED
                    V23 | NuGet     | versions 1.2.3                                      | 1.2.3.0         | AFFECTED
                    V23 | Maven     | versions 1.0                                        | 1.0.RELEASE     | AFFECTED
                    V23 | Maven     | versions 1.0                                        | 1.0.1           | NOT_AFFECTED
                    V23 | Go        | versions 1.2.3                                      | v1.2.3          | AFFECTED
                    V26 | npm       | UNKNOWN introduced 0; introduced 1.0.0, fixed 2.0.0 | 1.5.0           | AFFECTED
                    V26 | npm       | UNKNOWN introduced 0; introduced 1.0.0, fixed 2.0.0 | 2.5.0           | NOT_AFFECTED
                    """)
    void says_of_a_version(String trap, String ecosystem, String rule, String version, String expected) {
        assertThat(opinion(ecosystem, rule, version)).as(trap).isEqualTo(Opinion.valueOf(expected));
    }

    /** The opinion of the index, which has to be that of the brute force. */
    private static Opinion opinion(String ecosystem, String rule, String version) {
        String name = ecosystem.equals("Maven") ? "g:a" : ecosystem.equals("Go") ? "example.com/a" : "a";
        Advisory advisory = advisory("OSV-1", affected(ecosystem, name, rule));
        String at = version == null ? "" : "@" + version;
        String purl = switch (ecosystem) {
            case "Debian:12" -> "pkg:deb/debian/a" + at + "?distro=debian-12";
            case "Maven" -> "pkg:maven/g/a" + at;
            case "Go" -> "pkg:golang/example.com/a" + at;
            default -> "pkg:" + ecosystem.toLowerCase(Locale.ROOT) + "/a" + at;
        };
        Overlay overlay = AdvisoryIndex.of(List.of(advisory)).overlay(bill(purl));
        Opinion opinion = !overlay.findings().isEmpty()
                ? Opinion.AFFECTED
                : overlay.undecided().isEmpty() ? Opinion.NOT_AFFECTED : Opinion.UNDECIDED;
        assertThat(opinion).isEqualTo(BruteForceEvaluator.evaluate(new Candidate(ecosystem, name, version), advisory));
        return opinion;
    }

    @Test
    void V4_a_version_that_is_fixed_and_introduced_again_is_no_fix() {
        Advisory advisory =
                advisory("OSV-1", affected("npm", "a", "introduced 1.0.0, fixed 2.0.0, introduced 2.0.0, fixed 3.0.0"));
        assertThat(AdvisoryIndex.of(List.of(advisory))
                        .overlay(bill("pkg:npm/a@1.5.0"))
                        .findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.fixes()).containsExactly(new Fix("3.0.0")));
    }

    @Test
    void V10_several_entries_for_one_package_add_up() {
        Advisory advisory = advisory(
                "OSV-1",
                affected("npm", "a", "introduced 1.0.0, fixed 1.1.0"),
                affected("npm", "a", "introduced 2.0.0, fixed 2.1.0"));
        Overlay overlay = AdvisoryIndex.of(List.of(advisory))
                .overlay(bill("pkg:npm/a@1.0.5", "pkg:npm/a@1.5.0", "pkg:npm/a@2.0.5"));
        assertThat(overlay.findings())
                .extracting(finding -> finding.component().ref())
                .containsExactly("pkg:npm/a@1.0.5", "pkg:npm/a@2.0.5");
        assertThat(overlay.findings())
                .extracting(Finding::fixes)
                .containsExactly(List.of(new Fix("1.1.0")), List.of(new Fix("2.1.0")));
    }

    @Test
    void M11_the_fix_is_that_of_the_branch_that_was_hit() {
        Advisory advisory =
                advisory("OSV-1", affected("npm", "a", "introduced 1.0.0, fixed 1.2.0, introduced 2.0.0, fixed 2.3.0"));
        assertThat(AdvisoryIndex.of(List.of(advisory))
                        .overlay(bill("pkg:npm/a@1.1.0"))
                        .findings()
                        .get(0)
                        .fixes())
                .containsExactly(new Fix("1.2.0"));
    }

    @Test
    void V11_and_V12_hints_beside_the_range_are_not_used() {
        Hints hints = new Hints(
                "<= 29.0",
                List.of(AffectedRange.of(RangeEvent.introduced("0"), RangeEvent.fixed("30.0.0"))),
                null,
                List.of(),
                List.of());
        AffectedPackage open = affected("npm", "a", "introduced 0");
        AffectedPackage hinted = new AffectedPackage(
                open.ecosystem(), open.name(), null, open.versions(), open.ranges(), List.of(), hints);
        assertThat(AdvisoryIndex.of(List.of(advisory("GHSA-1", hinted)))
                        .overlay(bill("pkg:npm/a@31.1.0"))
                        .findings())
                .as("strict OSV: an open range holds everything")
                .hasSize(1);
    }

    @Test
    void V18_of_malware_only_the_listed_versions_are_affected() {
        AdvisoryIndex index =
                AdvisoryIndex.of(List.of(advisory("MAL-2024-1", affected("npm", "a", "introduced 0; versions 1.0.1"))));
        assertThat(index.overlay(bill("pkg:npm/a@1.0.1")).findings()).hasSize(1);
        assertThat(index.overlay(bill("pkg:npm/a@1.0.2")).findings()).isEmpty();
        assertThat(AdvisoryIndex.of(List.of(advisory("MAL-2024-2", affected("npm", "a", "introduced 0"))))
                        .overlay(bill("pkg:npm/a@1.0.2"))
                        .findings())
                .as("without a list, all of it")
                .hasSize(1);
    }

    @Test
    void V20_and_V21_what_cannot_be_told_says_why() {
        Advisory ranged = advisory("OSV-1", affected("npm", "a", "introduced 0, fixed 2.0.0"));
        Advisory odd = advisory("OSV-2", affected("npm", "b", "introduced 0, fixed two"));
        Advisory commits = advisory("OSV-3", affected("npm", "c", "GIT introduced 0"));
        Overlay overlay = AdvisoryIndex.of(List.of(ranged, odd, commits))
                .overlay(bill("pkg:npm/a", "pkg:npm/a@one", "pkg:npm/b@1.0.0", "pkg:npm/c@1.0.0"));
        assertThat(overlay.findings()).isEmpty();
        assertThat(overlay.undecided())
                .extracting(open -> ((Undecided) open.verdict()).obstacle())
                .containsExactly(
                        Obstacle.NO_VERSION,
                        Obstacle.VERSION_NOT_ORDERED,
                        Obstacle.BOUND_NOT_ORDERED,
                        Obstacle.COMMITS_ONLY);
    }

    @Test
    void V22_an_unknown_ecosystem_is_passed_over() {
        Advisory advisory = advisory(
                "OSV-1",
                affected("Colour Supplements", "a", "introduced 0"),
                affected("npm", "a", "introduced 0"),
                affected("", "", "GIT introduced 0"));
        Overlay overlay = AdvisoryIndex.of(List.of(advisory)).overlay(bill("pkg:npm/a@1.0.0", "pkg:colour/a@1"));
        assertThat(overlay.findings()).hasSize(1);
        assertThat(overlay.coverage().components(Coverage.State.UNKNOWN_ECOSYSTEM))
                .isEqualTo(1);
    }

    @Test
    void V25_an_entry_that_has_only_a_package_url_is_about_that() {
        AffectedPackage byPurl = new AffectedPackage(
                "",
                "",
                PackageUrl.parse("pkg:npm/%40s/a"),
                List.of(),
                affected("", "", "introduced 0, fixed 2.0.0").ranges(),
                List.of(),
                Hints.NONE);
        AdvisoryIndex index = AdvisoryIndex.of(List.of(advisory("OSV-1", byPurl)));
        assertThat(index.overlay(bill("pkg:npm/%40s/a@1.0.0")).findings()).hasSize(1);
        assertThat(index.overlay(bill("pkg:npm/a@1.0.0")).findings()).isEmpty();
    }

    @Test
    void V25_the_qualifiers_of_such_a_package_url_name_the_release() {
        AffectedPackage byPurl = new AffectedPackage(
                "",
                "",
                PackageUrl.parse("pkg:deb/debian/a?distro=bookworm"),
                List.of(),
                affected("", "", "introduced 0, fixed 2.0").ranges(),
                List.of(),
                Hints.NONE);
        AdvisoryIndex index = AdvisoryIndex.of(List.of(advisory("OSV-1", byPurl)));
        assertThat(index.overlay(bill("pkg:deb/debian/a@1.0?distro=debian-12")).findings())
                .hasSize(1);
        assertThat(index.overlay(bill("pkg:deb/debian/a@1.0?distro=debian-11")).findings())
                .isEmpty();
    }

    @Test
    void V23_a_listed_version_is_found_by_an_equal_one_that_has_no_key() {
        // For libalpm 1 is equal to 1-2: its order is not total, and 1 has no key.
        Ecosystem arch = new Ecosystem("Arch", "alpm", List.of(), "alpm", NameRule.EXACT, ReleaseRule.NONE);
        AdvisoryIndex index = AdvisoryIndex.builder()
                .ecosystems(Ecosystems.builtIn().with(arch))
                .add(advisory("OSV-1", affected("Arch", "a", "versions 1-2")))
                .build();
        assertThat(index.overlay(bill("pkg:alpm/arch/a@1")).findings()).hasSize(1);
        assertThat(index.overlay(bill("pkg:alpm/arch/a@2")).findings()).isEmpty();
    }
}
