package dev.scout.core.environment;

import dev.scout.core.image.Digest;
import dev.scout.core.image.ImageIdentity;
import dev.scout.core.image.ImageReference;
import java.util.List;

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
     * The workloads that run an image: by digest where both sides have one, else by the normalised name and tag. The
     * digest may be that of the manifest, of the index, or of the config: clusters tell one or another.
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
        if (digest != null) {
            boolean same = digest.equals(image.manifestDigest())
                    || digest.equals(image.indexDigest())
                    || digest.equals(image.configDigest());
            if (same || image.manifestDigest() != null || image.indexDigest() != null) {
                return same;
            }
        }
        return wanted != null && image.references().stream().anyMatch(name -> sameTag(name, wanted));
    }

    private static boolean sameTag(ImageReference a, ImageReference b) {
        return a.name().equals(b.name()) && a.tagOrDefault().equals(b.tagOrDefault());
    }
}
