package dev.scout.sbom.image;

import dev.scout.core.image.Digest;
import dev.scout.core.read.MalformedDocumentException;
import dev.scout.core.read.Position;
import dev.scout.sbom.reader.Descriptor;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The folder that skopeo calls {@code dir}: {@code manifest.json} is the manifest as a registry gives it, blobs stand
 * beside it under the digits of their digests, and the manifests of an index as {@code <digits>.manifest.json}.
 */
final class BlobFolder {

    private BlobFolder() {}

    static List<FoundImage> read(Documents documents) throws IOException {
        byte[] bytes = documents.read(DockerSave.MANIFEST);
        Manifest manifest = ManifestReader.read(bytes, documents.context());
        Digest digest = SchemaOneDigest.of(bytes, manifest);
        List<Descriptor> manifests = manifest.manifests();
        if (manifests == null) {
            return List.of(found(manifest, Descriptor.of(digest), null));
        }
        List<FoundImage> images = new ArrayList<>();
        for (Descriptor child : manifests) {
            String path = child.digest().encoded() + ".manifest.json";
            if (documents.files().has(path) && !child.isAttestation()) {
                byte[] raw = documents.read(path);
                Manifest image = ManifestReader.read(raw, documents.context());
                BlobDigests.compare(path, SchemaOneDigest.of(raw, image), child.digest());
                if (image.isIndex()) {
                    throw new MalformedDocumentException("an index within an index", Position.UNKNOWN);
                }
                images.add(found(image, child, digest));
            }
        }
        return images;
    }

    private static FoundImage found(Manifest manifest, Descriptor descriptor, @Nullable Digest index) {
        return new FoundImage(
                new ImageChoice(List.of(), null, descriptor.platform(), descriptor.digest()),
                own -> new ManifestImage(own, Digest::encoded).load(manifest, index));
    }
}
