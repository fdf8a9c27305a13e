package dev.scout.match.inventory;

import dev.scout.core.environment.ImageSnapshot;
import dev.scout.core.sbom.Component;
import dev.scout.match.AdvisoryIndex;
import dev.scout.match.PackageKey;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** An image that the inventory holds, and which of its components are found under which name. Itself only is equal. */
final class Held {

    private final ImageSnapshot snapshot;
    private final long sequence;
    /** The hash of a name in the upper half, the number of a component in the lower; sorted. */
    private final long[] places;

    private Held(ImageSnapshot snapshot, long sequence, long[] places) {
        this.snapshot = snapshot;
        this.sequence = sequence;
        this.places = places;
    }

    static Held of(ImageSnapshot snapshot, long sequence, AdvisoryIndex index) {
        List<Component> components = snapshot.sbom().components();
        long[] places = new long[components.size()];
        int count = 0;
        for (int i = 0; i < components.size(); i++) {
            for (PackageKey key : index.keys(components.get(i))) {
                if (count == places.length) {
                    places = Arrays.copyOf(places, count + count / 2 + 4);
                }
                places[count++] = place(key, i);
            }
        }
        places = Arrays.copyOf(places, count);
        Arrays.sort(places);
        return new Held(snapshot, sequence, places);
    }

    /** What was put in. */
    ImageSnapshot snapshot() {
        return snapshot;
    }

    /** The order in which it came. */
    long sequence() {
        return sequence;
    }

    /** All names that a component of the image is found under. */
    Set<PackageKey> keys(AdvisoryIndex index) {
        Set<PackageKey> keys = new LinkedHashSet<>();
        snapshot.sbom().components().forEach(component -> keys.addAll(index.keys(component)));
        return keys;
    }

    /** Adds the numbers of the components that are found under a name, and perhaps some more. */
    void addComponents(PackageKey key, BitSet numbers) {
        int at = Arrays.binarySearch(places, place(key, 0));
        at = at < 0 ? ~at : at;
        for (; at < places.length && (int) (places[at] >> 32) == key.hashCode(); at++) {
            numbers.set((int) places[at]);
        }
    }

    private static long place(PackageKey key, int component) {
        return (long) key.hashCode() << 32 | component;
    }

    @Override
    public String toString() {
        return snapshot.digest() + " #" + sequence;
    }
}
