package dev.scout.match;

import dev.scout.core.purl.PackageUrl;
import dev.scout.core.sbom.Component;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes one finding of those in components that are one package, found in several places.
 *
 * <p>Rule: components are one package if they have one package URL and the advisories say the same of them, by the same
 * names and versions.
 *
 * <p>A table of places in the list of findings, by the entry that the first finding of a component hit: what is one
 * package hits the same. The package URL itself is looked at only where that is so. It grows with the components that
 * have findings, and with nothing else.
 */
final class SamePackages {

    private int[] slots = new int[64];
    private int size;

    /**
     * Takes the findings of one more component.
     *
     * @param findings of all components so far
     * @param from where those of this one begin; they are the last ones
     */
    void merge(List<Finding> findings, int from) {
        Component component = findings.get(from).component();
        PackageUrl purl = component.identity().purl();
        if (purl == null) {
            return;
        }
        if (size * 2 >= slots.length) {
            grow(findings);
        }
        int slot = slot(from, purl, findings);
        int first = slots[slot] - 1;
        if (first < 0) {
            slots[slot] = from + 1;
            size++;
        } else if (isSame(findings, first, from, purl)) {
            for (int i = from; i < findings.size(); i++) {
                findings.set(first + i - from, findings.get(first + i - from).with(component));
            }
            findings.subList(from, findings.size()).clear();
        }
    }

    private static boolean isSame(List<Finding> findings, int first, int from, PackageUrl purl) {
        int count = findings.size() - from;
        for (int i = 0; i < count; i++) {
            if (!findings.get(first + i).hasSameHits(findings.get(from + i))) {
                return false;
            }
        }
        // Nor may the first have more.
        int next = first + count;
        return next == from || !purl.equals(purl(findings, next));
    }

    /** Where the finding at a place is in the table, or belongs. */
    private int slot(int place, PackageUrl purl, List<Finding> findings) {
        Hit hit = findings.get(place).firstHit();
        int mask = slots.length - 1;
        int slot = (hit.entry() * 31 + hit.span()) * 0x9E3779B9 >>> 7 & mask;
        while (slots[slot] != 0 && !isOf(findings.get(slots[slot] - 1), hit, purl)) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private static boolean isOf(Finding finding, Hit hit, PackageUrl purl) {
        Hit other = finding.firstHit();
        return other.entry() == hit.entry()
                && other.span() == hit.span()
                && purl.equals(finding.component().identity().purl());
    }

    private static @Nullable PackageUrl purl(List<Finding> findings, int place) {
        return findings.get(place).component().identity().purl();
    }

    private void grow(List<Finding> findings) {
        int[] old = slots;
        slots = new int[old.length * 2];
        for (int place : old) {
            PackageUrl purl = place == 0 ? null : purl(findings, place - 1);
            if (purl != null) {
                slots[slot(place - 1, purl, findings)] = place;
            }
        }
    }
}
