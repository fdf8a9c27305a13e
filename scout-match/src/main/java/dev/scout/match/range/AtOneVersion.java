package dev.scout.match.range;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The constraints that a text has for one version, joined as {@link SignpostRepair} says. */
final class AtOneVersion {

    private final List<Signpost> all = new ArrayList<>(1);

    void add(Signpost signpost) {
        // Comparators are few, so that a version repeated a thousand times takes no more room than once.
        if (all.stream().noneMatch(other -> other.comparator() == signpost.comparator())) {
            all.add(signpost);
        }
    }

    /** The one that remains where nothing closes or opens. */
    Signpost first() {
        Signpost equal = find(VersComparator.EQUAL);
        return equal != null ? equal : all.get(0);
    }

    boolean isExclusion() {
        return all.size() == 1 && all.get(0).comparator() == VersComparator.NOT_EQUAL;
    }

    /** What closes here, with the version itself if any constraint has it. */
    @Nullable
    Signpost closing() {
        return joined(VersComparator.LESS, VersComparator.LESS_OR_EQUAL);
    }

    /** What opens here, with the version itself if any constraint has it. */
    @Nullable
    Signpost opening() {
        return joined(VersComparator.GREATER, VersComparator.GREATER_OR_EQUAL);
    }

    /** Whether what closes and what opens here leave out this one version. */
    boolean isHole() {
        return all.stream().noneMatch(signpost -> signpost.comparator().includesItsVersion());
    }

    private @Nullable Signpost joined(VersComparator without, VersComparator with) {
        Signpost inclusive = find(with);
        Signpost exclusive = find(without);
        if (inclusive != null || exclusive == null || find(VersComparator.EQUAL) == null) {
            return inclusive != null ? inclusive : exclusive;
        }
        return new Signpost(with, exclusive.version(), exclusive.position());
    }

    private @Nullable Signpost find(VersComparator comparator) {
        for (Signpost signpost : all) {
            if (signpost.comparator() == comparator) {
                return signpost;
            }
        }
        return null;
    }
}
