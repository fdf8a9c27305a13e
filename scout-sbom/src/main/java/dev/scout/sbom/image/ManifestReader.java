package dev.scout.sbom.image;

import dev.scout.core.image.Digest;
import dev.scout.core.read.MalformedDocumentException;
import dev.scout.core.read.Position;
import dev.scout.sbom.reader.Descriptor;
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
                case "config" -> config = Descriptor.read(json, facts);
                // "blobs" in the artifact manifest that OCI 1.1 had before its release
                case "layers", "blobs" -> layers = Descriptor.readAll(json, facts);
                case "manifests" -> manifests = Descriptor.readAll(json, facts);
                case "subject" -> {
                    Descriptor about = Descriptor.read(json, facts);
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
}
