package dev.scout.core.environment;

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

    /** The workloads that run an image: by digest where both sides have one, else by the normalised name and tag. */
    public List<Workload> running(ImageIdentity image) {
        return workloads.stream().filter(workload -> runs(workload, image)).toList();
    }

    private static boolean runs(Workload workload, ImageIdentity image) {
        if (workload.imageDigest() != null && (image.manifestDigest() != null || image.indexDigest() != null)) {
            return workload.imageDigest().equals(image.manifestDigest())
                    || workload.imageDigest().equals(image.indexDigest());
        }
        ImageReference wanted = workload.image();
        return wanted != null && image.references().stream().anyMatch(name -> sameTag(name, wanted));
    }

    private static boolean sameTag(ImageReference a, ImageReference b) {
        return a.name().equals(b.name()) && tag(a).equals(tag(b));
    }

    private static String tag(ImageReference reference) {
        return reference.tag() == null ? "latest" : reference.tag();
    }
}
