package dev.scout.sbom.image;

import dev.scout.core.image.Digest;
import dev.scout.sbom.reader.Descriptor;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A document that names other contents: an image manifest, an index, an artifact, or a manifest of Docker's first
 * schema.
 *
 * @param mediaType as it says of itself; empty where it does not
 * @param artifactType empty where none is given
 * @param config absent in an index and in the first schema
 * @param layers from the bottom up, also in the first schema, whose documents say them from the top down
 * @param manifests of an index; null in any other
 * @param subject what an artifact is about
 * @param history of the first schema: the configs of old, from the top down
 * @param annotations its own
 */
record Manifest(
        String mediaType,
        String artifactType,
        @Nullable Descriptor config,
        List<Descriptor> layers,
        @Nullable List<Descriptor> manifests,
        @Nullable Digest subject,
        List<String> history,
        Map<String, String> annotations) {

    Manifest {
        layers = List.copyOf(layers);
        manifests = manifests == null ? null : List.copyOf(manifests);
        history = List.copyOf(history);
        annotations = Map.copyOf(annotations);
    }

    boolean isIndex() {
        return manifests != null;
    }

    boolean isSchemaOne() {
        return !history.isEmpty();
    }

    /** Whether it is the manifest of an image, and no artifact that rides along in its form. */
    boolean isImage() {
        return isSchemaOne()
                || artifactType.isEmpty() && config != null && MediaTypes.isImageConfig(config.mediaType());
    }

    /** What an artifact is, by what it says: its type, else that of its config. */
    String kind() {
        return !artifactType.isEmpty() || config == null ? artifactType : config.mediaType();
    }
}
