package dev.scout.match;

import static dev.scout.match.Given.advisory;
import static dev.scout.match.Given.affected;
import static dev.scout.match.Given.bill;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scout.core.advisory.Advisory;
import dev.scout.core.advisory.AffectedPackage;
import dev.scout.core.image.OperatingSystem;
import dev.scout.core.purl.PackageUrl;
import dev.scout.core.sbom.Component;
import dev.scout.core.sbom.Origin;
import dev.scout.core.sbom.Origin.SourcePackage;
import dev.scout.core.sbom.Sbom;
import dev.scout.match.BruteForceEvaluator.Opinion;
import dev.scout.match.Coverage.State;
import dev.scout.match.ecosystem.Ecosystem;
import dev.scout.match.ecosystem.Ecosystems;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which release of which distribution an advisory is for, and under which name: traps E1 to E10, M1 and M2. */
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
                    E2 | Debian:12      | pkg:deb/debian/a@1?distro=Debian-12              | AFFECTED
                    E2 | Debian:12      | pkg:deb/debian/a@1?distro=debian:12              | AFFECTED
                    E2 | Debian:12      | pkg:deb/debian/a@1?distro=Debian%20GNU/Linux%2012%20(bookworm) | AFFECTED
                    E2 | Debian:12      | pkg:deb/debian/a@1?os_distro=bookworm            | AFFECTED
                    E2 | Debian:6.0     | pkg:deb/debian/a@1?distro=debian-6.0.10          | AFFECTED
                    E2 | Debian:12      | pkg:deb/debian/a@1?distro=sid                    | NOT_AFFECTED
                    E2 | Debian:12      | pkg:deb/debian/a@1?distro=unstable               | NOT_AFFECTED
                    E2 | Debian:12      | pkg:deb/debian/a@1?distro=trixie/sid             | NOT_AFFECTED
                    E2 | Debian:13      | pkg:deb/debian/a@1?distro=trixie/sid             | AFFECTED
                    E2 | Debian:sid     | pkg:deb/debian/a@1?distro=trixie/sid             | AFFECTED
                    E2 | Debian:sid     | pkg:deb/debian/a@1?distro=debian-unstable        | AFFECTED
                    E2 | Debian:unstable | pkg:deb/debian/a@1?distro=sid                   | AFFECTED
                    E2 | Debian         | pkg:deb/debian/a@1?distro=sid                    | AFFECTED
                    E2 | Debian:12      | pkg:deb/debian/a@1?distro=testing                | UNDECIDED
                    E2 | Debian:12      | pkg:deb/debian/a@1?distro=debian-               | UNDECIDED
                    E2 | Debian:12      | pkg:deb/debian/a@3?distro=testing                | NOT_AFFECTED
                    E2 | Debian:next    | pkg:deb/debian/a@1?distro=debian-12              | UNDECIDED
                    E2 | Debian         | pkg:deb/debian/a@1                               | AFFECTED
                    E3 | Alpine:v3.18   | pkg:apk/alpine/a@1?distro=alpine-3.18.4          | AFFECTED
                    E3 | Alpine:v3.18   | pkg:apk/alpine/a@1?distro=3.18                   | AFFECTED
                    E3 | Alpine:v3.18   | pkg:apk/alpine/a@1?distro=v3.18.0                | AFFECTED
                    E3 | Alpine:v3.18   | pkg:apk/alpine/a@1?distro=alpine-3.19.1          | NOT_AFFECTED
                    E3 | Alpine:v3.18   | pkg:apk/alpine/a@1?distro=alpine-edge            | NOT_AFFECTED
                    E3 | Alpine:edge    | pkg:apk/alpine/a@1?distro=alpine-edge            | AFFECTED
                    E3 | Alpine:edge    | pkg:apk/alpine/a@1?distro=alpine-20230901        | AFFECTED
                    E3 | Alpine:edge    | pkg:apk/alpine/a@1?distro=3.21.0_alpha20240923   | AFFECTED
                    E3 | Alpine:v3.21   | pkg:apk/alpine/a@1?distro=3.21.0_alpha20240923   | NOT_AFFECTED
                    E3 | Alpine         | pkg:apk/alpine/a@1?distro=alpine-3.18            | UNDECIDED
                    E3 | Alpine         | pkg:apk/alpine/a@3?distro=alpine-3.18            | NOT_AFFECTED
                    E3 | Alpine:v3.1    | pkg:apk/alpine/a@1?distro=alpine-3.18            | NOT_AFFECTED
                    E3 | Alpine:v3.18   | pkg:apk/alpine/a@1?distro=alpine-3               | UNDECIDED
                    E4 | Ubuntu:22.04:LTS | pkg:deb/ubuntu/a@1?distro=ubuntu-22.04         | AFFECTED
                    E4 | Ubuntu:22.04:LTS | pkg:deb/ubuntu/a@1?distro=jammy                | AFFECTED
                    E4 | Ubuntu:23.10   | pkg:deb/ubuntu/a@1?distro=ubuntu-23.10           | AFFECTED
                    E4 | Ubuntu:Pro:18.04:LTS | pkg:deb/ubuntu/a@1?distro=ubuntu-18.04     | NOT_AFFECTED
                    E4 | Ubuntu:Pro:18.04:LTS | pkg:deb/ubuntu/a@1?distro=ubuntu-18.04-esm | AFFECTED
                    E4 | Ubuntu:Pro:18.04:LTS | pkg:deb/ubuntu/a@1?distro=Ubuntu:Pro:18.04:LTS | AFFECTED
                    E4 | Ubuntu:Pro:18.04:LTS | pkg:deb/ubuntu/a@1%2Besm1?distro=ubuntu-18.04 | AFFECTED
                    E4 | Ubuntu:Pro:18.04:LTS | pkg:deb/ubuntu/a@1?distro=ubuntu-20.04-esm | NOT_AFFECTED
                    E4 | Ubuntu:Pro:FIPS:18.04:LTS | pkg:deb/ubuntu/a@1?distro=ubuntu-18.04-esm | NOT_AFFECTED
                    E4 | Ubuntu:Pro:FIPS:18.04:LTS | pkg:deb/ubuntu/a@1?distro=ubuntu-18.04-pro-fips | AFFECTED
                    E4 | Ubuntu:20.04+esm | pkg:deb/ubuntu/a@1?distro=ubuntu-20.04-esm     | AFFECTED
                    E4 | Ubuntu:20.04+esm | pkg:deb/ubuntu/a@1?distro=ubuntu-20.04         | NOT_AFFECTED
                    E4 | Ubuntu:22.04:LTS | pkg:deb/ubuntu/a@1?distro=ubuntu-22.04-esm     | AFFECTED
                    E4 | Ubuntu:22.04:LTS | pkg:deb/ubuntu/a@1?distro=ubuntu-22.04.3       | AFFECTED
                    E4 | Ubuntu:22.04:LTS | pkg:deb/ubuntu/a@1?distro=22.04-LTS            | AFFECTED
                    E4 | Ubuntu:22.04   | pkg:deb/ubuntu/a@1?distro=ubuntu-22.04           | AFFECTED
                    E4 | Ubuntu:22.04   | pkg:deb/ubuntu/a@1?os_name=ubuntu&os_version=22.04&os_distro=jammy | AFFECTED
                    E4 | Ubuntu:22.04   | pkg:deb/ubuntu/a@1?distro=ubuntu-22.10           | NOT_AFFECTED
                    E4 | Ubuntu:22.04   | pkg:deb/ubuntu/a@1?distro=debian-12              | UNDECIDED
                    E4 | Ubuntu:22.04   | pkg:deb/ubuntu/a@1?distro=linuxmint-21.3         | UNDECIDED
                    E5 | Rocky Linux:8  | pkg:rpm/rocky/a@1?distro=rocky-8.9               | AFFECTED
                    E5 | Rocky Linux:8  | pkg:rpm/rocky/a@1?distro=rocky-9.1               | NOT_AFFECTED
                    E5 | AlmaLinux:9    | pkg:rpm/almalinux/a@1?distro=almalinux-9.2       | AFFECTED
                    E5 | Mageia:9       | pkg:rpm/mageia/a@1?distro=mageia-9               | AFFECTED
                    E5 | Azure Linux:3  | pkg:rpm/azurelinux/a@1?distro=azurelinux-3.0     | AFFECTED
                    E5 | Azure Linux:2  | pkg:rpm/mariner/a@1?distro=mariner-2.0           | AFFECTED
                    E5 | openEuler:22.03-LTS-SP1 | pkg:rpm/openeuler/a@1?distro=openeuler-22.03-LTS-SP1 | AFFECTED
                    E5 | Rocky Linux:8  | pkg:rpm/rocky/a@1?distro=rocky-linux-8.9         | AFFECTED
                    E5 | AlmaLinux:9    | pkg:rpm/alma/a@1?distro=alma-9.2                 | AFFECTED
                    E5 | AlmaLinux:10   | pkg:rpm/almalinux/a@1?distro=almalinux-1         | NOT_AFFECTED
                    E5 | Azure Linux:3  | pkg:rpm/azurelinux/a@1?distro=azl3               | AFFECTED
                    E5 | Azure Linux:3.0 | pkg:rpm/azurelinux/a@1?distro=azurelinux-3.0    | AFFECTED
                    E5 | Azure Linux:2  | pkg:rpm/mariner/a@1?distro=cbl-mariner-2.0       | AFFECTED
                    E5 | Azure Linux:3  | pkg:rpm/mariner/a@1?distro=mariner-2.0           | NOT_AFFECTED
                    E5 | Photon OS:3.0  | pkg:rpm/photon/a@1?distro=photon-3.0             | AFFECTED
                    E5 | Photon OS:3.0  | pkg:rpm/photon/a@1?distro=photon-4.0             | NOT_AFFECTED
                    E5 | openEuler:22.03-LTS-SP1 | pkg:rpm/openeuler/a@1?distro=openEuler-22.03%20(LTS-SP1) | AFFECTED
                    E5 | openEuler:22.03-LTS-SP1 | pkg:rpm/openeuler/a@1?distro=openeuler-22.03-LTS-SP2 | NOT_AFFECTED
                    E5 | openEuler:22.03-LTS-SP1 | pkg:rpm/openeuler/a@1?distro=openeuler-22.03 | UNDECIDED
                    E5 | openEuler:20.03-LTS | pkg:rpm/openeuler/a@1?distro=openeuler-22.03   | NOT_AFFECTED
                    E1 | SUSE:Linux Enterprise Server 15 SP4 | pkg:rpm/suse/a@1?distro=sles-15.4 | AFFECTED
                    E1 | SUSE:Linux Enterprise Server 15 SP4 | pkg:rpm/sles/a@1?distro=sles-15-SP4 | AFFECTED
                    E1 | SUSE:Linux Enterprise Server 15 SP4 | pkg:rpm/suse/a@1?distro=sles-15.5 | NOT_AFFECTED
                    E1 | SUSE:Linux Enterprise Server 12 | pkg:rpm/suse/a@1?distro=sles-12     | AFFECTED
                    E1 | SUSE:Linux Enterprise Server 12 SP1 | pkg:rpm/suse/a@1?distro=sles-12 | NOT_AFFECTED
                    E1 | SUSE:Linux Enterprise Module for Basesystem 15 SP4 | pkg:rpm/suse/a@1?distro=sles-15.4 | AFFECTED
                    E1 | SUSE:Package Hub 12 | pkg:rpm/suse/a@1?distro=sles-12                 | AFFECTED
                    E1 | SUSE:Linux Enterprise Desktop 12 | pkg:rpm/suse/a@1?distro=sles-12    | NOT_AFFECTED
                    E1 | SUSE:Linux Enterprise Desktop 12 | pkg:rpm/sled/a@1?distro=sled-12    | AFFECTED
                    E1 | SUSE:Linux Enterprise Server for SAP Applications 12 SP1 | pkg:rpm/suse/a@1?distro=sles-12.1 | NOT_AFFECTED
                    E1 | SUSE:Linux Enterprise Server for SAP Applications 12 SP1 | pkg:rpm/suse/a@1?distro=sles_sap-12.1 | AFFECTED
                    E1 | SUSE:Linux Enterprise Server 15 SP4-LTSS | pkg:rpm/suse/a@1?distro=sles-15.4 | NOT_AFFECTED
                    E1 | SUSE:Linux Enterprise Server 15 SP4-LTSS | pkg:rpm/suse/a@1?distro=sles-15.4-ltss | AFFECTED
                    E1 | SUSE:Linux Enterprise Micro 5.3 | pkg:rpm/suse/a@1?distro=sle-micro-5.3 | AFFECTED
                    E1 | SUSE:Linux Enterprise Micro 5.3 | pkg:rpm/suse/a@1?distro=sles-15.3    | NOT_AFFECTED
                    E1 | SUSE:Linux Enterprise 15-SP3 | pkg:rpm/suse/a@1?distro=sles-15.3      | AFFECTED
                    E1 | SUSE:Manager Server 4.3 | pkg:rpm/suse/a@1?distro=sles-15.4           | UNDECIDED
                    E1 | SUSE:Linux Enterprise Server 15 SP4 | pkg:rpm/opensuse/a@1?distro=opensuse-leap-15.4 | NOT_AFFECTED
                    E1 | openSUSE:Leap 15.5 | pkg:rpm/opensuse/a@1?distro=opensuse-leap-15.5   | AFFECTED
                    E1 | openSUSE:Leap 15.5 | pkg:rpm/opensuse/a@1?distro=opensuse-leap-15.4   | NOT_AFFECTED
                    E1 | openSUSE:Leap 15.5 | pkg:rpm/opensuse-leap/a@1?distro=15.5            | AFFECTED
                    E1 | openSUSE:Tumbleweed | pkg:rpm/opensuse/a@1?distro=opensuse-tumbleweed-20230901 | AFFECTED
                    E1 | openSUSE:Tumbleweed | pkg:rpm/opensuse/a@1?distro=opensuse-leap-15.5  | NOT_AFFECTED
                    E1 | openSUSE:Leap Micro 5.3 | pkg:rpm/opensuse/a@1?distro=opensuse-leap-5.3 | NOT_AFFECTED
                    E6 | Red Hat:enterprise_linux:9::baseos | pkg:rpm/redhat/a@1?distro=rhel-9.2 | AFFECTED
                    E6 | Red Hat:enterprise_linux:9::baseos | pkg:rpm/redhat/a@1?distro=redhat-9 | AFFECTED
                    E6 | Red Hat:enterprise_linux:8::baseos | pkg:rpm/redhat/a@1?distro=rhel:8   | AFFECTED
                    E6 | Red Hat:enterprise_linux:8::baseos | pkg:rpm/rhel/a@1?distro=el8        | AFFECTED
                    P10 | Red Hat:enterprise_linux:8::baseos | pkg:rpm/redhat/a@1?distro=rhel-8.6 | AFFECTED
                    P10 | Red Hat:enterprise_linux:9::baseos | pkg:rpm/redhat/a@1?distro=rhel-8.6 | NOT_AFFECTED
                    P10 | Red Hat:enterprise_linux:8::baseos | pkg:rpm/redhat/a@1?distro=rhel%3A8 | AFFECTED
                    P10 | Red Hat:enterprise_linux:9::baseos | pkg:rpm/redhat/a@1?distro=el8      | NOT_AFFECTED
                    P10 | Fedora:38      | pkg:rpm/fedora/a@1?distro=fedora-38              | AFFECTED
                    P10 | Fedora:39      | pkg:rpm/fedora/a@1?distro=fedora-38              | NOT_AFFECTED
                    P10 | openSUSE:Leap 15.5 | pkg:rpm/opensuse/a@1?distro=opensuse-leap-15.5 | AFFECTED
                    P10 | openSUSE:Leap 15.4 | pkg:rpm/opensuse/a@1?distro=opensuse-leap-15.5 | NOT_AFFECTED
                    P10 | Debian:12      | pkg:deb/debian/a@1?os_name=debian&os_version=12 | AFFECTED
                    P10 | Debian:11      | pkg:deb/debian/a@1?os_name=debian&os_version=12 | NOT_AFFECTED
                    E6 | Red Hat:enterprise_linux:8::baseos | pkg:rpm/redhat/a@1?distro=rhel-9.2 | NOT_AFFECTED
                    E6 | Red Hat:enterprise_linux:8::baseos | pkg:rpm/redhat/a@1?distro=Red%20Hat%20Enterprise%20Linux%20Server | UNDECIDED
                    E6 | Red Hat:rhel_eus:9.2::appstream | pkg:rpm/redhat/a@1?distro=rhel-9.2   | NOT_AFFECTED
                    E6 | Red Hat:rhel_eus:9.2::appstream | pkg:rpm/redhat/a@1?distro=rhel-9.2-eus | AFFECTED
                    E6 | Red Hat:rhel_eus:9.2::appstream | pkg:rpm/redhat/a@1?distro=rhel-9.4-eus | NOT_AFFECTED
                    E6 | Red Hat:rhel_eus:9.2::appstream | pkg:rpm/redhat/a@1?distro=rhel-9.2&repository_id=rhel-9-for-x86_64-appstream-eus-rpms | AFFECTED
                    E6 | Red Hat:9.4+eus | pkg:rpm/redhat/a@1?distro=rhel-9.4+eus               | AFFECTED
                    E6 | Red Hat:enterprise_linux:9::baseos | pkg:rpm/redhat/a@1?distro=rhel-9.2-eus | AFFECTED
                    E6 | Red Hat:rhel_e4s:8.6::appstream | pkg:rpm/redhat/a@1?distro=rhel-8.6-e4s | AFFECTED
                    E6 | Red Hat:rhel_tus:8.6::appstream | pkg:rpm/redhat/a@1?distro=rhel-8.6-e4s | NOT_AFFECTED
                    E6 | Red Hat:rhel_aus:8.6::appstream | pkg:rpm/redhat/a@1?distro=rhel-8.6-aus | AFFECTED
                    E6 | Red Hat:ocp_tools:4.15::el9 | pkg:rpm/redhat/a@1?distro=rhel-9.2       | UNDECIDED
                    E6 | Red Hat:ocp_tools:4.15::el9 | pkg:rpm/redhat/a@1?distro=rhel-8.6       | NOT_AFFECTED
                    E6 | Red Hat:enterprise_linux:7::server | pkg:rpm/centos/a@1?distro=centos-7.6.1810 | AFFECTED
                    E6 | Red Hat:enterprise_linux:8::baseos | pkg:rpm/centos/a@1?distro=centos-7 | NOT_AFFECTED
                    E6 | Red Hat:enterprise_linux:8::baseos | pkg:rpm/centos/a@1?distro=centos-stream-8 | UNDECIDED
                    E6 | Red Hat:rhel_eus:8.6::baseos | pkg:rpm/centos/a@1?distro=centos-stream-8 | NOT_AFFECTED
                    E6 | Red Hat:enterprise_linux:9::baseos | pkg:rpm/centos/a@1?distro=centos-9 | UNDECIDED
                    E6 | Oracle Linux:8 | pkg:rpm/oracle/a@1?distro=ol-8.5                   | AFFECTED
                    E6 | Oracle Linux:8 | pkg:rpm/oracle/a@1?distro=oracle-9.0               | NOT_AFFECTED
                    E6 | Oracle Linux:8 | pkg:rpm/redhat/a@1?distro=rhel-8                   | NOT_AFFECTED
                    E6 | Amazon Linux:2 | pkg:rpm/amazon/a@1?distro=amazon-2%20%28Karoo%29   | AFFECTED
                    E6 | Amazon Linux:2 | pkg:rpm/amzn/a@1?distro=amzn-2023                  | NOT_AFFECTED
                    E6 | Amazon Linux:2023 | pkg:rpm/amzn/a@1?distro=amzn-2023               | AFFECTED
                    E6 | Amazon Linux:1 | pkg:rpm/amzn/a@1?distro=amzn-2018.03               | AFFECTED
                    E6 | Red Hat:enterprise_linux:2 | pkg:rpm/amzn/a@1?distro=amzn-2         | NOT_AFFECTED
                    E6 | Red Hat:enterprise_linux:9::baseos | pkg:rpm/oracle/a@1?distro=ol-9     | NOT_AFFECTED
                    E5 | Fedora:38      | pkg:rpm/fedora/a@1?distro=fedora-38              | AFFECTED
                    E5 | Fedora:38      | pkg:rpm/fedora/a@1?distro=fedora-39              | NOT_AFFECTED
                    E5 | Mageia:9       | pkg:rpm/mageia/a@1?distro=mga9                   | AFFECTED
                    E5 | Mageia:9       | pkg:rpm/mageia/a@1?distro=mageia-8               | NOT_AFFECTED
                    E6 | Red Hat:enterprise_linux:9::baseos | pkg:rpm/almalinux/a@1?distro=almalinux-9 | NOT_AFFECTED
                    E6 | AlmaLinux:9    | pkg:rpm/redhat/a@1?distro=rhel-9                 | NOT_AFFECTED
                    E6 | AlmaLinux:9    | pkg:rpm/rocky/a@1?distro=rocky-9                 | NOT_AFFECTED
                    E6 | Oracle Linux:7 | pkg:rpm/oracle/a@1-1.ksplice1.el7?distro=ol-7.9  | NOT_AFFECTED
                    E6 | Oracle Linux:8 | pkg:rpm/oracle/a@1-1.el8_fips?distro=ol-8        | NOT_AFFECTED
                    E7 | Alpine:v3.18   | pkg:apk/wolfi/a@1?distro=wolfi-20230201          | NOT_AFFECTED
                    E7 | Alpine:v3.18   | pkg:apk/cleanstart/a@1?distro=alpine-3.18        | NOT_AFFECTED
                    E7 | Wolfi          | pkg:apk/minimos/a@1                              | NOT_AFFECTED
                    E7 | Debian:12      | pkg:deb/echo/a@1?distro=debian-12                | NOT_AFFECTED
                    E7 | Echo           | pkg:deb/echo/a@1                                 | AFFECTED
                    E7 | Bottlerocket   | pkg:bottlerocket/a@1?distro=bottlerocket-1.34.0  | AFFECTED
                    E7 | Amazon Linux:2 | pkg:bottlerocket/a@1?distro=bottlerocket-1.34.0  | NOT_AFFECTED
                    E7 | BellSoft Hardened Containers:23 | pkg:apk/bellsoft-hardened-containers/a@1?distro=23 | AFFECTED
                    E7 | BellSoft Hardened Containers:23 | pkg:apk/alpaquita/a@1?distro=alpaquita-23 | NOT_AFFECTED
                    E7 | Root:Alpine:3.18 | pkg:apk/alpine/a@1?distro=alpine-3.18.4        | AFFECTED
                    E7 | Root:Alpine:3.18 | pkg:apk/alpine/a@1?distro=alpine-3.19          | NOT_AFFECTED
                    E7 | TuxCare:AlmaLinux:9 | pkg:rpm/almalinux/a@1?distro=almalinux-9    | NOT_AFFECTED
                    E7 | Docker Hardened Images:Debian:13 | pkg:deb/debian/a@1?distro=debian-13 | NOT_AFFECTED
                    E7 | Wolfi          | pkg:apk/wolfi/a@1?distro=wolfi-20230201          | AFFECTED
                    E7 | Wolfi          | pkg:apk/wolfi/a@1                                | AFFECTED
                    E7 | Wolfi          | pkg:apk/chainguard/a@1                           | NOT_AFFECTED
                    E7 | MinimOS        | pkg:apk/minimos/a@1                              | AFFECTED
                    E7 | Alpine:edge    | pkg:apk/chainguard/a@1?distro=edge               | NOT_AFFECTED
                    E7 | Alpine:v3.18   | pkg:apk/minimos/a@1?distro=alpine-3.18           | NOT_AFFECTED
                    E7 | Alpine:v3.18   | pkg:apk/alpaquita/a@1?distro=alpaquita-23        | NOT_AFFECTED
                    E7 | Alpaquita:23   | pkg:apk/alpaquita/a@1?distro=alpaquita-23        | AFFECTED
                    E7 | Alpaquita:23   | pkg:apk/alpaquita/a@1?distro=alpaquita-stream    | NOT_AFFECTED
                    E7 | Alpaquita:stream | pkg:apk/alpaquita/a@1?distro=stream            | AFFECTED
                    E8 | Debian:12      | pkg:deb/debian/a@1                               | UNDECIDED
                    E8 | Alpine:v3.18   | pkg:apk/alpine/a@1                               | UNDECIDED
                    E8 | Red Hat:enterprise_linux:9::baseos | pkg:rpm/redhat/a@1-1.el9     | AFFECTED
                    E8 | Red Hat:enterprise_linux:9::baseos | pkg:rpm/redhat/a@1-1.el8_6   | NOT_AFFECTED
                    E8 | Red Hat:enterprise_linux:8::baseos | pkg:rpm/redhat/a@1-2.el8sat  | AFFECTED
                    E8 | Red Hat:enterprise_linux:9::baseos | pkg:rpm/redhat/a@1-1         | UNDECIDED
                    E8 | Red Hat:enterprise_linux:9::baseos | pkg:rpm/redhat/a@1-1.el8?distro=rhel-9.2 | AFFECTED
                    E8 | Red Hat:enterprise_linux:9::baseos | pkg:rpm/centos/a@1-1.el9     | UNDECIDED
                    E8 | AlmaLinux:8    | pkg:rpm/almalinux/a@1-1.el8.alma                 | AFFECTED
                    E8 | Rocky Linux:9  | pkg:rpm/rocky/a@1-1.el8                          | NOT_AFFECTED
                    E8 | Amazon Linux:2 | pkg:rpm/amzn/a@1-1.amzn2.0.1                     | AFFECTED
                    E8 | Amazon Linux:2 | pkg:rpm/amzn/a@1-1.amzn2023.0.1                  | NOT_AFFECTED
                    E8 | Azure Linux:3  | pkg:rpm/azurelinux/a@1-1.azl3                    | AFFECTED
                    E8 | Azure Linux:3  | pkg:rpm/mariner/a@1-1.cm2                        | NOT_AFFECTED
                    E8 | Photon OS:4.0  | pkg:rpm/photon/a@1-1.ph4                         | AFFECTED
                    E8 | Fedora:38      | pkg:rpm/fedora/a@1-1.fc38                        | AFFECTED
                    P9 | Debian:12      | pkg:deb/debian/a@1?distro=debian-12&arch=riscv64 | AFFECTED
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

    @ParameterizedTest(name = "{0} on {1} {2} ({3}, {4}) is {5}")
    @CsvSource(delimiter = '|', textBlock = """
                    Debian:13       | debian    |       | trixie   | Debian GNU/Linux trixie/sid         | AFFECTED
                    Debian:sid      | debian    |       | trixie   | Debian GNU/Linux trixie/sid         | AFFECTED
                    Debian:12       | debian    |       | bookworm |                                     | AFFECTED
                    Debian:12       | debian    |       |          |                                     | UNDECIDED
                    Alpine:v3.18    | alpine    | 3.18.4 |         | Alpine Linux v3.18                  | AFFECTED
                    Alpine:edge     | alpine    | 3.21.0_alpha20240923 | | Alpine Linux edge             | AFFECTED
                    Ubuntu:22.04:LTS | ubuntu   | 22.04 | jammy    | Ubuntu 22.04.3 LTS                  | AFFECTED
                    openEuler:22.03-LTS-SP1 | openEuler | 22.03 | | openEuler 22.03 (LTS-SP1)           | AFFECTED
                    Red Hat:enterprise_linux:8::baseos | centos | 8 | | CentOS Linux 8                     | AFFECTED
                    Red Hat:enterprise_linux:8::baseos | centos | 8 | | CentOS Stream 8                    | UNDECIDED
                    Amazon Linux:2  | amzn      | 2     |          | Amazon Linux 2                      | AFFECTED
                    openSUSE:Leap 15.5 | opensuse-leap | 15.5 |    | openSUSE Leap 15.5                  | AFFECTED
                    SUSE:Linux Enterprise Server 15 SP4 | sles | 15.4 | | SUSE Linux Enterprise Server 15 SP4 | AFFECTED
                    """)
    void E8_the_operating_system_says_its_release_in_many_ways(
            String ecosystem, String id, String version, String codename, String prettyName, Opinion expected) {
        Ecosystem row = Ecosystems.builtIn().find(ecosystem).orElseThrow();
        Component silent = Given.component(
                "pkg:" + row.purlType() + "/" + row.purlNamespaces().get(0) + "/a@1");
        Component known = ecosystem.startsWith("Red Hat") ? Given.component("pkg:rpm/centos/a@1") : silent;
        OperatingSystem system = new OperatingSystem("linux", id, version, codename, prettyName);
        assertThat(opinion(on(system, known), advisory("OSV-1", affected(ecosystem, "a", "introduced 0, fixed 2"))))
                .isEqualTo(expected);
    }

    @Test
    void E4_a_fix_of_Ubuntu_Pro_is_no_fix_for_others() {
        Advisory advisory = advisory(
                "UBUNTU-CVE-1",
                affected("Ubuntu:18.04:LTS", "a", "introduced 0"),
                affected("Ubuntu:Pro:18.04:LTS", "a", "introduced 0, fixed 1+esm2"));
        AdvisoryIndex index = AdvisoryIndex.of(List.of(advisory));
        assertThat(index.overlay(bill("pkg:deb/ubuntu/a@1?distro=ubuntu-18.04")).findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.fixes()).isEmpty());
        assertThat(index.overlay(bill("pkg:deb/ubuntu/a@1?distro=ubuntu-18.04-esm"))
                        .findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.fixes()).containsExactly(new Fix("1+esm2")));
        assertThat(index.overlay(bill("pkg:deb/ubuntu/a@1%2Besm2?distro=ubuntu-18.04"))
                        .findings())
                .as("fixed in Pro, whatever is said of the plain release")
                .isEmpty();
    }

    @Test
    void E9_two_distributions_in_one_bill_are_told_apart_by_component() {
        Overlay overlay = AdvisoryIndex.of(List.of(
                        advisory("OSV-1", affected("Debian:12", "a", "introduced 0")),
                        advisory("OSV-2", affected("Alpine:v3.18", "a", "introduced 0"))))
                .overlay(on(
                        OperatingSystem.linux("debian", "12"),
                        Given.component("pkg:deb/debian/a@1"),
                        Given.component("pkg:apk/alpine/a@1?distro=alpine-3.18"),
                        Given.component("pkg:apk/alpine/a@1?distro=alpine-3.17"),
                        Given.component("pkg:apk/alpine/a@1"),
                        Given.component("pkg:deb/debian/a@1?distro=debian-11")));
        assertThat(overlay.findings())
                .extracting(finding -> finding.component().ref())
                .containsExactly("pkg:deb/debian/a@1", "pkg:apk/alpine/a@1?distro=alpine-3.18");
        assertThat(overlay.undecided())
                .extracting(open -> open.component().ref())
                .containsExactly("pkg:apk/alpine/a@1");
    }

    @Test
    void E10_another_distribution_stands_in_for_one_only_if_asked() {
        Advisory advisory = advisory("OSV-1", affected("Debian:12", "a", "introduced 0, fixed 2"));
        Sbom sbom = bill(
                "pkg:deb/raspbian/a@1?distro=raspbian-12",
                "pkg:deb/raspbian/a@1?distro=raspbian-11",
                "pkg:deb/raspbian/a@1?distro=kali-2023.1");
        assertThat(AdvisoryIndex.of(List.of(advisory)).overlay(sbom).coverage().components(State.UNKNOWN_ECOSYSTEM))
                .isEqualTo(3);
        Overlay asked = AdvisoryIndex.builder()
                .ecosystems(Ecosystems.builtIn().alike("raspbian", "Debian"))
                .add(advisory)
                .build()
                .overlay(sbom);
        assertThat(asked.findings())
                .extracting(finding -> finding.component().ref())
                .containsExactly("pkg:deb/raspbian/a@1?distro=raspbian-12");
        assertThat(asked.undecided()).hasSize(1);
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

    /** What names no release is about the one that all its bounds were built for. */
    @ParameterizedTest(name = "fixed in {0}: {1} is {2}")
    @CsvSource(delimiter = '|', textBlock = """
                    Red Hat      | 2-1.el8                    | pkg:rpm/redhat/a@1-1.el8                   | AFFECTED
                    Red Hat      | 2-1.el8                    | pkg:rpm/redhat/a@1-1.el9                   | NOT_AFFECTED
                    Red Hat      | 2-1.el8sat                 | pkg:rpm/redhat/a@1-1?distro=rhel-9         | NOT_AFFECTED
                    Red Hat      | 2-1.module+el8.8.0+19602+1 | pkg:rpm/redhat/a@1-1.module+el9.2.0+12345+a | NOT_AFFECTED
                    Red Hat      | 2-1                        | pkg:rpm/redhat/a@1-1.el9                   | AFFECTED
                    Red Hat      | 2-1.el8                    | pkg:rpm/redhat/a@1-1                       | UNDECIDED
                    Oracle Linux:7 | 2:2-1.ksplice1.el7_3     | pkg:rpm/oracle/a@2:1-1.ksplice1.el7?distro=ol-7 | AFFECTED
                    Oracle Linux:7 | 2:2-1.ksplice1.el7_3     | pkg:rpm/oracle/a@2:1-1.ksplice2.el7?distro=ol-7 | NOT_AFFECTED
                    Oracle Linux:7 | 2:2-1.ksplice1.el7_3     | pkg:rpm/oracle/a@1-1.el7?distro=ol-7       | NOT_AFFECTED
                    Oracle Linux:8 | 10:2-1.el8_fips          | pkg:rpm/oracle/a@10:1-1.el8_fips?distro=ol-8 | AFFECTED
                    Oracle Linux:8 | 10:2-1.el8_fips          | pkg:rpm/oracle/a@1-1.el8?distro=ol-8       | NOT_AFFECTED
                    openEuler:22.03-LTS-SP1 | 2-1.oe2203sp1   | pkg:rpm/openeuler/a@1-1?epoch=1&distro=openeuler-22.03-LTS-SP1 | AFFECTED
                    openEuler:22.03-LTS-SP1 | 2-1.oe2203sp1   | pkg:rpm/openeuler/a@2-1.oe2203sp1?epoch=1&distro=openeuler-22.03-LTS-SP1 | NOT_AFFECTED
                    """)
    void a_bound_tells_what_it_was_built_for(String ecosystem, String fixed, String purl, Opinion expected) {
        assertThat(opinion(
                        bill(purl.replace("+", "%2B")),
                        advisory("OSV-1", affected(ecosystem, "a", "introduced 0, fixed " + fixed))))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} and {1} is {2}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                    pkg:apk/chainguard/a?arch=x86_64    | pkg:apk/chainguard/a@1?arch=x86_64  | AFFECTED
                    pkg:apk/chainguard/a?arch=x86_64    | pkg:apk/chainguard/a@1?arch=aarch64 | NOT_AFFECTED
                    pkg:apk/chainguard/a?arch=x86_64    | pkg:apk/chainguard/a@1              | AFFECTED
                    pkg:apk/chainguard/a?arch=x86_64    | pkg:apk/chainguard/a@1?arch=noarch  | AFFECTED
                    pkg:apk/chainguard/a                | pkg:apk/chainguard/a@1?arch=aarch64 | AFFECTED
                    pkg:deb/debian/a?arch=source        | pkg:deb/debian/a@1?arch=amd64       | AFFECTED
                    pkg:deb/debian/a?arch=arm64         | pkg:deb/debian/a@1?arch=aarch64     | AFFECTED
                    pkg:rpm/oracle/a?arch=aarch64       | pkg:rpm/oracle/a@1?arch=x86_64      | NOT_AFFECTED
                    pkg:rpm/centos/a?distro=centos-9    | pkg:rpm/centos/a@1?distro=centos-9  | AFFECTED
                    pkg:rpm/centos/a?distro=centos-8    | pkg:rpm/centos/a@1?distro=centos-9  | NOT_AFFECTED
                    pkg:rpm/centos/a?distro=centos-9    | pkg:rpm/redhat/a@1?distro=rhel-9    | NOT_AFFECTED
                    pkg:rpm/centos/a?distro=centos-stream-9 | pkg:rpm/centos/a@1?distro=centos-9 | AFFECTED
                    """)
    void P9_E6_an_advisory_that_names_its_package_by_package_url_is_about_no_other(
            String named, String purl, Opinion expected) {
        AffectedPackage plain = affected("", "", "introduced 0, fixed 2");
        AffectedPackage affected = new AffectedPackage(
                "", "", PackageUrl.parse(named), List.of(), plain.ranges(), List.of(), plain.hints());
        assertThat(opinion(bill(purl), advisory("OSV-1", affected))).isEqualTo(expected);
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
