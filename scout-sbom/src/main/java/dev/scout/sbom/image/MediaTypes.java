package dev.scout.sbom.image;

import java.util.Set;

/** The media types that say what a document is. Sources: OCI image specification, Docker image manifest 2.2 and 2.1. */
final class MediaTypes {

    private static final Set<String> CONFIGS =
            Set.of("application/vnd.oci.image.config.v1+json", "application/vnd.docker.container.image.v1+json");
    private static final Set<String> INDEXES = Set.of(
            "application/vnd.oci.image.index.v1+json", "application/vnd.docker.distribution.manifest.list.v2+json");
    private static final String SCHEMA_ONE = "application/vnd.docker.distribution.manifest.v1+";

    private MediaTypes() {}

    /** Whether a config of this type is that of an image, not of an artifact; so is one of no type. */
    static boolean isImageConfig(String mediaType) {
        return mediaType.isEmpty() || CONFIGS.contains(mediaType);
    }

    static boolean isIndex(String mediaType) {
        return INDEXES.contains(mediaType);
    }

    static boolean isSchemaOne(String mediaType) {
        return mediaType.startsWith(SCHEMA_ONE);
    }

    /** Whether a layer cannot be read without a key. */
    static boolean isEncrypted(String mediaType) {
        return mediaType.endsWith("+encrypted");
    }
}
