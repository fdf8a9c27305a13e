package dev.scout.match.inventory;

import dev.scout.core.environment.Workload;
import dev.scout.core.image.Digest;
import dev.scout.match.Finding;
import dev.scout.match.judgement.JudgedFinding;
import java.util.List;
import java.util.Objects;

/**
 * A vulnerability in an image that is held.
 *
 * @param image the digest of the image
 * @param workloads what runs it; empty if nothing is known to
 * @param judged the component, why it is affected, and whether that is suppressed
 */
public record Exposure(Digest image, List<Workload> workloads, JudgedFinding judged) {

    /** Copies the list. */
    public Exposure {
        Objects.requireNonNull(image, "image");
        Objects.requireNonNull(judged, "judged");
        workloads = List.copyOf(workloads);
    }

    /** The component and why it is affected. */
    public Finding finding() {
        return judged.finding();
    }

    /** Whether anything is known to run the image. */
    public boolean isRunning() {
        return !workloads.isEmpty();
    }
}
