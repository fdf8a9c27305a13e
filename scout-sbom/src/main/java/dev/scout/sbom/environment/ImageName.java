package dev.scout.sbom.environment;

import dev.scout.core.image.Digest;
import dev.scout.core.image.ImageReference;
import org.jspecify.annotations.Nullable;

/** The names and digests of images as clusters write them; null where a text is none. */
final class ImageName {

    private static final int HEX_DIGITS = 64;

    private ImageName() {}

    static @Nullable ImageReference reference(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? null : ImageReference.parse(text.strip());
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /**
     * The digest of a running container, of its manifest or index: {@code docker-pullable://name@sha256:…},
     * {@code name@sha256:…}. Source: Kubernetes API, container status.
     */
    static @Nullable Digest digest(@Nullable String imageId) {
        int at = imageId == null ? -1 : imageId.lastIndexOf('@');
        return imageId == null || at < 0 ? null : parse(imageId.substring(at + 1));
    }

    /**
     * The id of a running container's image, where that is told instead: {@code docker://sha256:…}, {@code sha256:…},
     * of CRI-O its hexadecimal digits alone. It is the digest of the image's config.
     */
    static @Nullable Digest id(@Nullable String imageId) {
        if (imageId == null || imageId.indexOf('@') >= 0) {
            return null;
        }
        int scheme = imageId.indexOf("://");
        String id = scheme >= 0 ? imageId.substring(scheme + 3) : imageId;
        return parse(id.strip().length() == HEX_DIGITS && id.indexOf(':') < 0 ? "sha256:" + id.strip() : id);
    }

    private static @Nullable Digest parse(String text) {
        try {
            return Digest.parse(text.strip());
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
