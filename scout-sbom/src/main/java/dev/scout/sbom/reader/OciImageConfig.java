package dev.scout.sbom.reader;

import dev.scout.core.image.ChainId;
import dev.scout.core.image.Digest;
import dev.scout.core.image.ImageConfig;
import dev.scout.core.image.Layer;
import dev.scout.core.image.Platform;
import dev.scout.core.read.Diagnostic.Kind;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The configuration of an image.
 *
 * <p>Rules: the time of creation is the one given, else the newest of the history. In a bill, history and layers belong
 * together where there are as many layers as steps that made one; else the history is reported and passed over. Source:
 * OCI image specification, config.md.
 *
 * @param created when the image was made
 * @param platform what it runs on; absent where it names no system or architecture
 * @param config what it asks of its container
 * @param diffIds of its layers, from the bottom up
 * @param history the steps that made it
 */
public record OciImageConfig(
        @Nullable Instant created,
        @Nullable Platform platform,
        ImageConfig config,
        List<Digest> diffIds,
        List<Step> history) {

    /**
     * A step that made an image.
     *
     * @param created when
     * @param createdBy the command
     * @param empty whether it made no layer
     */
    public record Step(@Nullable Instant created, @Nullable String createdBy, boolean empty) {

        /** Without the command, which may hold a secret. */
        @Override
        public String toString() {
            return empty ? "Step[empty]" : "Step[]";
        }
    }

    /**
     * A layer as it is stored.
     *
     * @param digest of its bytes
     * @param sizeInBytes of them
     */
    public record Stored(@Nullable Digest digest, @Nullable Long sizeInBytes) {}

    /** A configuration that says nothing. */
    public static final OciImageConfig EMPTY = new OciImageConfig(null, null, ImageConfig.EMPTY, List.of(), List.of());

    /** Copies the lists, and finds the time where it is not given. */
    public OciImageConfig {
        created = created == null ? newest(history) : created;
        diffIds = List.copyOf(diffIds);
        history = List.copyOf(history);
    }

    /** Reads the configuration that stands here in a bill. */
    public static OciImageConfig read(JsonInput json) throws IOException {
        OciImageConfig read = OciImageConfigReader.read(json).config();
        if (!read.history.isEmpty() && !read.isToldStepByStep()) {
            json.report(Kind.INVALID_VALUE, "the history of the image does not fit its layers; left out");
        }
        return read;
    }

    private static @Nullable Instant newest(List<Step> history) {
        return history.stream()
                .map(Step::created)
                .filter(Objects::nonNull)
                .max(Instant::compareTo)
                .orElse(null);
    }

    private boolean isToldStepByStep() {
        return history.stream().filter(step -> !step.empty()).count() == diffIds.size();
    }

    /**
     * The layers from the bottom up, with the steps that made none between them.
     *
     * @param stored the layers as stored, in the same order; empty where it is not known
     */
    public List<Layer> layers(List<Stored> stored) {
        List<Layer> layers = new ArrayList<>();
        List<ChainId> chain = ChainId.of(diffIds);
        List<Step> steps = isToldStepByStep()
                ? history
                : diffIds.stream().map(id -> new Step(null, null, false)).toList();
        int next = 0;
        for (Step step : steps) {
            int ordinal = layers.size();
            if (step.empty()) {
                layers.add(new Layer(ordinal, null, null, null, null, step.createdBy(), true));
                continue;
            }
            Stored as = stored.size() == diffIds.size() ? stored.get(next) : new Stored(null, null);
            layers.add(new Layer(
                    ordinal,
                    as.digest(),
                    diffIds.get(next),
                    chain.get(next),
                    as.sizeInBytes(),
                    step.createdBy(),
                    false));
            next++;
        }
        return layers;
    }
}
