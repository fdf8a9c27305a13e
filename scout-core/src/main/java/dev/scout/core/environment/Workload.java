package dev.scout.core.environment;

import dev.scout.core.image.Digest;
import dev.scout.core.image.ImageReference;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A container that runs in a cluster.
 *
 * @param cluster the cluster's name, as its source gives it
 * @param namespace the Kubernetes namespace
 * @param kind what owns the container
 * @param name the owner's name
 * @param container the container's name within the pod
 * @param image what it was asked to run
 * @param imageDigest of the manifest or index of what it really runs, where the source says
 * @param imageId of what it really runs: the digest of its config, where the source says
 */
public record Workload(
        @Nullable String cluster,
        @Nullable String namespace,
        WorkloadKind kind,
        String name,
        @Nullable String container,
        @Nullable ImageReference image,
        @Nullable Digest imageDigest,
        @Nullable Digest imageId) {

    /** Checks that nothing required is null. */
    public Workload {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(name, "name");
    }
}
