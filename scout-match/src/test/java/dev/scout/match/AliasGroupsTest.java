package dev.scout.match;

import static dev.scout.match.Given.advisory;
import static dev.scout.match.Given.affected;
import static dev.scout.match.Given.bill;
import static dev.scout.match.Given.withAliases;
import static dev.scout.match.Given.withLinks;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scout.core.advisory.Advisory;
import dev.scout.core.advisory.Advisory.Links;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One vulnerability is one finding: traps V15, V16 and V27. */
class AliasGroupsTest {

    private static Advisory about(String id, String... aliases) {
        return withAliases(advisory(id, affected("npm", "a", "introduced 0")), aliases);
    }

    private static List<Finding> findings(Advisory... advisories) {
        return AdvisoryIndex.of(Arrays.asList(advisories))
                .overlay(bill("pkg:npm/a@1.0.0"))
                .findings();
    }

    @Test
    void V15_aliases_join_over_any_number_of_steps() {
        assertThat(findings(about("A-1", "B-1"), about("B-1", "C-1"), about("C-1")))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.matches())
                            .extracting(match -> match.advisoryId())
                            .containsExactly("A-1", "B-1", "C-1");
                    assertThat(finding.id()).isEqualTo("A-1");
                    assertThat(finding.aliases()).containsExactly("B-1", "C-1");
                });
    }

    @Test
    void V15_aliases_join_in_either_direction() {
        assertThat(findings(about("A-1"), about("B-1", "A-1", "C-1"), about("C-1")))
                .hasSize(1);
    }

    @Test
    void V15_pairs_that_are_met_in_an_unlucky_order_still_join() {
        // Edges (0,3), (1,2), (1,3).
        assertThat(findings(about("N-0", "N-3"), about("N-1", "N-2", "N-3"), about("N-2"), about("N-3")))
                .hasSize(1);
    }

    @Test
    void V15_upstream_and_related_join_nothing() {
        Advisory distribution =
                withLinks(about("DSA-1"), new Links(List.of(), List.of("CVE-2024-1"), List.of("CVE-2024-1")));
        assertThat(findings(distribution, about("CVE-2024-1")))
                .extracting(Finding::id)
                .containsExactly("CVE-2024-1", "DSA-1");
    }

    @Test
    void V16_twins_join_through_an_id_that_has_no_record() {
        assertThat(findings(about("GO-2024-1", "CVE-2024-1"), about("GHSA-aaaa", "CVE-2024-1")))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.id()).isEqualTo("CVE-2024-1");
                    assertThat(finding.aliases()).containsExactly("GHSA-aaaa", "GO-2024-1");
                });
    }

    @Test
    void V27_errata_that_share_related_ids_stay_apart_and_keep_them() {
        Advisory first = withLinks(about("ALSA-1"), new Links(List.of(), List.of(), List.of("CVE-2024-1")));
        Advisory second = withLinks(about("ALSA-2"), new Links(List.of(), List.of(), List.of("CVE-2024-1")));
        Overlay overlay = AdvisoryIndex.of(List.of(first, second)).overlay(bill("pkg:npm/a@1.0.0"));
        assertThat(overlay.findings())
                .extracting(finding -> finding.matches().get(0).advisoryId())
                .containsExactly("ALSA-1", "ALSA-2")
                .allSatisfy(id -> assertThat(
                                overlay.index().find(id).orElseThrow().links().related())
                        .containsExactly("CVE-2024-1"));
        assertThat(overlay.findings())
                .as("V27: also known without the records themselves")
                .allSatisfy(finding -> assertThat(finding.links()).containsExactly("CVE-2024-1"));
    }

    @Test
    void a_finding_goes_by_its_CVE_id_then_by_that_of_GitHub() {
        assertThat(findings(about("GO-1", "GHSA-b", "CVE-2")).get(0).id()).isEqualTo("CVE-2");
        assertThat(findings(about("GO-1", "GHSA-b")).get(0).id()).isEqualTo("GHSA-b");
        assertThat(findings(about("GO-1")).get(0).id()).isEqualTo("GO-1");
    }
}
