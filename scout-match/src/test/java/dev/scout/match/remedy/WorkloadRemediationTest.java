package dev.scout.match.remedy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scout.core.advisory.Advisory;
import dev.scout.core.advisory.AffectedPackage;
import dev.scout.core.advisory.RangeEvent;
import dev.scout.core.purl.PackageUrl;
import dev.scout.core.sbom.Component;
import dev.scout.core.sbom.Sbom;
import dev.scout.match.AdvisoryIndex;
import dev.scout.match.Finding;
import dev.scout.match.Overlay;
import dev.scout.match.VersionOrder;
import dev.scout.match.feed.AdvisoryReaders;
import dev.scout.match.version.SharedRows;
import dev.scout.match.version.Version;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The fix of every component of the standard workload, matched anew; and that no lower one would do. */
class WorkloadRemediationTest {

    private final Map<String, Set<String>> named = new HashMap<>();

    @Test
    void the_fix_of_every_component_shows_no_finding_or_none_exists() throws IOException {
        Path folder = SharedRows.folder("workload");
        List<Advisory> advisories = AdvisoryReaders.builtIn()
                .read(folder.resolve("advisories.jsonl.gz"))
                .value();
        advisories.forEach(this::collect);
        AdvisoryIndex index = AdvisoryIndex.of(advisories);
        List<Component> components = SharedRows.read(folder.resolve("packages.tsv")).stream()
                .map(row -> component(row.get(0), row.get(1), row.get(2)))
                .toList();
        Overlay overlay = index.overlay(Sbom.of(components));
        VersionOrder order = VersionOrder.of(index);
        Map<String, Upgrade> upgrades = new HashMap<>();
        Remediation remediation = Remediation.of(overlay);
        remediation
                .upgrades()
                .forEach(upgrade -> upgrade.components().forEach(component -> upgrades.put(component.ref(), upgrade)));

        Set<Component> affected = new LinkedHashSet<>();
        overlay.findings().forEach(finding -> affected.add(finding.component()));
        int free = 0;
        int better = 0;
        int none = 0;
        for (Component component : affected) {
            Upgrade upgrade = upgrades.get(component.ref());
            List<String> above = above(component, order);
            if (upgrade != null && upgrade.isComplete()) {
                free++;
                assertThat(findings(index, component, upgrade.to()))
                        .as("%s", upgrade)
                        .isEmpty();
                String lowest = above.stream()
                        .filter(version -> findings(index, component, version).isEmpty())
                        .findFirst()
                        .orElseThrow();
                assertThat(order.read(component, upgrade.to()))
                        .as("%s", upgrade)
                        .isEqualTo(order.read(component, lowest));
            } else {
                better += upgrade == null ? 0 : 1;
                none += upgrade == null ? 1 : 0;
                int fewest = above.stream()
                        .mapToInt(version -> findings(index, component, version).size())
                        .min()
                        .orElse(Integer.MAX_VALUE);
                assertThat(fewest).as("%s", component.ref()).isPositive();
                int now = findings(index, component, Objects.requireNonNull(order.text(component)))
                        .size();
                if (upgrade == null) {
                    assertThat(fewest).as("%s", component.ref()).isGreaterThanOrEqualTo(now);
                } else {
                    assertThat(upgrade.remaining()).as("%s", upgrade).hasSize(fewest);
                }
            }
        }
        int cleared = remediation.upgrades().stream()
                .mapToInt(upgrade -> upgrade.cleared().size())
                .sum();
        System.out.printf(
                Locale.ROOT,
                "workload: %d components with findings: %d have a version free of all, %d one with fewer, %d none;"
                        + " %d upgrades clear %d of %d findings%n",
                affected.size(),
                free,
                better,
                none,
                remediation.upgrades().size(),
                cleared,
                overlay.findings().size());
        assertThat(free).isPositive();
    }

    private void collect(Advisory advisory) {
        for (AffectedPackage affected : advisory.affected()) {
            affected.ranges().forEach(range -> {
                for (RangeEvent event : range.events()) {
                    if (event.kind() == RangeEvent.Kind.FIXED) {
                        named.computeIfAbsent(key(affected.ecosystem(), affected.name()), any -> new TreeSet<>())
                                .add(event.version());
                    }
                }
            });
        }
    }

    private static String key(String ecosystem, String name) {
        return ecosystem + " " + name.toLowerCase(Locale.ROOT).replaceAll("[-_.]+", "-");
    }

    /** All named versions above that of a component, lowest first. */
    private List<String> above(Component component, VersionOrder order) {
        String name = component.identity().namespace() == null
                ? component.identity().name()
                : component.identity().namespace() + "/" + component.identity().name();
        String ecosystem = switch (String.valueOf(component.identity().type())) {
            case "pypi" -> "PyPI";
            case "golang" -> "Go";
            default -> "crates.io";
        };
        Version current = order.version(component);
        List<Version> above = new ArrayList<>();
        for (String text : named.getOrDefault(key(ecosystem, name), Set.of())) {
            Version version = order.read(component, text);
            if (version != null && current != null && version.compareTo(current) > 0) {
                above.add(version);
            }
        }
        above.sort(Comparator.naturalOrder());
        return above.stream().map(Version::toString).toList();
    }

    private static List<Finding> findings(AdvisoryIndex index, Component component, String version) {
        PackageUrl purl = Objects.requireNonNull(component.identity().purl());
        return index.overlay(Sbom.of(List.of(Component.of(purl.withVersion(version)))))
                .findings();
    }

    private static Component component(String ecosystem, String name, String version) {
        String type = switch (ecosystem) {
            case "PyPI" -> "pypi";
            case "Go" -> "golang";
            case "crates.io" -> "cargo";
            default -> throw new IllegalArgumentException(ecosystem);
        };
        return Component.of(PackageUrl.repair("pkg:" + type + "/" + name + "@" + version.replace("+", "%2B")));
    }
}
