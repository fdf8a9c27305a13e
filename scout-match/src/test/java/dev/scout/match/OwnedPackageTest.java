package dev.scout.match;

import static dev.scout.match.Given.advisory;
import static dev.scout.match.Given.affected;
import static dev.scout.match.Given.withAliases;
import static dev.scout.match.Given.withLinks;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scout.core.advisory.Advisory;
import dev.scout.core.advisory.Advisory.Links;
import dev.scout.core.sbom.Component;
import dev.scout.core.sbom.Dependency.Kind;
import dev.scout.core.sbom.Sbom;
import dev.scout.match.SetAside.Reason;
import dev.scout.match.Verdict.Affected;
import dev.scout.match.Verdict.NotAffected;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Packages of languages whose files a package of the distribution owns: traps M5 and M6. */
class OwnedPackageTest {

    private static final String DEB = "pkg:deb/debian/python3-requests@2.28.1-1?distro=debian-12&upstream=requests";
    private static final String PYPI = "pkg:pypi/requests@2.28.1";
    private static final String EGG = "/usr/lib/python3/dist-packages/requests-2.28.1.egg-info/PKG-INFO";

    private static final Advisory GENERIC =
            withAliases(advisory("GHSA-1", affected("PyPI", "requests", "introduced 0, fixed 2.31.0")), "CVE-2023-1");

    private static Advisory vendor(String rule) {
        return withLinks(
                advisory("DEBIAN-CVE-2023-1", affected("Debian:12", "requests", rule)),
                new Links(List.of(), List.of("CVE-2023-1"), List.of()));
    }

    private static Sbom owned() {
        return new Bills()
                .with("deb", DEB)
                .with("pypi", PYPI)
                .edge("deb", Kind.CONTAINS, "pypi")
                .bill();
    }

    private static Overlay overlay(Sbom sbom, Advisory... advisories) {
        return AdvisoryIndex.of(List.of(advisories)).overlay(sbom);
    }

    /** What is reported, and what is set aside for which reason. */
    private static List<String> told(Overlay overlay) {
        List<String> told = new ArrayList<>();
        overlay.findings().forEach(finding -> told.add(finding.component().ref()));
        overlay.setAside().forEach(aside -> told.add(aside.finding().component().ref() + " " + aside.reason()));
        return told;
    }

    @ParameterizedTest(name = "{0}: the vendor says {1}")
    @CsvSource(delimiter = '|', nullValues = "nothing", textBlock = """
            M5 | introduced 0, fixed 2.28.1-1       | pypi VENDOR_NOT_AFFECTED
            M5 | introduced 0, fixed 0              | pypi VENDOR_NOT_AFFECTED
            M5 | introduced 0, fixed 0:0            | pypi VENDOR_NOT_AFFECTED
            M5 | introduced 0, fixed <not-affected> | pypi VENDOR_NOT_AFFECTED
            M6 | introduced 0, fixed 2.31.0-1       | deb, pypi FOUND_IN_OWNER
            M5 | introduced 0, fixed <ignored>      | deb, pypi FOUND_IN_OWNER
            M6 | introduced 0                       | deb, pypi FOUND_IN_OWNER
            M5 | introduced 0, fixed <undetermined> | pypi
            M6 | nothing                            | pypi
            """)
    void the_distribution_speaks_for_what_it_owns(String trap, String rule, String expected) {
        Overlay overlay = rule == null ? overlay(owned(), GENERIC) : overlay(owned(), GENERIC, vendor(rule));
        assertThat(told(overlay)).as(trap).containsExactly(expected.split(", "));
    }

    @Test
    void M5_the_answer_names_the_advisory_of_the_vendor() {
        Sbom sbom = owned();
        Overlay overlay = overlay(sbom, GENERIC, vendor("introduced 0, fixed 2.28.1-1"));
        Component pypi = sbom.components().get(1);
        assertThat(overlay.explain(pypi, "GHSA-1")).isInstanceOfSatisfying(NotAffected.class, verdict -> {
            assertThat(verdict.reason()).isEqualTo(NotAffected.Reason.VENDOR);
            assertThat(verdict.evidence().advisoryId()).isEqualTo("DEBIAN-CVE-2023-1");
            assertThat(verdict)
                    .hasToString("not affected (VENDOR): 2.28.1-1 of Debian:12 requests (source package)"
                            + " against DEBIAN-CVE-2023-1: introduced 0, fixed 2.28.1-1");
        });
        assertThat(overlay.setAside()).singleElement().satisfies(aside -> {
            assertThat(aside.because().ref()).isEqualTo("deb");
            assertThat(aside.finding().id()).as("it can be put back").isEqualTo("CVE-2023-1");
            assertThat(aside.finding().matches()).hasSize(1);
        });
    }

    @Test
    void M6_what_is_found_in_the_owner_is_affected_and_said_once() {
        Sbom sbom = owned();
        Overlay overlay = overlay(sbom, GENERIC, vendor("introduced 0"));
        assertThat(overlay.findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.component().ref()).isEqualTo("deb"));
        assertThat(overlay.setAside().get(0).reason()).isEqualTo(Reason.FOUND_IN_OWNER);
        assertThat(overlay.explain(sbom.components().get(1), "GHSA-1")).isInstanceOf(Affected.class);
    }

    @ParameterizedTest
    @CsvSource({
        "aliases, pypi VENDOR_NOT_AFFECTED",
        "upstream, pypi VENDOR_NOT_AFFECTED",
        "related, pypi VENDOR_NOT_AFFECTED",
        "other, pypi"
    })
    void M5_the_vulnerability_is_the_same_by_any_link(String link, String expected) {
        List<String> cve = List.of("CVE-2023-1");
        Links links = switch (link) {
            case "aliases" -> new Links(cve, List.of(), List.of());
            case "upstream" -> new Links(List.of(), cve, List.of());
            case "related" -> new Links(List.of(), List.of(), cve);
            default -> new Links(List.of("CVE-2023-2"), List.of(), cve);
        };
        Advisory vendor =
                withLinks(advisory("V-1", affected("Debian:12", "requests", "introduced 0, fixed 1.0-1")), links);
        assertThat(told(overlay(owned(), GENERIC, vendor))).containsExactly(expected);
    }

    @Test
    void M5_another_release_of_the_distribution_does_not_speak() {
        Advisory other = withAliases(
                advisory("DSA-1", affected("Debian:11", "requests", "introduced 0, fixed 1.0-1")), "CVE-2023-1");
        assertThat(told(overlay(owned(), GENERIC, other))).containsExactly("pypi");
    }

    @Test
    void M6_what_nobody_owns_is_reported() {
        Sbom apart = new Bills()
                .with("deb", DEB, "/var/lib/dpkg/status")
                .with("pypi", PYPI, "/app/requests")
                .edge("deb", Kind.DEPENDS_ON, "pypi")
                .bill();
        assertThat(told(overlay(apart, GENERIC, vendor("introduced 0, fixed 2.28.1-1"))))
                .containsExactly("pypi");
    }

    @Test
    void M6_a_file_that_a_package_is_listed_with_is_its_own() {
        Sbom byFile = new Bills()
                .with("pypi", PYPI, EGG)
                .with("deb", DEB, "/var/lib/dpkg/status", EGG)
                .bill();
        assertThat(told(overlay(byFile, GENERIC, vendor("introduced 0, fixed 2.28.1-1"))))
                .containsExactly("pypi VENDOR_NOT_AFFECTED");
    }

    @Test
    void M6_what_lies_in_something_owned_is_owned_and_circles_do_no_harm() {
        Sbom nested = new Bills()
                .with("deb", DEB)
                .with("wheel", "pkg:pypi/bundle@1")
                .with("pypi", PYPI)
                .edge("deb", Kind.CONTAINS, "wheel")
                .edge("wheel", Kind.CONTAINS, "pypi")
                .bill();
        assertThat(told(overlay(nested, GENERIC, vendor("introduced 0, fixed 2.28.1-1"))))
                .containsExactly("pypi VENDOR_NOT_AFFECTED");
        Sbom circle = new Bills()
                .with("deb", DEB)
                .with("wheel", "pkg:pypi/bundle@1")
                .with("pypi", PYPI)
                .edge("pypi", Kind.CONTAINS, "wheel")
                .edge("wheel", Kind.CONTAINS, "pypi")
                .bill();
        assertThat(told(overlay(circle, GENERIC, vendor("introduced 0, fixed 2.28.1-1"))))
                .containsExactly("pypi");
    }
}
