package dev.scout.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scout.core.sbom.Component;
import dev.scout.match.ecosystem.Ecosystem;
import dev.scout.match.ecosystem.Ecosystems;
import dev.scout.match.ecosystem.NameRule;
import dev.scout.match.ecosystem.ReleaseRule;
import dev.scout.match.version.InvalidVersionException;
import dev.scout.match.version.KeyBuffer;
import dev.scout.match.version.VersionScheme;
import dev.scout.match.version.VersionSchemes;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CoercedSemverTest {

    private final VersionScheme npm =
            CoercedSemver.insteadOf(VersionSchemes.builtIn().find("npm").orElseThrow());

    @ParameterizedTest
    @CsvSource({
        "1.0.0beta2, 1.0.0-beta2",
        "1.0.0beta2+x, 1.0.0-beta2",
        "1.0.0-rc.01, 1.0.0-rc.1",
        "0.5.1c, 0.5.1-c",
        "=v 1.2.3, 1.2.3",
        "3, 3.0.0",
        "3.0, 3.0.0",
        "3-rc, 3.0.0-rc",
        "18.09.8, 18.9.8",
        "00.0.000, 0.0.0",
        "1.0.0-, 1.0.0--"
    })
    void reads_what_is_almost_a_version(String text, String meant) {
        assertThat(npm.compare(text, meant)).isZero();
        assertThat(npm.parse(text)).isEqualTo(npm.parse(meant));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "v",
                "latest",
                "(devel)",
                "8f4b7f8",
                "1rc",
                "1.x",
                "1..2",
                "1.2..4",
                "1.2.3.4",
                "1.2.3-a..b",
                "1.2.3+"
            })
    void refuses_what_is_none(String text) {
        assertThatThrownBy(() -> npm.parse(text)).isInstanceOf(InvalidVersionException.class);
    }

    @Test
    void other_schemes_stay_as_they_are() {
        VersionScheme maven = VersionSchemes.builtIn().find("maven").orElseThrow();
        assertThat(CoercedSemver.insteadOf(maven)).isSameAs(maven);
    }

    @Test
    void the_evidence_says_what_was_read_instead() {
        AdvisoryIndex index = AdvisoryIndex.of(List.of(
                Given.advisory("A", Given.affected("npm", "a", "introduced 1, fixed 18.09.8")),
                Given.advisory("B", Given.affected("npm", "a", "introduced 0, fixed 3.0.0"))));
        Overlay overlay = index.overlay(Given.bill("pkg:npm/a@3.0"));
        Evidence evidence = overlay.findings().get(0).matches().get(0).verdict().evidence();
        assertThat(evidence.version()).isEqualTo("3.0");
        assertThat(evidence.readAs()).isEqualTo("3.0.0");
        assertThat(evidence)
                .hasToString("3.0 (read as 3.0.0) of npm a against A:"
                        + " introduced 1 (read as 1.0.0), fixed 18.09.8 (read as 18.9.8)");
        assertThat(overlay.explain(overlay.sbom().components().get(0), "B").evidence())
                .hasToString("3.0 (read as 3.0.0) of npm a against B: introduced 0, fixed 3.0.0");
        assertThat(index.overlay(Given.bill("pkg:npm/a@3.0.0"))
                        .findings()
                        .get(0)
                        .matches()
                        .get(0)
                        .verdict()
                        .evidence()
                        .readAs())
                .isNull();
    }

    /** A scheme of a host's own, which says that it is of the family. */
    private static final class Strict implements VersionScheme {

        @Override
        public String name() {
            return "strict";
        }

        @Override
        public boolean writeKey(String text, KeyBuffer key) {
            return VersionSchemes.builtIn().find("semver").orElseThrow().writeKey(text, key);
        }

        @Override
        public boolean isSemverFamily() {
            return true;
        }
    }

    @Test
    void a_scheme_of_a_host_may_be_of_the_family() {
        Ecosystem own = new Ecosystem("Own", "own", List.of(), "strict", NameRule.EXACT, ReleaseRule.NONE);
        AdvisoryIndex index = AdvisoryIndex.builder()
                .ecosystems(Ecosystems.builtIn().with(own))
                .schemes(VersionSchemes.builtIn().with(new Strict()))
                .add(Given.advisory("A", Given.affected("Own", "a", "SEMVER introduced 0, fixed 2.0")))
                .build();
        Overlay overlay = index.overlay(Given.bill("pkg:own/a@1.0"));
        assertThat(overlay.findings()
                        .get(0)
                        .matches()
                        .get(0)
                        .verdict()
                        .evidence()
                        .scheme())
                .as("its own order, not that of semver")
                .isEqualTo("strict");
    }

    /** Real ones: versions of express in npm's registry, docker's bounds in Go, one of Hex. */
    @ParameterizedTest
    @CsvSource({
        "npm, express, pkg:npm/express@1.0.0beta2, 1.0.0",
        "Go, github.com/docker/docker, pkg:golang/github.com/docker/docker@v17.12.1-ce, 18.09.8",
        "Hex, x, pkg:hex/x@2.9.9, 3.0",
        "Bitnami, minio, pkg:bitnami/minio@2018.8.17, 2018.08.18"
    })
    void decides_bounds_and_versions_that_are_not_quite_semver(String ecosystem, String name, String purl, String fix) {
        AdvisoryIndex index = AdvisoryIndex.of(
                List.of(Given.advisory("A", Given.affected(ecosystem, name, "introduced 0, fixed " + fix))));
        assertThat(index.overlay(Given.bill(purl)).findings()).hasSize(1);
    }

    @Test
    void a_listed_text_of_python_is_found_in_any_case() {
        AdvisoryIndex index = AdvisoryIndex.of(
                List.of(Given.advisory("A", Given.affected("PyPI", "p", "versions 2.0-Final.Version"))));
        Component component = Given.component("pkg:pypi/p@2.0-Final.Version");
        assertThat(index.overlay(Given.bill(component.ref())).findings()).hasSize(1);
    }
}
