package dev.scout.match;

import dev.scout.core.sbom.Component;
import dev.scout.core.sbom.Sbom;
import dev.scout.match.ecosystem.Ecosystems;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Which components of a bill advisories on a package can change the findings of: those that are found under its key
 * and, where it is one of a distribution, those that packages of the distribution own, since its word decides about
 * them. Perhaps some more. Immutable; eight bytes a component and key.
 */
public final class PackagePlaces {

    /** The hash of a key in the upper half, the number of a component in the lower; sorted. */
    private final long[] places;
    /** The owned components, and those that are one package with one of them. */
    private final BitSet owned;

    private PackagePlaces(long[] places, BitSet owned) {
        this.places = places;
        this.owned = owned;
    }

    /** Linear in the bill, and sorts. */
    static PackagePlaces of(Sbom sbom, Ecosystems ecosystems) {
        List<Component> components = sbom.components();
        List<Set<PackageKey>> keys = new ArrayList<>(components.size());
        int count = 0;
        for (Component component : components) {
            Set<PackageKey> own = PackageKey.of(component, ecosystems);
            keys.add(own);
            count += own.size();
        }
        long[] places = new long[count];
        for (int number = components.size() - 1; number >= 0; number--) {
            for (PackageKey key : keys.get(number)) {
                places[--count] = place(key, number);
            }
        }
        Arrays.sort(places);
        return new PackagePlaces(places, owned(sbom, ecosystems, keys));
    }

    private static BitSet owned(Sbom sbom, Ecosystems ecosystems, List<Set<PackageKey>> keys) {
        BitSet owned = new BitSet();
        Set<String> refs = Ownership.owned(sbom, ecosystems);
        if (refs.isEmpty()) {
            return owned;
        }
        Set<PackageKey> packages = new HashSet<>();
        for (int number = 0; number < keys.size(); number++) {
            if (refs.contains(sbom.components().get(number).ref())) {
                packages.addAll(keys.get(number));
            }
        }
        for (int number = 0; number < keys.size(); number++) {
            if (!Collections.disjoint(packages, keys.get(number))) {
                owned.set(number);
            }
        }
        return owned;
    }

    private static long place(PackageKey key, int component) {
        return (long) key.hashCode() << 32 | component;
    }

    /**
     * Adds the places of the components to others.
     *
     * @param numbers of the components in {@link Sbom#components}
     */
    public void addTo(PackageKey key, BitSet numbers) {
        if (key.ecosystem().isDistribution()) {
            numbers.or(owned);
        }
        int at = Arrays.binarySearch(places, place(key, 0));
        at = at < 0 ? ~at : at;
        for (; at < places.length && (int) (places[at] >> 32) == key.hashCode(); at++) {
            numbers.set((int) places[at]);
        }
    }

    /** All keys that components of a bill are found under. */
    static Set<PackageKey> keys(Sbom sbom, Ecosystems ecosystems) {
        Set<PackageKey> keys = new LinkedHashSet<>();
        sbom.components().forEach(component -> keys.addAll(PackageKey.of(component, ecosystems)));
        return keys;
    }
}
