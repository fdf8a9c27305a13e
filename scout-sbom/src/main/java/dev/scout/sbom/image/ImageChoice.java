package dev.scout.sbom.image;

import dev.scout.core.image.Digest;
import dev.scout.core.image.ImageReference;
import dev.scout.core.image.Platform;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One of the images of an archive, before it is read.
 *
 * @param references the names it goes by
 * @param name what the archive calls it, where that is no reference: often only a tag
 * @param platform what it runs on
 * @param manifestDigest over its raw manifest; absent where the archive keeps none
 */
public record ImageChoice(
        List<ImageReference> references,
        @Nullable String name,
        @Nullable Platform platform,
        @Nullable Digest manifestDigest) {

    /** Copies the list. */
    public ImageChoice {
        references = List.copyOf(references);
    }

    @Override
    public String toString() {
        String called = references.isEmpty()
                ? name == null ? "image" : name
                : references.get(0).toString();
        return called + (manifestDigest == null ? "" : " " + manifestDigest) + (platform == null ? "" : " " + platform);
    }
}
