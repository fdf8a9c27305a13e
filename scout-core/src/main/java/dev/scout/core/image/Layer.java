package dev.scout.core.image;

import org.jspecify.annotations.Nullable;

/**
 * One layer of an image, or one step of its history that made none.
 *
 * <p>Source: OCI image manifest {@code layers[]}, image config {@code rootfs.diff_ids[]} and {@code history[]}.
 *
 * @param ordinal the place in the image, from 0 at the bottom, counting empty steps
 * @param digest of the layer as it is stored, usually compressed; absent where only the config is known
 * @param diffId of the layer's uncompressed tar archive
 * @param chainId of this layer and all below it
 * @param sizeInBytes as stored; absent is not zero
 * @param createdBy the command that made it, as the history says
 * @param empty whether the step changed no file, and so has no digest, diff id or ChainID
 */
public record Layer(
        int ordinal,
        @Nullable Digest digest,
        @Nullable Digest diffId,
        @Nullable ChainId chainId,
        @Nullable Long sizeInBytes,
        @Nullable String createdBy,
        boolean empty) {

    /** Checks that ordinal and size are not negative. */
    public Layer {
        if (ordinal < 0 || sizeInBytes != null && sizeInBytes < 0) {
            throw new IllegalArgumentException("negative ordinal or size");
        }
    }

    /** Without the command, which may hold secrets. */
    @Override
    public String toString() {
        return "Layer[" + ordinal + (empty ? ", empty" : ", digest=" + digest + ", diffId=" + diffId) + ", size="
                + sizeInBytes + "]";
    }
}
