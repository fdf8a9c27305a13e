package dev.scout.sbom.image;

import dev.scout.core.image.ChainId;
import dev.scout.core.image.Digest;
import dev.scout.core.image.Layer;
import dev.scout.core.read.Diagnostic.Kind;
import dev.scout.sbom.reader.OciImageConfig.Step;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Puts what the manifest, the config, its history and the layers themselves say of the layers into one list.
 *
 * <p>Rule: steps of the history that are not empty and layers go together in order, from the bottom up; where their
 * numbers differ, what is left over of the history is left out, and what is left over of the layers has no command.
 */
final class LayerStack {

    private final StoredImage image;
    private final List<LayerScan.@Nullable Result> found;
    private final List<Layer> layers = new ArrayList<>();
    private @Nullable ChainId chain;
    private boolean chained = true;
    private int next;

    private LayerStack(StoredImage image, List<LayerScan.@Nullable Result> found) {
        this.image = image;
        this.found = found;
    }

    /**
     * The layers.
     *
     * @param found what each stored layer turned out to be; null for one that is not in the archive
     */
    static List<Layer> of(StoredImage image, List<LayerScan.@Nullable Result> found, Documents documents) {
        return new LayerStack(image, found).layers(documents);
    }

    private List<Layer> layers(Documents documents) {
        List<Step> history = image.description().history();
        int count =
                Math.max(image.layers().size(), image.description().diffIds().size());
        long steps = history.stream().filter(step -> !step.empty()).count();
        if (!history.isEmpty() && steps != count) {
            documents.report(
                    Kind.REFERENCE,
                    "the history has " + steps + " steps that change files, but there are " + count
                            + " layers; matched from the bottom");
        }
        for (Step step : history) {
            if (step.empty()) {
                layers.add(new Layer(layers.size(), null, null, null, null, step.createdBy(), true));
            } else if (next < count) {
                add(step.createdBy());
            }
        }
        while (next < count) {
            add(null);
        }
        return layers;
    }

    private void add(@Nullable String createdBy) {
        StoredLayer stored = next < image.layers().size() ? image.layers().get(next) : null;
        LayerScan.Result result = next < found.size() ? found.get(next) : null;
        List<Digest> diffIds = image.description().diffIds();
        Digest diffId = next < diffIds.size() ? diffIds.get(next) : result == null ? null : result.diffId();
        Digest digest = stored == null ? null : stored.digest();
        Long size = stored == null ? null : stored.sizeInBytes();
        layers.add(new Layer(
                layers.size(),
                digest == null && result != null ? result.digest() : digest,
                diffId,
                chain(diffId),
                result == null ? size : Long.valueOf(result.sizeInBytes()),
                createdBy,
                false));
        next++;
    }

    private @Nullable ChainId chain(@Nullable Digest diffId) {
        chained &= diffId != null;
        if (diffId == null || !chained) {
            return null;
        }
        chain = chain == null ? new ChainId(diffId) : chain.then(diffId);
        return chain;
    }
}
