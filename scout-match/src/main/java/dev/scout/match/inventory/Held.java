package dev.scout.match.inventory;

import dev.scout.core.environment.ImageSnapshot;
import dev.scout.core.sbom.Component;
import dev.scout.core.sbom.Dependency;
import dev.scout.core.sbom.Location;
import dev.scout.core.sbom.Sbom;
import dev.scout.match.AdvisoryIndex;
import dev.scout.match.PackageKey;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** An image that the inventory holds, and which of its components are found under which name. Itself only is equal. */
final class Held {

    private final ImageSnapshot snapshot;
    private final long sequence;
    /** The hash of a name in the upper half, the number of a component in the lower; sorted. */
    private final long[] places;
    /** The components that a package of a distribution may own, so that what is known of that one decides. */
    private final BitSet owned;

    private Held(ImageSnapshot snapshot, long sequence, long[] places, BitSet owned) {
        this.snapshot = snapshot;
        this.sequence = sequence;
        this.places = places;
        this.owned = owned;
    }

    static Held of(ImageSnapshot snapshot, long sequence, AdvisoryIndex index) {
        List<Component> components = snapshot.sbom().components();
        long[] places = new long[components.size()];
        BitSet ofDistribution = new BitSet();
        int count = 0;
        for (int i = 0; i < components.size(); i++) {
            for (PackageKey key : index.keys(components.get(i))) {
                if (count == places.length) {
                    places = Arrays.copyOf(places, count + count / 2 + 4);
                }
                places[count++] = place(key, i);
                if (key.ecosystem().isDistribution()) {
                    ofDistribution.set(i);
                }
            }
        }
        places = Arrays.copyOf(places, count);
        Arrays.sort(places);
        return new Held(snapshot, sequence, places, owned(snapshot.sbom(), ofDistribution));
    }

    /** What some component contains, or was found in a file that a package of a distribution is listed with. */
    private static BitSet owned(Sbom sbom, BitSet ofDistribution) {
        BitSet owned = new BitSet();
        List<Component> components = sbom.components();
        if (ofDistribution.isEmpty() || ofDistribution.cardinality() == components.size()) {
            return owned;
        }
        Set<String> refs = new HashSet<>();
        Set<String> paths = new HashSet<>();
        components.forEach(component -> refs.add(component.ref()));
        ofDistribution.stream().forEach(number -> addPaths(components.get(number), paths));
        Set<String> contained = new HashSet<>();
        for (Dependency edge : sbom.dependencies()) {
            if (edge.kind() == Dependency.Kind.CONTAINS && refs.contains(edge.from())) {
                contained.add(edge.to());
            }
        }
        for (int i = ofDistribution.nextClearBit(0); i < components.size(); i = ofDistribution.nextClearBit(i + 1)) {
            Set<String> own = new HashSet<>();
            addPaths(components.get(i), own);
            if (contained.contains(components.get(i).ref()) || !Collections.disjoint(paths, own)) {
                owned.set(i);
            }
        }
        return owned;
    }

    private static void addPaths(Component component, Set<String> paths) {
        for (Location location : component.contents().locations()) {
            if (location.path() != null) {
                paths.add(location.path());
            }
        }
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

    /** Adds the numbers of the components about which a name can decide, and perhaps some more. */
    void addComponents(PackageKey key, BitSet numbers) {
        if (key.ecosystem().isDistribution()) {
            numbers.or(owned);
        }
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
