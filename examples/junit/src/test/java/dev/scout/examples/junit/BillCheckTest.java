package dev.scout.examples.junit;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scout.core.advisory.Advisory;
import dev.scout.core.advisory.AffectedPackage;
import dev.scout.core.advisory.AffectedRange;
import dev.scout.core.advisory.RangeEvent;
import dev.scout.core.advisory.Rating;
import dev.scout.core.advisory.Severity;
import dev.scout.core.purl.PackageUrl;
import dev.scout.core.sbom.Component;
import dev.scout.core.sbom.Sbom;
import dev.scout.match.AdvisoryIndex;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How a failure reads. */
class BillCheckTest {

    private static final AdvisoryIndex INDEX = AdvisoryIndex.of(List.of(
            advisory("GHSA-logs", "Loggers run what they are told to log", "critical", RangeEvent.fixed("2.15.0")),
            advisory("GHSA-open", "Nobody knows a remedy", "critical", RangeEvent.limit("*")),
            advisory("GHSA-slow", "Loggers are slow", "low", RangeEvent.fixed("3.0.0"))));

    private static Advisory advisory(String id, String summary, String word, RangeEvent end) {
        return new Advisory(
                id,
                Advisory.Timeline.UNKNOWN,
                Advisory.Links.NONE,
                new Advisory.Text(summary, ""),
                List.of(AffectedPackage.of(
                        "Maven", "com.example:logger", List.of(AffectedRange.of(RangeEvent.introduced("0"), end)))),
                List.of(new Severity(Severity.Method.WORD, word, null)),
                List.of());
    }

    private static BillCheck check(String purl) {
        return BillCheck.of(INDEX.overlay(Sbom.of(List.of(Component.of(PackageUrl.parse(purl))))));
    }

    @Test
    void a_failure_says_what_where_since_when_and_what_mends_it() {
        assertThatThrownBy(() -> check("pkg:maven/com.example/logger@2.14.1").hasNothingToMend(Rating.CRITICAL))
                .isInstanceOf(AssertionError.class)
                .hasMessage("""
                        1 finding is CRITICAL and can be mended, in a bill of 1 components:

                        pkg:maven/com.example/logger@2.14.1
                          has CRITICAL GHSA-logs
                          fixed in 2.15.0
                          GHSA-logs: Loggers run what they are told to log
                            since 2.14.1 of Maven com.example:logger against GHSA-logs: introduced 0, fixed 2.15.0
                        """);
    }

    @Test
    void what_is_less_bad_or_has_no_fix_is_passed_over() {
        assertThatCode(() -> check("pkg:maven/com.example/logger@2.15.0").hasNothingToMend(Rating.CRITICAL))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> check("pkg:maven/com.example/logger@2.15.0").hasNothingToMend(Rating.LOW))
                .hasMessageStartingWith("1 finding is LOW or worse and can be mended")
                .hasMessageContaining("GHSA-slow");
    }

    @Test
    void what_cannot_be_told_is_no_success() {
        assertThatThrownBy(() -> check("pkg:maven/com.example/logger").hasNothingUndecided())
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("undecided (NO_VERSION)");
    }
}
