package dev.scout.core.purl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.packageurl.PackageURL;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PackageUrlTest {

    /** Trap, text, canonical form. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "P1, pkg:npm/%40angular/core@1, pkg:npm/%40angular/core@1",
        "P1, pkg:npm/@angular/core@1, pkg:npm/%40angular/core@1",
        "P1, pkg:npm/@angular/core, pkg:npm/%40angular/core",
        "P1, pkg:npm/JSONStream@1.3.5, pkg:npm/JSONStream@1.3.5",
        "P2, pkg:pypi/Foo.Bar_baz@1.0RC1, pkg:pypi/foo.bar-baz@1.0rc1",
        "P3, pkg:nuget/Newtonsoft.Json@13.0.1, pkg:nuget/Newtonsoft.Json@13.0.1",
        "P4, pkg:golang/github.com/BurntSushi/toml@v1.0.0, pkg:golang/github.com/burntsushi/toml@v1.0.0",
        "P4, pkg:golang/github.com/gin-gonic/gin/v2@v2.0.0, pkg:golang/github.com/gin-gonic/gin/v2@v2.0.0",
        "P4, pkg:golang/google.golang.org/api#compute/v1, pkg:golang/google.golang.org/api#compute/v1",
        "P5, pkg:deb/debian/a@1:2.3%2Bdfsg-1%2Bdeb12u1, pkg:deb/debian/a@1:2.3%2Bdfsg-1%2Bdeb12u1",
        "P5, pkg:deb/debian/a@1%3A2, pkg:deb/debian/a@1:2",
        "P5, pkg:deb/debian/a@1:2, pkg:deb/debian/a@1:2",
        "P5, pkg:cargo/a@1.0.0+build, pkg:cargo/a@1.0.0%2Bbuild",
        "P5, pkg:cargo/a@1.0.0%2bbuild, pkg:cargo/a@1.0.0%2Bbuild",
        "P5, pkg:npm/a@1?vcs_url=git+https://x/y.git, pkg:npm/a@1?vcs_url=git%2Bhttps:%2F%2Fx%2Fy.git",
        "P6, pkg:deb/debian/attr@1:2.4.47-2?epoch=1, pkg:deb/debian/attr@1:2.4.47-2?epoch=1",
        "P7, pkg:rpm/fedora/a@1-1?epoch=0, pkg:rpm/fedora/a@1-1?epoch=0",
        "P8, pkg:deb/debian/a@1?upstream=openssl%401.1.1n-0%2Bdeb11u3, pkg:deb/debian/a@1?upstream=openssl%401.1.1n-0%2Bdeb11u3",
        "P8, pkg:deb/debian/a@1?upstream=openssl@1.1.1n, pkg:deb/debian/a@1?upstream=openssl%401.1.1n",
        "P11, pkg:rpm/redhat/npm@1?rpmmod=nodejs:16:2:3, pkg:rpm/redhat/npm@1?rpmmod=nodejs:16:2:3",
        "P12, pkg:maven/g/a@1?type=jar&classifier=x, pkg:maven/g/a@1?classifier=x&type=jar",
        "P13, pkg:composer/Vendor/Name@1, pkg:composer/vendor/name@1",
        "P13, pkg:cargo/serde_json@1, pkg:cargo/serde_json@1",
        "P13, pkg:gem/x@1?platform=java, pkg:gem/x@1?platform=java",
        "P13, pkg:hex/Acme/Foo@1, pkg:hex/acme/foo@1",
        "P13, pkg:pub/My-Package.x@1, pkg:pub/my_package_x@1",
        "P13, pkg:swift/github.com/Org/Repo@1, pkg:swift/github.com/Org/Repo@1",
        "P13, pkg:conan/v/n@1?user=u&channel=c, pkg:conan/v/n@1?channel=c&user=u",
        "P13, pkg:github/Owner/Repo@v1, pkg:github/owner/repo@v1",
        "P13, pkg:cocoapods/A@1#Sub/Spec, pkg:cocoapods/A@1#Sub/Spec",
        "P13, pkg:cpan/drolsky/DateTime@1, pkg:cpan/DROLSKY/DateTime@1",
        "P13, pkg:git/GitHub.com/Owner/Repo@v1, pkg:git/github.com/owner/repo@v1",
        "P13, pkg:git/codeberg.org/A/b/C@v1, pkg:git/codeberg.org/A/b/C@v1",
        "P13, pkg:git/codeberg.org/A%2Fb@v1, pkg:git/codeberg.org/A/b@v1",
        "P14, pkg:oci/Name@sha256%3AABC?tag=T, pkg:oci/name@sha256:abc?tag=T",
        "P14, pkg:docker/ns/name@tag, pkg:docker/ns/name@tag",
        "P15, pkg://npm/x, pkg:npm/x",
        "P15, PKG:NPM/x, pkg:npm/x",
        "P15, pkg:npm/x/, pkg:npm/x",
        "P15, pkg:npm//x, pkg:npm/x",
        "P15, pkg:npm/x@1?a=&b=1, pkg:npm/x@1?b=1",
        "P15, pkg:npm/x@1?b=2&a=1, pkg:npm/x@1?a=1&b=2",
        "P15, pkg:npm/x@1?, pkg:npm/x@1",
        "P15, pkg:npm/x@, pkg:npm/x",
        "P15, pkg:brew/node@20@20.10.0, pkg:brew/node%4020@20.10.0",
        "P15, pkg:npm/x#/a/../b/./, pkg:npm/x#a/b",
        "P15, pkg:npm/x#.., pkg:npm/x",
        "P15, pkg:generic/%C3%A9@%F0%9F%98%80, pkg:generic/%C3%A9@%F0%9F%98%80",
        "P15, pkg:generic/%41%7e, pkg:generic/A~",
        "P15, pkg:what.ever-2/Some/Thing, pkg:what.ever-2/Some/Thing"
    })
    void reads_a_text_into_its_canonical_form(String trap, String text, String canonical) {
        PackageUrl purl = PackageUrl.parse(text);
        assertThat(purl).as(trap).hasToString(canonical);
        assertThat(purl).isEqualTo(PackageUrl.parse(canonical)).hasSameHashCodeAs(PackageUrl.parse(canonical));
        assertThat(PackageUrl.repair(text, repair -> assertThat(repair).isNull()))
                .isEqualTo(purl);
    }

    /** Trap, text, what it is mended to, what is said about it. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "P1, pkg:npm/@vitest%2Fmocker@1, pkg:npm/%40vitest/mocker@1, ENCODED_SLASH",
        "P1, pkg:npm/@vitest%2Fmocker, pkg:npm/%40vitest/mocker, ENCODED_SLASH",
        "P1, pkg:npm/%40vitest%2fmocker@1, pkg:npm/%40vitest/mocker@1, ENCODED_SLASH",
        "P4, pkg:golang/github.com%2Fgorilla/mux@1, pkg:golang/github.com/gorilla/mux@1, ENCODED_SLASH",
        "P4, pkg:golang/github.com%2Fgorilla%2Fmux@1, pkg:golang/github.com/gorilla/mux@1, ENCODED_SLASH",
        "P4, pkg:golang/stdlib@1.22.1, pkg:golang/stdlib@1.22.1, NAMESPACE_MISSING",
        "P12, pkg:maven/log4j@1, pkg:maven/log4j@1, NAMESPACE_MISSING",
        "P13, pkg:julia/Dates, pkg:julia/Dates, QUALIFIER_MISSING",
        "P13, pkg:vcpkg/boost/asio@1, pkg:vcpkg/boost/asio@1, NAMESPACE_PROHIBITED",
        "P13, pkg:cpan/URI::PackageURL, pkg:cpan/URI::PackageURL, NAME_NOT_PERMITTED",
        "P15, pkg:gem/x?Platform=java, pkg:gem/x?platform=java, UPPER_CASE_KEY",
        "P15, pkg:npm/x?a=1&a=2, pkg:npm/x?a=1, DUPLICATE_KEY",
        "P15, pkg:npm/x?a=1&&b, pkg:npm/x?a=1, MISSING_VALUE",
        "P15, pkg:npm/x?a b=1, pkg:npm/x, BAD_KEY",
        "P15, pkg:npm/x@1 2, pkg:npm/x@1%202, UNENCODED_CHARACTER",
        "P15, 'pkg:npm/x ', pkg:npm/x, UNENCODED_CHARACTER",
        "P15, pkg:generic/é, pkg:generic/%C3%A9, UNENCODED_CHARACTER",
        "P15, pkg:npm/x?u=a?b=1, pkg:npm/x?u=a%3Fb%3D1, UNENCODED_SEPARATOR",
        "P15, pkg:npm/x#a#b, pkg:npm/x#a%23b, UNENCODED_SEPARATOR",
        "P15, pkg:npm/100%, pkg:npm/100%25, BAD_ESCAPE",
        "P15, pkg:npm/%zz@%E9, pkg:npm/%25zz@%25E9, BAD_ESCAPE",
        "P15, pkg:npm/%C0%AF, pkg:npm/%25C0%25AF, BAD_ESCAPE",
        "P15, pkg:npm/%ED%A0%80, pkg:npm/%25ED%25A0%2580, BAD_ESCAPE"
    })
    void mends_what_tools_write_and_says_so(String trap, String text, String mended, PurlRepair said) {
        List<PurlRepair> repairs = new ArrayList<>();
        PackageUrl purl = PackageUrl.repair(text, repairs::add);
        assertThat(purl).as(trap).hasToString(mended);
        assertThat(repairs).containsExactly(said);
        assertThat(PackageUrl.repair(mended)).isEqualTo(purl);
        assertThatThrownBy(() -> PackageUrl.parse(text))
                .isInstanceOfSatisfying(MalformedPackageUrlException.class, e -> {
                    assertThat(e.reason()).isEqualTo(said.breach());
                    assertThat(e.text()).isEqualTo(text);
                    assertThat(e.position()).isBetween(0, text.length());
                    assertThat(e.getStackTrace()).isEmpty();
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "p",
                "npm/x",
                "pkg",
                "pkg:",
                "pkg:/",
                "pkg:npm",
                "pkg:npm/",
                "pkg:npm/@1",
                "pkg:npm//@1",
                "pkg:npm/x/@1",
                "pkg:npm/?a=b",
                "pkg:npm#x",
                "pkg:3d/x",
                "pkg:n+m/x",
                "pkg:n%6Dm/x",
                "pkg%3Anpm/x",
                "p\u212Ag:npm/x",
                "pkg:generic/%2F",
                "pkg:generic/\uD800",
                "pkg:generic/x@\uDC00"
            })
    void trap_P15_refuses_what_has_no_scheme_type_or_name(String text) {
        assertThatThrownBy(() -> PackageUrl.parse(text)).isInstanceOf(MalformedPackageUrlException.class);
        assertThatThrownBy(() -> PackageUrl.repair(text)).isInstanceOf(MalformedPackageUrlException.class);
    }

    @Test
    void hands_out_its_decoded_components() {
        PackageUrl purl = PackageUrl.parse("pkg:npm/%40a/b@1%2B2?z=%26&arch=x%20y#c%3F/d");
        assertThat(purl.type()).isEqualTo("npm");
        assertThat(purl.namespace()).isEqualTo("@a");
        assertThat(purl.name()).isEqualTo("b");
        assertThat(purl.version()).isEqualTo("1+2");
        assertThat(purl.qualifiers()).isEqualTo(Map.of("arch", "x y", "z", "&"));
        assertThat(purl.qualifiers().keySet()).containsExactly("arch", "z");
        assertThat(purl.qualifier("arch")).isEqualTo("x y");
        assertThat(purl.qualifier("b")).isNull();
        assertThat(purl.subpath()).isEqualTo("c?/d");
        assertThatThrownBy(() -> purl.qualifiers().put("a", "b")).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void changes_one_component_at_a_time() {
        PackageUrl purl = PackageUrl.parse("pkg:pypi/a@1?file_name=x#y");
        assertThat(purl.withVersion("2A+b")).hasToString("pkg:pypi/a@2a%2Bb?file_name=x#y");
        assertThat(purl.withVersion(null)).hasToString("pkg:pypi/a?file_name=x#y");
        assertThat(purl.withVersion("")).isEqualTo(purl.withVersion(null));
        assertThat(purl.withQualifiers(Map.of("B", "1", "a", "/", "c", ""))).hasToString("pkg:pypi/a@1?a=%2F&b=1#y");
        assertThat(purl.withoutQualifiers()).hasToString("pkg:pypi/a@1#y");
        assertThat(purl.withoutSubpath()).hasToString("pkg:pypi/a@1?file_name=x");
        assertThat(PackageUrl.repair("pkg:golang/stdlib@1").withVersion("2")).hasToString("pkg:golang/stdlib@2");
    }

    @Test
    void is_built_of_components_by_the_rules_of_its_type() {
        assertThat(PackageUrl.of("PyPI", null, "A_b", "1")).hasToString("pkg:pypi/a-b@1");
        assertThat(PackageUrl.of("golang", "/github.com//x/", "/y/", "")).hasToString("pkg:golang/github.com/x/y");
        assertThatThrownBy(() -> PackageUrl.of("maven", null, "a", "1"))
                .isInstanceOf(MalformedPackageUrlException.class);
        assertThatThrownBy(() -> PackageUrl.of("npm", null, "a", "1", Map.of("a b", "c"), null))
                .isInstanceOf(MalformedPackageUrlException.class);
        assertThatThrownBy(() -> PackageUrl.of("npm", null, "a", "1", Map.of("a", "b", "A", "c"), null))
                .isInstanceOf(MalformedPackageUrlException.class);
        assertThatThrownBy(() -> PackageUrl.of("generic", null, "\uD800", null))
                .isInstanceOf(MalformedPackageUrlException.class);
    }

    @Test
    void is_ordered_by_its_canonical_text() {
        PackageUrl[] purls = {
            PackageUrl.parse("pkg:npm/b"), PackageUrl.parse("pkg:npm/a@2"), PackageUrl.parse("pkg:npm/a@10")
        };
        Arrays.sort(purls);
        assertThat(Arrays.toString(purls)).isEqualTo("[pkg:npm/a@10, pkg:npm/a@2, pkg:npm/b]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pkg:npm/%40a/b@1.0",
                "pkg:deb/debian/a@1:2%2Bb?arch=amd64&distro=debian-12",
                "pkg:maven/g/a@1?classifier=x&type=jar#a/b",
                "pkg:golang/github.com/x/y/v2@v2.0.0"
            })
    void goes_to_packageurl_java_and_back(String text) {
        PackageUrl purl = PackageUrl.parse(text);
        PackageURL theirs = purl.toPackageURL();
        assertThat(theirs.getName()).isEqualTo(purl.name());
        assertThat(PackageUrl.of(theirs)).isEqualTo(purl);
    }

    @Test
    void takes_from_packageurl_java_what_its_looser_rules_let_through() throws Exception {
        assertThat(PackageUrl.of(new PackageURL("pkg:golang/stdlib@1"))).hasToString("pkg:golang/stdlib@1");
    }

    @Test
    void the_table_of_types_has_one_row_a_type_and_finds_each() {
        assertThat(PurlType.all()).hasSize(42).doesNotHaveDuplicates();
        for (PurlType type : PurlType.all()) {
            assertThat(PurlType.of(type.name())).isSameAs(type);
        }
    }
}
