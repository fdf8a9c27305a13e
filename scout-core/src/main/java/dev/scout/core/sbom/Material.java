package dev.scout.core.sbom;

import java.util.Map;
import java.util.Objects;

/**
 * Something that went into a build, such as a base image or a source repository.
 *
 * @param uri what it is; often a package URL
 * @param digests by algorithm as the statement spells it, for example {@code sha256}
 */
public record Material(String uri, Map<String, String> digests) {

    /** Copies the digests. */
    public Material {
        Objects.requireNonNull(uri, "uri");
        digests = Map.copyOf(digests);
    }
}
