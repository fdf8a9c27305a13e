package dev.scout.core.sbom;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How something was built.
 *
 * <p>Source: SLSA provenance 0.2 and 1.
 *
 * @param builder who built it, a URI
 * @param buildType how to read the build's parameters, a URI
 * @param entryPoint the recipe that was followed, for example the Dockerfile
 * @param source where the recipe came from: a version control URI with a revision
 * @param materials what went into it
 */
public record Provenance(
        @Nullable String builder,
        @Nullable String buildType,
        @Nullable String entryPoint,
        @Nullable String source,
        List<Material> materials) {

    /** Copies the list. */
    public Provenance {
        materials = List.copyOf(materials);
    }
}
