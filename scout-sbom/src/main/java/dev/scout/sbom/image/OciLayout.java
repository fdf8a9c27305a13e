package dev.scout.sbom.image;

import dev.scout.core.image.Digest;
import dev.scout.core.image.ImageReference;
import dev.scout.core.read.Diagnostic.Kind;
import dev.scout.core.read.MalformedDocumentException;
import dev.scout.core.read.Position;
import dev.scout.sbom.reader.Descriptor;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The layout of OCI: {@code index.json} leads to manifests and further indexes, all in {@code blobs}.
 *
 * <p>Source: OCI image specification, image layout; annotations {@code org.opencontainers.image.ref.name} and, of
 * containerd and Docker, {@code io.containerd.image.name}.
 */
final class OciLayout {

    static final String INDEX = "index.json";

    private static final String REF_NAME = "org.opencontainers.image.ref.name";
    private static final List<String> FULL_NAMES = List.of("io.containerd.image.name");
    private static final int DEEPEST = 8;
    private static final int MOST_MANIFESTS = 10_000;

    /**
     * A manifest where an index names it.
     *
     * @param descriptor what the index says of it
     * @param manifest as it is; null where its blob is not in the archive
     * @param indexDigest of the index that names it; null for the layout's own
     * @param names what the layout calls it, or the index it stands in
     */
    record Placed(
            Descriptor descriptor,
            @Nullable Manifest manifest,
            @Nullable Digest indexDigest,
            Set<String> names) {}

    private final Documents documents;
    private final List<Placed> placed = new ArrayList<>();
    private final Set<Digest> indexes = new HashSet<>();

    private OciLayout(Documents documents) {
        this.documents = documents;
    }

    static OciLayout read(Documents documents) throws IOException {
        OciLayout layout = new OciLayout(documents);
        Manifest index = ManifestReader.read(documents.read(INDEX), documents.context());
        List<Descriptor> manifests = index.manifests();
        if (manifests == null) {
            throw new MalformedDocumentException(INDEX + " is no index", Position.UNKNOWN);
        }
        for (Descriptor descriptor : manifests) {
            layout.place(descriptor, null, names(descriptor), 0);
        }
        return layout;
    }

    /** All manifests, in the order of the indexes. */
    List<Placed> placed() {
        return placed;
    }

    /**
     * Those of images whose manifests are there.
     *
     * @param saved what {@code docker save} says of the same images, whose names are added
     */
    static List<FoundImage> images(List<Placed> placed, List<DockerSave.Entry> saved, Documents documents) {
        List<FoundImage> images = new ArrayList<>();
        Set<Digest> seen = new HashSet<>();
        for (Placed one : placed) {
            Manifest manifest = one.manifest();
            if (manifest == null || !manifest.isImage() || one.descriptor().isAttestation() || isCosign(one)) {
                continue;
            }
            if (seen.add(one.descriptor().digest())) {
                images.add(found(placed, one, manifest, saved, documents));
            }
        }
        return images;
    }

    private static FoundImage found(
            List<Placed> placed, Placed one, Manifest manifest, List<DockerSave.Entry> saved, Documents documents) {
        Digest digest = one.descriptor().digest();
        Set<String> names = new LinkedHashSet<>();
        placed.stream()
                .filter(other -> other.descriptor().digest().equals(digest))
                .forEach(other -> names.addAll(other.names()));
        Descriptor config = manifest.config();
        if (config != null) {
            String path = Documents.blob(config.digest());
            saved.stream()
                    .filter(entry -> entry.config().equals(path))
                    .forEach(entry -> names.addAll(entry.repoTags()));
        }
        List<String> full = names.stream().filter(OciLayout::isFullName).toList();
        List<ImageReference> references = documents.references(full);
        String tag =
                names.stream().filter(name -> !isFullName(name)).findFirst().orElse(null);
        ImageChoice choice = new ImageChoice(references, tag, one.descriptor().platform(), digest);
        return new FoundImage(choice, own -> new ManifestImage(own, Documents::blob).load(manifest, one.indexDigest()));
    }

    /** A name with a repository, where others are only tags. */
    private static boolean isFullName(String name) {
        return name.indexOf('/') >= 0 || name.indexOf(':') >= 0;
    }

    /** Whether cosign put it beside an image: under a name of its digest, or as a kind that is no image. */
    private static boolean isCosign(Placed one) {
        String kind = one.descriptor().annotations().getOrDefault("kind", "");
        return one.names().stream().anyMatch(name -> tag(name).startsWith("sha256-"))
                || kind.startsWith("dev.cosignproject.cosign/") && !kind.contains("/image");
    }

    /** The part of a name that is the tag, which may be all of it. */
    static String tag(String name) {
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf(':')) + 1);
    }

    private void place(Descriptor descriptor, @Nullable Digest indexDigest, Set<String> names, int depth)
            throws IOException {
        if (depth > DEEPEST || placed.size() >= MOST_MANIFESTS) {
            throw new MalformedDocumentException(
                    "indexes nest deeper than " + DEEPEST + " or name more than " + MOST_MANIFESTS + " manifests",
                    Position.UNKNOWN);
        }
        String path = Documents.blob(descriptor.digest());
        if (!documents.files().has(path)) {
            placed.add(new Placed(descriptor, null, indexDigest, names));
            return;
        }
        if (indexes.contains(descriptor.digest())) {
            return;
        }
        byte[] bytes = documents.read(path, descriptor, Documents.LARGEST);
        Manifest manifest = ManifestReader.read(bytes, documents.context());
        checkType(descriptor, manifest);
        List<Descriptor> manifests = manifest.manifests();
        if (manifests == null) {
            placed.add(new Placed(descriptor, manifest, indexDigest, names));
            return;
        }
        indexes.add(descriptor.digest());
        for (Descriptor child : manifests) {
            Set<String> all = new LinkedHashSet<>(names);
            all.addAll(names(child));
            place(child, descriptor.digest(), all, depth + 1);
        }
    }

    private void checkType(Descriptor descriptor, Manifest manifest) {
        boolean known = MediaTypes.isIndex(descriptor.mediaType());
        boolean differs = !manifest.mediaType().isEmpty()
                && !descriptor.mediaType().isEmpty()
                && !manifest.mediaType().equals(descriptor.mediaType());
        if (differs || known != manifest.isIndex() && !descriptor.mediaType().isEmpty()) {
            documents.report(
                    Kind.REFERENCE,
                    descriptor.digest() + " is announced as \"" + descriptor.mediaType() + "\" and is \""
                            + manifest.mediaType() + "\"; taken as what it is");
        }
    }

    private static Set<String> names(Descriptor descriptor) {
        Map<String, String> annotations = descriptor.annotations();
        Set<String> names = new LinkedHashSet<>();
        for (String key : FULL_NAMES) {
            if (annotations.containsKey(key)) {
                names.add(annotations.get(key));
            }
        }
        if (annotations.containsKey(REF_NAME)) {
            names.add(annotations.get(REF_NAME));
        }
        return names;
    }
}
