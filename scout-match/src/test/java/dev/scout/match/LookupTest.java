package dev.scout.match;

import static dev.scout.match.Given.advisory;
import static dev.scout.match.Given.affected;
import static dev.scout.match.Given.bill;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scout.core.advisory.Advisory;
import dev.scout.core.purl.PackageUrl;
import dev.scout.match.BruteForceEvaluator.Opinion;
import dev.scout.match.ecosystem.Ecosystem;
import dev.scout.match.ecosystem.Ecosystems;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Under which names, and at which version, a component is looked up: traps P4, P6 to P9, P12, P13, M1, M3, M10. */
class LookupTest {

    @ParameterizedTest(name = "{0}: {1} is built from {2}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            P8 | pkg:deb/debian/libssl3@3.0.8?upstream=openssl                                    | openssl 3.0.8
            P8 | pkg:deb/debian/libssl1.1@1.1.1n-0?upstream=openssl@1.1.1n-0%2Bdeb11u3            | openssl 1.1.1n-0+deb11u3
            P8 | pkg:deb/debian/libssl1.1@1.1.1n-0?upstream=openssl%401.1.1n-0%2Bdeb11u3          | openssl 1.1.1n-0+deb11u3
            P8 | pkg:rpm/redhat/openssl-libs@1.1.1k-7.el8?epoch=1&upstream=openssl-1.1.1k-7.el8.src.rpm | openssl 1:1.1.1k-7.el8
            P8 | pkg:rpm/redhat/java-11-openjdk@11-1.el8?upstream=java-11-openjdk-11.0.9-1.el8.src.rpm | java-11-openjdk 11.0.9-1.el8
            P8 | pkg:deb/debian/a@1?upstream=b,c@2                                                | b 1, c 2
            P8 | pkg:deb/debian/a@1?upstream=b,%20c                                               | b 1, c 1
            P8 | pkg:deb/debian/a@1?upstream=b,b                                                  | b 1
            P8 | pkg:deb/debian/a@1                                                               | -
            M3 | pkg:apk/alpine/libcrypto3@3.1.4-r0?upstream=openssl                              | openssl 3.1.4-r0
            M3 | pkg:apk/alpine/musl-utils@1.2.4-r2?upstream=musl                                 | musl 1.2.4-r2
            """)
    void a_source_package_is_read_from_the_qualifier_upstream(String trap, String purl, String expected) {
        PackageUrl url = PackageUrl.repair(purl);
        var component = Given.component(purl);
        Ecosystem ecosystem = Objects.requireNonNull(Ecosystems.builtIn().of(url));
        String sources = String.join(
                ", ",
                Lookup.sources(component, url, Lookup.version(component, url, ecosystem)).stream()
                        .map(source -> source.name() + " " + source.version())
                        .toList());
        assertThat(sources).as(trap).isEqualTo(expected == null ? "" : expected);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            M1  | Debian:12 | openssl   | pkg:deb/debian/libssl3@1?upstream=openssl&distro=debian-12     | AFFECTED
            M1  | Debian:12 | libssl3   | pkg:deb/debian/libssl3@1?upstream=openssl&distro=debian-12     | AFFECTED
            M3  | Alpine:v3.18 | openssl | pkg:apk/alpine/libcrypto3@1?upstream=openssl&distro=alpine-3.18.4 | AFFECTED
            M3  | Alpine:v3.18 | musl   | pkg:apk/alpine/musl-utils@1?upstream=musl&distro=3.18.4        | AFFECTED
            E12 | AlmaLinux:9 | openssl-libs | pkg:rpm/almalinux/openssl-libs@1?distro=almalinux-9&upstream=openssl-1-1.src.rpm | AFFECTED
            E12 | AlmaLinux:9 | openssl | pkg:rpm/almalinux/openssl-libs@1?distro=almalinux-9&upstream=openssl-1-1.src.rpm | AFFECTED
            M10 | Debian:12 | linux     | pkg:deb/debian/linux-image-amd64@1?distro=debian-12&upstream=linux-signed-amd64 | NOT_AFFECTED
            M10 | Debian:12 | linux     | pkg:deb/debian/linux-libc-dev@3?distro=debian-12&upstream=linux@1 | AFFECTED
            M10 | Debian:12 | linux     | pkg:deb/debian/linux-libc-dev@1?distro=debian-12&upstream=linux@3 | NOT_AFFECTED
            M10 | Ubuntu:22.04:LTS | linux | pkg:deb/ubuntu/linux-image-generic@1?distro=ubuntu-22.04&upstream=linux-meta | NOT_AFFECTED
            M1  | AlmaLinux:8 | patch   | pkg:rpm/almalinux/patch-debuginfo@1?distro=almalinux-8&upstream=patch-1-1.src.rpm | NOT_AFFECTED
            M1  | AlmaLinux:8 | patch   | pkg:rpm/almalinux/patch-debugsource@1?distro=almalinux-8&upstream=patch-1-1.src.rpm | NOT_AFFECTED
            M1  | AlmaLinux:8 | patch-debuginfo | pkg:rpm/almalinux/patch-debuginfo@1?distro=almalinux-8  | AFFECTED
            M4  | Rocky Linux:8 | httpd:2.4::mod_ssl | pkg:rpm/rocky/mod_ssl@1-1.module+el8?distro=rocky-8.5&modularitylabel=httpd:2.4:80600 | AFFECTED
            M4  | Rocky Linux:8 | httpd:2.4::mod_ssl | pkg:rpm/rocky/mod_ssl@1-1.module+el8?distro=rocky-8.5&modularitylabel=httpd:2.6:80600 | NOT_AFFECTED
            M4  | Rocky Linux:8 | httpd:2.4::mod_ssl | pkg:rpm/rocky/mod_ssl@1-1.el8?distro=rocky-8.5   | NOT_AFFECTED
            P4  | Go | stdlib           | pkg:golang/go@1.20                                            | AFFECTED
            P13 | VSCode | redhat.java  | pkg:vscode-extension/redhat/java@1.0.0                        | AFFECTED
            P13 | CocoaPods | GoogleUtilities | pkg:cocoapods/GoogleUtilities@1.5#NSData                 | AFFECTED
            P13 | Kubernetes | k8s.io/kubelet | pkg:k8s/k8s.io%2Fkubelet@1.24.0                           | AFFECTED
            P9  | Debian:12 | openssl   | pkg:deb/debian/openssl@1?arch=source&distro=debian-12          | AFFECTED
            P9  | AlmaLinux:9 | openssl | pkg:rpm/almalinux/openssl@1?arch=src&distro=almalinux-9        | AFFECTED
            P9  | AlmaLinux:9 | tzdata  | pkg:rpm/almalinux/tzdata@1?arch=noarch&distro=almalinux-9      | AFFECTED
            P9  | Debian:12 | tzdata    | pkg:deb/debian/tzdata@1?arch=all&distro=debian-12              | AFFECTED
            P6  | Debian:12 | a         | pkg:deb/debian/a@1:1?epoch=1&distro=debian-12                  | NOT_AFFECTED
            P12 | Maven     | g:a       | pkg:maven/g/a@1?type=jar&classifier=sources                    | AFFECTED
            P12 | Maven     | g:a       | pkg:maven/g/a@1?repository_url=https://nexus.example.com/maven | AFFECTED
            P12 | Maven     | a         | pkg:maven/a@1                                                  | AFFECTED
            P12 | Maven:https://maven.google.com | g:a | pkg:maven/g/a@1?repository_url=https://maven.google.com/ | AFFECTED
            P12 | Maven:https://maven.google.com | g:a | pkg:maven/g/a@1?repository_url=maven.google.com | AFFECTED
            P12 | Maven:https://maven.google.com | g:a | pkg:maven/g/a@1?repository_url=https://repo1.maven.org/maven2 | NOT_AFFECTED
            P12 | Maven:https://maven.google.com | g:a | pkg:maven/g/a@1                     | UNDECIDED
            P12 | Maven:https://maven.google.com | g:a | pkg:maven/g/a@3                     | NOT_AFFECTED
            P12 | Maven:https://repo1.maven.org/maven2 | g:a | pkg:maven/g/a@1               | AFFECTED
            P12 | Packagist:https://packages.drupal.org/8 | drupal/a | pkg:composer/drupal/a@1 | AFFECTED
            P12 | Packagist:https://packages.drupal.org/8 | drupal/a | pkg:composer/drupal/a@1?repository_url=https://packages.drupal.org/8 | AFFECTED
            P4  | Go | github.com/a/b   | pkg:golang/github.com/A/B@v1.0.0                              | AFFECTED
            P4  | Go | github.com/a/b   | pkg:golang/github.com/a/b/v2@v1.0.0                           | NOT_AFFECTED
            P4  | Go | github.com/a/b   | pkg:golang/github.com/a/b@v1.0.0#pkg/c                        | AFFECTED
            P4  | Go | github.com/a/b   | pkg:golang/github.com/a/b/api@v1.0.0                          | NOT_AFFECTED
            P4  | Go | stdlib           | pkg:golang/std@1.20                                           | AFFECTED
            P4  | Go | toolchain        | pkg:golang/toolchain@1.20                                     | AFFECTED
            P13 | RubyGems | nokogiri   | pkg:gem/nokogiri@1.9-java                                     | AFFECTED
            P13 | RubyGems | nokogiri   | pkg:gem/nokogiri@2-java                                       | NOT_AFFECTED
            P13 | RubyGems | nokogiri   | pkg:gem/nokogiri@2-x86_64-linux                               | NOT_AFFECTED
            P13 | RubyGems | nokogiri   | pkg:gem/nokogiri@2-arm64-darwin-22                            | NOT_AFFECTED
            P13 | RubyGems | nokogiri   | pkg:gem/nokogiri@2?platform=java                              | NOT_AFFECTED
            P13 | RubyGems | nokogiri   | pkg:gem/nokogiri@2-rc1                                        | AFFECTED
            P13 | Hex | foo             | pkg:hex/foo@1.0.0                                             | AFFECTED
            P13 | Hex | foo             | pkg:hex/acme/foo@1.0.0                                        | NOT_AFFECTED
            P13 | SwiftURL | https://github.com/apple/swift-nio.git | pkg:swift/github.com/apple/swift-nio@1.0.0 | AFFECTED
            P13 | SwiftURL | github.com/apple/swift-nio | pkg:swift/github.com/Apple/swift-nio@v1.0.0 | AFFECTED
            P13 | GitHub Actions | a/b  | pkg:github/A/b@v1.0.0                                         | AFFECTED
            P13 | GitHub Actions | a/b  | pkg:github/a/b@v3.1.0                                         | NOT_AFFECTED
            P13 | GitHub Actions | a/b  | pkg:github/a/b@v1                                             | UNDECIDED
            P13 | GitHub Actions | a/b  | pkg:github/a/b@v1.5                                           | UNDECIDED
            P13 | GitHub Actions | a/b  | pkg:github/a/b@main                                           | UNDECIDED
            P13 | GitHub Actions | a/b  | pkg:github/a/b@8f4b7f84864484a7bf31766abe9204da3cbe65b3        | UNDECIDED
            """)
    void a_name_and_a_version_are_found(String trap, String ecosystem, String name, String purl, Opinion expected) {
        boolean threeParts = Set.of("Hex", "SwiftURL", "GitHub Actions").contains(ecosystem);
        String rule = "introduced 0, fixed " + (threeParts ? "2.0.0" : "2");
        Advisory advisory = advisory("OSV-1", affected(ecosystem, name, rule));
        Overlay overlay = AdvisoryIndex.of(List.of(advisory)).overlay(bill(purl));
        Opinion opinion = !overlay.findings().isEmpty()
                ? Opinion.AFFECTED
                : overlay.undecided().isEmpty() ? Opinion.NOT_AFFECTED : Opinion.UNDECIDED;
        assertThat(opinion).as(trap).isEqualTo(expected);
    }

    @Test
    void M1_a_component_that_is_found_under_several_names_is_found_once() {
        Advisory advisory = advisory(
                "OSV-1",
                affected("Debian:12", "openssl", "introduced 0, fixed 2"),
                affected("Debian:12", "libssl3", "introduced 0, fixed 2"));
        Overlay overlay = AdvisoryIndex.of(List.of(advisory))
                .overlay(bill("pkg:deb/debian/libssl3@1?upstream=openssl,openssl@1&distro=debian-12"));
        assertThat(overlay.findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.matches()).hasSize(1));
    }

    @Test
    void P13_a_moving_tag_that_is_listed_is_affected() {
        Advisory advisory = advisory("OSV-1", affected("GitHub Actions", "a/b", "versions v1, v2.0.0"));
        AdvisoryIndex index = AdvisoryIndex.of(List.of(advisory));
        assertThat(index.overlay(bill("pkg:github/a/b@v1")).findings()).hasSize(1);
        assertThat(index.overlay(bill("pkg:github/a/b@v3")).findings()).isEmpty();
    }
}
