package dev.scout.sbom.image;

import dev.scout.core.image.Digest;
import dev.scout.sbom.reader.OciImageConfig;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An image with its documents read and its layers still closed.
 *
 * @param configDigest over the raw config
 * @param indexDigest of the multi-platform index it was chosen from
 * @param description what its config says
 * @param layers from the bottom up
 */
record StoredImage(
        @Nullable Digest configDigest,
        @Nullable Digest indexDigest,
        OciImageConfig description,
        List<StoredLayer> layers) {

    StoredImage {
        layers = List.copyOf(layers);
    }
}
