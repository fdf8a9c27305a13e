package dev.scout.sbom.reader;

import dev.scout.core.image.ChainId;
import dev.scout.core.image.Digest;
import dev.scout.core.image.EnvironmentVariable;
import dev.scout.core.image.ExposedPort;
import dev.scout.core.image.ImageConfig;
import dev.scout.core.image.Layer;
import dev.scout.core.image.Platform;
import dev.scout.core.read.Diagnostic.Kind;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The configuration of an image.
 *
 * <p>Rules: the time of creation is {@code created}, else the newest of the history; the zero time of Go is absent.
 * Ports are the keys of {@code ExposedPorts}; {@code null} and {@code {}} are empty. History and layers belong together
 * where there are as many layers as steps that made one; else the history is reported and passed over. Source: OCI
 * image specification, config.md.
 *
 * @param created when the image was made
 * @param platform what it runs on
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
     * @param createdBy the command
     * @param empty whether it made no layer
     */
    public record Step(@Nullable String createdBy, boolean empty) {}

    /**
     * A layer as it is stored.
     *
     * @param digest of its bytes
     * @param sizeInBytes of them
     */
    public record Stored(@Nullable Digest digest, @Nullable Long sizeInBytes) {}

    /** A configuration that says nothing. */
    public static final OciImageConfig EMPTY = new OciImageConfig(null, null, ImageConfig.EMPTY, List.of(), List.of());

    /** Copies the lists. */
    public OciImageConfig {
        diffIds = List.copyOf(diffIds);
        history = List.copyOf(history);
    }

    /** Reads the configuration that stands here. */
    public static OciImageConfig read(JsonInput json) throws IOException {
        return new Reading(json).read();
    }

    /**
     * The layers from the bottom up, with the steps that made none between them.
     *
     * @param stored the layers as stored, in the same order; empty where it is not known
     */
    public List<Layer> layers(List<Stored> stored) {
        List<Layer> layers = new ArrayList<>();
        List<ChainId> chain = ChainId.of(diffIds);
        boolean told = history.stream().filter(step -> !step.empty()).count() == diffIds.size();
        List<Step> steps = told
                ? history
                : diffIds.stream().map(id -> new Step(null, false)).toList();
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

    /** One reading. */
    private static final class Reading {

        private final JsonInput json;
        private final Facts facts;
        private @Nullable Instant created;
        private @Nullable Instant newest;
        private @Nullable String os;
        private @Nullable String osVersion;
        private @Nullable String architecture;
        private @Nullable String variant;
        private ImageConfig config = ImageConfig.EMPTY;
        private List<Digest> diffIds = List.of();
        private List<Step> history = List.of();

        Reading(JsonInput json) {
            this.json = json;
            this.facts = new Facts(json::report);
        }

        OciImageConfig read() throws IOException {
            if (json.enterObject()) {
                for (String name; (name = json.nextName()) != null; ) {
                    switch (name) {
                        case "created" -> created = instant();
                        case "os" -> os = json.string();
                        case "os.version" -> osVersion = json.string();
                        case "architecture" -> architecture = json.string();
                        case "variant" -> variant = json.string();
                        case "config" -> config = config();
                        case "rootfs" -> diffIds = diffIds();
                        case "history" -> history = history();
                        default -> json.skip();
                    }
                }
            }
            if (!history.isEmpty()
                    && history.stream().filter(step -> !step.empty()).count() != diffIds.size()) {
                json.report(Kind.INVALID_VALUE, "the history of the image does not fit its layers; left out");
            }
            return new OciImageConfig(created == null ? newest : created, platform(), config, diffIds, history);
        }

        private @Nullable Platform platform() {
            if (os == null || os.isEmpty() || architecture == null || architecture.isEmpty()) {
                return null;
            }
            Platform known = Platform.of(os, architecture, variant);
            return new Platform(known.os(), known.architecture(), known.variant(), osVersion);
        }

        private @Nullable Instant instant() throws IOException {
            String text = json.string();
            return text == null || text.startsWith("0001-01-01T00:00:00") ? null : facts.instant(text);
        }

        private ImageConfig config() throws IOException {
            List<ExposedPort> ports = new ArrayList<>();
            List<EnvironmentVariable> environment = new ArrayList<>();
            Map<String, String> labels = new LinkedHashMap<>();
            if (json.enterObject()) {
                for (String name; (name = json.nextName()) != null; ) {
                    switch (name) {
                        case "ExposedPorts" -> ports(ports);
                        case "Env" -> {
                            environment.clear();
                            json.strings().forEach(entry -> environment.add(EnvironmentVariable.parse(entry)));
                        }
                        case "Labels" -> labels(json, labels);
                        default -> json.skip();
                    }
                }
            }
            return new ImageConfig(ports, environment, labels);
        }

        private void ports(List<ExposedPort> ports) throws IOException {
            ports.clear();
            if (json.enterObject()) {
                for (String name; (name = json.nextName()) != null; ) {
                    try {
                        ports.add(ExposedPort.parse(name));
                    } catch (IllegalArgumentException e) {
                        json.report(Kind.INVALID_VALUE, "no port: \"" + name + "\"");
                    }
                    json.skip();
                }
            }
        }

        private List<Digest> diffIds() throws IOException {
            List<Digest> read = new ArrayList<>();
            if (json.enterObject()) {
                for (String name; (name = json.nextName()) != null; ) {
                    if (name.equals("diff_ids")) {
                        read.clear();
                        for (String text : json.strings()) {
                            Digest digest = facts.digest(text);
                            if (digest != null) {
                                read.add(digest);
                            }
                        }
                    }
                }
            }
            return read;
        }

        private List<Step> history() throws IOException {
            List<Step> steps = new ArrayList<>();
            if (json.enterArray()) {
                while (json.nextElement()) {
                    if (json.enterObject()) {
                        steps.add(step());
                    }
                }
            }
            return steps;
        }

        private Step step() throws IOException {
            String createdBy = null;
            boolean empty = false;
            for (String name; (name = json.nextName()) != null; ) {
                switch (name) {
                    case "created" -> {
                        Instant at = instant();
                        newest = newest == null || at != null && at.isAfter(newest) ? at : newest;
                    }
                    case "created_by" -> createdBy = json.string();
                    case "empty_layer" -> empty = Boolean.TRUE.equals(json.bool());
                    default -> json.skip();
                }
            }
            return new Step(createdBy, empty);
        }
    }

    /** Reads an object of texts, such as labels. */
    public static void labels(JsonInput json, Map<String, String> labels) throws IOException {
        labels.clear();
        if (json.enterObject()) {
            for (String name; (name = json.nextName()) != null; ) {
                String value = json.string();
                if (value != null) {
                    labels.put(name, value);
                }
            }
        }
    }
}
