package dev.scout.match;

import static dev.scout.match.Given.advisory;
import static dev.scout.match.Given.affected;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scout.core.advisory.Advisory;
import dev.scout.core.image.ImageMetadata;
import dev.scout.core.image.Layer;
import dev.scout.core.sbom.Component;
import dev.scout.core.sbom.ComponentType;
import dev.scout.core.sbom.Identity;
import dev.scout.core.sbom.Identity.WrittenName;
import dev.scout.core.sbom.Location;
import dev.scout.core.sbom.Sbom;
import dev.scout.match.Verdict.NotAffected;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One package in several places, or in several versions of a place, or without a name: traps M7, M8 and M9. */
class SamePackagesTest {

    private static final Advisory NPM = advisory("OSV-1", affected("npm", "a", "introduced 0, fixed 2.0.0"));
    private static final Advisory MORE = advisory("OSV-2", affected("npm", "a", "introduced 0"));

    private static Overlay overlay(Sbom sbom, Advisory... advisories) {
        return AdvisoryIndex.of(List.of(advisories)).overlay(sbom);
    }

    @Test
    void M7_a_package_in_two_places_is_one_finding_with_two_locations() {
        Sbom sbom = new Bills()
                .with("1", "pkg:npm/a@1.0.0", "/app/a/package.json")
                .with("2", "pkg:npm/b@1.0.0", "/app/b/package.json")
                .with("3", "pkg:npm/a@1.0.0", "/app/b/a/package.json", "/app/a/package.json")
                .bill();
        Overlay overlay = overlay(sbom, NPM, MORE);
        assertThat(overlay.findings()).extracting(Finding::id).containsExactly("OSV-1", "OSV-2");
        assertThat(overlay.findings()).allSatisfy(finding -> {
            assertThat(finding.components()).extracting(Component::ref).containsExactly("1", "3");
            assertThat(finding.locations())
                    .extracting(Location::path)
                    .containsExactly("/app/a/package.json", "/app/b/a/package.json");
        });
        assertThat(overlay.coverage().components()).as("every one is counted").isEqualTo(3);
    }

    @Test
    void M7_the_count_is_the_same_in_any_order_and_however_many() {
        Bills bills = new Bills();
        for (int i = 0; i < 1000; i++) {
            bills.with("ref-" + i, "pkg:npm/a@1." + i % 100 + ".0");
        }
        List<Finding> findings = overlay(bills.bill(), NPM, MORE).findings();
        assertThat(findings).hasSize(200);
        assertThat(findings)
                .allSatisfy(finding -> assertThat(finding.components()).hasSize(10));
    }

    @Test
    void M7_packages_of_which_advisories_say_different_things_stay_apart() {
        Sbom sbom = Sbom.of(List.of(
                Given.component("pkg:deb/debian/a@1?distro=debian-12&upstream=s@1"),
                Given.component("pkg:deb/debian/a@1?distro=debian-12&upstream=s@2")));
        Advisory advisory = advisory("DSA-1", affected("Debian:12", "s", "introduced 0, fixed 3"));
        assertThat(overlay(sbom, advisory).findings()).hasSize(2);
    }

    @ParameterizedTest(name = "{0} in {1}, {2} in {3} of {4} layers")
    @CsvSource(delimiter = '|', textBlock = """
            pkg:npm/a@1.0.0 | /a@0 | pkg:npm/a@2.0.0 | /a@1 | 2 | REPLACED
            pkg:npm/a@1.0.0 | /a@1 | pkg:npm/a@2.0.0 | /a@0 | 2 | found
            pkg:npm/a@1.0.0 | /a@0 | pkg:npm/a@2.0.0 | /a@0 | 2 | found
            pkg:npm/a@1.0.0 | /a@0 | pkg:npm/a@2.0.0 | /b@1 | 2 | found
            pkg:npm/a@1.0.0 | /a@0 | pkg:npm/a@2.0.0 | /a@1 | 0 | found
            pkg:npm/a@1.0.0 | /a@0 | pkg:npm/b@2.0.0 | /a@1 | 2 | found
            pkg:npm/a@1.0.0 | /a@0 | pkg:npm/a@2.0.0 | /a   | 2 | found
            pkg:npm/a@1.0.0 | /a   | pkg:npm/a@2.0.0 | /a@1 | 2 | found
            pkg:deb/debian/a@1?distro=debian-12 | /s@0 | pkg:deb/debian/a@2?distro=debian-12 | /s@1 | 2 | REPLACED
            pkg:deb/debian/a@1?distro=debian-12&arch=i386 | /s@0 | pkg:deb/debian/a@2?distro=debian-12&arch=amd64 | /s@1 | 2 | found
            pkg:rpm/almalinux/a@1?distro=almalinux-9 | /s@0 | pkg:rpm/almalinux/a@2?distro=almalinux-9 | /s@1 | 2 | found
            """)
    void M8_what_a_later_layer_replaced_is_not_reported(
            String first, String where, String second, String there, int layers, String expected) {
        Sbom sbom = new Bills()
                .with("first", first, where)
                .with("second", second, there)
                .bill(layers);
        Overlay overlay = overlay(
                sbom,
                NPM,
                advisory("DSA-1", affected("Debian:12", "a", "introduced 0, fixed 2")),
                advisory("ALSA-1", affected("AlmaLinux:9", "a", "introduced 0, fixed 2")));
        List<String> told = new ArrayList<>();
        overlay.findings().forEach(finding -> told.add("found"));
        overlay.setAside().forEach(aside -> told.add(aside.reason().name()));
        assertThat(told).containsExactly(expected);
    }

    @Test
    void M8_nothing_is_replaced_where_nobody_knows_how_the_layers_lie() {
        Sbom sbom = new Bills()
                .with("old", "pkg:npm/a@1.0.0", "/a@0")
                .with("new", "pkg:npm/a@2.0.0", "/a@1")
                .bill(2);
        ImageMetadata image = Objects.requireNonNull(sbom.image());
        List<Layer> sorted = image.layers().stream()
                .map(layer -> new Layer(layer.ordinal(), null, layer.diffId(), null, null, null, false))
                .toList();
        Sbom unordered = new Sbom(
                sbom.document(),
                null,
                sbom.components(),
                sbom.dependencies(),
                null,
                new ImageMetadata(image.identity(), null, null, null, image.config(), sorted),
                sbom.attached());
        assertThat(overlay(sbom, NPM).setAside()).hasSize(1);
        assertThat(overlay(unordered, NPM).setAside()).isEmpty();
        assertThat(overlay(unordered, NPM).findings()).hasSize(1);
    }

    @Test
    void M8_the_answer_says_what_it_was_replaced_by() {
        Sbom sbom = new Bills()
                .with("old", "pkg:npm/a@1.0.0", "/a@0")
                .with("new", "pkg:npm/a@2.0.0", "/a@1")
                .bill(2);
        assertThat(overlay(sbom, NPM).explain(sbom.components().get(0), "OSV-1"))
                .isInstanceOfSatisfying(NotAffected.class, verdict -> {
                    assertThat(verdict.reason()).isEqualTo(NotAffected.Reason.REPLACED);
                    assertThat(verdict.evidence().rule()).isEqualTo("a later layer holds new in its place");
                });
    }

    @Test
    void M9_a_component_that_has_only_a_CPE_is_counted_and_never_guessed_at() {
        Identity identity = new Identity(
                null, new WrittenName(null, "a", "1.0.0"), List.of("cpe:2.3:a:a:a:1.0.0:*:*:*:*:*:*:*"), List.of());
        Component plain = Given.component("pkg:npm/a@1.0.0");
        Component nameless = new Component(
                "cpe",
                ComponentType.APPLICATION,
                identity,
                plain.attribution(),
                plain.licensing(),
                plain.contents(),
                plain.origin(),
                null,
                plain.properties());
        Overlay overlay = overlay(Sbom.of(List.of(nameless)), NPM);
        assertThat(overlay.findings()).isEmpty();
        assertThat(overlay.coverage().components(Coverage.State.NO_PACKAGE_URL)).isEqualTo(1);
    }
}
