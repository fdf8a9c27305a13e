package dev.scout.sbom.reader;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scout.core.image.OperatingSystem;
import dev.scout.core.purl.PackageUrl;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DistributionQualifiersTest {

    /** Trap B9, and P10 of the package URL. */
    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            pkg:apk/alpine/musl@1?distro=alpine-3.18.4,        alpine,        3.18.4, -
            pkg:apk/alpine/musl@1?distro=3.18.4,               alpine,        3.18.4, -
            pkg:deb/debian/libc6@1?distro=debian-12,           debian,        12,     -
            pkg:deb/debian/libc6@1?distro=bookworm,            debian,        -,      bookworm
            pkg:deb/debian/libc6@1?os_name=debian&os_version=12&os_distro=bookworm, debian, 12, bookworm
            pkg:deb/debian/libc6@1?distro=debian-10.9,         debian,        10,    -
            pkg:rpm/centos/glibc@1?distro=centos-7.6.1810,     centos,        7,     -
            pkg:rpm/redhat/glibc@1?distro=rhel-8.6,            rhel,          8.6,    -
            pkg:rpm/redhat/glibc@1?distro=rhel:8,              rhel,          8,      -
            pkg:rpm/redhat/glibc@1?distro=redhat-8.6,          rhel,          8.6,    -
            pkg:rpm/opensuse/glibc@1?distro=opensuse-leap-15.5, opensuse-leap, 15.5,  -
            pkg:rpm/opensuse/glibc@1?distro=opensuse.leap-15.5, opensuse-leap, 15.5,  -
            pkg:rpm/amzn/glibc@1?distro=amazon-2,              amzn,          2,      -
            """)
    void names_a_distribution_as_its_os_release_does(String purl, String id, String version, String codename) {
        assertThat(DistributionQualifiers.operatingSystem(PackageUrl.parse(purl)))
                .isEqualTo(new OperatingSystem("linux", id, version, codename, null));
    }

    @ParameterizedTest
    @CsvSource({"pkg:apk/alpine/musl@1", "pkg:npm/left-pad@1?distro=debian-12", "pkg:alpine/musl@1?distro=3"})
    void names_none_where_the_package_url_does_not(String purl) {
        assertThat(DistributionQualifiers.operatingSystem(PackageUrl.parse(purl)))
                .isNull();
    }
}
