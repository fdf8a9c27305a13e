package dev.scout.sbom.trivy;

import dev.scout.core.image.Digest;
import dev.scout.core.image.ImageConfig;
import dev.scout.core.image.ImageIdentity;
import dev.scout.core.image.ImageMetadata;
import dev.scout.core.image.OperatingSystem;
import dev.scout.sbom.reader.DistributionNames;
import dev.scout.sbom.reader.Facts;
import dev.scout.sbom.reader.ImageReferences;
import dev.scout.sbom.reader.JsonInput;
import dev.scout.sbom.reader.OciImageConfig;
import dev.scout.sbom.reader.OciImageConfig.Stored;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a report says of the artifact as a whole.
 *
 * <p>Rule: {@code ImageID} is the digest of the configuration, {@code DiffIDs} are the layers, {@code Layers} say how
 * they are stored; the digest of a manifest or index stays in its reference. The configuration counts as one only if it
 * has layers: Trivy writes an empty one where it has none.
 */
final class TrivyMetadata {

    /** A report that says nothing of its artifact. */
    static final TrivyMetadata NOTHING = new TrivyMetadata();

    @Nullable
    OperatingSystem operatingSystem;

    @Nullable
    String commit;

    private @Nullable Digest imageId;
    private final List<Digest> diffIds = new ArrayList<>();
    private final ImageReferences references = new ImageReferences();
    private final Map<Digest, Stored> storedAs = new HashMap<>();
    private OciImageConfig config = OciImageConfig.EMPTY;

    private TrivyMetadata() {}

    /** Reads the metadata that stands here. */
    static TrivyMetadata read(JsonInput json) throws IOException {
        TrivyMetadata metadata = new TrivyMetadata();
        Facts facts = new Facts(json::report);
        if (json.enterObject()) {
            for (String name; (name = json.nextName()) != null; ) {
                switch (name) {
                    case "OS" -> metadata.operatingSystem = operatingSystem(json);
                    case "ImageID" -> metadata.imageId = facts.digest(json.string());
                    case "DiffIDs" -> {
                        metadata.diffIds.clear();
                        for (String text : json.strings()) {
                            Digest digest = facts.digest(text);
                            if (digest != null) {
                                metadata.diffIds.add(digest);
                            }
                        }
                    }
                    case "RepoTags", "RepoDigests" -> metadata.references.addAll(json.strings());
                    case "Reference" -> metadata.references.add(json.string());
                    case "ImageConfig" -> metadata.config = OciImageConfig.read(json);
                    case "Layers" -> metadata.layers(json, facts);
                    case "Commit" -> metadata.commit = json.string();
                    default -> json.skip();
                }
            }
        }
        return metadata;
    }

    private static @Nullable OperatingSystem operatingSystem(JsonInput json) throws IOException {
        String family = null;
        String version = null;
        if (json.enterObject()) {
            for (String name; (name = json.nextName()) != null; ) {
                switch (name) {
                    case "Family" -> family = json.string();
                    case "Name" -> version = json.string();
                    default -> json.skip();
                }
            }
        }
        return family == null || family.isBlank() || family.equals("none")
                ? null
                : DistributionNames.operatingSystem(family, version);
    }

    private void layers(JsonInput json, Facts facts) throws IOException {
        if (json.enterArray()) {
            while (json.nextElement()) {
                TrivyLayer layer = TrivyLayer.read(json, facts);
                if (layer.diffId() != null && layer.digest() != null) {
                    // its size is that of the uncompressed archive
                    storedAs.put(layer.diffId(), new Stored(layer.digest(), null));
                }
            }
        }
    }

    /** Whether there is anything that only images have. */
    boolean isOfImage() {
        return imageId != null || !diffIds.isEmpty() || !references.isEmpty();
    }

    /** The image, which packages may tell more of. */
    ImageMetadata image(@Nullable String artifactName, @Nullable OperatingSystem system, List<TrivyPackage> packages) {
        for (TrivyPackage read : packages) {
            TrivyLayer layer = read.layer();
            if (layer != null && layer.diffId() != null && layer.digest() != null) {
                storedAs.putIfAbsent(layer.diffId(), new Stored(layer.digest(), null));
            }
        }
        if (references.isEmpty()) {
            references.add(artifactName);
        }
        boolean told = !config.diffIds().isEmpty();
        OciImageConfig known = told
                ? config
                : new OciImageConfig(config.created(), config.platform(), ImageConfig.EMPTY, diffIds, List.of());
        return new ImageMetadata(
                new ImageIdentity(references.list(), null, imageId, null),
                known.created(),
                known.platform(),
                system,
                told ? known.config() : config.config(),
                known.layers(known.diffIds().stream()
                        .map(id -> storedAs.getOrDefault(id, new Stored(null, null)))
                        .toList()));
    }
}
