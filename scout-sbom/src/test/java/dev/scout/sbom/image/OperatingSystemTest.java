package dev.scout.sbom.image;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scout.core.image.OperatingSystem;
import dev.scout.core.read.ReadLimits;
import dev.scout.sbom.reader.Expansion;
import dev.scout.sbom.reader.ReadContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The operating system by the files of the layers: links, removals, fallbacks. */
class OperatingSystemTest {

    private static @Nullable OperatingSystem find(TarBytes... layers) throws IOException {
        RootFiles root = new RootFiles();
        for (int i = 0; i < layers.length; i++) {
            StoredLayer layer = new StoredLayer("", "", null, null, null);
            LayerScan.Result result = LayerScan.read(
                    "layer",
                    layer,
                    new ByteArrayInputStream(layers[i].bytes()),
                    Expansion.ofArchive(ReadLimits.defaults()),
                    new ReadContext(ReadLimits.defaults()));
            root.apply(i, result.changes());
        }
        return OsRelease.find(root);
    }

    private static String id(TarBytes... layers) throws IOException {
        OperatingSystem found = find(layers);
        return found == null ? "none" : found.distribution() + ":" + found.version();
    }

    private static TarBytes tar() {
        return new TarBytes();
    }

    private static TarBytes debian() {
        return tar().file("usr/lib/os-release", "ID=debian\nVERSION_ID=12\n")
                .link("etc/os-release", "../usr/lib/os-release");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            etc/os-release        | ID=ubuntu;VERSION_ID=\\"22.04\\"                            | ubuntu:22.04
            ./etc/os-release      | ID='opensuse-leap';VERSION_ID='15.5'                        | opensuse-leap:15.5
            /etc/os-release       | # comment;ID=Debian;junk;=x                                 | debian:null
            usr/lib/os-release    | ID=fedora;VERSION_ID=39                                     | fedora:39
            etc/alpine-release    | 3.18.4                                                      | alpine:3.18.4
            etc/debian_version    | 11.7                                                        | debian:11
            etc/debian_version    | trixie/sid                                                  | debian:null
            etc/redhat-release    | CentOS Linux release 7.9.2009 (Core)                        | centos:7
            etc/redhat-release    | Red Hat Enterprise Linux Server release 6.10 (Santiago)     | rhel:6.10
            etc/redhat-release    | Rocky Linux release 8.5 (Green Obsidian)                    | rocky:8.5
            etc/redhat-release    | AlmaLinux release 9.2 (Turquoise Kodkod)                    | almalinux:9.2
            etc/fedora-release    | Fedora release 35 (Thirty Five)                             | fedora:35
            etc/system-release    | Amazon Linux release 2 (Karoo)                              | amzn:2
            etc/oracle-release    | Oracle Linux Server release 7.9                             | ol:7.9
            etc/other-release     | Some release 1                                              | none
            etc/os-release        | NAME=x                                                      | none
            home/os-release       | ID=wrong                                                    | none
            """)
    void each_distribution_names_itself_in_its_own_file(String path, String text, String expected) throws IOException {
        assertThat(id(tar().file(path, text.replace(";", "\n").replace("\\", ""))))
                .isEqualTo(expected);
    }

    @Test
    void links_are_followed_within_the_root() throws IOException {
        assertThat(id(debian())).isEqualTo("debian:12");
        assertThat(id(tar().link("etc/os-release", "/nix/store/abc-etc/os-release")
                        .file("nix/store/abc-etc/os-release", "ID=nixos\n")))
                .isEqualTo("nixos:null");
        assertThat(id(tar().link("etc", "config").file("config/os-release", "ID=a\n")))
                .isEqualTo("a:null");
        assertThat(id(tar().link("etc/os-release", "../../../../usr/lib/os-release")
                        .file("usr/lib/os-release", "ID=a\n")))
                .isEqualTo("a:null");
        assertThat(id(tar().file("usr/lib/os-release", "ID=a\n").hardLink("etc/os-release", "usr/lib/os-release")))
                .isEqualTo("a:null");
        assertThat(id(tar().link("etc/os-release", "os-release"), tar().file("etc/alpine-release", "3.1\n")))
                .isEqualTo("alpine:3.1");
        assertThat(id(tar().link("usr/lib", "lib2").file("usr/lib/os-release", "ID=a\n")))
                .isEqualTo("a:null");
    }

    @Test
    void a_higher_layer_replaces_removes_and_empties() throws IOException {
        TarBytes alpine = tar().file("etc/os-release", "ID=alpine\nVERSION_ID=3.18\n");
        assertThat(id(debian(), alpine)).isEqualTo("alpine:3.18");
        assertThat(id(debian(), tar().file("etc/.wh.os-release", ""))).isEqualTo("debian:12");
        assertThat(id(debian(), tar().file("usr/lib/.wh.os-release", ""))).isEqualTo("none");
        assertThat(id(debian(), tar().file("usr/.wh.lib", ""))).isEqualTo("none");
        assertThat(id(alpine, tar().file("etc/.wh..wh..opq", ""))).isEqualTo("none");
        assertThat(id(alpine, tar().file(".wh..wh..opq", ""))).isEqualTo("none");
        assertThat(id(alpine, tar().file("etc/os-release", "ID=new\n").file("etc/.wh..wh..opq", "")))
                .isEqualTo("new:null");
        assertThat(id(alpine, tar().file("etc/.wh.os-release", "").file("etc/os-release", "ID=new\n")))
                .isEqualTo("new:null");
        assertThat(id(alpine, tar().folder("etc"))).isEqualTo("alpine:3.18");
    }

    @Test
    void a_file_that_takes_the_place_of_a_folder_takes_all_that_was_in_it() throws IOException {
        TarBytes alpine = tar().file("etc/os-release", "ID=alpine\n");
        assertThat(id(alpine, tar().file("etc", "no folder"))).isEqualTo("none");
        assertThat(id(debian(), tar().file("usr/lib", "no folder"))).isEqualTo("none");
        assertThat(id(debian(), tar().file("usr", "no folder"))).isEqualTo("none");
        assertThat(id(debian(), tar().entry("usr/lib", '3', "", new byte[0]))).isEqualTo("none");
        assertThat(id(debian(), tar().hardLink("usr/lib", "bin/sh"))).isEqualTo("none");
        assertThat(id(debian(), tar().link("usr/lib", "elsewhere"))).isEqualTo("none");
        assertThat(id(alpine, tar().file("etc", ""), tar().folder("etc").file("etc/os-release", "ID=new\n")))
                .isEqualTo("new:null");
        assertThat(id(debian(), tar().file("usr/local", "another"))).isEqualTo("debian:12");
    }

    @Test
    void the_codename_of_old_debian_stands_in_its_version() throws IOException {
        OperatingSystem found =
                find(tar().file("etc/os-release", "ID=debian\nVERSION_ID=\"9\"\nVERSION=\"9 (stretch)\"\n"));
        assertThat(found).isEqualTo(new OperatingSystem("linux", "debian", "9", "stretch", null));
    }
}
