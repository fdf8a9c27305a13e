package dev.scout.match;

import java.util.List;

/**
 * Brings the hits on one component together: by vulnerability, then by advisory, and affected before undecided, so that
 * an advisory that is decided by one entry is not left open by another.
 */
final class HitOrder {

    private final AdvisoryIndex index;
    /** Whether numbers of the base image tell all of the hits at hand. */
    private boolean plain;

    HitOrder(AdvisoryIndex index) {
        this.index = index;
    }

    /** Sorts by insertion, in place and stable; many hits by halves. */
    void sort(List<Hit> hits) {
        if (hits.size() == 1) {
            return;
        }
        plain = true;
        for (int i = 0; i < hits.size(); i++) {
            plain &= isPlain(hits.get(i));
        }
        if (hits.size() > 64) {
            hits.sort(this::compare);
            return;
        }
        for (int i = 1; i < hits.size(); i++) {
            Hit hit = hits.get(i);
            int at = i;
            while (at > 0 && compare(hit, hits.get(at - 1)) < 0) {
                hits.set(at, hits.get(at - 1));
                at--;
            }
            if (at < i) {
                hits.set(at, hit);
            }
        }
    }

    private int compare(Hit a, Hit b) {
        int order = plain ? comparePlain(a, b) : compareByText(a, b);
        return order != 0 ? order : Boolean.compare(a.obstacle() != null, b.obstacle() != null);
    }

    /** Whether it is from the base image, and its group is that of the base image still. */
    private boolean isPlain(Hit hit) {
        return hit.image() == index.image() && !index.changes().isRegrouped(hit.advisory());
    }

    private static int comparePlain(Hit a, Hit b) {
        int order = Integer.compare(group(a), group(b));
        return order != 0 ? order : Integer.compare(a.advisory(), b.advisory());
    }

    private static int group(Hit hit) {
        return hit.image().advisoryGroup[hit.advisory()];
    }

    private int compareByText(Hit a, Hit b) {
        int order = groupText(a).compareTo(groupText(b));
        return order != 0 ? order : id(a).compareTo(id(b));
    }

    private String groupText(Hit hit) {
        return index.ids(hit).get(0);
    }

    private static String id(Hit hit) {
        return hit.image().id(hit.advisory());
    }

    /** Whether two of the hits that were sorted last are on one vulnerability. */
    boolean isSameGroup(Hit a, Hit b) {
        return plain ? group(a) == group(b) : groupText(a).equals(groupText(b));
    }

    /** Whether two hits are on one advisory. */
    static boolean isSameAdvisory(Hit a, Hit b) {
        return a.image() == b.image() ? a.advisory() == b.advisory() : id(a).equals(id(b));
    }
}
