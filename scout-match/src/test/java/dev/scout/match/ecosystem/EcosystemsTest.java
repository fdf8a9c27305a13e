package dev.scout.match.ecosystem;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scout.core.purl.PackageUrl;
import dev.scout.match.version.VersionSchemes;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The table joins both sides: traps E1, E6, E7, E11 and the names of P2, P3, P4, P12 and P13. */
class EcosystemsTest {

    private static final Ecosystems TABLE = Ecosystems.builtIn();

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    Bioconductor   | pkg:bioconductor/IRanges@2.28.0              | IRanges                   | IRanges
                    Bitnami        | pkg:bitnami/wordpress@6.2.0                  | wordpress                 | wordpress
                    ConanCenter    | pkg:conan/openssl@3.0.3                      | openssl                   | openssl
                    CRAN           | pkg:cran/A3@0.9.1                            | A3                        | A3
                    crates.io      | pkg:cargo/serde_json@1.0                     | serde_json                | serde_json
                    GitHub Actions | pkg:github/Actions/Checkout@v3               | actions/checkout          | actions/checkout
                    Go             | pkg:golang/github.com/BurntSushi/toml@v1.0.0 | github.com/BurntSushi/toml | github.com/burntsushi/toml
                    Go             | pkg:golang/github.com/a/b/v2@v2.0.0          | github.com/a/b/v2         | github.com/a/b/v2
                    Go             | pkg:golang/stdlib@1.20                       | stdlib                    | stdlib
                    Go             | pkg:golang/std@1.20                          | stdlib                    | stdlib
                    Go             | pkg:golang/toolchain@1.20                    | toolchain                 | toolchain
                    Go             | pkg:golang/github.com%2Fa%2Fb@v1.0.0         | github.com/a/b            | github.com/a/b
                    Go             | pkg:golang/github.com/%21burnt%21sushi/toml@v1 | github.com/BurntSushi/toml | github.com/burntsushi/toml
                    Go             | pkg:golang/google.golang.org/api@v0.1.0#compute/v1 | google.golang.org/api | google.golang.org/api
                    Hackage        | pkg:hackage/aeson@2.0                        | aeson                     | aeson
                    Hex            | pkg:hex/phoenix@1.0.0                        | phoenix                   | phoenix
                    Maven          | pkg:maven/org.apache/log4j@1?type=jar        | org.apache:log4j          | org.apache:log4j
                    npm            | pkg:npm/%40angular/core@1                    | @angular/core             | @angular/core
                    NuGet          | pkg:nuget/Newtonsoft.Json@13                 | newtonsoft.JSON           | newtonsoft.json
                    Packagist      | pkg:composer/Laravel/Framework@10            | laravel/framework         | laravel/framework
                    Pub            | pkg:pub/http@1.0                             | http                      | http
                    PyPI           | pkg:pypi/Foo.Bar__baz@1                      | foo_bar-Baz               | foo-bar-baz
                    RubyGems       | pkg:gem/rails@7                              | rails                     | rails
                    SwiftURL       | pkg:swift/github.com/apple/swift-nio.git@2.0.0 | https://github.com/apple/swift-nio.git | github.com/apple/swift-nio
                    SwiftURL       | pkg:swift/github.com/apple/swift-nio@2.0.0   | github.com/apple/swift-nio | github.com/apple/swift-nio
                    AlmaLinux      | pkg:rpm/almalinux/openssl-libs@3             | openssl-libs              | openssl-libs
                    Alpine         | pkg:apk/alpine/musl@1.2                      | musl                      | musl
                    Chainguard     | pkg:apk/chainguard/musl@1.2                  | musl                      | musl
                    Debian         | pkg:deb/debian/openssl@1                     | openssl                   | openssl
                    openSUSE       | pkg:rpm/opensuse/bash@5                      | bash                      | bash
                    Amazon Linux   | pkg:rpm/amzn/bash@5                          | bash                      | bash
                    Oracle Linux   | pkg:rpm/oracle/bash@5                        | bash                      | bash
                    Red Hat        | pkg:rpm/centos/bash@5                        | bash                      | bash
                    Red Hat        | pkg:rpm/redhat/bash@5                        | bash                      | bash
                    Rocky Linux    | pkg:rpm/rocky/bash@5                         | bash                      | bash
                    SUSE           | pkg:rpm/suse/bash@5                          | bash                      | bash
                    Ubuntu         | pkg:deb/ubuntu/openssl@1                     | openssl                   | openssl
                    Wolfi          | pkg:apk/wolfi/musl@1.2                       | musl                      | musl
                    CocoaPods      | pkg:cocoapods/GoogleUtilities@7.5.2#NSData   | GoogleUtilities           | GoogleUtilities
                    Docker Hardened Images | pkg:dhi/python@3.11                  | python                    | python
                    GHC            | pkg:ghc/ghc@9.4                              | ghc                       | ghc
                    GIT            | pkg:git/github.com/a/B@v1                    | https://github.com/A/b.git | github.com/a/b
                    Go             | pkg:golang/go@1.20                           | stdlib                    | stdlib
                    Go             | pkg:golang/github.com/json-iterator/go@1.1   | github.com/json-iterator/go | github.com/json-iterator/go
                    Homebrew       | pkg:brew/wget@1.24                           | wget                      | wget
                    Julia          | pkg:julia/HTTP@1.10?uuid=cd3eb016-35fb-5094-929b-558a96fad6f3 | HTTP     | HTTP
                    Kubernetes     | pkg:k8s/k8s.io%2Fapiserver@1.21.1            | k8s.io/apiserver          | k8s.io/apiserver
                    opam           | pkg:opam/dune@3.0                            | dune                      | dune
                    VSCode         | pkg:vscode-extension/RedHat/java@1.2.3       | redhat.Java               | redhat.java
                    Alpaquita      | pkg:apk/alpaquita/musl@1.2                   | musl                      | musl
                    Alpine         | pkg:alpine/musl@1.2                          | musl                      | musl
                    Arch Linux     | pkg:alpm/arch/pacman@6                       | pacman                    | pacman
                    Azure Linux    | pkg:rpm/cbl-mariner/bash@5                   | bash                      | bash
                    BellSoft Hardened Containers | pkg:apk/bellsoft-hardened-containers/musl@1.2 | musl       | musl
                    Bottlerocket   | pkg:bottlerocket/glibc@2.40?epoch=1          | glibc                     | glibc
                    Bottlerocket   | pkg:rpm/bottlerocket/glibc@2.40              | glibc                     | glibc
                    CleanStart     | pkg:apk/cleanstart/musl@1.2                  | musl                      | musl
                    Echo           | pkg:deb/echo/linux@6                         | linux                     | linux
                    Fedora         | pkg:rpm/fedora/bash@5                        | bash                      | bash
                    Mageia         | pkg:rpm/mageia/bash@5                        | bash                      | bash
                    MinimOS        | pkg:apk/minimos/musl@1.2                     | musl                      | musl
                    openEuler      | pkg:rpm/openEuler/bash@5                     | bash                      | bash
                    Photon OS      | pkg:rpm/photon/bash@5                        | bash                      | bash
                    Rocky Linux    | pkg:rpm/rocky/mod_ssl@2.4                    | httpd:2.4::mod_ssl        | mod_ssl
                    """)
    void E11_both_sides_meet_in_one_row_and_one_name(String osv, String purl, String osvName, String normalForm) {
        PackageUrl packageUrl = PackageUrl.repair(purl);
        Ecosystem ecosystem = TABLE.find(osv).orElseThrow();
        assertThat(TABLE.of(packageUrl)).isSameAs(ecosystem);
        assertThat(ecosystem.names().normalise(osvName)).isEqualTo(normalForm);
        assertThat(ecosystem.names().name(packageUrl)).isEqualTo(normalForm);
    }

    @Test
    void E11_the_names_of_ecosystems_keep_their_case() {
        for (Ecosystem ecosystem : TABLE.all()) {
            assertThat(TABLE.find(ecosystem.name())).containsSame(ecosystem);
            for (String other : List.of(
                    ecosystem.name().toUpperCase(Locale.ROOT), ecosystem.name().toLowerCase(Locale.ROOT))) {
                assertThat(TABLE.find(other).isPresent()).as(other).isEqualTo(other.equals(ecosystem.name()));
            }
        }
    }

    @Test
    void no_two_rows_share_a_name_or_a_package_url() {
        Set<String> names = new HashSet<>();
        Set<String> purls = new HashSet<>();
        for (Ecosystem ecosystem : TABLE.all()) {
            assertThat(names.add(ecosystem.name())).as(ecosystem.name()).isTrue();
            List<String> namespaces = ecosystem.isDistribution() ? ecosystem.purlNamespaces() : List.of("");
            if (!ecosystem.isNamedByPackageUrls()) {
                continue;
            }
            for (String namespace : namespaces) {
                assertThat(purls.add(ecosystem.purlType() + "/" + namespace))
                        .as(ecosystem.name())
                        .isTrue();
            }
        }
    }

    /** The names that the schema defines, with the scheme of each; of the last ones no order is written down. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    apk       | Alpaquita, Alpine, BellSoft Hardened Containers, Chainguard, CleanStart, MinimOS, Wolfi
                    deb       | Debian, Echo, Ubuntu
                    rpm       | AlmaLinux, Azure Linux, Mageia, openEuler, openSUSE, Photon OS, Red Hat, Rocky Linux, SUSE
                    bitnami   | Bitnami
                    cargo     | crates.io
                    composer  | Packagist
                    conan     | ConanCenter
                    cran      | Bioconductor, CRAN
                    gem       | RubyGems
                    generic   | Linux
                    github    | GitHub Actions
                    golang    | Go
                    hackage   | GHC, Hackage
                    hex       | Hex
                    julia     | Julia
                    maven     | Maven
                    npm       | npm
                    nuget     | NuGet
                    opam      | opam
                    pub       | Pub
                    pypi      | PyPI
                    semver    | Docker Hardened Images, Kubernetes, VSCode
                    swift     | SwiftURL
                    none      | Android, FreeBSD, OSS-Fuzz, Root, TuxCare
                    """)
    void E11_every_ecosystem_of_the_schema_has_a_row_and_a_scheme(String scheme, String names) {
        boolean known = VersionSchemes.builtIn().find(scheme).isPresent();
        assertThat(known).as(scheme).isEqualTo(!scheme.equals("none"));
        for (String name : names.split(", ")) {
            assertThat(TABLE.find(name)).as(name).hasValueSatisfying(row -> {
                assertThat(row.name()).isEqualTo(name);
                assertThat(row.scheme()).isEqualTo(scheme);
            });
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Root:Alpine:3.18                       | Alpine
                    Root:Debian:12                         | Debian
                    Root:PyPI                              | PyPI
                    DHI                                    | Docker Hardened Images
                    Docker Hardened Images:Alpine:3.23     | Docker Hardened Images
                    TuxCare:AlmaLinux:9                    | TuxCare
                    Ubuntu:22.04:LTS                       | Ubuntu
                    Ubuntu:Pro:18.04:LTS                   | Ubuntu
                    Red Hat:rhel_eus:9.2::appstream        | Red Hat
                    Maven:https://maven.google.com         | Maven
                    Packagist:https://packages.drupal.org/8 | Packagist
                    openSUSE:Leap 15.5                     | openSUSE
                    SUSE:Linux Enterprise Server 15 SP4    | SUSE
                    """)
    void E1_the_suffix_begins_at_the_first_colon(String osv, String name) {
        assertThat(TABLE.find(osv))
                .hasValueSatisfying(found -> assertThat(found.name()).isEqualTo(name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pkg:rpm/kylin/bash@5",
                "pkg:deb/linuxmint/bash@5", // E10: only if asked
                "pkg:deb/kali/bash@5", // E10
                "pkg:generic/openssl@3", // P13: never by name alone
                "pkg:deb/bash@5"
            })
    void a_package_url_of_no_row_is_not_taken_for_a_neighbour(String purl) {
        assertThat(TABLE.of(PackageUrl.repair(purl))).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ":", "Colour Supplements", "Debian GNU", "Root:", "Root:Slackware:15"})
    void V22_an_unknown_name_is_an_answer(String osv) {
        assertThat(TABLE.find(osv)).isEmpty();
    }

    @Test
    void a_row_of_ones_own_takes_the_place_of_one_with_its_name() {
        Ecosystem mine = new Ecosystem("npm", "npm", List.of(), "semver", NameRule.EXACT, ReleaseRule.NONE);
        Ecosystems mineToo = TABLE.with(mine);
        assertThat(mineToo.find("npm")).containsSame(mine);
        assertThat(mineToo.of(PackageUrl.parse("pkg:npm/a@1"))).isSameAs(mine);
        assertThat(TABLE.find("npm")).isPresent().get().isNotSameAs(mine);
        assertThat(mineToo.all()).containsOnlyOnce(mine).hasSameSizeAs(TABLE.all());
    }
}
