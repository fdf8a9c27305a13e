package dev.scout.core.purl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.NotEmpty;
import org.jspecify.annotations.Nullable;

/** Laws of package URLs, over random components and over texts that almost are one. */
class PackageUrlPropertyTest {

    @Property
    void built_of_any_components_it_reads_itself_back(
            @ForAll("types") String type,
            @ForAll @NotEmpty String namespace,
            @ForAll @NotEmpty String name,
            @ForAll String version,
            @ForAll("qualifierMaps") Map<String, String> qualifiers,
            @ForAll String subpath) {
        PackageUrl purl;
        try {
            purl = PackageUrl.of(type, namespace, name, version, qualifiers, subpath);
        } catch (MalformedPackageUrlException e) {
            return; // the name has only slashes, a namespace is prohibited, or half a surrogate pair
        }
        PackageUrl read = PackageUrl.parse(purl.toString());
        assertThat(read).isEqualTo(purl);
        assertThat(components(read)).isEqualTo(components(purl));
        assertThat(read.toString()).isEqualTo(rebuilt(read).toString());
    }

    @Property(tries = 5000)
    void any_text_is_read_or_refused_and_repair_is_silent_just_where_parse_succeeds(
            @ForAll("almostPurls") String text) {
        List<PurlRepair> repairs = new ArrayList<>();
        PackageUrl mended = null;
        try {
            mended = PackageUrl.repair(text, repairs::add);
        } catch (MalformedPackageUrlException e) {
            assertThat(e.position()).isBetween(0, text.length());
        }
        PackageUrl strict = null;
        try {
            strict = PackageUrl.parse(text);
        } catch (MalformedPackageUrlException e) {
            assertThat(e.position()).isBetween(0, text.length());
        }
        assertThat(strict).isEqualTo(repairs.isEmpty() ? mended : null);
        if (strict != null) {
            assertThat(components(strict)).isEqualTo(components(rebuilt(strict)));
            assertThat(strict).hasToString(rebuilt(strict).toString());
            assertThat(PackageUrl.parse(strict.toString())).isEqualTo(strict);
        }
        if (mended != null) {
            assertThat(PackageUrl.repair(mended.toString())).isEqualTo(mended);
        }
    }

    private static PackageUrl rebuilt(PackageUrl purl) {
        return PackageUrl.of(
                purl.type(), purl.namespace(), purl.name(), purl.version(), purl.qualifiers(), purl.subpath());
    }

    private static List<@Nullable Object> components(PackageUrl purl) {
        List<@Nullable Object> components = new ArrayList<>();
        components.add(purl.type());
        components.add(purl.namespace());
        components.add(purl.name());
        components.add(purl.version());
        components.add(purl.qualifiers());
        components.add(purl.subpath());
        return components;
    }

    @Provide
    Arbitrary<String> types() {
        return Arbitraries.of(
                "npm",
                "golang",
                "maven",
                "generic",
                "git",
                "github",
                "docker",
                "hex",
                "cpan",
                "rpm",
                "x.y-z",
                "huggingface");
    }

    @Provide
    Arbitrary<Map<String, String>> qualifierMaps() {
        Arbitrary<String> keys = Arbitraries.strings()
                .withChars("abz09.-_")
                .ofMinLength(1)
                .ofMaxLength(4)
                .filter(key -> Character.isLetter(key.charAt(0)));
        return Arbitraries.maps(keys, Arbitraries.strings().ofMaxLength(5)).ofMaxSize(20);
    }

    @Provide
    Arbitrary<String> almostPurls() {
        Arbitrary<String> parts = Arbitraries.of(
                "a",
                "B",
                "_",
                "1",
                ".",
                "..",
                "/",
                "/",
                "@",
                "?",
                "#",
                "=",
                "&",
                "a=",
                "b=1",
                "A=2",
                "%",
                "%2F",
                "%2f",
                "%40",
                "%41",
                "%C3%A9",
                "%c3%a9",
                "%E9",
                "%ED%A0%80",
                "%00",
                "+",
                ":",
                "::",
                "é",
                "\uD83D\uDE00",
                "\uD800",
                " ",
                "\0",
                "~",
                "[",
                "İ",
                "Σ",
                "github.com");
        Arbitrary<String> heads = Arbitraries.of(
                "pkg:npm/",
                "pkg:git/",
                "pkg:golang/",
                "pkg:generic/",
                "PKG:PyPI/",
                "pkg://deb/",
                "pkg:cpan/",
                "pkg:",
                "pk",
                "pkg:pub/",
                "pkg:mlflow/",
                "pkg:oci/");
        return heads.flatMap(head -> parts.list().ofMaxSize(12).map(list -> head + String.join("", list)));
    }
}
