package dev.scout.match.ecosystem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every spelling of a release has one key: traps E1 to E6 and P10. */
class ReleaseRuleTest {

    @ParameterizedTest(name = "{0}: {1} is {2}")
    @CsvSource(delimiter = '|', textBlock = """
                    Debian        | 12                                    | 12
                    Debian        | 12.5                                  | 12
                    Debian        | Bookworm                              | 12
                    Debian        | 4.0                                   | 4
                    Debian        | trixie/sid                            | sid
                    Debian        | unstable                              | sid
                    Debian        | 2023.1                                | ?2023.1
                    Debian        | stable                                | ?stable
                    Alpine        | v3.18                                 | 3.18
                    Alpine        | 3.18.4                                | 3.18
                    Alpine        | edge                                  | edge
                    Alpine        | 20230901                              | edge
                    Alpine        | 3                                     | ?3
                    Ubuntu        | 22.04:LTS                             | 22.04
                    Ubuntu        | 22.04.3                               | 22.04
                    Ubuntu        | 22.04-LTS                             | 22.04
                    Ubuntu        | Pro:18.04:LTS                         | Pro:18.04
                    Ubuntu        | 20.04+esm                             | Pro:20.04
                    Ubuntu        | Pro:FIPS-updates:22.04:LTS            | Pro:FIPS-updates:22.04
                    Ubuntu        | 21.3                                  | ?21.3
                    Red Hat       | enterprise_linux:9::baseos            | 9
                    Red Hat       | enterprise_linux:10.0                 | 10
                    Red Hat       | rhel_eus:9.2::appstream               | rhel_eus:9.2
                    Red Hat       | rhel_e4s:8.6::appstream               | rhel_e4s:8.6
                    Red Hat       | 9.4+eus                               | rhel_eus:9.4
                    Red Hat       | ocp_tools:4.15::el9                   | 9+ocp_tools:4.15
                    Red Hat       | openshift:4.12                        | ?openshift:4.12
                    Rocky Linux   | 8.9                                   | 8
                    Oracle Linux  | ol8                                   | 8
                    Amazon Linux  | 2                                     | 2
                    Amazon Linux  | 2 (Karoo)                             | 2
                    Amazon Linux  | 2023.4.20240319                       | 2023
                    Amazon Linux  | 2018.03                               | 1
                    SUSE          | Linux Enterprise Server 15 SP4        | 15.4
                    SUSE          | Linux Enterprise Server 15 SP4-LTSS   | LTSS 15.4
                    SUSE          | Linux Enterprise Desktop 12           | Desktop 12
                    SUSE          | Linux Enterprise Module for SAP Applications 15 SP1 | 15.1
                    SUSE          | Linux Enterprise Server 16.0          | 16
                    openSUSE      | Leap 15.5                             | Leap 15.5
                    openSUSE      | Leap Micro 5.3                        | Leap Micro 5.3
                    openSUSE      | Tumbleweed                            | Tumbleweed
                    openEuler     | 22.03-LTS-SP1                         | 22.03-LTS-SP1
                    openEuler     | 22.03 (LTS-SP1)                       | 22.03-LTS-SP1
                    Azure Linux   | azl3                                  | 3
                    Azure Linux   | mariner-2.0                           | 2
                    Alpaquita     | stream                                | stream
                    Wolfi         | 20230201                              | ''
                    """)
    void E1_to_E6_a_release_has_one_key(String ecosystem, String release, String key) {
        Ecosystem row = Ecosystems.builtIn().find(ecosystem).orElseThrow();
        assertThat(row.releases().key(release, row.purlNamespaces())).isEqualTo(key);
    }

    @Test
    void what_nobody_says_is_unknown_and_joins_only_what_is_for_everyone() {
        for (Ecosystem row : Ecosystems.builtIn().all()) {
            HostRelease host = row.releases().host(null, row.purlNamespaces());
            assertThat(host.join("")).isEqualTo(ReleaseJoin.SAME);
            assertThat(host.join("12")).isEqualTo(ReleaseJoin.UNKNOWN);
        }
    }

    @Provide
    Arbitrary<String> spellings() {
        Arbitrary<String> parts = Arbitraries.of(
                "debian",
                "ubuntu",
                "rhel",
                "centos",
                "stream",
                "sles",
                "opensuse",
                "leap",
                "alpine",
                "openeuler",
                "bookworm",
                "jammy",
                "sid",
                "pro",
                "esm",
                "fips",
                "eus",
                "e4s",
                "ltss",
                "lts",
                "sp1",
                "edge",
                "el9",
                "v3.1",
                "12",
                "22.04",
                "9.2",
                "8",
                "15.5",
                "20230901",
                "2018.03",
                ".",
                "..",
                "1.",
                "-",
                ":",
                "::",
                "/",
                " ",
                "_",
                "+",
                "?",
                "İ",
                "enterprise_linux",
                "Linux Enterprise Server",
                "micro",
                "tumbleweed");
        return Arbitraries.oneOf(
                parts.list().ofMaxSize(7).map(list -> String.join("", list)),
                parts.list().ofMaxSize(5).map(list -> String.join("-", list)),
                Arbitraries.strings().ofMaxLength(20));
    }

    @Property
    void a_release_is_never_another_than_itself(@ForAll("spellings") String text) {
        for (Ecosystem row : Ecosystems.builtIn().all()) {
            List<String> ids = row.purlNamespaces();
            String key = row.releases().key(text, ids);
            assertThat(row.releases().host(text, ids).join(key))
                    .as(row.name() + " " + key)
                    .isNotEqualTo(ReleaseJoin.OTHER);
        }
    }
}
