package dev.scout.core.environment;

import dev.scout.core.image.Digest;
import dev.scout.core.image.ImageIdentity;
import dev.scout.core.image.ImageReference;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What runs where.
 *
 * @param workloads in the order of their source
 */
public record Environment(List<Workload> workloads) {

    /** Copies the list. */
    public Environment {
        workloads = List.copyOf(workloads);
    }

    /**
     * The workloads that run an image: by digest where both sides have one of the same kind, else by the normalised
     * name and tag. The digest may be that of the manifest or of the index, which stand for each other, or the id of
     * the image, which says nothing of these.
     */
    public List<Workload> running(ImageIdentity image) {
        return workloads.stream().filter(workload -> runs(workload, image)).toList();
    }

    private static boolean runs(Workload workload, ImageIdentity image) {
        Digest digest = workload.imageDigest();
        ImageReference wanted = workload.image();
        if (digest == null && wanted != null) {
            digest = wanted.digest();
        }
        Digest id = workload.imageId();
        if (isOf(digest, image) || isOf(id, image)) {
            return true;
        }
        boolean other = digest != null && (image.manifestDigest() != null || image.indexDigest() != null)
                || id != null && image.configDigest() != null;
        if (other) {
            return false;
        }
        return wanted != null && image.references().stream().anyMatch(name -> sameTag(name, wanted));
    }

    /** Whether it is any of the image's digests: some sources take one for the other. */
    private static boolean isOf(@Nullable Digest digest, ImageIdentity image) {
        return digest != null
                && (digest.equals(image.manifestDigest())
                        || digest.equals(image.indexDigest())
                        || digest.equals(image.configDigest()));
    }

    private static boolean sameTag(ImageReference a, ImageReference b) {
        return a.name().equals(b.name()) && a.tagOrDefault().equals(b.tagOrDefault());
    }
}
