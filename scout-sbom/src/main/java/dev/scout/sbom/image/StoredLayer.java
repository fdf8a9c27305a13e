package dev.scout.sbom.image;

import dev.scout.core.image.Digest;
import dev.scout.core.read.MalformedDocumentException;
import dev.scout.core.read.Position;
import org.jspecify.annotations.Nullable;

/**
 * A layer as its image promises it.
 *
 * @param path of its file in the archive
 * @param mediaType empty where none is given
 * @param digest over its stored bytes
 * @param sizeInBytes of these
 * @param diffId over its decompressed bytes
 */
record StoredLayer(
        String path,
        String mediaType,
        @Nullable Digest digest,
        @Nullable Long sizeInBytes,
        @Nullable Digest diffId) {

    /**
     * Compares what was found with what was promised.
     *
     * @throws MalformedDocumentException if they differ; names both
     */
    void verify(String name, Digest found, long foundSize) throws MalformedDocumentException {
        if (digest != null && digest.algorithm().equals(found.algorithm())) {
            BlobDigests.compare(name, found, digest);
        }
        if (sizeInBytes != null && sizeInBytes != foundSize) {
            throw new MalformedDocumentException(
                    name + " has " + foundSize + " bytes, but should have " + sizeInBytes, Position.UNKNOWN);
        }
    }

    /**
     * Compares what was found after decompression with what was promised.
     *
     * @throws MalformedDocumentException if they differ; names both
     */
    void verifyContent(String name, @Nullable Digest found) throws MalformedDocumentException {
        if (diffId != null && found != null && diffId.algorithm().equals(found.algorithm())) {
            BlobDigests.compare(name + ", decompressed,", found, diffId);
        }
    }
}
