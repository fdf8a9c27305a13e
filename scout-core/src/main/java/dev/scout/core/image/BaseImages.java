package dev.scout.core.image;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A catalogue of known images, in which the base of another is found: the known image that is the longest beginning of
 * its layers. Immutable and thread-safe.
 */
public final class BaseImages {

    /**
     * A known image.
     *
     * @param references the names it goes by
     * @param diffIds its layers, from the bottom up
     */
    public record KnownImage(List<ImageReference> references, List<Digest> diffIds) {

        /** Copies the lists; an image without layers can be no base. */
        public KnownImage {
            references = List.copyOf(references);
            diffIds = List.copyOf(diffIds);
            if (diffIds.isEmpty()) {
                throw new IllegalArgumentException("an image without layers can be no base");
            }
        }
    }

    private final Map<ChainId, List<KnownImage>> byTop;

    private BaseImages(Map<ChainId, List<KnownImage>> byTop) {
        this.byTop = byTop;
    }

    /** A catalogue of these images; one hash a layer. */
    public static BaseImages of(List<KnownImage> images) {
        Map<ChainId, List<KnownImage>> map = new HashMap<>();
        for (KnownImage image : images) {
            List<ChainId> chain = ChainId.of(image.diffIds());
            map.computeIfAbsent(chain.get(chain.size() - 1), top -> new ArrayList<>())
                    .add(image);
        }
        map.replaceAll((top, known) -> List.copyOf(known));
        return new BaseImages(Map.copyOf(map));
    }

    /**
     * The known images whose layers are the longest beginning of these, in the order of the catalogue; more than one
     * where they have the same layers. The image itself counts only if it is known and {@code diffIds} has nothing on
     * top of it. Empty where none is known. One hash a layer.
     */
    public List<KnownImage> findBase(List<Digest> diffIds) {
        List<ChainId> chain = ChainId.of(diffIds);
        for (int i = chain.size() - 1; i >= 0; i--) {
            List<KnownImage> known = byTop.get(chain.get(i));
            if (known != null) {
                return known;
            }
        }
        return List.of();
    }
}
