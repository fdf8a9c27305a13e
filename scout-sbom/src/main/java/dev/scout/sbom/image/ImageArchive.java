package dev.scout.sbom.image;

import dev.scout.core.image.Digest;
import dev.scout.core.image.ImageIdentity;
import dev.scout.core.image.ImageMetadata;
import dev.scout.core.image.OperatingSystem;
import dev.scout.core.image.Platform;
import dev.scout.core.read.Diagnostic.Kind;
import dev.scout.core.read.MalformedDocumentException;
import dev.scout.core.read.Position;
import dev.scout.core.read.ReadLimits;
import dev.scout.core.read.Reading;
import dev.scout.sbom.SbomReaders;
import dev.scout.sbom.image.OciLayout.Placed;
import dev.scout.sbom.reader.Decompression;
import dev.scout.sbom.reader.Expansion;
import dev.scout.sbom.reader.OciImageConfig;
import dev.scout.sbom.reader.ReadContext;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An archive of container images on disk: what {@code docker save} writes (its layouts old and new), a layout of OCI as
 * a folder or a tar archive, the folder that skopeo calls {@code dir}; tar archives also gzipped or zstd-compressed.
 * Recognised by content.
 *
 * <pre>{@code
 * try (ImageArchive archive = ImageArchive.open(Path.of("image.tar"))) {
 *     Reading<ArchivedImage> reading = archive.read(Platform.parse("linux/arm64"));
 * }
 * }</pre>
 *
 * <p>Needs no daemon and no registry, and writes nothing. Every document and every layer that is read is verified
 * against its digest; each layer is decompressed once, in a stream, and of a compressed archive a second pass is made
 * for the layers. Memory does not depend on the size of layers. Holds a file open until it is closed; not thread-safe.
 */
public final class ImageArchive implements Closeable {

    private static final Platform USUAL = Platform.of("linux", "amd64", null);

    private final ArchiveFiles files;
    private final Expansion expansion;
    private final SbomReaders readers;
    private final ReadContext opening;
    private final List<FoundImage> images;
    private final List<Placed> placed;

    private ImageArchive(Path path, SbomReaders readers, ReadLimits limits) throws IOException {
        this.readers = readers;
        this.opening = new ReadContext(limits);
        this.expansion = Expansion.ofArchive(limits);
        this.files = files(path, expansion, opening);
        try {
            Documents documents = new Documents(files, opening);
            this.placed = files.has(OciLayout.INDEX) ? OciLayout.read(documents).placed() : List.of();
            this.images = withPlatforms(find(documents, placed), limits);
        } catch (IOException | RuntimeException e) {
            files.close();
            throw e;
        }
    }

    /**
     * Opens an archive, with the readers that come with Scout and the default limits.
     *
     * @throws MalformedDocumentException if it is no archive of images, is broken, or is beyond a limit
     * @throws IOException if it cannot be read
     */
    public static ImageArchive open(Path path) throws IOException {
        return open(path, SbomReaders.builtIn(), ReadLimits.defaults());
    }

    /**
     * Opens an archive.
     *
     * @param readers for the bills that are attached to images
     * @param limits to keep to; a compressed archive and each layer are bounded by {@link ReadLimits#archiveBytes}, as
     *     these are never held, and documents in it by {@link ReadLimits#totalBytes}
     * @throws MalformedDocumentException if it is no archive of images, is broken, or is beyond a limit
     * @throws IOException if it cannot be read
     */
    public static ImageArchive open(Path path, SbomReaders readers, ReadLimits limits) throws IOException {
        return new ImageArchive(path, readers, limits);
    }

    /**
     * Whether a file or folder looks like an archive of images, by its beginning alone; one that does may be broken.
     */
    public static boolean recognises(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            return Files.exists(path.resolve(OciLayout.INDEX)) || Files.exists(path.resolve(DockerSave.MANIFEST));
        }
        if (!Files.isRegularFile(path)) {
            return false;
        }
        try (InputStream stored = Files.newInputStream(path);
                InputStream in = Decompression.openOnce(
                        stored, Expansion.ofArchive(ReadLimits.defaults()), new ReadContext(ReadLimits.defaults()))) {
            return TarHeader.isHeader(in.readNBytes(TarHeader.BLOCK));
        } catch (MalformedDocumentException e) {
            return false;
        }
    }

    /** The images in the archive, in its order; without artifacts, and without those whose manifests are elsewhere. */
    public List<ImageChoice> images() {
        return images.stream().map(FoundImage::choice).toList();
    }

    /**
     * Reads the image; of several that for linux/amd64, or else the first, with a diagnostic.
     *
     * @throws MalformedDocumentException if there is none, or it is broken, is not what its digests promise, or is
     *     beyond a limit
     * @throws IOException if the archive cannot be read
     */
    public Reading<ArchivedImage> read() throws IOException {
        FoundImage usual =
                images.stream().filter(image -> isFor(image, USUAL)).findFirst().orElse(images.get(0));
        return read(usual, images.size());
    }

    /**
     * Reads the image for a platform; of several the first, with a diagnostic.
     *
     * @throws MalformedDocumentException if there is none for it, or it is broken, is not what its digests promise, or
     *     is beyond a limit
     * @throws IOException if the archive cannot be read
     */
    public Reading<ArchivedImage> read(Platform platform) throws IOException {
        List<FoundImage> fitting =
                images.stream().filter(image -> isFor(image, platform)).toList();
        if (fitting.isEmpty()) {
            throw new MalformedDocumentException(
                    "no image for " + platform + ", but: " + String.join(", ", described()), Position.UNKNOWN);
        }
        return read(fitting.get(0), fitting.size());
    }

    /**
     * Reads one of {@link #images}.
     *
     * @throws MalformedDocumentException if it is broken, is not what its digests promise, or is beyond a limit
     * @throws IllegalArgumentException if it is none of this archive
     * @throws IOException if the archive cannot be read
     */
    public Reading<ArchivedImage> read(ImageChoice choice) throws IOException {
        FoundImage found = images.stream()
                .filter(image -> image.choice().equals(choice))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not an image of this archive: " + choice));
        return read(found, 1);
    }

    private Reading<ArchivedImage> read(FoundImage found, int fitting) throws IOException {
        ReadContext context = new ReadContext(opening.limits());
        opening.diagnostics().forEach(context::report);
        Documents documents = new Documents(files, context);
        if (fitting > 1) {
            documents.report(Kind.UNSUPPORTED, "one of " + fitting + " images was read: " + found.choice());
        }
        StoredImage image = found.loader().load(documents);
        ImageMetadata metadata = metadata(found, image, documents);
        Attachments attachments = new Attachments(documents, readers);
        Digest digest = found.choice().manifestDigest();
        if (digest != null) {
            attachments.read(placed, digest, image.indexDigest());
        }
        ArchivedImage archived = new ArchivedImage(metadata, attachments.bills(), attachments.attached());
        return new Reading<>(archived, context.diagnostics());
    }

    private ImageMetadata metadata(FoundImage found, StoredImage image, Documents documents) throws IOException {
        List<LayerScan.@Nullable Result> layers = LayerScans.read(image.layers(), documents, expansion);
        OciImageConfig description = image.description();
        Platform platform = description.platform() == null ? found.choice().platform() : description.platform();
        ImageIdentity identity = new ImageIdentity(
                found.choice().references(),
                found.choice().manifestDigest(),
                image.configDigest(),
                image.indexDigest());
        return new ImageMetadata(
                identity,
                description.created(),
                platform,
                operatingSystem(platform, layers, documents),
                description.config(),
                LayerStack.of(image, layers, documents));
    }

    private static @Nullable OperatingSystem operatingSystem(
            @Nullable Platform platform, List<LayerScan.@Nullable Result> layers, Documents documents) {
        RootFiles root = new RootFiles();
        for (int i = 0; i < layers.size(); i++) {
            LayerScan.Result layer = layers.get(i);
            if (layer != null) {
                root.apply(i, layer.changes());
            }
        }
        OperatingSystem found = OsRelease.find(root);
        if (root.hasCycle()) {
            documents.report(Kind.REFERENCE, "a link to the file that names the operating system leads in a circle");
        }
        if (root.hasHidden()) {
            documents.report(
                    Kind.UNSUPPORTED, "a file that names the operating system is too large, sparse or no file");
        }
        if (found != null) {
            return found;
        }
        return platform == null ? null : new OperatingSystem(platform.os(), null, platform.osVersion(), null, null);
    }

    private static ArchiveFiles files(Path path, Expansion expansion, ReadContext context) throws IOException {
        if (Files.isDirectory(path)) {
            return new FolderFiles(path, expansion);
        }
        byte[] magic;
        try (InputStream in = Files.newInputStream(path)) {
            magic = in.readNBytes(Decompression.MAGIC_LENGTH);
        }
        if (magic.length == 0) {
            throw new MalformedDocumentException("the archive is empty", Position.UNKNOWN);
        }
        return Decompression.isCompressed(magic)
                ? new CompressedTarFiles(path, expansion, context)
                : new TarFiles(path, expansion, context);
    }

    private static List<FoundImage> find(Documents documents, List<Placed> placed) throws IOException {
        ArchiveFiles files = documents.files();
        boolean saved = files.has(DockerSave.MANIFEST) && isArray(documents.read(DockerSave.MANIFEST));
        DockerSave save = saved ? DockerSave.read(documents) : null;
        List<FoundImage> images = OciLayout.images(placed, save == null ? List.of() : save.entries(), documents);
        if (!images.isEmpty()) {
            return images;
        } else if (save != null) {
            images = save.images();
        } else if (files.has(DockerSave.MANIFEST)) {
            images = BlobFolder.read(documents);
        } else if (files.has(LegacySave.REPOSITORIES)) {
            images = LegacySave.read(documents);
        } else if (!files.has(OciLayout.INDEX)) {
            throw new MalformedDocumentException(
                    "no archive of images: there is neither index.json nor manifest.json in it", Position.UNKNOWN);
        }
        if (images.isEmpty()) {
            throw new MalformedDocumentException("there is no image in it" + artifacts(placed), Position.UNKNOWN);
        }
        return images;
    }

    private static String artifacts(List<Placed> placed) {
        Set<String> kinds = new LinkedHashSet<>();
        for (Placed one : placed) {
            Manifest manifest = one.manifest();
            kinds.add(manifest == null ? "manifests whose content is elsewhere" : manifest.kind());
        }
        return kinds.isEmpty() ? "" : ", but " + String.join(", ", kinds);
    }

    private static boolean isArray(byte[] json) {
        for (byte b : json) {
            if (!Character.isWhitespace(b)) {
                return b == '[';
            }
        }
        return false;
    }

    /** The images with the platforms of those that are only named in their configs. */
    private List<FoundImage> withPlatforms(List<FoundImage> found, ReadLimits limits) {
        // what is odd is told when an image is read
        Documents silent = new Documents(files, new ReadContext(limits));
        List<FoundImage> all = new ArrayList<>();
        for (FoundImage image : found) {
            ImageChoice choice = image.choice();
            Platform platform = choice.platform() == null ? platform(image, silent) : choice.platform();
            all.add(new FoundImage(
                    new ImageChoice(choice.references(), choice.name(), platform, choice.manifestDigest()),
                    image.loader()));
        }
        return List.copyOf(all);
    }

    private static @Nullable Platform platform(FoundImage image, Documents documents) {
        try {
            return image.loader().load(documents).description().platform();
        } catch (IOException e) {
            // told when it is read
            return null;
        }
    }

    private static boolean isFor(FoundImage image, Platform platform) {
        Platform own = image.choice().platform();
        return own != null && platform.accepts(own);
    }

    private List<String> described() {
        return images.stream().map(image -> image.choice().toString()).toList();
    }

    @Override
    public void close() throws IOException {
        files.close();
    }
}
