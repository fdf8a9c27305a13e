package dev.scout.sbom.image;

import dev.scout.core.image.Digest;
import dev.scout.core.image.Platform;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a document of an archive says of another content: OCI image specification, descriptor.
 *
 * @param mediaType empty where none is given
 * @param artifactType empty where none is given
 * @param digest over its raw bytes
 * @param sizeInBytes of these
 * @param platform what the image it leads to runs on
 * @param annotations none of them a label
 */
record Descriptor(
        String mediaType,
        String artifactType,
        Digest digest,
        @Nullable Long sizeInBytes,
        @Nullable Platform platform,
        Map<String, String> annotations) {

    private static final String REFERENCE_TYPE = "vnd.docker.reference.type";
    private static final String REFERENCE_DIGEST = "vnd.docker.reference.digest";
    private static final String UNKNOWN = "unknown";

    Descriptor {
        annotations = Map.copyOf(annotations);
    }

    /** A content of which only the digest is known. */
    static Descriptor of(Digest digest) {
        return new Descriptor("", "", digest, null, null, Map.of());
    }

    /** Whether this leads to statements about an image, as BuildKit puts them beside it. */
    boolean isAttestation() {
        return "attestation-manifest".equals(annotations.get(REFERENCE_TYPE))
                || platform != null
                        && platform.os().equals(UNKNOWN)
                        && platform.architecture().equals(UNKNOWN);
    }

    /** Whether this leads to statements about that image. */
    boolean isAttestationOf(Digest image) {
        return isAttestation() && image.toString().equals(annotations.get(REFERENCE_DIGEST));
    }
}
