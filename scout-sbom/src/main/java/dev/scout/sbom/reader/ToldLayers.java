package dev.scout.sbom.reader;

import dev.scout.core.image.ChainId;
import dev.scout.core.image.Digest;
import dev.scout.core.image.Layer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The layers of an image of which a document tells the diff ids.
 *
 * <p>Newer Trivy sorts its properties and annotations, and with them the layers. Two or more in ascending order are
 * therefore taken as they stand, but have no ChainID, because which one lies on which is not known.
 */
public final class ToldLayers {

    private ToldLayers() {}

    /**
     * The layers, in the order of the document.
     *
     * @param storedAs the digest of a layer as stored, by its diff id, as far as the document names both
     */
    public static List<Layer> of(List<Digest> diffIds, Map<Digest, Digest> storedAs) {
        boolean sorted =
                diffIds.size() > 1 && diffIds.equals(diffIds.stream().sorted().toList());
        List<ChainId> chain = sorted ? List.of() : ChainId.of(diffIds);
        List<Layer> layers = new ArrayList<>();
        for (Digest diffId : diffIds) {
            int i = layers.size();
            layers.add(new Layer(i, storedAs.get(diffId), diffId, sorted ? null : chain.get(i), null, null, false));
        }
        return layers;
    }
}
