package dev.scout.core.sbom;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a component consists of and where it lies.
 *
 * @param sizeInBytes the size, installed where the document says which; absent is not zero
 * @param hashes over its content
 * @param locations where it was found within the image
 */
public record Contents(@Nullable Long sizeInBytes, List<Hash> hashes, List<Location> locations) {

    /** Nothing is said. */
    public static final Contents UNKNOWN = new Contents(null, List.of(), List.of());

    /** Copies the lists. */
    public Contents {
        hashes = List.copyOf(hashes);
        locations = List.copyOf(locations);
    }
}
