package dev.scout.sbom.image;

import dev.scout.core.image.Digest;
import dev.scout.core.read.Diagnostic.Kind;
import dev.scout.core.read.MalformedDocumentException;
import dev.scout.core.read.Position;
import dev.scout.sbom.reader.JsonInput;
import dev.scout.sbom.reader.OciImageConfig;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What {@code docker save} writes: {@code manifest.json}, an array of images with the paths of their configs and
 * layers. There is no manifest in it, so no digest of one.
 *
 * <p>Source: Docker image specification 1.2, combined image JSON and file system changeset format.
 */
final class DockerSave {

    static final String MANIFEST = "manifest.json";

    private static final String JSON = ".json";

    /** An image of the array. */
    record Entry(String config, List<String> repoTags, List<String> layers) {}

    private final Documents documents;
    private final List<Entry> entries;

    private DockerSave(Documents documents, List<Entry> entries) {
        this.documents = documents;
        this.entries = entries;
    }

    static DockerSave read(Documents documents) throws IOException {
        JsonInput json = JsonInput.open(new ByteArrayInputStream(documents.read(MANIFEST)), documents.context());
        List<Entry> entries = new ArrayList<>();
        if (json.enterArray()) {
            while (json.nextElement()) {
                entries.add(entry(json));
            }
        }
        return new DockerSave(documents, entries);
    }

    private static Entry entry(JsonInput json) throws IOException {
        String config = null;
        List<String> tags = List.of();
        List<String> layers = List.of();
        if (json.enterObject()) {
            for (String name; (name = json.nextName()) != null; ) {
                switch (name) {
                    case "Config" -> config = json.string();
                    case "RepoTags" -> tags = json.strings();
                    case "Layers" -> layers = json.strings();
                    default -> json.skip();
                }
            }
        }
        return new Entry(Objects.requireNonNullElse(config, ""), tags, layers);
    }

    List<Entry> entries() {
        return entries;
    }

    List<FoundImage> images() {
        return entries.stream()
                .map(entry -> new FoundImage(
                        new ImageChoice(documents.references(entry.repoTags()), null, null, null),
                        own -> load(own, entry)))
                .toList();
    }

    private static StoredImage load(Documents documents, Entry entry) throws IOException {
        byte[] bytes = documents.read(entry.config());
        Digest digest = BlobDigests.sha256(bytes);
        String name = ArchivePath.name(entry.config());
        String promised = name.endsWith(JSON) ? name.substring(0, name.length() - JSON.length()) : name;
        if (promised.length() == digest.encoded().length() && !promised.equals(digest.encoded())) {
            throw new MalformedDocumentException(
                    "the config has the digest " + digest + ", but is named " + entry.config(), Position.UNKNOWN);
        }
        OciImageConfig description = ConfigReader.read(bytes, documents.context());
        List<Digest> diffIds = description.diffIds();
        if (diffIds.size() != entry.layers().size()) {
            documents.report(
                    Kind.REFERENCE,
                    "the archive has " + entry.layers().size() + " layers, the config " + diffIds.size()
                            + "; matched from the bottom");
        }
        List<StoredLayer> layers = new ArrayList<>();
        for (int i = 0; i < entry.layers().size(); i++) {
            layers.add(
                    new StoredLayer(entry.layers().get(i), "", null, null, i < diffIds.size() ? diffIds.get(i) : null));
        }
        return new StoredImage(digest, null, description, layers);
    }
}
