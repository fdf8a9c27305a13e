package dev.scout.match.inventory;

import dev.scout.core.environment.ImageSnapshot;
import dev.scout.match.AdvisoryIndex;
import dev.scout.match.PackageKey;
import dev.scout.match.PackagePlaces;
import java.util.BitSet;
import java.util.Set;

/** An image that the inventory holds, and where in its bill which package is. Itself only is equal. */
final class Held {

    private final ImageSnapshot snapshot;
    private final long sequence;
    private final PackagePlaces places;

    private Held(ImageSnapshot snapshot, long sequence, PackagePlaces places) {
        this.snapshot = snapshot;
        this.sequence = sequence;
        this.places = places;
    }

    static Held of(ImageSnapshot snapshot, long sequence, AdvisoryIndex index) {
        return new Held(snapshot, sequence, index.places(snapshot.sbom()));
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
        return index.keys(snapshot.sbom());
    }

    /** Adds the numbers of the components about which a name can decide, and perhaps some more. */
    void addComponents(PackageKey key, BitSet numbers) {
        places.addTo(key, numbers);
    }

    @Override
    public String toString() {
        return snapshot.digest() + " #" + sequence;
    }
}
