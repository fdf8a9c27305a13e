package dev.scout.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.scout.core.purl.PackageUrl;
import dev.scout.core.sbom.Component;
import dev.scout.core.sbom.ComponentType;
import dev.scout.core.sbom.Sbom;
import dev.scout.match.AdvisoryIndex;
import dev.scout.match.feed.AdvisoryReaders;
import dev.scout.match.inventory.Comparison;
import dev.scout.match.inventory.PackageChange;
import dev.scout.match.inventory.PackageChange.Kind;
import dev.scout.sbom.SbomReaders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Real bills compared: one image seen by two tools, and one product in two versions; counted by sets of texts. */
class RealComparisonTest {

    private record BillPair(String name, Sbom before, Sbom after) {}

    @Test
    void real_pairs_differ_by_what_a_difference_of_sets_says() throws IOException {
        Path shared = Path.of(System.getProperty("scout.shared", "/absent"));
        assumeTrue(Files.isDirectory(shared.resolve("sboms")), () -> "no real documents in " + shared);
        AdvisoryIndex.Builder builder = AdvisoryIndex.builder();
        for (String source : List.of("go-vulndb", "pypi-pysec", "npm-nodejs-security-wg", "packagist-friendsofphp")) {
            AdvisoryReaders.builtIn().read(shared.resolve("advisories/" + source + ".jsonl.gz"), builder::add);
        }
        AdvisoryIndex index = builder.build();
        List<BillPair> pairs = pairs(shared.resolve("sboms"));
        int changes = 0;
        System.out.printf(
                "%-55s %7s %7s %8s %8s %9s %7s %7s %7s%n",
                "pair", "before", "after", "added", "removed", "upgraded", "down", "opened", "closed");
        for (BillPair pair : pairs) {
            Comparison comparison = Comparison.between(index.overlay(pair.before()), index.overlay(pair.after()));
            assertThat(left(comparison, true)).as(pair.name()).isEqualTo(minus(pair.before(), pair.after()));
            assertThat(left(comparison, false)).as(pair.name()).isEqualTo(minus(pair.after(), pair.before()));
            assertThat(Comparison.between(index.overlay(pair.after()), index.overlay(pair.after()))
                            .isEmpty())
                    .as(pair.name())
                    .isTrue();
            changes += comparison.packages().size();
            System.out.printf(
                    Locale.ROOT,
                    "%-55s %7d %7d %8d %8d %9d %7d %7d %7d%n",
                    pair.name(),
                    pair.before().components().size(),
                    pair.after().components().size(),
                    count(comparison, Kind.ADDED),
                    count(comparison, Kind.REMOVED),
                    count(comparison, Kind.UPGRADED),
                    count(comparison, Kind.DOWNGRADED) + count(comparison, Kind.CHANGED),
                    comparison.opened().size(),
                    comparison.resolved().size());
        }
        System.out.println(pairs.size() + " pairs of real bills differ in " + changes + " packages");
        assertThat(pairs).hasSizeGreaterThanOrEqualTo(16);
        assertThat(changes).isPositive();
    }

    private static long count(Comparison comparison, Kind kind) {
        return comparison.packages().stream()
                .filter(change -> change.kind() == kind)
                .count();
    }

    /** What the comparison says one side has for itself, as texts and how often. */
    private static Map<String, Integer> left(Comparison comparison, boolean before) {
        Map<String, Integer> left = new TreeMap<>();
        for (PackageChange change : comparison.packages()) {
            Component component = before ? change.before() : change.after();
            if (component != null) {
                left.merge(text(component), 1, Integer::sum);
            }
        }
        return left;
    }

    private static Map<String, Integer> minus(Sbom from, Sbom what) {
        Map<String, Integer> left = new TreeMap<>();
        for (Component component : from.components()) {
            if (component.type() != ComponentType.FILE) {
                left.merge(text(component), 1, Integer::sum);
            }
        }
        for (Component component : what.components()) {
            if (component.type() != ComponentType.FILE) {
                left.computeIfPresent(text(component), (text, count) -> count == 1 ? null : count - 1);
            }
        }
        return left;
    }

    private static String text(Component component) {
        PackageUrl purl = component.identity().purl();
        String name = purl == null
                ? component.type() + " " + component.identity().namespace() + " "
                        + component.identity().name()
                : purl.type() + " " + (purl.type().equals("rpm") ? "" : purl.namespace()) + " " + purl.name();
        String folded = purl != null && List.of("golang", "nuget", "composer").contains(purl.type())
                ? name.toLowerCase(Locale.ROOT)
                : name;
        String epoch = purl == null ? null : purl.qualifier("epoch");
        String version = Objects.requireNonNullElse(component.identity().version(), "");
        return folded + "@" + (epoch == null || version.isEmpty() ? "" : epoch + ":") + version;
    }

    /** The images that Syft and Trivy describe, and products of which there is an older bill and a newer one. */
    private static List<BillPair> pairs(Path folder) throws IOException {
        Map<String, Sbom> images = new TreeMap<>();
        SharedArchive.forEach(folder.resolve("same-image.tar.gz"), (file, content) -> {
            String[] path = file.split("/", -1);
            String tool = path[path.length - 1].replace(".spdx.json", "");
            if (tool.equals("syft") || tool.equals("trivy")) {
                images.put(path[path.length - 2].split("-sha256", -1)[0] + " " + tool, read(content));
            }
        });
        Map<String, Sbom> products = new TreeMap<>();
        SharedArchive.forEach(folder.resolve("by-source.tar.gz"), (file, content) -> {
            if (file.contains("bom-examples/SBOM/")) {
                products.put(file.substring(file.indexOf("SBOM/") + 5), read(content));
            }
        });
        List<BillPair> pairs = new ArrayList<>();
        for (String name : images.keySet()) {
            Sbom trivy = images.get(name.replace(" syft", " trivy"));
            if (name.endsWith(" syft") && trivy != null) {
                pairs.add(new BillPair(name.replace(" syft", ""), Objects.requireNonNull(images.get(name)), trivy));
            }
        }
        add(
                pairs,
                products,
                "proton-bridge/proton-bridge-v1.6.3.bom.xml",
                "proton-bridge/proton-bridge-v1.8.0.bom.xml");
        add(
                pairs,
                products,
                "proton-bridge/proton-bridge-v1.8.0.bom.json",
                "proton-bridge/proton-bridge-v1.8.0.bom.xml");
        add(pairs, products, "juice-shop/v11.1.2/bom.json", "juice-shop/via_npm/bare/bom.1.4.json");
        add(pairs, products, "juice-shop/via_npm/flat/bom.1.4.json", "juice-shop/via_npm/bare/bom.1.4.json");
        add(pairs, products, "laravel-7.12.0/bom.1.2.xml", "laravel-7.12.0/bom.1.3.xml");
        return pairs;
    }

    private static void add(List<BillPair> pairs, Map<String, Sbom> products, String before, String after) {
        Sbom old = products.get(before);
        Sbom latest = products.get(after);
        if (old != null && latest != null) {
            pairs.add(new BillPair(before, old, latest));
        }
    }

    private static Sbom read(byte[] content) throws IOException {
        return SbomReaders.builtIn().read(content).value();
    }
}
