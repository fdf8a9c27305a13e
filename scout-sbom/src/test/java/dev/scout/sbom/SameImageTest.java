package dev.scout.sbom;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scout.core.image.OperatingSystem;
import dev.scout.core.purl.PackageUrl;
import dev.scout.core.sbom.Component;
import dev.scout.core.sbom.ComponentType;
import dev.scout.core.sbom.Sbom;
import dev.scout.sbom.reader.DistributionNames;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Sixteen images, each described by four tools: what two of them saw is the same component. The bom tool lists layers
 * only; Tern gives packages no package URL, so their names are compared.
 */
class SameImageTest {

    /** Only Syft lists the program itself among its Go modules; its version is the word {@code (devel)}. */
    private static final String MAIN_MODULE = "@(devel)";

    /** What one tool saw and the other did not, and why; whoever sees more is right. */
    private static final Map<String, String> KNOWN = Map.of(
            "docker_example-voting-app-vote: only Trivy has pypi//python@2.7.12",
            "the interpreter's own egg-info, which Trivy takes for a package of PyPI",
            "hashicorp_levant: only Syft has golang/github.com/hashicorp/levant@v0.0.0-20221021065053-f00b441f4f9c",
            "the program itself, which Trivy leaves out");

    /** What one tool says of one image. */
    private record View(Set<String> keys, Map<String, String> keyByName, Sbom sbom) {

        static View of(Sbom sbom) {
            Set<String> keys = new TreeSet<>();
            Map<String, String> byName = new HashMap<>();
            for (Component component : sbom.components()) {
                String key = key(component);
                if (key != null) {
                    keys.add(key);
                    byName.put(component.identity().name(), key);
                } else if (component.type() == ComponentType.LIBRARY) {
                    byName.put(component.identity().name(), "");
                }
            }
            return new View(keys, byName, sbom);
        }
    }

    /** Type, namespace, name and version; the namespace of a distribution is its id, a version has its epoch. */
    private static @Nullable String key(Component component) {
        PackageUrl purl = component.identity().purl();
        if (purl == null || purl.type().equals("oci")) {
            return null;
        }
        String namespace = Objects.requireNonNullElse(purl.namespace(), "");
        OperatingSystem system = DistributionNames.operatingSystem(namespace, null);
        if (purl.type().equals("rpm") && system.distribution() != null) {
            namespace = system.distribution();
        }
        String epoch = purl.qualifier("epoch");
        return purl.type() + "/" + namespace + "/" + purl.name() + "@" + (epoch == null ? "" : epoch + ":")
                + purl.version();
    }

    @Test
    void what_two_tools_saw_is_the_same_component_of_the_same_distribution() throws IOException {
        Map<String, Map<String, View>> images = new TreeMap<>();
        for (SharedSboms.RealSbom real : SharedSboms.ofKind("spdx-json")) {
            String[] path = real.path().split("/", -1);
            if (path[0].equals("same-image")) {
                images.computeIfAbsent(path[1].split("-sha256", -1)[0], image -> new TreeMap<>())
                        .put(
                                path[2].replace(".spdx.json", ""),
                                View.of(SbomReaders.builtIn().read(real.bytes()).value()));
            }
        }
        int same = 0;
        List<String> differences = new ArrayList<>();
        System.out.printf(
                "%-45s %5s %5s %5s %5s %6s %6s %6s %6s%n",
                "image", "bom", "syft", "tern", "trivy", "both", "syft-", "trivy-", "tern=");
        for (Map.Entry<String, Map<String, View>> image : images.entrySet()) {
            View syft = view(image.getValue(), "syft");
            View trivy = view(image.getValue(), "trivy");
            Set<String> both = new TreeSet<>(syft.keys());
            both.retainAll(trivy.keys());
            System.out.printf(
                    "%-45s %5d %5d %5d %5d %6d %6d %6d %6d%n",
                    image.getKey(),
                    view(image.getValue(), "bom").keyByName().size(),
                    syft.keys().size(),
                    view(image.getValue(), "tern").keyByName().size(),
                    trivy.keys().size(),
                    both.size(),
                    syft.keys().size() - both.size(),
                    trivy.keys().size() - both.size(),
                    view(image.getValue(), "tern").keyByName().keySet().stream()
                            .filter(name -> syft.keyByName().containsKey(name))
                            .count());
            same += both.size();
            differences.addAll(differences(image.getKey(), syft, trivy));
            Set<OperatingSystem> systems = new LinkedHashSet<>();
            image.getValue().values().forEach(view -> {
                if (view.sbom().operatingSystem() != null) {
                    systems.add(view.sbom().operatingSystem());
                }
            });
            assertThat(systems).as(image.getKey()).hasSizeLessThan(2);
        }
        System.out.println(same + " packages were seen by two tools; they differ in " + differences);
        assertThat(images).hasSize(16);
        assertThat(differences).containsExactlyInAnyOrderElementsOf(KNOWN.keySet());
    }

    /** Packages of the same name whose keys differ, or that one tool sees beside others of the same kind. */
    private static List<String> differences(String image, View syft, View trivy) {
        List<String> differences = new ArrayList<>();
        Set<String> trivyTypes = new TreeSet<>();
        trivy.keys().forEach(key -> trivyTypes.add(key.substring(0, key.indexOf('/'))));
        for (String key : syft.keys()) {
            boolean comparable = trivyTypes.contains(key.substring(0, key.indexOf('/'))) && !key.endsWith(MAIN_MODULE);
            if (comparable && !trivy.keys().contains(key)) {
                differences.add(image + ": only Syft has " + key);
            }
        }
        for (String key : trivy.keys()) {
            if (!syft.keys().contains(key)) {
                differences.add(image + ": only Trivy has " + key);
            }
        }
        return differences;
    }

    private static View view(Map<String, View> views, String tool) {
        return Objects.requireNonNull(views.get(tool), tool);
    }
}
