package dev.scout.sbom.image;

import dev.scout.core.image.Digest;
import dev.scout.core.image.ImageConfig;
import dev.scout.core.image.Platform;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the config of an image says.
 *
 * @param created absent where it says none or the zero time
 * @param platform absent where it names no system or architecture
 * @param config what the image asks of its container
 * @param diffIds of its layers, from the bottom up
 * @param history its steps, from the bottom up
 */
record ImageDescription(
        @Nullable Instant created,
        @Nullable Platform platform,
        ImageConfig config,
        List<Digest> diffIds,
        List<Step> history) {

    /**
     * A step of the history.
     *
     * @param created when
     * @param createdBy by which command
     * @param empty whether it changed no file
     */
    record Step(@Nullable Instant created, @Nullable String createdBy, boolean empty) {}

    ImageDescription {
        diffIds = List.copyOf(diffIds);
        history = List.copyOf(history);
    }

    /** When the image was made, by its config, else by the newest step of its history. */
    @Nullable
    Instant createdOrNewestStep() {
        return created != null
                ? created
                : history.stream()
                        .map(Step::created)
                        .filter(Objects::nonNull)
                        .max(Instant::compareTo)
                        .orElse(null);
    }
}
