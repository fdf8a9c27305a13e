package dev.scout.sbom.reader;

import dev.scout.core.image.Digest;
import dev.scout.core.image.Platform;
import dev.scout.core.read.Diagnostic.Kind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a manifest or index says of another content: OCI image specification, descriptor.
 *
 * @param mediaType empty where none is given
 * @param artifactType empty where none is given
 * @param digest over its raw bytes
 * @param sizeInBytes of these
 * @param platform what the image it leads to runs on
 * @param annotations none of them a label
 */
public record Descriptor(
        String mediaType,
        String artifactType,
        Digest digest,
        @Nullable Long sizeInBytes,
        @Nullable Platform platform,
        Map<String, String> annotations) {

    private static final String REFERENCE_TYPE = "vnd.docker.reference.type";
    private static final String REFERENCE_DIGEST = "vnd.docker.reference.digest";
    private static final String UNKNOWN = "unknown";

    /** Copies the annotations. */
    public Descriptor {
        annotations = Map.copyOf(annotations);
    }

    /** A content of which only the digest is known. */
    public static Descriptor of(Digest digest) {
        return new Descriptor("", "", digest, null, null, Map.of());
    }

    /** The descriptor that stands here; null, with a diagnostic, if it has no digest. */
    public static @Nullable Descriptor read(JsonInput json, Facts facts) throws IOException {
        if (!json.enterObject()) {
            return null;
        }
        String mediaType = null;
        String artifactType = null;
        Digest digest = null;
        Long size = null;
        Platform platform = null;
        Map<String, String> annotations = Map.of();
        for (String name; (name = json.nextName()) != null; ) {
            switch (name) {
                case "mediaType" -> mediaType = json.string();
                case "artifactType" -> artifactType = json.string();
                case "digest" -> digest = facts.digest(json.string());
                case "size" -> size = json.integer();
                case "platform" -> platform = platform(json);
                case "annotations" -> annotations = json.texts();
                default -> json.skip();
            }
        }
        if (digest == null) {
            json.report(Kind.MISSING, "a descriptor without a digest; left out");
            return null;
        }
        return new Descriptor(
                Objects.requireNonNullElse(mediaType, ""),
                Objects.requireNonNullElse(artifactType, ""),
                digest,
                size == null || size < 0 ? null : size,
                platform,
                annotations);
    }

    /** The descriptors of the array that stands here. */
    public static List<Descriptor> readAll(JsonInput json, Facts facts) throws IOException {
        List<Descriptor> all = new ArrayList<>();
        if (json.enterArray()) {
            while (json.nextElement()) {
                Descriptor descriptor = read(json, facts);
                if (descriptor != null) {
                    all.add(descriptor);
                }
            }
        }
        return all;
    }

    /** The platform that stands here; null if it names no system or architecture. */
    public static @Nullable Platform platform(JsonInput json) throws IOException {
        String os = null;
        String architecture = null;
        String variant = null;
        String osVersion = null;
        if (json.enterObject()) {
            for (String name; (name = json.nextName()) != null; ) {
                switch (name) {
                    case "os" -> os = json.string();
                    case "architecture" -> architecture = json.string();
                    case "variant" -> variant = json.string();
                    case "os.version" -> osVersion = json.string();
                    default -> json.skip();
                }
            }
        }
        return os == null || os.isBlank() || architecture == null || architecture.isBlank()
                ? null
                : Platform.of(os, architecture, variant).withOsVersion(osVersion);
    }

    /** Whether this leads to statements about an image, as BuildKit puts them beside it. */
    public boolean isAttestation() {
        return "attestation-manifest".equals(annotations.get(REFERENCE_TYPE))
                || platform != null
                        && platform.os().equals(UNKNOWN)
                        && platform.architecture().equals(UNKNOWN);
    }

    /** Whether this leads to statements about that image. */
    public boolean isAttestationOf(Digest image) {
        return isAttestation() && image.toString().equals(annotations.get(REFERENCE_DIGEST));
    }
}
