package dev.scout.match.inventory;

import dev.scout.core.image.BaseImages;
import dev.scout.match.Finding;
import dev.scout.match.Overlay;
import dev.scout.match.VersionOrder;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What differs between two bills under what is known of them; nothing of what is the same. To compare without
 * advisories, lay an empty index over both.
 *
 * <p>Findings are compared by package and vulnerability, whatever the version and whichever record tells of it: one is
 * opened if the other bill's package of that name has none that shares an id with it, and resolved the other way round.
 *
 * @param packages what was added, removed, upgraded, downgraded or changed, by name
 * @param opened the findings that only the later bill has, by name and id
 * @param resolved the findings that only the earlier bill has, by name and id
 * @param base how what the images were built on differs; null if it does not, or nothing is known of it
 */
public record Comparison(
        List<PackageChange> packages,
        List<Finding> opened,
        List<Finding> resolved,
        @Nullable BaseChange base) {

    /** Copies the lists. */
    public Comparison {
        packages = List.copyOf(packages);
        opened = List.copyOf(opened);
        resolved = List.copyOf(resolved);
    }

    /** What differs, and of bases what the makers of the images name. */
    public static Comparison between(Overlay before, Overlay after) {
        return between(before, after, BaseImages.of(List.of()));
    }

    /**
     * What differs. Linear in both bills, but for sorting.
     *
     * @param known the images that others may be built on
     */
    public static Comparison between(Overlay before, Overlay after, BaseImages known) {
        PackageNames names = new PackageNames(after.index());
        return new Comparison(
                new PackageChanges(names, VersionOrder.of(after.index())).between(before.sbom(), after.sbom()),
                missing(after.findings(), before.findings(), names),
                missing(before.findings(), after.findings(), names),
                BaseChange.between(before.sbom().image(), after.sbom().image(), known));
    }

    /** Whether nothing differs. */
    public boolean isEmpty() {
        return packages.isEmpty() && opened.isEmpty() && resolved.isEmpty() && base == null;
    }

    /** A finding with what it is sorted by. */
    private record Named(String name, Finding finding) implements Comparable<Named> {

        @Override
        public int compareTo(Named other) {
            int order = name.compareTo(other.name);
            return order == 0 ? finding.id().compareTo(other.finding.id()) : order;
        }
    }

    private static List<Finding> missing(List<Finding> ones, List<Finding> others, PackageNames names) {
        Map<String, Set<String>> known = new HashMap<>();
        for (Finding other : others) {
            known.computeIfAbsent(names.of(other.component()), name -> new HashSet<>())
                    .addAll(ids(other));
        }
        List<Named> missing = new ArrayList<>();
        for (Finding one : ones) {
            String name = names.of(one.component());
            Set<String> ids = known.getOrDefault(name, Set.of());
            if (ids(one).stream().noneMatch(ids::contains)) {
                missing.add(new Named(name, one));
            }
        }
        return missing.stream().sorted().map(Named::finding).toList();
    }

    private static Collection<String> ids(Finding finding) {
        List<String> ids = new ArrayList<>(finding.aliases());
        ids.add(finding.id());
        return ids;
    }
}
