package dev.scout.match;

import static dev.scout.match.Given.advisory;
import static dev.scout.match.Given.affected;
import static dev.scout.match.Given.bill;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scout.core.advisory.AffectedPackage;
import dev.scout.core.advisory.AffectedPackage.Hints;
import dev.scout.core.image.Platform;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Advisories about some platforms only: trap M20. */
class PlatformLimitTest {

    private static AffectedPackage only(List<String> systems, List<String> architectures) {
        AffectedPackage plain = affected("Go", "example.com/a", "introduced 0");
        Hints hints = new Hints(null, List.of(), null, systems, architectures);
        return new AffectedPackage(plain.ecosystem(), plain.name(), null, List.of(), plain.ranges(), List.of(), hints);
    }

    private static Overlay overlay(AffectedPackage... entries) {
        return AdvisoryIndex.of(List.of(advisory("GO-1", entries))).overlay(bill("pkg:golang/example.com/a@1.0.0"));
    }

    @Test
    void M20_what_is_about_one_platform_is_kept_with_a_note() {
        Overlay overlay = overlay(only(List.of("windows"), List.of()));
        assertThat(overlay.findings()).hasSize(1);
        assertThat(overlay.findings().get(0).matches().get(0).verdict().toString())
                .endsWith("; no fix is known; only on windows");
    }

    @ParameterizedTest
    @CsvSource({"windows, amd64, 1", "linux, amd64, 0", "windows, x86_64, 1", "windows, arm64, 0", "darwin, amd64, 1"})
    void M20_others_are_left_out_when_asked(String system, String architecture, int findings) {
        Overlay overlay = overlay(only(List.of("windows", "darwin"), List.of("amd64", "386")));
        assertThat(overlay.findingsOn(Platform.of(system, architecture, null))).hasSize(findings);
    }

    @Test
    void M20_an_entry_that_is_about_all_platforms_takes_the_limit_away() {
        Overlay overlay = overlay(only(List.of("windows"), List.of("arm64")), only(List.of(), List.of("386")));
        PlatformLimit limit =
                overlay.findings().get(0).matches().get(0).verdict().limit();
        assertThat(limit.operatingSystems()).isEmpty();
        assertThat(limit.architectures()).containsExactlyInAnyOrder("arm64", "386");
        assertThat(overlay(only(List.of("windows"), List.of()), only(List.of(), List.of()))
                        .findings()
                        .get(0)
                        .matches()
                        .get(0)
                        .verdict()
                        .limit())
                .isEqualTo(PlatformLimit.NONE);
    }
}
