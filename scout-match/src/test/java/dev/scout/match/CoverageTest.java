package dev.scout.match;

import static dev.scout.match.Given.advisory;
import static dev.scout.match.Given.affected;
import static dev.scout.match.Given.component;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scout.core.sbom.Attribution;
import dev.scout.core.sbom.Component;
import dev.scout.core.sbom.ComponentType;
import dev.scout.core.sbom.Contents;
import dev.scout.core.sbom.Identity;
import dev.scout.core.sbom.Licensing;
import dev.scout.core.sbom.Origin;
import dev.scout.core.sbom.Sbom;
import dev.scout.match.Coverage.Row;
import dev.scout.match.Coverage.State;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every component counts in exactly one row. */
class CoverageTest {

    private static final AdvisoryIndex INDEX = AdvisoryIndex.of(List.of(
            advisory("OSV-1", affected("npm", "a", "introduced 0, fixed 2.0.0")),
            advisory("OSV-2", affected("npm", "a", "introduced 0, fixed two")),
            advisory("OSV-3", affected("Debian:12", "d", "introduced 0, fixed 2"))));

    private static Component unnamed(String name) {
        return new Component(
                name,
                ComponentType.FILE,
                new Identity(null, new Identity.WrittenName(null, name, "1"), List.of(), List.of()),
                Attribution.UNKNOWN,
                Licensing.UNKNOWN,
                Contents.UNKNOWN,
                Origin.UNKNOWN,
                null,
                Map.of());
    }

    @Test
    void tells_what_was_checked_from_what_was_not() {
        Sbom sbom = Sbom.of(List.of(
                component("pkg:npm/a@1.0.0"),
                component("pkg:npm/b@1.0.0"),
                component("pkg:npm/b"),
                component("pkg:gem/a@1.0"),
                component("pkg:deb/debian/d@1"),
                component("pkg:deb/debian/e@1"),
                component("pkg:deb/unheard/d@1"),
                component("pkg:unheard/a@1"),
                unnamed("README")));

        Coverage coverage = INDEX.overlay(sbom).coverage();

        assertThat(coverage.rows())
                .containsExactly(
                        new Row("", State.NO_PACKAGE_URL, 1),
                        new Row("Debian", State.CHECKED, 1),
                        new Row("Debian", State.UNDECIDED, 1),
                        new Row("RubyGems", State.NO_ADVISORIES, 1),
                        new Row("deb", State.UNKNOWN_ECOSYSTEM, 1),
                        new Row("npm", State.CHECKED, 2),
                        new Row("npm", State.UNDECIDED, 1),
                        new Row("unheard", State.UNKNOWN_ECOSYSTEM, 1));
        assertThat(coverage.components()).isEqualTo(sbom.components().size());
        assertThat(coverage.components(State.CHECKED)).isEqualTo(3);
    }

    @Test
    void an_empty_bill_has_no_rows() {
        assertThat(INDEX.overlay(Sbom.of(List.of())).coverage().rows()).isEmpty();
    }

    @Test
    void an_empty_index_checks_nothing() {
        Sbom sbom = Sbom.of(List.of(component("pkg:npm/a@1.0.0")));
        assertThat(AdvisoryIndex.of(List.of()).overlay(sbom).coverage().rows())
                .containsExactly(new Row("npm", State.NO_ADVISORIES, 1));
    }
}
