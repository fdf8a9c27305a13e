package dev.scout.sbom.reader;

import dev.scout.core.image.Digest;
import dev.scout.sbom.reader.OciImageConfig.Stored;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The manifest of an image, as bills quote it.
 *
 * <p>Source: OCI image specification, manifest.md; Docker image manifest version 2, schema 2.
 *
 * @param configDigest of the configuration: the image id
 * @param layers from the bottom up
 */
public record OciManifest(@Nullable Digest configDigest, List<Descriptor> layers) {

    /** A manifest that says nothing. */
    public static final OciManifest EMPTY = new OciManifest(null, List.of());

    /** Copies the list. */
    public OciManifest {
        layers = List.copyOf(layers);
    }

    /** Reads the manifest that stands here. */
    public static OciManifest read(JsonInput json) throws IOException {
        Facts facts = new Facts(json::report);
        Descriptor config = null;
        List<Descriptor> layers = List.of();
        if (json.enterObject()) {
            for (String name; (name = json.nextName()) != null; ) {
                switch (name) {
                    case "config" -> config = Descriptor.read(json, facts);
                    case "layers" -> layers = Descriptor.readAll(json, facts);
                    default -> json.skip();
                }
            }
        }
        return new OciManifest(config == null ? null : config.digest(), layers);
    }

    /**
     * The layers as stored, without those of a manifest that a tool made up for an image from no registry: it says that
     * they are compressed, and gives their diff ids.
     */
    public List<Stored> storedLayers(List<Digest> diffIds) {
        boolean madeUp = layers.stream().allMatch(layer -> isCompressed(layer.mediaType()))
                && layers.stream().map(Descriptor::digest).toList().equals(diffIds);
        return madeUp
                ? List.of()
                : layers.stream()
                        .map(layer -> new Stored(layer.digest(), layer.sizeInBytes()))
                        .toList();
    }

    private static boolean isCompressed(String mediaType) {
        return mediaType.endsWith("gzip") || mediaType.endsWith("zstd");
    }
}
