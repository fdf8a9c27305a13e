package dev.scout.sbom.image;

import dev.scout.core.read.MalformedDocumentException;
import dev.scout.core.read.Position;
import dev.scout.sbom.reader.JsonInput;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What {@code docker save} wrote before Docker 1.10: {@code repositories}, and a folder for each layer with a config
 * that names its parent. There are no digests in it.
 *
 * <p>Source: Docker image specification 1.0.
 */
final class LegacySave {

    static final String REPOSITORIES = "repositories";

    private static final int MOST_LAYERS = 1_000;

    private final Documents documents;

    private LegacySave(Documents documents) {
        this.documents = documents;
    }

    static List<FoundImage> read(Documents documents) throws IOException {
        return new LegacySave(documents).images();
    }

    private List<FoundImage> images() throws IOException {
        Map<String, Set<String>> namesById = new LinkedHashMap<>();
        JsonInput json = JsonInput.open(new ByteArrayInputStream(documents.read(REPOSITORIES)), documents.context());
        if (json.enterObject()) {
            for (String name; (name = json.nextName()) != null; ) {
                for (Map.Entry<String, String> tag : json.texts().entrySet()) {
                    namesById
                            .computeIfAbsent(tag.getValue(), id -> new LinkedHashSet<>())
                            .add(name + ":" + tag.getKey());
                }
            }
        }
        List<FoundImage> images = new ArrayList<>();
        namesById.forEach((id, names) -> images.add(
                new FoundImage(new ImageChoice(documents.references(names), null, null, null), own -> load(own, id))));
        return images;
    }

    private static StoredImage load(Documents documents, String topId) throws IOException {
        List<String> configs = new ArrayList<>();
        List<StoredLayer> layers = new ArrayList<>();
        Set<String> seen = new LinkedHashSet<>();
        for (String id = topId; id != null && !id.isEmpty(); id = parent(documents, configs)) {
            if (!seen.add(id) || seen.size() > MOST_LAYERS) {
                throw new MalformedDocumentException("the layers have no lowest one", Position.UNKNOWN);
            }
            configs.add(new String(documents.read(id + "/json"), StandardCharsets.UTF_8));
            layers.add(0, new StoredLayer(id + "/layer.tar", "", null, null, null));
        }
        return new StoredImage(null, null, ConfigReader.readSchemaOne(configs, documents.context()), layers);
    }

    private static @Nullable String parent(Documents documents, List<String> configs) throws IOException {
        String config = configs.get(configs.size() - 1);
        JsonInput json =
                JsonInput.open(new ByteArrayInputStream(config.getBytes(StandardCharsets.UTF_8)), documents.context());
        String parent = null;
        if (json.enterObject()) {
            for (String name; (name = json.nextName()) != null; ) {
                if (name.equals("parent")) {
                    parent = json.string();
                }
            }
        }
        return parent;
    }
}
