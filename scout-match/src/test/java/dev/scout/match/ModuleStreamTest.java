package dev.scout.match;

import static dev.scout.match.Given.affected;
import static dev.scout.match.Given.bill;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scout.core.advisory.Advisory;
import dev.scout.core.advisory.Advisory.Text;
import dev.scout.core.advisory.AffectedPackage;
import dev.scout.core.sbom.Component;
import dev.scout.core.sbom.Sbom;
import dev.scout.match.feed.AdvisoryReaders;
import dev.scout.match.version.SharedRows;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Modules of rpms have streams, each with fixes of its own: traps M4, M4b and P11. */
class ModuleStreamTest {

    private static final String FIXED_24 = "introduced 0, fixed 1:24.13.0-0.module_el8.10.0+4113+bc863bc2";
    private static final String FIXED_22 = "introduced 0, fixed 1:22.22.0-1.module_el8.10.0+4110+b3b2c6f3";

    private static Advisory advisory(String id, String summary, AffectedPackage... affected) {
        Advisory plain = Advisory.of(id, List.of(affected));
        return new Advisory(
                plain.id(),
                plain.timeline(),
                plain.links(),
                new Text(summary, ""),
                plain.affected(),
                plain.severities(),
                plain.references());
    }

    private static final AdvisoryIndex INDEX = AdvisoryIndex.of(List.of(
            advisory(
                    "ALSA-2026:2420",
                    "Important: nodejs:24 security update",
                    affected("AlmaLinux:8", "nodejs", FIXED_24)),
            advisory(
                    "ALSA-2026:2421",
                    "Important: nodejs:22 security update",
                    affected("AlmaLinux:8", "nodejs", FIXED_22)),
            advisory(
                    "ALSA-2021:1",
                    "Moderate: python38:3.8 and python38-devel:3.8 security update",
                    affected("AlmaLinux:8", "python38", "introduced 0, fixed 3.8.8-4.module_el8.5.0+1+a"),
                    affected("AlmaLinux:8", "python38-devel", "introduced 0, fixed 3.8.8-4.module_el8.5.0+1+a")),
            advisory(
                    "ALSA-2021:2",
                    "Important: squid security update",
                    affected("AlmaLinux:8", "squid", "introduced 0, fixed 7:4.15-1.module_el8.5.0+1+a")),
            advisory(
                    "ALSA-2021:3",
                    "Important: bash security update, see bash:5",
                    affected("AlmaLinux:8", "bash", "introduced 0, fixed 5.0-2.el8"))));

    private static final String NODE_22 =
            "pkg:rpm/almalinux/nodejs@22.22.2-1.module_el8.10.0%2B4?epoch=1&distro=almalinux-8.10";
    private static final String NODE_22_OLD =
            "pkg:rpm/almalinux/nodejs@22.1.0-1.module_el8.10.0%2B4?epoch=1&distro=almalinux-8.10";

    @ParameterizedTest(name = "{0}: {1} and {2} is {3}")
    @CsvSource(delimiter = '|', textBlock = """
            M4b | ALSA-2026:2420 | NODE_22&rpmmod=nodejs:22:8100020260101:489197e6          | OTHER_STREAM
            M4b | ALSA-2026:2421 | NODE_22&rpmmod=nodejs:22:8100020260101:489197e6          | OTHER_VERSION
            M4b | ALSA-2026:2421 | NODE_OLD&rpmmod=nodejs:22:8100020260101:489197e6         | AFFECTED
            M4b | ALSA-2026:2420 | NODE_OLD&rpmmod=nodejs:22:8100020260101:489197e6         | OTHER_STREAM
            M4b | ALSA-2026:2420 | NODE_22&rpmmod=nodejs:24                                 | AFFECTED
            P11 | ALSA-2026:2420 | NODE_22&modularitylabel=nodejs:24:8100020260101:489197e6 | AFFECTED
            P11 | ALSA-2026:2420 | NODE_22&modularitylabel=nodejs:2                         | OTHER_STREAM
            M4b | ALSA-2026:2420 | NODE_22                                                  | NO_STREAM
            M4b | ALSA-2026:2421 | NODE_22                                                  | OTHER_VERSION
            M4b | ALSA-2026:2420 | NODE_22&modularitylabel=(none)                           | NO_STREAM
            M4  | ALSA-2026:2420 | pkg:rpm/almalinux/nodejs@20.1.0-1.el8?epoch=1&distro=almalinux-8 | OTHER_STREAM
            M4  | ALSA-2026:2420 | pkg:rpm/almalinux/nodejs@20.1.0-1.el8?epoch=1&distro=almalinux-9 | OTHER_RELEASE
            M4  | ALSA-2026:2420 | pkg:rpm/almalinux/nodejs@20.1.0-1.module_el8?epoch=1             | NO_STREAM
            M4  | ALSA-2021:1    | pkg:rpm/almalinux/python38@3.8.1-1.module_el8?distro=almalinux-8&rpmmod=python38:3.8:1:2 | AFFECTED
            M4  | ALSA-2021:1    | pkg:rpm/almalinux/python38-devel@3.8.1-1.module_el8?distro=almalinux-8&rpmmod=python38-devel:3.8:1:2 | AFFECTED
            M4b | ALSA-2021:2    | pkg:rpm/almalinux/squid@4.1-1.module_el8?epoch=7&distro=almalinux-8&rpmmod=squid:4:1:2 | NO_STREAM
            M4b | ALSA-2021:2    | pkg:rpm/almalinux/squid@4.1-1.el8?epoch=7&distro=almalinux-8 | OTHER_STREAM
            M4  | ALSA-2021:3    | pkg:rpm/almalinux/bash@4.4-1.el8?distro=almalinux-8      | AFFECTED
            M4  | ALSA-2021:3    | pkg:rpm/almalinux/bash@4.4-1.module_el8?distro=almalinux-8&rpmmod=bash:4 | AFFECTED
            """)
    void an_advisory_decides_about_its_own_stream(String trap, String advisory, String purl, String expected) {
        Component component = Given.component(purl.replace("NODE_22", NODE_22).replace("NODE_OLD", NODE_22_OLD));
        Overlay overlay = INDEX.overlay(Sbom.of(List.of(component)));
        Verdict verdict = overlay.explain(component, advisory);
        String said = verdict instanceof Verdict.NotAffected not
                ? not.reason().name()
                : verdict instanceof Verdict.Undecided open ? open.obstacle().name() : "AFFECTED";
        assertThat(said).as(trap + " " + verdict).isEqualTo(expected);
        assertThat(overlay.findings().stream()
                        .flatMap(finding -> finding.matches().stream())
                        .anyMatch(
                                match -> match.verdict().evidence().advisoryId().equals(advisory)))
                .isEqualTo(expected.equals("AFFECTED"));
    }

    @Test
    void M4_the_stream_may_stand_in_a_property() {
        for (String property : List.of("syft:metadata:modularityLabel", "aquasecurity:trivy:Modularitylabel")) {
            Component plain = Given.component(NODE_22);
            Component labelled = new Component(
                    plain.ref(),
                    plain.type(),
                    plain.identity(),
                    plain.attribution(),
                    plain.licensing(),
                    plain.contents(),
                    plain.origin(),
                    null,
                    Map.of(property, List.of("nodejs:22:8100020260101:489197e6")));
            Overlay overlay = INDEX.overlay(Sbom.of(List.of(labelled)));
            assertThat(overlay.findings()).isEmpty();
            assertThat(overlay.undecided()).isEmpty();
        }
    }

    @Test
    void M4b_what_cannot_be_told_is_shown() {
        assertThat(INDEX.overlay(bill(NODE_22)).undecided())
                .extracting(Assessment::advisoryId)
                .containsExactly("ALSA-2026:2420");
    }

    @Test
    void M4b_in_all_of_AlmaLinux_only_the_streams_own_advisories_are_open() throws IOException {
        Path file = SharedRows.folder("advisories").resolve("almalinux.jsonl.gz");
        List<Advisory> advisories = new ArrayList<>();
        AdvisoryReaders.builtIn().read(file, advisories::add);
        long modular = 0;
        long unnamed = 0;
        for (Advisory advisory : advisories) {
            for (AffectedPackage affected : advisory.affected()) {
                String streams = ModuleStreams.of(advisory, affected);
                modular += streams != null ? 1 : 0;
                unnamed += streams != null && streams.isEmpty() ? 1 : 0;
            }
        }
        System.out.printf("AlmaLinux: %d modular entries, %d without a stream%n", modular, unnamed);
        assertThat(modular).isGreaterThan(20_000);
        assertThat(unnamed * 50).isLessThan(modular);

        AdvisoryIndex index = AdvisoryIndex.of(advisories);
        Overlay named = index.overlay(bill(NODE_22 + "&rpmmod=nodejs:22:8100020260101:489197e6"));
        assertThat(named.undecided()).isEmpty();
        assertThat(named.findings())
                .flatExtracting(Finding::matches)
                .extracting(Finding.Match::advisoryId)
                .as("those of nodejs:22 after 22.22.2, and none of 24")
                .contains("ALSA-2026:41947", "ALSA-2026:47059")
                .doesNotContain("ALSA-2026:2420", "ALSA-2026:2421", "ALSA-2026:39868", "ALSA-2026:47060");
        Overlay silent = index.overlay(bill(NODE_22));
        assertThat(silent.findings()).isEmpty();
        assertThat(silent.undecided())
                .extracting(Assessment::advisoryId)
                .contains("ALSA-2026:2420", "ALSA-2026:47059")
                .doesNotContain("ALSA-2026:2421");
    }
}
