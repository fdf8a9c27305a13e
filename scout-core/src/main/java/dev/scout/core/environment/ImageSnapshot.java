package dev.scout.core.environment;

import dev.scout.core.image.Digest;
import dev.scout.core.image.ImageMetadata;
import dev.scout.core.sbom.Sbom;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of one image at one time, so that nobody has to look at the image again.
 *
 * @param digest of its manifest, by which it is known
 * @param image what it is, where that is known beyond the bill
 * @param sbom what is in it
 * @param workloads what runs it
 */
public record ImageSnapshot(Digest digest, @Nullable ImageMetadata image, Sbom sbom, List<Workload> workloads) {

    /** Copies the list. */
    public ImageSnapshot {
        Objects.requireNonNull(digest, "digest");
        Objects.requireNonNull(sbom, "sbom");
        workloads = List.copyOf(workloads);
    }

    /** An image of which the bill is known, and where it runs is not. */
    public static ImageSnapshot of(Digest digest, Sbom sbom) {
        return new ImageSnapshot(digest, sbom.image(), sbom, List.of());
    }
}
