package dev.scout.match.remedy;

import static dev.scout.match.Given.advisory;
import static dev.scout.match.Given.affected;
import static dev.scout.match.Given.bill;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scout.core.advisory.Advisory;
import dev.scout.core.sbom.Sbom;
import dev.scout.match.AdvisoryIndex;
import dev.scout.match.Finding;
import dev.scout.match.Naming;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which version is free of everything: traps M2 and M11, for all findings of a package together. */
class RemediationTest {

    private static Remediation remediation(Sbom sbom, List<Advisory> advisories) {
        return Remediation.of(AdvisoryIndex.of(advisories).overlay(sbom));
    }

    /** Each advisory's rule ends at a bar; all are about {@code a}. */
    private static List<Advisory> advisories(String ecosystem, String rules) {
        List<Advisory> advisories = new ArrayList<>();
        for (String rule : rules.split("/", -1)) {
            advisories.add(advisory("OSV-" + (advisories.size() + 1), affected(ecosystem, "a", rule.strip())));
        }
        return advisories;
    }

    private static String ids(List<Finding> findings) {
        return findings.stream().map(Finding::id).collect(Collectors.joining(" "));
    }

    @ParameterizedTest(name = "{0} of {1}: to {2}, {3} remain")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            1.1.0 | introduced 0, fixed 1.2.0                                                       | 1.2.0 | -
            1.1.0 | introduced 0, fixed 1.2.0 / introduced 0, fixed 1.3.0                           | 1.3.0 | -
            1.1.0 | introduced 0, fixed 1.2.0 / introduced 1.2.0, fixed 1.4.0                       | 1.4.0 | -
            1.1.0 | introduced 1.0.0, fixed 1.2.0, introduced 2.0.0, fixed 2.3.0                    | 1.2.0 | -
            2.1.0 | introduced 1.0.0, fixed 1.2.0, introduced 2.0.0, fixed 2.3.0                    | 2.3.0 | -
            1.1.0 | introduced 1.0.0, fixed 1.2.0, introduced 2.0.0, fixed 2.3.0 / introduced 0, fixed 2.1.0 | 2.3.0 | -
            1.1.0 | introduced 1.0.0, fixed 1.2.0 / introduced 1.0.0, fixed 1.2.5, introduced 2.0.0, fixed 2.0.1 | 1.2.5 | -
            1.1.0 | introduced 0                                                                    | -     | -
            1.1.0 | introduced 0, last 1.2.0                                                        | -     | -
            1.1.0 | introduced 0, last 1.2.0 / introduced 1.5.0, fixed 1.6.0                        | 1.6.0 | -
            1.1.0 | introduced 0, last 1.2.0 / introduced 0, fixed 1.0.0                            | -     | -
            1.1.0 | versions 1.1.0 / introduced 1.3.0, fixed 1.4.0                                  | 1.4.0 | -
            1.1.0 | introduced 0, fixed 1.2.0 / introduced 0                                        | 1.2.0 | OSV-2
            1.1.0 | introduced 0, fixed 1.2.0 / introduced 0 / introduced 0, fixed 1.4.0            | 1.4.0 | OSV-2
            1.1.0 | introduced 0, fixed 1.2.0 / introduced 0 / introduced 1.2.0                     | -     | -
            1.1.0 | introduced 0, fixed not.a.version                                               | -     | -
            """)
    void M11_the_lowest_named_version_that_is_free_of_everything(
            String version, String rules, String to, String remaining) {
        Remediation remediation = remediation(bill("pkg:npm/a@" + version), advisories("npm", rules));
        if (to == null) {
            assertThat(remediation.upgrades()).isEmpty();
        } else {
            Upgrade upgrade = remediation.upgrades().get(0);
            assertThat(remediation.upgrades()).hasSize(1);
            assertThat(upgrade.to()).isEqualTo(to);
            assertThat(upgrade.from()).isEqualTo(version);
            assertThat(ids(upgrade.remaining())).isEqualTo(remaining == null ? "" : remaining);
            assertThat(upgrade.cleared()).isNotEmpty();
            assertThat(remediation.withoutFix()).isEmpty();
        }
    }

    @Test
    void what_has_no_fix_is_said() {
        Remediation remediation =
                remediation(bill("pkg:npm/a@1.1.0"), advisories("npm", "introduced 0 / introduced 0, last 2.0.0"));
        assertThat(ids(remediation.withoutFix())).isEqualTo("OSV-1 OSV-2");
        assertThat(remediation.upgrades()).isEmpty();
    }

    @Test
    void M2_binary_packages_of_one_source_are_one_upgrade_of_that() {
        List<Advisory> advisories =
                List.of(advisory("DSA-1", affected("Debian:12", "openssl", "introduced 0, fixed 3.0.13-1~deb12u1")));
        Sbom sbom = bill(
                "pkg:deb/debian/libssl3@3.0.11-1~deb12u2?upstream=openssl&distro=debian-12",
                "pkg:deb/debian/openssl@3.0.11-1~deb12u2?distro=debian-12",
                "pkg:deb/debian/libssl-dev@3.0.11-1~deb12u2%2Bb1?upstream=openssl&distro=debian-12");
        assertThat(remediation(sbom, advisories).upgrades()).singleElement().satisfies(upgrade -> {
            assertThat(upgrade.packageName()).isEqualTo("openssl");
            assertThat(upgrade.naming()).isEqualTo(Naming.SOURCE_PACKAGE);
            assertThat(upgrade.to()).isEqualTo("3.0.13-1~deb12u1");
            assertThat(upgrade.components()).hasSize(3);
            assertThat(upgrade.isComplete()).isTrue();
        });
    }

    @Test
    void M2_a_source_package_with_a_version_of_its_own_is_upgraded_by_that() {
        List<Advisory> advisories =
                List.of(advisory("DSA-2", affected("Debian:12", "samba", "introduced 0, fixed 2:4.17.13")));
        Sbom sbom = bill("pkg:deb/debian/libldb2@2:2.6.2%2Bsamba4.17.12?upstream=samba@2:4.17.12&distro=debian-12");
        assertThat(remediation(sbom, advisories).upgrades())
                .singleElement()
                .satisfies(upgrade -> assertThat(upgrade.from()).isEqualTo("2:4.17.12"))
                .satisfies(upgrade -> assertThat(upgrade.to()).isEqualTo("2:4.17.13"))
                .satisfies(upgrade -> assertThat(upgrade.isComplete()).isTrue());
    }

    @Test
    void fixes_of_other_releases_are_not_proposed() {
        List<Advisory> advisories = List.of(advisory(
                "DSA-3",
                affected("Debian:12", "a", "introduced 0, last 1.5"),
                affected("Debian:11", "a", "introduced 0, fixed 1.6")));
        Sbom sbom = bill("pkg:deb/debian/a@1.1?distro=debian-12");
        assertThat(remediation(sbom, advisories).upgrades()).isEmpty();
    }

    @Test
    void an_epoch_beside_the_version_is_part_of_it() {
        List<Advisory> advisories = List.of(advisory(
                "RHSA-1", affected("Red Hat:enterprise_linux:9::baseos", "a", "introduced 0, fixed 1:3.0-2.el9")));
        Sbom sbom = bill("pkg:rpm/redhat/a@3.0-1.el9?epoch=1&distro=rhel-9.2");
        assertThat(remediation(sbom, advisories).upgrades())
                .singleElement()
                .satisfies(upgrade -> assertThat(upgrade.from()).isEqualTo("1:3.0-1.el9"))
                .satisfies(upgrade -> assertThat(upgrade.to()).isEqualTo("1:3.0-2.el9"))
                .satisfies(upgrade -> assertThat(upgrade.isComplete()).isTrue());
    }
}
