package dev.scout.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scout.core.sbom.Component;
import dev.scout.match.version.InvalidVersionException;
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
    @ValueSource(strings = {"", "v", "latest", "(devel)", "1.x", "1..2", "1.2..4", "1.2.3.4", "1.2.3-a..b", "1.2.3+"})
    void refuses_what_is_none(String text) {
        assertThatThrownBy(() -> npm.parse(text)).isInstanceOf(InvalidVersionException.class);
    }

    @Test
    void other_schemes_stay_as_they_are() {
        VersionScheme maven = VersionSchemes.builtIn().find("maven").orElseThrow();
        assertThat(CoercedSemver.insteadOf(maven)).isSameAs(maven);
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
