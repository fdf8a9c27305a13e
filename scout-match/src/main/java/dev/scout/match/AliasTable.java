package dev.scout.match;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The alias groups of an image by each of their ids, also those that no advisory has. Immutable. */
final class AliasTable {

    private final IndexImage image;
    /** The first advisory of a group plus one, at the hash of each of its ids; a power of two long. */
    private final int[] slots;

    /** A table of all groups. Linear. */
    AliasTable(IndexImage image) {
        this.image = image;
        int[] firstAdvisory = new int[image.groups()];
        int ids = 0;
        for (int advisory = image.advisoryGroup.length - 1; advisory >= 0; advisory--) {
            int group = image.advisoryGroup[advisory];
            if (group >= 0) {
                firstAdvisory[group] = advisory;
            }
        }
        for (int advisory : firstAdvisory) {
            ids += image.ids(advisory).size();
        }
        slots = new int[Integer.highestOneBit(Math.max(1, ids)) * 4];
        for (int advisory : firstAdvisory) {
            for (String id : image.ids(advisory)) {
                int slot = id.hashCode() & slots.length - 1;
                while (slots[slot] != 0) {
                    slot = slot + 1 & slots.length - 1;
                }
                slots[slot] = advisory + 1;
            }
        }
    }

    /** All ids of the group of an id, sorted; null if it is alone or unknown. */
    @Nullable
    List<String> group(String id) {
        int slot = id.hashCode() & slots.length - 1;
        while (slots[slot] != 0) {
            List<String> ids = image.ids(slots[slot] - 1);
            if (ids.contains(id)) {
                return ids;
            }
            slot = slot + 1 & slots.length - 1;
        }
        return null;
    }
}
