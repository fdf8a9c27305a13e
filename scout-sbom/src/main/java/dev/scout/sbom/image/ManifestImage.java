package dev.scout.sbom.image;

import dev.scout.core.image.Digest;
import dev.scout.core.read.Diagnostic.Kind;
import dev.scout.core.read.MalformedDocumentException;
import dev.scout.core.read.Position;
import dev.scout.sbom.reader.Descriptor;
import dev.scout.sbom.reader.OciImageConfig;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Loads an image by its manifest, of OCI or of either schema of Docker. */
final class ManifestImage {

    private final Documents documents;
    /** Where the archive keeps a blob. */
    private final Function<Digest, String> paths;

    ManifestImage(Documents documents, Function<Digest, String> paths) {
        this.documents = documents;
        this.paths = paths;
    }

    StoredImage load(Manifest manifest, @Nullable Digest indexDigest) throws IOException {
        if (manifest.isSchemaOne()) {
            OciImageConfig description = ConfigReader.readSchemaOne(manifest.history(), documents.context());
            return new StoredImage(null, indexDigest, description, schemaOneLayers(manifest, description));
        }
        Descriptor config = manifest.config();
        if (config == null) {
            throw new MalformedDocumentException("the manifest of the image names no config", Position.UNKNOWN);
        }
        byte[] bytes = documents.read(paths.apply(config.digest()), config, Documents.LARGEST);
        OciImageConfig description = ConfigReader.read(bytes, documents.context());
        int stored = manifest.layers().size();
        int named = description.diffIds().size();
        if (stored != named) {
            documents.report(
                    Kind.REFERENCE,
                    "the manifest has " + stored + " layers, the config " + named + "; matched from the bottom");
        }
        return new StoredImage(config.digest(), indexDigest, description, layers(manifest, description.diffIds()));
    }

    /** Those layers whose steps changed something; in the first schema, the others have a layer, too. */
    private List<StoredLayer> schemaOneLayers(Manifest manifest, OciImageConfig description) {
        List<StoredLayer> all = layers(manifest, List.of());
        if (all.size() != description.history().size()) {
            return all;
        }
        List<StoredLayer> real = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            if (!description.history().get(i).empty()) {
                real.add(all.get(i));
            }
        }
        return real;
    }

    private List<StoredLayer> layers(Manifest manifest, List<Digest> diffIds) {
        List<StoredLayer> layers = new ArrayList<>();
        for (int i = 0; i < manifest.layers().size(); i++) {
            Descriptor layer = manifest.layers().get(i);
            layers.add(new StoredLayer(
                    paths.apply(layer.digest()),
                    layer.mediaType(),
                    layer.digest(),
                    layer.sizeInBytes(),
                    i < diffIds.size() ? diffIds.get(i) : null));
        }
        return layers;
    }
}
