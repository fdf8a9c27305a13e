package dev.scout.core.image;

import java.time.Instant;
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
 * @param layers from the bottom up
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
}
