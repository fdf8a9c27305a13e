package dev.scout.core.image;

import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What an image was built on: the known images that are the longest beginning of its layers.
 *
 * @param candidates all known images with these layers, in the order of the catalogue; several where they are the same
 *     image under different names
 * @param diffIds the layers that come from the base, from the bottom up
 * @param chainId of the topmost of them
 * @param whole whether nothing lies on top: the image is itself one of the candidates
 */
public record BaseImage(List<KnownImage> candidates, List<Digest> diffIds, ChainId chainId, boolean whole) {

    /** Copies the lists. */
    public BaseImage {
        candidates = List.copyOf(candidates);
        diffIds = List.copyOf(diffIds);
        Objects.requireNonNull(chainId, "chainId");
    }

    /** All names of the candidates, in the order of the catalogue, each once. */
    public List<ImageReference> references() {
        return candidates.stream()
                .flatMap(known -> known.references().stream())
                .distinct()
                .toList();
    }

    /**
     * The layers that come from the base, by which a bill tells what comes with them:
     * {@code sbom.componentsOf(layers)}.
     */
    public Set<Digest> layers() {
        return Set.copyOf(diffIds);
    }
}
