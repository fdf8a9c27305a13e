package dev.scout.sbom.environment;

import dev.scout.core.image.Digest;
import dev.scout.core.image.ImageReference;
import org.jspecify.annotations.Nullable;

/** The names and digests of images as clusters write them; null where a text is none. */
final class ImageName {

    private ImageName() {}

    static @Nullable ImageReference reference(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? null : ImageReference.parse(text.strip());
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /**
     * The digest of a running container: {@code docker-pullable://name@sha256:…}, {@code name@sha256:…}, or of the
     * image's config {@code docker://sha256:…}, {@code sha256:…}. Source: Kubernetes API, container status.
     */
    static @Nullable Digest digest(@Nullable String imageId) {
        if (imageId == null) {
            return null;
        }
        int at = imageId.lastIndexOf('@');
        int scheme = imageId.indexOf("://");
        String digest = at >= 0 ? imageId.substring(at + 1) : scheme >= 0 ? imageId.substring(scheme + 3) : imageId;
        try {
            return Digest.parse(digest.strip());
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
