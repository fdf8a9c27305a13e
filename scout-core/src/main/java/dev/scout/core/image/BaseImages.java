package dev.scout.core.image;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A catalogue of known images, in which the base of another is found: the known image that is the longest beginning of
 * its layers. Immutable and thread-safe.
 *
 * <p>Layers are compared by ChainID, so an image whose layers were squashed into one has no base here; what its maker
 * says is {@link ImageMetadata#statedBase()}.
 */
public final class BaseImages {

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
     * The base of an image with these layers, from the bottom up; the image itself where it is known. Null where none
     * is known. One hash a layer.
     */
    public @Nullable BaseImage find(List<Digest> diffIds) {
        return find(diffIds, diffIds.size());
    }

    /**
     * The base below the topmost layer: as {@link #find}, but an image is not its own base. Of an image that is known
     * itself, this is the known image it was built on.
     */
    public @Nullable BaseImage findBelow(List<Digest> diffIds) {
        return find(diffIds, diffIds.size() - 1);
    }

    private @Nullable BaseImage find(List<Digest> diffIds, int most) {
        List<ChainId> chain = ChainId.of(diffIds);
        for (int count = most; count > 0; count--) {
            ChainId top = chain.get(count - 1);
            List<KnownImage> known = byTop.get(top);
            if (known != null) {
                return new BaseImage(known, diffIds.subList(0, count), top, count == diffIds.size());
            }
        }
        return null;
    }
}
