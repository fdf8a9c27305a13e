package dev.scout.core.image;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a container image is.
 *
 * @param identity its names and digests
 * @param created when it was made: the config's {@code created}, else the newest of its history; the zero time means
 *     absent, 1970-01-01 is real
 * @param platform what it runs on
 * @param operatingSystem whose packages are installed in it
 * @param config what it asks of its container
 * @param layers from the bottom up, as far as {@link #hasLayerOrder} says so
 */
public record ImageMetadata(
        ImageIdentity identity,
        @Nullable Instant created,
        @Nullable Platform platform,
        @Nullable OperatingSystem operatingSystem,
        ImageConfig config,
        List<Layer> layers) {

    /** Copies the list. */
    public ImageMetadata {
        Objects.requireNonNull(identity, "identity");
        Objects.requireNonNull(config, "config");
        layers = List.copyOf(layers);
    }

    /**
     * Whether the order of the layers is known, and not only which ones there are, as in some bills. Rule: the ChainID
     * of the lowest layer is its diff id, so it is left out only where nobody knows which one is lowest.
     */
    public boolean hasLayerOrder() {
        for (Layer layer : layers) {
            if (layer.diffId() != null) {
                return layer.chainId() != null;
            }
        }
        return true;
    }

    /**
     * The diff ids of the layers that change files, from the bottom up; none of those above one that is not known, and
     * none at all where their order is not.
     */
    public List<Digest> diffIds() {
        if (!hasLayerOrder()) {
            return List.of();
        }
        List<Digest> diffIds = new ArrayList<>();
        for (Layer layer : layers) {
            if (layer.empty()) {
                continue;
            }
            Digest diffId = layer.diffId();
            if (diffId == null) {
                break;
            }
            diffIds.add(diffId);
        }
        return List.copyOf(diffIds);
    }

    /**
     * The base that the maker of the image names in its labels; null if none or if it is no reference. Source: OCI
     * image specification, annotations {@code org.opencontainers.image.base.name} and {@code .digest}.
     */
    public @Nullable ImageReference statedBase() {
        String name = config.ociLabel("base.name");
        String digest = config.ociLabel("base.digest");
        if (name == null) {
            return null;
        }
        try {
            boolean complete = digest == null || name.indexOf('@') >= 0;
            return ImageReference.parse(complete ? name : name + "@" + digest);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
