package dev.scout.sbom.syft;

import dev.scout.core.image.Digest;
import dev.scout.core.image.ImageConfig;
import dev.scout.core.image.ImageIdentity;
import dev.scout.core.image.ImageMetadata;
import dev.scout.core.image.OperatingSystem;
import dev.scout.core.image.Platform;
import dev.scout.core.sbom.ComponentType;
import dev.scout.core.sbom.Hash;
import dev.scout.sbom.reader.ComponentBuilder;
import dev.scout.sbom.reader.EncodedJson;
import dev.scout.sbom.reader.Facts;
import dev.scout.sbom.reader.ImageReferences;
import dev.scout.sbom.reader.JsonInput;
import dev.scout.sbom.reader.OciImageConfig;
import dev.scout.sbom.reader.OciManifest;
import dev.scout.sbom.reader.ReadContext;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was scanned.
 *
 * <p>Rules: until schema 8 the details stand in {@code target}, a text for directories and files; since then in
 * {@code metadata}. The layers of an image are listed by diff id; the configuration and the manifest, in base64, tell
 * the rest. Source: Syft's JSON model of sources.
 */
final class SyftSource {

    private final JsonInput json;
    private final ReadContext context;
    private final Facts facts;
    private @Nullable String id;
    private @Nullable String type;
    private @Nullable String name;
    private @Nullable String version;
    private @Nullable String userInput;
    private @Nullable Digest imageId;
    private @Nullable Digest manifestDigest;
    private @Nullable String os;
    private @Nullable String architecture;
    private @Nullable String variant;
    private List<String> tags = List.of();
    private List<String> repoDigests = List.of();
    private List<Hash> digests = List.of();
    private final List<Digest> diffIds = new ArrayList<>();
    private Map<String, String> labels = Map.of();
    private @Nullable OciManifest manifest;
    private @Nullable OciImageConfig config;

    private SyftSource(JsonInput json, ReadContext context) {
        this.json = json;
        this.context = context;
        this.facts = new Facts(json::report);
    }

    /** Reads the source that stands here; null if there is none. */
    static @Nullable SyftSource read(JsonInput json, ReadContext context) throws IOException {
        if (!json.enterObject()) {
            return null;
        }
        SyftSource source = new SyftSource(json, context);
        for (String member; (member = json.nextName()) != null; ) {
            switch (member) {
                case "id" -> source.id = filled(json.string());
                case "type" -> source.type = filled(json.string());
                case "name" -> source.name = filled(json.string());
                case "version" -> source.version = filled(json.string());
                case "target", "metadata" -> source.details();
                default -> json.skip();
            }
        }
        return source;
    }

    /** What people call it. */
    @Nullable
    String name() {
        return name == null ? userInput : name;
    }

    /** The source as the subject of a bill. */
    ComponentBuilder builder() {
        String digest = manifestDigest == null ? null : manifestDigest.toString();
        ComponentBuilder builder = new ComponentBuilder()
                .ref(id == null ? "source" : id)
                .type(isImage() ? ComponentType.CONTAINER : ComponentType.FILE)
                .written(null, name(), version == null ? digest : version);
        digests.forEach(builder::hash);
        return builder;
    }

    /** What the document says of the image; null if the source is none. */
    @Nullable
    ImageMetadata image(@Nullable OperatingSystem system) {
        if (!isImage()) {
            return null;
        }
        ImageReferences references = new ImageReferences().addAll(tags).addAll(repoDigests);
        if (references.isEmpty()) {
            references.add(userInput == null ? name : userInput);
        }
        OciImageConfig known =
                config == null ? new OciImageConfig(null, null, ImageConfig.EMPTY, diffIds, List.of()) : config;
        Platform platform = known.platform() == null && os != null && architecture != null
                ? Platform.of(os, architecture, variant)
                : known.platform();
        return new ImageMetadata(
                new ImageIdentity(references.list(), manifestDigest, imageId, null),
                known.created(),
                platform,
                system,
                known.config().labels().isEmpty() && !labels.isEmpty()
                        ? new ImageConfig(
                                known.config().exposedPorts(), known.config().environment(), labels)
                        : known.config(),
                known.layers(manifest == null ? List.of() : manifest.storedLayers(known.diffIds())));
    }

    private boolean isImage() {
        return "image".equals(type);
    }

    private void details() throws IOException {
        if (json.isString()) {
            userInput = filled(json.string());
            return;
        }
        if (json.enterObject()) {
            for (String member; (member = json.nextName()) != null; ) {
                switch (member) {
                    case "userInput", "path" -> userInput = filled(json.string());
                    case "imageID" -> imageId = facts.digest(json.string());
                    case "manifestDigest" -> manifestDigest = facts.digest(json.string());
                    case "tags" -> tags = json.strings();
                    case "repoDigests" -> repoDigests = json.strings();
                    case "layers" -> layers();
                    case "manifest" -> manifest = EncodedJson.read(json.string(), context, OciManifest::read);
                    case "config" -> config = EncodedJson.read(json.string(), context, OciImageConfig::read);
                    case "os" -> os = filled(json.string());
                    case "architecture" -> architecture = filled(json.string());
                    case "architectureVariant" -> variant = filled(json.string());
                    case "labels" -> labels = json.texts();
                    case "digests" -> digests = SyftFiles.digests(json, facts);
                    default -> json.skip();
                }
            }
        }
    }

    private void layers() throws IOException {
        diffIds.clear();
        if (json.enterArray()) {
            while (json.nextElement()) {
                if (json.enterObject()) {
                    for (String member; (member = json.nextName()) != null; ) {
                        if (member.equals("digest")) {
                            Digest digest = facts.digest(json.string());
                            if (digest != null) {
                                diffIds.add(digest);
                            }
                        }
                    }
                }
            }
        }
    }

    private static @Nullable String filled(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
