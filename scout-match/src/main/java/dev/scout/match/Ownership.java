package dev.scout.match;

import dev.scout.core.purl.PackageUrl;
import dev.scout.core.sbom.Component;
import dev.scout.core.sbom.Dependency;
import dev.scout.core.sbom.Location;
import dev.scout.core.sbom.Sbom;
import dev.scout.match.ecosystem.Ecosystem;
import dev.scout.match.ecosystem.Ecosystems;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which packages of a distribution own the files of which components with findings.
 *
 * <p>Rule: a package owns what the bill says it contains, also over several steps; and what was found in a file that
 * the package itself is listed with. Linear in the bill.
 */
final class Ownership {

    /** How deep things are nested at most, which also ends circles. */
    private static final int DEEPEST = 64;

    private final Sbom sbom;
    private final Ecosystems ecosystems;
    private final Map<String, Component> packages = new LinkedHashMap<>();
    private final Map<String, Component> owners = new HashMap<>();

    private Ownership(Sbom sbom, Ecosystems ecosystems) {
        this.sbom = sbom;
        this.ecosystems = ecosystems;
        for (Component component : sbom.components()) {
            if (isOfDistribution(component)) {
                packages.put(component.ref(), component);
            }
        }
    }

    /** The owners of components with findings, by the refs of those. */
    static Map<String, Component> of(Sbom sbom, List<Finding> findings, Ecosystems ecosystems) {
        Ownership ownership = new Ownership(sbom, ecosystems);
        List<Component> others = new ArrayList<>();
        for (Finding finding : findings) {
            if (!ownership.packages.containsKey(finding.component().ref())) {
                others.addAll(finding.components());
            }
        }
        return ownership.owners(others);
    }

    /** The refs of all components that have an owner, whether there are findings or not. */
    static Set<String> owned(Sbom sbom, Ecosystems ecosystems) {
        Ownership ownership = new Ownership(sbom, ecosystems);
        List<Component> others = new ArrayList<>();
        if (!ownership.packages.isEmpty()) {
            for (Component component : sbom.components()) {
                if (!ownership.packages.containsKey(component.ref())) {
                    others.add(component);
                }
            }
        }
        return others.isEmpty() ? Set.of() : ownership.owners(others).keySet();
    }

    private Map<String, Component> owners(List<Component> others) {
        byContents(others);
        byFiles(others);
        return owners;
    }

    private boolean isOfDistribution(Component component) {
        PackageUrl purl = component.identity().purl();
        Ecosystem ecosystem = purl == null ? null : ecosystems.of(purl);
        return ecosystem != null && ecosystem.isDistribution();
    }

    private void byContents(List<Component> others) {
        Map<String, String> holders = new HashMap<>();
        for (Dependency edge : sbom.dependencies()) {
            if (edge.kind() == Dependency.Kind.CONTAINS) {
                // Of several, a package of the distribution.
                holders.merge(edge.to(), edge.from(), (old, added) -> packages.containsKey(added) ? added : old);
            }
        }
        if (holders.isEmpty()) {
            return;
        }
        for (Component component : others) {
            Component owner = owner(component.ref(), holders);
            if (owner != null) {
                owners.put(component.ref(), owner);
            }
        }
    }

    private @Nullable Component owner(String ref, Map<String, String> holders) {
        String at = holders.get(ref);
        for (int depth = 0; at != null && depth < DEEPEST; depth++) {
            Component owner = packages.get(at);
            if (owner != null) {
                return owner;
            }
            at = holders.get(at);
        }
        return null;
    }

    private void byFiles(List<Component> others) {
        Map<String, Component> byPath = new HashMap<>();
        Set<String> wanted = new HashSet<>();
        for (Component component : others) {
            if (!owners.containsKey(component.ref())) {
                component.contents().locations().forEach(location -> wanted.add(path(location)));
            }
        }
        wanted.remove("");
        if (wanted.isEmpty()) {
            return;
        }
        for (Component component : packages.values()) {
            for (Location location : component.contents().locations()) {
                if (wanted.contains(path(location))) {
                    byPath.putIfAbsent(path(location), component);
                }
            }
        }
        for (Component component : others) {
            for (Location location : component.contents().locations()) {
                Component owner = byPath.get(path(location));
                if (owner != null) {
                    owners.putIfAbsent(component.ref(), owner);
                }
            }
        }
    }

    private static String path(Location location) {
        String path = location.path();
        return path == null ? "" : path;
    }
}
