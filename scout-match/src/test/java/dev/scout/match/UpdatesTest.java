package dev.scout.match;

import static dev.scout.match.Given.advisory;
import static dev.scout.match.Given.affected;
import static dev.scout.match.Given.bill;
import static dev.scout.match.Given.withTimeline;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scout.core.advisory.Advisory;
import dev.scout.core.advisory.Advisory.Timeline;
import dev.scout.core.advisory.AffectedPackage;
import dev.scout.core.advisory.AffectedPackage.Hints;
import dev.scout.core.advisory.Rating;
import dev.scout.core.advisory.Severity;
import dev.scout.core.sbom.Sbom;
import dev.scout.match.Verdict.NotAffected;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Which record of an id holds, and that nothing changes once an index is made: traps V13, V14, V17 and V24. */
class UpdatesTest {

    private static final Instant EARLY = Instant.parse("2024-01-01T00:00:00Z");
    private static final Instant LATE = Instant.parse("2025-01-01T00:00:00Z");

    private static Advisory version(Instant modified, Instant withdrawn, String rule) {
        return withTimeline(advisory("OSV-1", affected("npm", "a", rule)), new Timeline(null, modified, withdrawn));
    }

    private static Advisory version(Instant modified, String rule) {
        return withTimeline(advisory("OSV-1", affected("npm", "a", rule)), new Timeline(null, modified, null));
    }

    private static int findings(Advisory... advisories) {
        return AdvisoryIndex.of(List.of(advisories))
                .overlay(bill("pkg:npm/a@1.0.0"))
                .findings()
                .size();
    }

    @Test
    void V13_a_withdrawn_record_is_never_reported() {
        Advisory withdrawn = version(LATE, LATE, "introduced 0");
        assertThat(findings(withdrawn)).isZero();
        assertThat(findings(version(EARLY, "introduced 0"), withdrawn)).isZero();
        assertThat(findings(withdrawn, version(EARLY, "introduced 0"))).isZero();
        Sbom sbom = bill("pkg:npm/a@1.0.0");
        assertThat(AdvisoryIndex.of(List.of(withdrawn))
                        .overlay(sbom)
                        .explain(sbom.components().get(0), withdrawn.id()))
                .isInstanceOfSatisfying(
                        NotAffected.class,
                        verdict -> assertThat(verdict.reason()).isEqualTo(NotAffected.Reason.NOT_IN_FORCE));
    }

    @Test
    void V13_a_record_that_is_published_again_is_reported_again() {
        assertThat(findings(version(EARLY, EARLY, "introduced 0"), version(LATE, "introduced 0")))
                .isEqualTo(1);
    }

    @Test
    void V14_the_record_that_was_modified_last_holds_in_any_order() {
        Advisory early = version(EARLY, "introduced 0");
        Advisory late = version(LATE, "introduced 2.0.0");
        assertThat(findings(early, late)).isZero();
        assertThat(findings(late, early)).isZero();
    }

    @Test
    void V14_records_of_one_time_are_chosen_between_in_the_same_way_in_any_order() {
        // Go's placeholders all say the year 1.
        Instant placeholder = Instant.parse("0001-01-01T00:00:00Z");
        Advisory one = version(placeholder, "introduced 0");
        Advisory two = version(placeholder, "introduced 2.0.0");
        assertThat(findings(one, two)).isEqualTo(findings(two, one));
        assertThat(findings(version(placeholder, "introduced 2.0.0"), version(EARLY, "introduced 0")))
                .isEqualTo(1);
    }

    @Test
    void V17_the_severity_of_the_release_that_was_found_goes_before_that_of_the_record() {
        Advisory advisory = new Advisory(
                "OSV-1",
                Timeline.UNKNOWN,
                Advisory.Links.NONE,
                Advisory.Text.EMPTY,
                List.of(rated("Debian:11", "high"), rated("Debian:12", "low")),
                List.of(new Severity(Severity.Method.CVSS_V3, "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H", null)),
                List.of());
        AdvisoryIndex index = AdvisoryIndex.of(List.of(advisory));
        assertThat(index.overlay(bill("pkg:deb/debian/a@1?distro=debian-12")).findings())
                .extracting(Finding::rating)
                .containsExactly(Rating.LOW);
        assertThat(index.overlay(bill("pkg:deb/debian/a@1?distro=debian-11")).findings())
                .extracting(Finding::rating)
                .containsExactly(Rating.HIGH);
    }

    @Test
    void V17_where_the_package_says_nothing_the_record_does() {
        Advisory advisory = new Advisory(
                "OSV-1",
                Timeline.UNKNOWN,
                Advisory.Links.NONE,
                Advisory.Text.EMPTY,
                List.of(affected("npm", "a", "introduced 0")),
                List.of(
                        new Severity(Severity.Method.WORD, "low", "Ubuntu"),
                        new Severity(Severity.Method.CVSS_V3, "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H", null)),
                List.of());
        assertThat(AdvisoryIndex.of(List.of(advisory))
                        .overlay(bill("pkg:npm/a@1.0.0"))
                        .findings())
                .extracting(Finding::rating)
                .containsExactly(Rating.CRITICAL);
    }

    private static AffectedPackage rated(String ecosystem, String word) {
        AffectedPackage plain = affected(ecosystem, "a", "introduced 0");
        return new AffectedPackage(
                plain.ecosystem(),
                plain.name(),
                null,
                List.of(),
                plain.ranges(),
                List.of(new Severity(Severity.Method.WORD, word, null)),
                Hints.NONE);
    }

    @Test
    void V24_sixteen_threads_on_one_index_give_equal_answers() throws InterruptedException, ExecutionException {
        List<Advisory> advisories = IntStream.range(0, 200)
                .mapToObj(i -> advisory(
                        "OSV-" + i,
                        affected("npm", "a" + i % 20, "fixed " + (i + 2) + ".0.0, introduced " + i + ".0.0")))
                .toList();
        AdvisoryIndex index = AdvisoryIndex.of(advisories);
        Sbom sbom = bill(IntStream.range(0, 400)
                .mapToObj(i -> "pkg:npm/a" + i % 20 + "@" + i + ".5.0")
                .toArray(String[]::new));
        List<Finding> expected = index.overlay(sbom).findings();
        assertThat(expected).isNotEmpty();
        ExecutorService threads = Executors.newFixedThreadPool(16);
        try {
            List<Future<List<Finding>>> answers = new ArrayList<>();
            for (int i = 0; i < 64; i++) {
                answers.add(threads.submit(() -> index.overlay(sbom).findings()));
            }
            for (Future<List<Finding>> answer : answers) {
                assertThat(answer.get()).isEqualTo(expected);
            }
        } finally {
            threads.shutdown();
        }
    }
}
