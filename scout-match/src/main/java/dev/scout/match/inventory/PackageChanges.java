package dev.scout.match.inventory;

import dev.scout.core.sbom.Component;
import dev.scout.core.sbom.ComponentType;
import dev.scout.core.sbom.Sbom;
import dev.scout.match.VersionOrder;
import dev.scout.match.inventory.PackageChange.Kind;
import dev.scout.match.version.Version;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds the packages that differ.
 *
 * <ol>
 *   <li>A package is there as often as it is listed. What both bills have in the same version is passed over, one for
 *       one.
 *   <li>What is left of one name is paired, the lowest version with the lowest, and so on; a pair was upgraded,
 *       downgraded or changed. What is left then was added or removed.
 *   <li>Versions are ordered as their ecosystem does; those that cannot be ordered come last, as text. So they are all
 *       where the ecosystem's tool contradicts itself.
 * </ol>
 *
 * <p>Files are no packages, and left out.
 */
final class PackageChanges {

    private final PackageNames names;
    private final VersionOrder order;

    PackageChanges(PackageNames names, VersionOrder order) {
        this.names = names;
        this.order = order;
    }

    /** A component in its version. */
    private record Versioned(
            Component component, String text, @Nullable Version version) implements Comparable<Versioned> {

        private static final Comparator<Versioned> BY_TEXT = Comparator.comparing(Versioned::text)
                .thenComparing(one -> one.component().ref());

        /** The version that can be ordered without contradiction; null if it cannot. */
        private @Nullable Version ordered() {
            return version != null && version.scheme().isTotalOrder() ? version : null;
        }

        @Override
        public int compareTo(Versioned other) {
            Version own = ordered();
            Version others = other.ordered();
            if (own == null || others == null) {
                int last = Boolean.compare(own == null, others == null);
                return last == 0 ? BY_TEXT.compare(this, other) : last;
            }
            int result = own.compareTo(others);
            return result == 0 ? BY_TEXT.compare(this, other) : result;
        }

        Kind to(Versioned after) {
            if (version == null || after.version == null) {
                return Kind.CHANGED;
            }
            int order = version.compareTo(after.version);
            return order == 0 ? Kind.CHANGED : order < 0 ? Kind.UPGRADED : Kind.DOWNGRADED;
        }
    }

    List<PackageChange> between(Sbom before, Sbom after) {
        Map<String, List<Component>> old = byName(before);
        Map<String, List<Component>> latest = byName(after);
        TreeMap<String, List<Component>> all = new TreeMap<>(old);
        all.putAll(latest);
        List<PackageChange> changes = new ArrayList<>();
        for (String name : all.keySet()) {
            compare(old.getOrDefault(name, List.of()), latest.getOrDefault(name, List.of()), changes);
        }
        return changes;
    }

    private Map<String, List<Component>> byName(Sbom sbom) {
        Map<String, List<Component>> byName = new HashMap<>();
        for (Component component : sbom.components()) {
            if (component.type() != ComponentType.FILE) {
                byName.computeIfAbsent(names.of(component), name -> new ArrayList<>(1))
                        .add(component);
            }
        }
        return byName;
    }

    private void compare(List<Component> before, List<Component> after, List<PackageChange> changes) {
        Map<String, Deque<Component>> unmatched = new HashMap<>();
        before.forEach(component -> unmatched
                .computeIfAbsent(text(component), version -> new ArrayDeque<>(1))
                .add(component));
        List<Versioned> latest = new ArrayList<>();
        for (Component component : after) {
            Deque<Component> same = unmatched.get(text(component));
            if (same == null || same.poll() == null) {
                latest.add(versioned(component));
            }
        }
        List<Versioned> old = new ArrayList<>();
        unmatched.values().forEach(left -> left.forEach(component -> old.add(versioned(component))));
        old.sort(null);
        latest.sort(null);
        int pairs = Math.min(old.size(), latest.size());
        for (int i = 0; i < pairs; i++) {
            Kind kind = old.get(i).to(latest.get(i));
            changes.add(new PackageChange(
                    kind, old.get(i).component(), latest.get(i).component()));
        }
        old.subList(pairs, old.size())
                .forEach(gone -> changes.add(new PackageChange(Kind.REMOVED, gone.component(), null)));
        latest.subList(pairs, latest.size())
                .forEach(added -> changes.add(new PackageChange(Kind.ADDED, null, added.component())));
    }

    private String text(Component component) {
        return Objects.requireNonNullElse(order.text(component), "");
    }

    private Versioned versioned(Component component) {
        return new Versioned(component, text(component), order.version(component));
    }
}
