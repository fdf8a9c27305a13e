package dev.scout.match.inventory;

import static dev.scout.match.Given.advisory;
import static dev.scout.match.Given.affected;
import static dev.scout.match.Given.bill;
import static dev.scout.match.Given.withAliases;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scout.core.image.BaseImages;
import dev.scout.core.image.ChainId;
import dev.scout.core.image.Digest;
import dev.scout.core.image.ImageConfig;
import dev.scout.core.image.ImageIdentity;
import dev.scout.core.image.ImageMetadata;
import dev.scout.core.image.KnownImage;
import dev.scout.core.image.Layer;
import dev.scout.core.sbom.Sbom;
import dev.scout.match.AdvisoryIndex;
import dev.scout.match.Finding;
import dev.scout.match.inventory.PackageChange.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparisonTest {

    private static final AdvisoryIndex INDEX = AdvisoryIndex.of(List.of(
            withAliases(advisory("GHSA-1", affected("npm", "a", "introduced 0, fixed 2.0.0")), "CVE-2024-1"),
            advisory("GHSA-2", affected("npm", "a", "introduced 1.5.0")),
            advisory("PYSEC-1", affected("PyPI", "b", "introduced 0, fixed 1.1"))));

    private static Sbom of(@Nullable String purls) {
        return purls == null ? bill() : bill(purls.split(" ", -1));
    }

    private static Comparison compare(Sbom before, Sbom after) {
        return Comparison.between(INDEX.overlay(before), INDEX.overlay(after));
    }

    private static String changes(Comparison comparison) {
        return comparison.packages().stream()
                .map(change -> change.toString().replace("pkg:", ""))
                .collect(Collectors.joining(", "));
    }

    @ParameterizedTest(name = "{0} to {1}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            pkg:npm/a@1.0.0                         | pkg:npm/a@1.0.0                   | -
            pkg:npm/a@1.0.0                         | -                                 | REMOVED npm/a 1.0.0 -> none
            -                                       | pkg:npm/a@1.0.0                   | ADDED npm/a none -> 1.0.0
            pkg:npm/a@1.9.0                         | pkg:npm/a@1.10.0                  | UPGRADED npm/a 1.9.0 -> 1.10.0
            pkg:npm/a@1.10.0                        | pkg:npm/a@1.9.0                   | DOWNGRADED npm/a 1.10.0 -> 1.9.0
            pkg:npm/a@1.0.0                         | pkg:npm/a@one                     | CHANGED npm/a 1.0.0 -> one
            pkg:npm/a                               | pkg:npm/a@1.0.0                   | CHANGED npm/a null -> 1.0.0
            pkg:pypi/a@1.0                          | pkg:pypi/a@1.0.0                  | CHANGED pypi/a 1.0 -> 1.0.0
            pkg:pypi/Foo.Bar@1.0                    | pkg:pypi/foo_bar@1.0              | -
            pkg:deb/debian/a@1.0-1?distro=debian-11 | pkg:deb/debian/a@1.0-2?distro=debian-12 | UPGRADED deb/debian/a 1.0-1 -> 1.0-2
            pkg:deb/debian/a@1.0-1~x                | pkg:deb/debian/a@1.0-1            | UPGRADED deb/debian/a 1.0-1~x -> 1.0-1
            pkg:deb/debian/a@1.0                    | pkg:deb/ubuntu/a@1.0              | REMOVED deb/debian/a 1.0 -> none, ADDED deb/ubuntu/a none -> 1.0
            pkg:rpm/redhat/a@1.0-1?epoch=1          | pkg:rpm/redhat/a@2.0-1            | DOWNGRADED rpm/redhat/a 1.0-1 -> 2.0-1
            pkg:npm/a@1.0.0 pkg:npm/a@2.0.0         | pkg:npm/a@1.0.0 pkg:npm/a@3.0.0   | UPGRADED npm/a 2.0.0 -> 3.0.0
            pkg:npm/a@1.0.0 pkg:npm/a@2.0.0         | pkg:npm/a@1.1.0 pkg:npm/a@2.1.0   | UPGRADED npm/a 1.0.0 -> 1.1.0, UPGRADED npm/a 2.0.0 -> 2.1.0
            pkg:npm/a@1.0.0 pkg:npm/a@1.0.0         | pkg:npm/a@1.0.0                   | REMOVED npm/a 1.0.0 -> none
            pkg:npm/a@1.0.0                         | pkg:npm/a@1.1.0 pkg:npm/a@2.0.0   | UPGRADED npm/a 1.0.0 -> 1.1.0, ADDED npm/a none -> 2.0.0
            pkg:what/a@1.0                          | pkg:what/a@1.1                    | CHANGED what/a 1.0 -> 1.1
            pkg:generic/a@1.0                       | pkg:npm/a@1.0                     | ADDED npm/a none -> 1.0, REMOVED generic/a 1.0 -> none
            """)
    void packages_are_compared_in_the_order_of_their_ecosystem(
            @Nullable String before, @Nullable String after, @Nullable String changes) {
        assertThat(changes(compare(of(before), of(after)))).isEqualTo(changes == null ? "" : changes);
    }

    @ParameterizedTest(name = "{0} to {1}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            pkg:npm/a@1.0.0                 | pkg:npm/a@1.1.0  | -          | -
            pkg:npm/a@1.0.0                 | pkg:npm/a@1.5.0  | GHSA-2     | -
            pkg:npm/a@1.0.0                 | pkg:npm/a@2.0.0  | GHSA-2     | CVE-2024-1
            pkg:npm/a@1.0.0                 | -                | -          | CVE-2024-1
            -                               | pkg:npm/a@1.5.0  | CVE-2024-1, GHSA-2 | -
            pkg:npm/a@1.0.0 pkg:npm/a@2.0.0 | pkg:npm/a@1.0.0  | -          | GHSA-2
            pkg:npm/a@1.0.0 pkg:pypi/b@1.0  | pkg:npm/a@1.0.0 pkg:pypi/b@1.1 | - | PYSEC-1
            """)
    void findings_are_compared_by_package_and_vulnerability(
            @Nullable String before, @Nullable String after, @Nullable String opened, @Nullable String resolved) {
        Comparison comparison = compare(of(before), of(after));
        assertThat(ids(comparison.opened())).isEqualTo(opened == null ? "" : opened);
        assertThat(ids(comparison.resolved())).isEqualTo(resolved == null ? "" : resolved);
    }

    private static String ids(List<Finding> findings) {
        return findings.stream().map(Finding::id).collect(Collectors.joining(", "));
    }

    @Test
    void a_vulnerability_is_the_same_whichever_record_tells_of_it() {
        AdvisoryIndex other = AdvisoryIndex.of(List.of(
                withAliases(advisory("OTHER-7", affected("npm", "a", "introduced 0, fixed 2.0.0")), "CVE-2024-1")));
        Sbom sbom = of("pkg:npm/a@1.0.0");
        Comparison comparison = Comparison.between(INDEX.overlay(sbom), other.overlay(sbom));
        assertThat(comparison.isEmpty()).isTrue();
    }

    private static Sbom imageOf(Map<String, String> labels, String... layers) {
        List<Digest> diffIds = Stream.of(layers)
                .map(layer -> Digest.parse("sha256:" + layer.repeat(64)))
                .toList();
        List<ChainId> chain = ChainId.of(diffIds);
        List<Layer> list = new ArrayList<>();
        for (Digest diffId : diffIds) {
            list.add(new Layer(list.size(), null, diffId, chain.get(list.size()), null, null, false));
        }
        ImageMetadata image = new ImageMetadata(
                ImageIdentity.UNKNOWN, null, null, null, new ImageConfig(List.of(), List.of(), labels), list);
        Sbom plain = bill();
        return new Sbom(plain.document(), null, List.of(), List.of(), null, image, plain.attached());
    }

    private static KnownImage known(String layer) {
        return new KnownImage(List.of(), List.of(Digest.parse("sha256:" + layer.repeat(64))));
    }

    @Test
    void another_base_is_a_change_and_another_layer_on_top_is_none() {
        BaseImages known = BaseImages.of(List.of(known("a"), known("b")));
        Sbom before = imageOf(Map.of(), "a", "c");
        Comparison rebuilt =
                Comparison.between(INDEX.overlay(before), INDEX.overlay(imageOf(Map.of(), "a", "d", "e")), known);
        Comparison rebased =
                Comparison.between(INDEX.overlay(before), INDEX.overlay(imageOf(Map.of(), "b", "c")), known);
        Comparison unknown =
                Comparison.between(INDEX.overlay(before), INDEX.overlay(imageOf(Map.of(), "f", "c")), known);
        assertThat(rebuilt.isEmpty()).isTrue();
        assertThat(rebased.base()).isNotNull();
        assertThat(unknown.base())
                .isNotNull()
                .satisfies(change -> assertThat(change.after().found()).isNull());
        assertThat(compare(before, imageOf(Map.of(), "b", "c")).base()).isNull();
    }

    @Test
    void what_the_maker_says_of_the_base_counts_too() {
        String key = "org.opencontainers.image.base.name";
        Comparison comparison = compare(imageOf(Map.of(key, "debian:11"), "a"), imageOf(Map.of(key, "debian:12"), "a"));
        assertThat(comparison.base())
                .isNotNull()
                .satisfies(change -> assertThat(change.after().stated()).hasToString("docker.io/library/debian:12"));
    }

    @Provide
    Arbitrary<Sbom> bills() {
        Arbitrary<String> names = Arbitraries.of(
                "npm/a", "npm/b", "pypi/b", "maven/g/a", "alpm/arch/a", "deb/debian/a", "what/a", "github/o/a");
        Arbitrary<String> versions = Arbitraries.of(
                "", "@1.0.0", "@1.5.0", "@2.0.0", "@2.0.0-1", "@1.0", "@x", "@1.0.0-rc.1", "@2.0.0-alpha");
        return Combinators.combine(names, versions)
                .as((name, version) -> "pkg:" + name + version)
                .list()
                .ofMaxSize(12)
                .map(purls -> bill(purls.toArray(new String[0])));
    }

    @Property(tries = 500)
    void a_bill_does_not_differ_from_itself(@ForAll("bills") Sbom sbom) {
        assertThat(compare(sbom, sbom).isEmpty()).isTrue();
    }

    @Property(tries = 500)
    void the_other_way_round_is_the_mirror_image(@ForAll("bills") Sbom one, @ForAll("bills") Sbom other) {
        Comparison there = compare(one, other);
        Comparison back = compare(other, one);
        assertThat(back.packages())
                .containsExactlyElementsOf(
                        there.packages().stream().map(ComparisonTest::mirrored).toList());
        assertThat(back.opened()).isEqualTo(there.resolved());
        assertThat(back.resolved()).isEqualTo(there.opened());
    }

    private static PackageChange mirrored(PackageChange change) {
        Kind kind = switch (change.kind()) {
            case ADDED -> Kind.REMOVED;
            case REMOVED -> Kind.ADDED;
            case UPGRADED -> Kind.DOWNGRADED;
            case DOWNGRADED -> Kind.UPGRADED;
            case CHANGED -> Kind.CHANGED;
        };
        return new PackageChange(kind, change.after(), change.before());
    }
}
