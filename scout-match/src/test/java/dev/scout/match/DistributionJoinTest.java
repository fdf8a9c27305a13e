package dev.scout.match;

import static dev.scout.match.Given.advisory;
import static dev.scout.match.Given.affected;
import static dev.scout.match.Given.bill;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scout.core.advisory.Advisory;
import dev.scout.core.image.OperatingSystem;
import dev.scout.core.sbom.Component;
import dev.scout.core.sbom.Origin;
import dev.scout.core.sbom.Origin.SourcePackage;
import dev.scout.core.sbom.Sbom;
import dev.scout.match.BruteForceEvaluator.Opinion;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which release of which distribution an advisory is for, and under which name: traps E2 to E9, M1 and M2. */
class DistributionJoinTest {

    @ParameterizedTest(name = "{0}: {1} and {2} is {3}")
    @CsvSource(delimiter = '|', textBlock = """
                    E2 | Debian:12      | pkg:deb/debian/a@1?distro=debian-12              | AFFECTED
                    E2 | Debian:12      | pkg:deb/debian/a@1?distro=debian-12.5            | AFFECTED
                    E2 | Debian:12      | pkg:deb/debian/a@1?distro=bookworm               | AFFECTED
                    E2 | Debian:12      | pkg:deb/debian/a@1?distro=12                     | AFFECTED
                    E2 | Debian:12      | pkg:deb/debian/a@1?distro=12.5                   | AFFECTED
                    E2 | Debian:12      | pkg:deb/debian/a@1?os_name=debian&os_version=12&os_distro=bookworm | AFFECTED
                    E2 | Debian:12      | pkg:deb/debian/a@1?distro=debian-11              | NOT_AFFECTED
                    E2 | Debian:12      | pkg:deb/debian/a@1?distro=bullseye               | NOT_AFFECTED
                    E2 | Debian         | pkg:deb/debian/a@1?distro=debian-11              | AFFECTED
                    E2 | Debian         | pkg:deb/debian/a@1                               | AFFECTED
                    E3 | Alpine:v3.18   | pkg:apk/alpine/a@1?distro=alpine-3.18.4          | AFFECTED
                    E3 | Alpine:v3.18   | pkg:apk/alpine/a@1?distro=3.18                   | AFFECTED
                    E3 | Alpine:v3.18   | pkg:apk/alpine/a@1?distro=v3.18.0                | AFFECTED
                    E3 | Alpine:v3.18   | pkg:apk/alpine/a@1?distro=alpine-3.19.1          | NOT_AFFECTED
                    E3 | Alpine:v3.18   | pkg:apk/alpine/a@1?distro=alpine-edge            | NOT_AFFECTED
                    E4 | Ubuntu:22.04:LTS | pkg:deb/ubuntu/a@1?distro=ubuntu-22.04         | AFFECTED
                    E4 | Ubuntu:22.04:LTS | pkg:deb/ubuntu/a@1?distro=jammy                | AFFECTED
                    E4 | Ubuntu:23.10   | pkg:deb/ubuntu/a@1?distro=ubuntu-23.10           | AFFECTED
                    E4 | Ubuntu:Pro:18.04:LTS | pkg:deb/ubuntu/a@1?distro=ubuntu-18.04     | NOT_AFFECTED
                    E5 | Rocky Linux:8  | pkg:rpm/rocky/a@1?distro=rocky-8.9               | AFFECTED
                    E5 | Rocky Linux:8  | pkg:rpm/rocky/a@1?distro=rocky-9.1               | NOT_AFFECTED
                    E5 | AlmaLinux:9    | pkg:rpm/almalinux/a@1?distro=almalinux-9.2       | AFFECTED
                    E5 | Mageia:9       | pkg:rpm/mageia/a@1?distro=mageia-9               | AFFECTED
                    E5 | Azure Linux:3  | pkg:rpm/azurelinux/a@1?distro=azurelinux-3.0     | AFFECTED
                    E5 | Azure Linux:2  | pkg:rpm/mariner/a@1?distro=mariner-2.0           | AFFECTED
                    E5 | openEuler:22.03-LTS-SP1 | pkg:rpm/openeuler/a@1?distro=openeuler-22.03-LTS-SP1 | AFFECTED
                    E6 | Red Hat:enterprise_linux:9::baseos | pkg:rpm/centos/a@1?distro=centos-9 | NOT_AFFECTED
                    E6 | Red Hat:enterprise_linux:9::baseos | pkg:rpm/oracle/a@1?distro=ol-9     | NOT_AFFECTED
                    E7 | Alpine:v3.18   | pkg:apk/wolfi/a@1?distro=wolfi-20230201          | NOT_AFFECTED
                    E7 | Wolfi          | pkg:apk/wolfi/a@1?distro=wolfi-20230201          | AFFECTED
                    E7 | Wolfi          | pkg:apk/wolfi/a@1                                | AFFECTED
                    E7 | Wolfi          | pkg:apk/chainguard/a@1                           | NOT_AFFECTED
                    E7 | MinimOS        | pkg:apk/minimos/a@1                              | AFFECTED
                    E8 | Debian:12      | pkg:deb/debian/a@1                               | UNDECIDED
                    E8 | Alpine:v3.18   | pkg:apk/alpine/a@1                               | UNDECIDED
                    """)
    void joins_a_release(String trap, String ecosystem, String purl, Opinion expected) {
        assertThat(opinion(bill(purl), advisory("OSV-1", affected(ecosystem, "a", "introduced 0, fixed 2"))))
                .as(trap)
                .isEqualTo(expected);
    }

    private static Opinion opinion(Sbom sbom, Advisory... advisories) {
        Overlay overlay = AdvisoryIndex.of(List.of(advisories)).overlay(sbom);
        if (!overlay.findings().isEmpty()) {
            return Opinion.AFFECTED;
        }
        return overlay.undecided().isEmpty() ? Opinion.NOT_AFFECTED : Opinion.UNDECIDED;
    }

    private static Sbom on(OperatingSystem system, Component... components) {
        Sbom plain = Sbom.of(List.of(components));
        return new Sbom(plain.document(), null, plain.components(), List.of(), system, null, Sbom.Attached.NOTHING);
    }

    @Test
    void E8_the_release_of_the_whole_bill_holds_for_components_that_say_nothing() {
        Advisory advisory = advisory("OSV-1", affected("Debian:12", "a", "introduced 0, fixed 2"));
        Component silent = Given.component("pkg:deb/debian/a@1");
        assertThat(opinion(on(OperatingSystem.linux("debian", "12.5"), silent), advisory))
                .isEqualTo(Opinion.AFFECTED);
        assertThat(opinion(on(OperatingSystem.linux("debian", "11"), silent), advisory))
                .isEqualTo(Opinion.NOT_AFFECTED);
        assertThat(opinion(on(OperatingSystem.linux("ubuntu", "12"), silent), advisory))
                .as("the release of another distribution says nothing")
                .isEqualTo(Opinion.UNDECIDED);
    }

    @Test
    void E9_a_component_knows_its_own_release_better_than_the_bill() {
        Advisory advisory = advisory("OSV-1", affected("Debian:12", "a", "introduced 0, fixed 2"));
        assertThat(opinion(
                        on(
                                OperatingSystem.linux("debian", "12"),
                                Given.component("pkg:deb/debian/a@1?distro=debian-11")),
                        advisory))
                .isEqualTo(Opinion.NOT_AFFECTED);
    }

    private static Component builtFrom(String purl, SourcePackage... sources) {
        Component plain = Given.component(purl);
        return new Component(
                plain.ref(),
                plain.type(),
                plain.identity(),
                plain.attribution(),
                plain.licensing(),
                plain.contents(),
                new Origin(List.of(sources), null),
                null,
                plain.properties());
    }

    @Test
    void M1_the_source_package_is_looked_up_too_and_counts_once() {
        Advisory both = advisory(
                "OSV-1",
                affected("Debian:12", "openssl", "introduced 0, fixed 3.0.9"),
                affected("Debian:12", "libssl3", "introduced 0, fixed 3.0.9"));
        Component component =
                builtFrom("pkg:deb/debian/libssl3@3.0.8?distro=debian-12", new SourcePackage("openssl", null));
        assertThat(AdvisoryIndex.of(List.of(both))
                        .overlay(Sbom.of(List.of(component)))
                        .findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.matches()).hasSize(1));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    pkg:deb/debian/libldb2@2:2.6.2%2Bsamba4.17.12?distro=debian-12&upstream=samba@2:4.17.12 | 2:4.17.13 | AFFECTED
                    pkg:deb/debian/libldb2@2:2.6.2%2Bsamba4.17.12?distro=debian-12&upstream=samba@2:4.17.12 | 2:4.17.12 | NOT_AFFECTED
                    pkg:deb/debian/libldb2@2:4.17.12%2Bb1?distro=debian-12&upstream=samba                   | 2:4.17.12 | NOT_AFFECTED
                    pkg:deb/debian/libldb2@2:4.17.11%2Bb1?distro=debian-12&upstream=samba                   | 2:4.17.12 | AFFECTED
                    """)
    void M2_an_advisory_is_compared_with_the_version_of_the_source_package(
            String purl, String fixed, Opinion expected) {
        Advisory advisory = advisory("OSV-1", affected("Debian:12", "samba", "introduced 0, fixed " + fixed));
        assertThat(opinion(bill(purl), advisory)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    P6 | pkg:deb/debian/a@1:2.0?distro=debian-12&epoch=1      | Debian:12   | 1:2.0 | NOT_AFFECTED
                    P6 | pkg:deb/debian/a@2.0?distro=debian-12&epoch=1        | Debian:12   | 1:2.0 | NOT_AFFECTED
                    P7 | pkg:rpm/almalinux/a@2.0-1?epoch=1&distro=almalinux-9 | AlmaLinux:9 | 1:2.0-1 | NOT_AFFECTED
                    P7 | pkg:rpm/almalinux/a@2.0-1?epoch=0&distro=almalinux-9 | AlmaLinux:9 | 2.0-1 | NOT_AFFECTED
                    P7 | pkg:rpm/almalinux/a@2.0-1?distro=almalinux-9         | AlmaLinux:9 | 1:2.0-1 | AFFECTED
                    """)
    void P6_P7_an_epoch_is_folded_in_once(String trap, String purl, String ecosystem, String fixed, Opinion expected) {
        assertThat(opinion(bill(purl), advisory("OSV-1", affected(ecosystem, "a", "introduced 0, fixed " + fixed))))
                .as(trap)
                .isEqualTo(expected);
    }
}
