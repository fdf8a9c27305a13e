package dev.scout.match;

import static dev.scout.match.Given.advisory;
import static dev.scout.match.Given.affected;
import static dev.scout.match.Given.bill;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scout.match.Coverage.State;
import dev.scout.match.Verdict.Undecided.Obstacle;
import dev.scout.match.ecosystem.Ecosystem;
import dev.scout.match.ecosystem.Ecosystems;
import dev.scout.match.ecosystem.NameRule;
import dev.scout.match.ecosystem.ReleaseRule;
import dev.scout.match.version.InvalidVersionException;
import dev.scout.match.version.KeyBuffer;
import dev.scout.match.version.VersionScheme;
import dev.scout.match.version.VersionSchemes;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An ecosystem and a version scheme of one's own, plugged into an index. */
class ExtensionTest {

    /** Versions that count down: {@code T-10} comes before {@code T-9}. */
    private static final class CountdownScheme implements VersionScheme {

        @Override
        public String name() {
            return "countdown";
        }

        @Override
        public boolean writeKey(String text, KeyBuffer key) {
            if (!text.matches("T-[0-9]{1,2}")) {
                throw new InvalidVersionException(name(), text, 0, "expected T- and a number");
            }
            key.put(100 - Integer.parseInt(text.substring(2)));
            return true;
        }
    }

    private static final Ecosystem LAUNCHES =
            new Ecosystem("Launches", "launch", List.of(), "countdown", NameRule.IGNORE_CASE, ReleaseRule.NONE);

    private static AdvisoryIndex index(VersionSchemes schemes) {
        return AdvisoryIndex.builder()
                .ecosystems(Ecosystems.builtIn().with(LAUNCHES))
                .schemes(schemes)
                .add(advisory("LAUNCH-1", affected("Launches", "Rocket", "introduced T-20, fixed T-9; versions T-3")))
                .build();
    }

    @Test
    void a_scheme_of_ones_own_orders_the_ecosystem_of_ones_own() {
        Overlay overlay = index(VersionSchemes.builtIn().with(new CountdownScheme()))
                .overlay(bill(
                        "pkg:launch/rocket@T-21",
                        "pkg:launch/rocket@T-10",
                        "pkg:launch/ROCKET@T-9",
                        "pkg:launch/rocket@T-3",
                        "pkg:launch/rocket@lift-off"));
        assertThat(overlay.findings())
                .extracting(finding -> finding.component().ref())
                .containsExactly("pkg:launch/rocket@T-10", "pkg:launch/rocket@T-3");
        assertThat(overlay.findings().get(0).matches().get(0).verdict().evidence())
                .isEqualTo(new Evidence(
                        "LAUNCH-1",
                        "Launches",
                        "rocket",
                        Naming.PACKAGE,
                        "countdown",
                        "T-10",
                        null,
                        "introduced T-20, fixed T-9"));
        assertThat(overlay.undecided())
                .extracting(open -> open.component().ref())
                .containsExactly("pkg:launch/rocket@lift-off");
    }

    @Test
    void an_ecosystem_whose_scheme_is_missing_is_not_silently_another_ones() {
        Overlay overlay = index(VersionSchemes.builtIn()).overlay(bill("pkg:launch/rocket@T-10"));
        assertThat(overlay.findings()).isEmpty();
        assertThat(overlay.undecided())
                .extracting(open -> ((Verdict.Undecided) open.verdict()).obstacle())
                .containsExactly(Obstacle.NO_SCHEME);
        assertThat(overlay.coverage().components(State.CHECKED)).isZero();
    }

    @Test
    void a_file_whose_scheme_is_missing_still_knows_its_listed_versions_and_no_others() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        index(VersionSchemes.builtIn().with(new CountdownScheme())).writeTo(file);
        Overlay overlay = AdvisoryIndex.open(
                        new ByteArrayInputStream(file.toByteArray()),
                        Ecosystems.builtIn().with(LAUNCHES),
                        VersionSchemes.builtIn())
                .overlay(bill("pkg:launch/rocket@T-10", "pkg:launch/rocket@T-3", "pkg:launch/rocket@T-21"));
        assertThat(overlay.findings())
                .extracting(finding -> finding.component().ref())
                .containsExactly("pkg:launch/rocket@T-3");
        assertThat(overlay.undecided())
                .extracting(open -> ((Verdict.Undecided) open.verdict()).obstacle())
                .containsExactly(Obstacle.NO_SCHEME, Obstacle.NO_SCHEME);
    }
}
