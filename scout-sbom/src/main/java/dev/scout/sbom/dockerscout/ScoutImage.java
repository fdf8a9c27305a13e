package dev.scout.sbom.dockerscout;

import dev.scout.core.image.Digest;
import dev.scout.core.image.ImageIdentity;
import dev.scout.core.image.ImageMetadata;
import dev.scout.core.image.OperatingSystem;
import dev.scout.core.image.Platform;
import dev.scout.core.sbom.ComponentType;
import dev.scout.sbom.reader.ComponentBuilder;
import dev.scout.sbom.reader.Descriptor;
import dev.scout.sbom.reader.DistributionNames;
import dev.scout.sbom.reader.EncodedJson;
import dev.scout.sbom.reader.Facts;
import dev.scout.sbom.reader.ImageReferences;
import dev.scout.sbom.reader.JsonInput;
import dev.scout.sbom.reader.OciImageConfig;
import dev.scout.sbom.reader.OciManifest;
import dev.scout.sbom.reader.ReadContext;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The image that a document is about.
 *
 * <p>Rule: manifest and configuration stand in the document twice, as JSON and, byte for byte, in base64
 * ({@code raw_manifest}, {@code raw_config}); the raw ones count where there are any.
 */
final class ScoutImage {

    private final JsonInput json;
    private final ReadContext context;
    private final Facts facts;
    private @Nullable String name;
    private @Nullable Digest digest;
    private @Nullable OperatingSystem system;
    private @Nullable Platform platform;
    private List<String> tags = List.of();
    private @Nullable OciManifest manifest;
    private @Nullable OciManifest rawManifest;
    private @Nullable OciImageConfig config;
    private @Nullable OciImageConfig rawConfig;

    ScoutImage(JsonInput json, ReadContext context) {
        this.json = json;
        this.context = context;
        this.facts = new Facts(json::report);
    }

    /** Reads the image that stands here. */
    void read() throws IOException {
        if (json.enterObject()) {
            for (String member; (member = json.nextName()) != null; ) {
                switch (member) {
                    case "name" -> name = filled(json.string());
                    case "digest" -> digest = facts.digest(json.string());
                    case "tags" -> tags = json.strings();
                    case "manifest" -> manifest = OciManifest.read(json);
                    case "config" -> config = OciImageConfig.read(json);
                    case "raw_manifest" -> rawManifest = EncodedJson.read(json.string(), context, OciManifest::read);
                    case "raw_config" -> rawConfig = EncodedJson.read(json.string(), context, OciImageConfig::read);
                    case "distro" -> system = distro();
                    case "platform" -> platform = Descriptor.platform(json);
                    default -> json.skip();
                }
            }
        }
    }

    @Nullable
    String name() {
        return name;
    }

    @Nullable
    OperatingSystem operatingSystem() {
        return system;
    }

    /** The image as the subject of the bill. */
    ComponentBuilder builder() {
        return new ComponentBuilder()
                .ref("image")
                .type(ComponentType.CONTAINER)
                .written(null, name, digest == null ? null : digest.toString());
    }

    /** What the document says of it. */
    ImageMetadata metadata(@Nullable OperatingSystem distribution) {
        OciManifest stored = rawManifest != null ? rawManifest : manifest != null ? manifest : OciManifest.EMPTY;
        OciImageConfig known = rawConfig != null ? rawConfig : config != null ? config : OciImageConfig.EMPTY;
        ImageReferences references = new ImageReferences();
        for (String tag : tags) {
            boolean bare = name != null && tag.indexOf(':') < 0 && tag.indexOf('/') < 0;
            references.add(bare ? name + ":" + tag : tag);
        }
        if (references.isEmpty()) {
            references.add(name);
        }
        return new ImageMetadata(
                new ImageIdentity(references.list(), digest, stored.configDigest(), null),
                known.created(),
                known.platform() == null ? platform : known.platform(),
                distribution,
                known.config(),
                known.layers(stored.storedLayers(known.diffIds())));
    }

    private @Nullable OperatingSystem distro() throws IOException {
        String osName = null;
        String version = null;
        String codename = null;
        if (json.enterObject()) {
            for (String member; (member = json.nextName()) != null; ) {
                switch (member) {
                    case "os_name" -> osName = filled(json.string());
                    case "os_version" -> version = filled(json.string());
                    case "os_distro" -> codename = filled(json.string());
                    default -> json.skip();
                }
            }
        }
        if (osName == null) {
            return null;
        }
        OperatingSystem known = DistributionNames.operatingSystem(osName, version);
        return new OperatingSystem(known.family(), known.distribution(), known.version(), codename, known.prettyName());
    }

    private static @Nullable String filled(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
