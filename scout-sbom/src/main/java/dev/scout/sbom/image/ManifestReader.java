package dev.scout.sbom.image;

import dev.scout.core.image.Digest;
import dev.scout.core.image.Platform;
import dev.scout.core.read.Diagnostic.Kind;
import dev.scout.core.read.MalformedDocumentException;
import dev.scout.core.read.Position;
import dev.scout.sbom.reader.Facts;
import dev.scout.sbom.reader.JsonInput;
import dev.scout.sbom.reader.ReadContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads manifests and indexes.
 *
 * <p>A document that is both an index and an image manifest is refused, as the two readings of it would be two images
 * with one digest. Source: OCI image specification, CVE-2021-41190.
 */
final class ManifestReader {

    private final JsonInput json;
    private final Facts facts;

    private String mediaType = "";
    private String artifactType = "";
    private @Nullable Descriptor config;
    private @Nullable List<Descriptor> layers;
    private @Nullable List<Descriptor> manifests;
    private @Nullable Digest subject;
    private final List<String> history = new ArrayList<>();
    private Map<String, String> annotations = Map.of();

    private ManifestReader(JsonInput json) {
        this.json = json;
        this.facts = new Facts(json::report);
    }

    /**
     * Reads a document.
     *
     * @throws MalformedDocumentException if it is no manifest
     */
    static Manifest read(byte[] document, ReadContext context) throws IOException {
        return new ManifestReader(JsonInput.open(new ByteArrayInputStream(document), context)).manifest();
    }

    private Manifest manifest() throws IOException {
        if (!json.enterObject()) {
            throw new MalformedDocumentException("not a manifest", Position.UNKNOWN);
        }
        for (String name; (name = json.nextName()) != null; ) {
            switch (name) {
                case "mediaType" -> mediaType = Objects.requireNonNullElse(json.string(), "");
                case "artifactType" -> artifactType = Objects.requireNonNullElse(json.string(), "");
                case "config" -> config = descriptor(json, facts);
                // "blobs" in the artifact manifest that OCI 1.1 had before its release
                case "layers", "blobs" -> layers = descriptors();
                case "manifests" -> manifests = descriptors();
                case "subject" -> {
                    Descriptor about = descriptor(json, facts);
                    subject = about == null ? null : about.digest();
                }
                case "annotations" -> annotations = json.texts();
                case "fsLayers" -> layers = schemaOneLayers();
                case "history" -> schemaOneHistory();
                default -> json.skip();
            }
        }
        if (manifests != null && (layers != null || config != null)) {
            throw new MalformedDocumentException("both an index and an image manifest", Position.UNKNOWN);
        }
        if (manifests == null && layers == null && config == null) {
            throw new MalformedDocumentException("not a manifest: it names no content", Position.UNKNOWN);
        }
        return new Manifest(
                mediaType,
                artifactType,
                config,
                layers == null ? List.of() : layers,
                manifests,
                subject,
                history,
                annotations);
    }

    private List<Descriptor> descriptors() throws IOException {
        List<Descriptor> list = new ArrayList<>();
        if (json.enterArray()) {
            while (json.nextElement()) {
                Descriptor descriptor = descriptor(json, facts);
                if (descriptor != null) {
                    list.add(descriptor);
                }
            }
        }
        return list;
    }

    private List<Descriptor> schemaOneLayers() throws IOException {
        List<Descriptor> list = new ArrayList<>();
        if (json.enterArray()) {
            while (json.nextElement()) {
                if (json.enterObject()) {
                    for (String name; (name = json.nextName()) != null; ) {
                        Digest digest = name.equals("blobSum") ? facts.digest(json.string()) : null;
                        if (digest != null) {
                            list.add(Descriptor.of(digest));
                        }
                    }
                }
            }
        }
        Collections.reverse(list);
        return list;
    }

    private void schemaOneHistory() throws IOException {
        if (json.enterArray()) {
            while (json.nextElement()) {
                if (json.enterObject()) {
                    for (String name; (name = json.nextName()) != null; ) {
                        String text = name.equals("v1Compatibility") ? json.string() : null;
                        if (text != null) {
                            history.add(text);
                        }
                    }
                }
            }
        }
    }

    /** The descriptor that stands here; null, with a diagnostic, if it has no digest. */
    static @Nullable Descriptor descriptor(JsonInput json, Facts facts) throws IOException {
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

    private static @Nullable Platform platform(JsonInput json) throws IOException {
        if (!json.enterObject()) {
            return null;
        }
        String os = null;
        String architecture = null;
        String variant = null;
        String osVersion = null;
        for (String name; (name = json.nextName()) != null; ) {
            switch (name) {
                case "os" -> os = json.string();
                case "architecture" -> architecture = json.string();
                case "variant" -> variant = json.string();
                case "os.version" -> osVersion = json.string();
                default -> json.skip();
            }
        }
        return os == null || architecture == null
                ? null
                : Platform.of(os, architecture, variant).withOsVersion(osVersion);
    }
}
