package dev.scout.sbom.reader;

import dev.scout.core.image.Digest;
import dev.scout.sbom.reader.OciImageConfig.Stored;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The manifest of an image.
 *
 * <p>Source: OCI image specification, manifest.md; Docker image manifest version 2, schema 2.
 *
 * @param configDigest of the configuration: the image id
 * @param layers as stored, from the bottom up
 * @param compressed whether every layer says that it is compressed
 */
public record OciManifest(@Nullable Digest configDigest, List<Stored> layers, boolean compressed) {

    /** A manifest that says nothing. */
    public static final OciManifest EMPTY = new OciManifest(null, List.of(), false);

    /** Copies the list. */
    public OciManifest {
        layers = List.copyOf(layers);
    }

    /** Reads the manifest that stands here. */
    public static OciManifest read(JsonInput json) throws IOException {
        Facts facts = new Facts(json::report);
        Digest config = null;
        List<Stored> layers = new ArrayList<>();
        boolean[] compressed = {true};
        if (json.enterObject()) {
            for (String name; (name = json.nextName()) != null; ) {
                switch (name) {
                    case "config" ->
                        config = descriptor(json, facts, compressed.clone()).digest();
                    case "layers" -> {
                        layers.clear();
                        if (json.enterArray()) {
                            while (json.nextElement()) {
                                layers.add(descriptor(json, facts, compressed));
                            }
                        }
                    }
                    default -> json.skip();
                }
            }
        }
        return new OciManifest(config, layers, compressed[0] && !layers.isEmpty());
    }

    /**
     * The layers as stored, without those of a manifest that a tool made up for an image from no registry: it says that
     * they are compressed, and gives their diff ids.
     */
    public List<Stored> storedLayers(List<Digest> diffIds) {
        boolean madeUp =
                compressed && layers.stream().map(Stored::digest).toList().equals(diffIds);
        return madeUp ? List.of() : layers;
    }

    private static Stored descriptor(JsonInput json, Facts facts, boolean[] compressed) throws IOException {
        Digest digest = null;
        Long size = null;
        boolean packed = false;
        if (json.enterObject()) {
            for (String name; (name = json.nextName()) != null; ) {
                switch (name) {
                    case "digest" -> digest = facts.digest(json.string());
                    case "size" -> size = json.integer();
                    case "mediaType" -> {
                        String mediaType = json.string();
                        packed = mediaType != null && (mediaType.endsWith("gzip") || mediaType.endsWith("zstd"));
                    }
                    default -> json.skip();
                }
            }
        }
        compressed[0] &= packed;
        return new Stored(digest, size == null || size < 0 ? null : size);
    }
}
