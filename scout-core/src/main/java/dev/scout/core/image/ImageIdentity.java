package dev.scout.core.image;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an image is called. The three digests are three different things and are never mixed.
 *
 * @param references the names it goes by
 * @param manifestDigest sha256 over the raw manifest, what a pull by digest names
 * @param configDigest the image id that {@code docker images} shows
 * @param indexDigest of the multi-platform index that the manifest was chosen from
 */
public record ImageIdentity(
        List<ImageReference> references,
        @Nullable Digest manifestDigest,
        @Nullable Digest configDigest,
        @Nullable Digest indexDigest) {

    /** An image of which nothing is known. */
    public static final ImageIdentity UNKNOWN = new ImageIdentity(List.of(), null, null, null);

    /** Copies the list. */
    public ImageIdentity {
        references = List.copyOf(references);
    }
}
