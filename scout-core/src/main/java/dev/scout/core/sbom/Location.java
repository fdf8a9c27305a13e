package dev.scout.core.sbom;

import dev.scout.core.image.Digest;
import org.jspecify.annotations.Nullable;

/**
 * Where a component was found in an image.
 *
 * @param path the file, from the root of the image
 * @param layerDigest of the layer that holds it, as stored
 * @param layerDiffId of that layer's uncompressed archive
 */
public record Location(
        @Nullable String path,
        @Nullable Digest layerDigest,
        @Nullable Digest layerDiffId) {}
