package dev.scout.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.scout.core.image.OperatingSystem;
import dev.scout.core.purl.PackageUrl;
import dev.scout.core.sbom.Component;
import dev.scout.core.sbom.Sbom;
import dev.scout.match.AdvisoryIndex;
import dev.scout.match.Assessment;
import dev.scout.match.Finding;
import dev.scout.match.Overlay;
import dev.scout.match.feed.AdvisoryReaders;
import dev.scout.sbom.SbomReaders;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Sixteen images, each described by Syft and Trivy: what both saw has the same findings. Advisories of Go and PyPI are
 * real; for the packages of distributions there is one made up for each, that ends at the very version.
 */
class SameImageFindingsTest {

    @Test
    void what_two_tools_saw_has_the_same_findings() throws IOException {
        Path shared = Path.of(System.getProperty("scout.shared", "/absent"));
        Path archive = shared.resolve("sboms/same-image.tar.gz");
        assumeTrue(Files.isRegularFile(archive), () -> "no real documents in " + archive);
        Map<String, Map<String, Sbom>> images = images(archive);
        AdvisoryIndex.Builder builder = AdvisoryIndex.builder();
        for (String source : List.of("go-vulndb", "go-ghsa", "pypi-pysec")) {
            AdvisoryReaders.builtIn().read(shared.resolve("advisories/" + source + ".jsonl.gz"), builder::add);
        }
        AdvisoryReaders.builtIn().read(madeUp(images), builder::add);
        AdvisoryIndex index = builder.build();

        int findings = 0;
        int undecided = 0;
        System.out.printf("%-45s %9s %9s %9s%n", "image", "packages", "findings", "undecided");
        for (Map.Entry<String, Map<String, Sbom>> image : images.entrySet()) {
            Overlay syft = index.overlay(bill(image.getValue(), "syft"));
            Overlay trivy = index.overlay(bill(image.getValue(), "trivy"));
            Set<String> both = keys(syft.sbom());
            both.retainAll(keys(trivy.sbom()));
            Set<String> found = findings(syft, both);
            assertThat(findings(trivy, both)).as(image.getKey()).isEqualTo(found);
            assertThat(undecided(trivy, both)).as(image.getKey()).isEqualTo(undecided(syft, both));
            findings += found.size();
            undecided += undecided(syft, both).size();
            System.out.printf(
                    "%-45s %9d %9d %9d%n",
                    image.getKey(),
                    both.size(),
                    found.size(),
                    undecided(syft, both).size());
        }
        System.out.println(images.size() + " images: " + findings + " findings and " + undecided
                + " undecided pairs are the same whichever tool described the image");
        assertThat(images).hasSize(16);
        assertThat(findings).isGreaterThan(1_000);
    }

    private static Set<String> findings(Overlay overlay, Set<String> both) {
        Set<String> found = new TreeSet<>();
        for (Finding finding : overlay.findings()) {
            String key = key(finding.component());
            if (key != null && both.contains(key)) {
                found.add(key + " " + finding.id());
            }
        }
        return found;
    }

    private static Set<String> undecided(Overlay overlay, Set<String> both) {
        Set<String> pairs = new TreeSet<>();
        for (Assessment assessment : overlay.undecided()) {
            String key = key(assessment.component());
            if (key != null && both.contains(key)) {
                pairs.add(key + " " + assessment.verdict());
            }
        }
        return pairs;
    }

    private static Set<String> keys(Sbom sbom) {
        Set<String> keys = new TreeSet<>();
        for (Component component : sbom.components()) {
            String key = key(component);
            if (key != null) {
                keys.add(key);
            }
        }
        return keys;
    }

    private static @Nullable String key(Component component) {
        PackageUrl purl = component.identity().purl();
        if (purl == null) {
            return null;
        }
        boolean distribution = purl.type().equals("rpm");
        return purl.type() + "/" + (distribution ? "" : purl.namespace() + "/") + purl.name() + "@" + version(purl);
    }

    private static String version(PackageUrl purl) {
        String epoch = purl.qualifier("epoch");
        return (epoch == null ? "" : epoch + ":") + purl.version();
    }

    /** One advisory for each package of a distribution that Syft saw. */
    private static InputStream madeUp(Map<String, Map<String, Sbom>> images) {
        Set<String> lines = new TreeSet<>();
        for (Map<String, Sbom> tools : images.values()) {
            Sbom sbom = bill(tools, "syft");
            String ecosystem = sbom.operatingSystem() == null ? null : ecosystem(sbom.operatingSystem());
            for (Component component : sbom.components()) {
                PackageUrl purl = component.identity().purl();
                if (purl != null
                        && ecosystem != null
                        && Set.of("apk", "deb", "rpm").contains(purl.type())) {
                    String name = purl.name();
                    lines.add("{\"id\": \"MADE-" + lines.size() + "\", \"modified\": \"2024-01-01T00:00:00Z\","
                            + " \"affected\": [{\"package\": {\"ecosystem\": \"" + ecosystem + "\", \"name\": \"" + name
                            + "\"}, \"ranges\": [{\"type\": \"ECOSYSTEM\", \"events\": [{\"introduced\": \"0\"},"
                            + " {\"last_affected\": \"" + version(purl) + "\"}]}]}]}");
                }
            }
        }
        return new ByteArrayInputStream(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    }

    private static @Nullable String ecosystem(OperatingSystem system) {
        String version = String.valueOf(system.version());
        return switch (String.valueOf(system.distribution())) {
            case "alpine" -> "Alpine:v" + version.substring(0, version.lastIndexOf('.'));
            case "debian" -> "Debian:" + version;
            case "rhel" -> "Red Hat:enterprise_linux:8::baseos";
            case "sles" -> "SUSE:Linux Enterprise Server 15 SP4";
            default -> null;
        };
    }

    private static Sbom bill(Map<String, Sbom> tools, String tool) {
        Sbom sbom = tools.get(tool);
        if (sbom == null) {
            throw new IllegalStateException("no bill of " + tool);
        }
        return sbom;
    }

    /** The bills of Syft and Trivy, by image. */
    private static Map<String, Map<String, Sbom>> images(Path archive) throws IOException {
        Map<String, Map<String, Sbom>> images = new TreeMap<>();
        SharedArchive.forEach(archive, (file, content) -> {
            List<String> path = List.of(file.split("/", -1));
            String tool = path.get(path.size() - 1).replace(".spdx.json", "");
            if (tool.equals("syft") || tool.equals("trivy")) {
                images.computeIfAbsent(path.get(path.size() - 2).split("-sha256", -1)[0], image -> new TreeMap<>())
                        .put(tool, SbomReaders.builtIn().read(content).value());
            }
        });
        return images;
    }
}
