package dev.scout.match.inventory;

import dev.scout.core.environment.Workload;
import dev.scout.core.image.Digest;
import dev.scout.match.Finding;
import java.util.List;
import java.util.Objects;

/**
 * A vulnerability in an image that is held.
 *
 * @param image the digest of the image
 * @param workloads what runs it; empty if nothing is known to
 * @param finding the component and why it is affected
 */
public record Exposure(Digest image, List<Workload> workloads, Finding finding) {

    /** Copies the list. */
    public Exposure {
        Objects.requireNonNull(image, "image");
        Objects.requireNonNull(finding, "finding");
        workloads = List.copyOf(workloads);
    }

    /** Whether anything is known to run the image. */
    public boolean isRunning() {
        return !workloads.isEmpty();
    }
}
