package dev.scout.sbom.reader;

import dev.scout.core.image.Digest;
import dev.scout.core.image.EnvironmentVariable;
import dev.scout.core.image.ExposedPort;
import dev.scout.core.image.ImageConfig;
import dev.scout.core.image.Platform;
import dev.scout.core.read.Diagnostic.Kind;
import dev.scout.sbom.reader.OciImageConfig.Step;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the configuration of an image, whether it stands in a bill or in an archive.
 *
 * <p>Rules: the zero time of Go is absent. Ports are the keys of {@code ExposedPorts}, or its elements, as Docker wrote
 * them before its 1.0; {@code null} and {@code {}} are empty. Values of variables and labels and the commands of the
 * history may be secrets: no diagnostic repeats a value of the document. Source: OCI image specification, config.md;
 * Docker image specification 1.2, whose first schema has the same members, with the command in
 * {@code container_config.Cmd} and {@code throwaway} for a step that changed nothing.
 */
public final class OciImageConfigReader {

    /** What programs write for "no time". */
    private static final Instant ZERO = Instant.parse("0001-01-01T00:00:00Z");

    private final JsonInput json;
    private final Facts dates;
    private @Nullable Instant created;
    private @Nullable String os;
    private @Nullable String osVersion;
    private @Nullable String architecture;
    private @Nullable String variant;
    private ImageConfig config = ImageConfig.EMPTY;
    private final List<Digest> diffIds = new ArrayList<>();
    private boolean hasBrokenDiffId;
    private final List<Step> history = new ArrayList<>();
    /** Of the first schema. */
    private @Nullable String command;

    private boolean throwaway;

    private OciImageConfigReader(JsonInput json) {
        this.json = json;
        this.dates = new Facts((kind, message) -> json.report(kind, "no date and time; left out"));
    }

    /** Reads the configuration that stands here. */
    public static OciImageConfigReader read(JsonInput json) throws IOException {
        OciImageConfigReader reader = new OciImageConfigReader(json);
        reader.members();
        return reader;
    }

    /** What it says, without any diff id if one of them is broken: the layers could not be told apart. */
    public OciImageConfig config() {
        Platform platform = os == null || architecture == null || os.isEmpty() || architecture.isEmpty()
                ? null
                : Platform.of(os, architecture, variant).withOsVersion(osVersion);
        return new OciImageConfig(created, platform, config, hasBrokenDiffId ? List.of() : diffIds, history);
    }

    /** Whether a diff id is no digest. */
    public boolean hasBrokenDiffId() {
        return hasBrokenDiffId;
    }

    /** The step that a configuration of the first schema, which has no history, is about. */
    public Step step() {
        return new Step(created, command, throwaway);
    }

    private void members() throws IOException {
        if (!json.enterObject()) {
            return;
        }
        for (String name; (name = json.nextName()) != null; ) {
            switch (name) {
                case "created" -> created = instant();
                case "os" -> os = json.string();
                case "os.version" -> osVersion = blankAsAbsent(json.string());
                case "architecture" -> architecture = json.string();
                case "variant" -> variant = json.string();
                case "config" -> config = containerConfig();
                case "rootfs" -> diffIds();
                case "history" -> history();
                case "container_config" -> command = command();
                case "throwaway" -> throwaway = Boolean.TRUE.equals(json.bool());
                default -> json.skip();
            }
        }
    }

    private static @Nullable String blankAsAbsent(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    private @Nullable Instant instant() throws IOException {
        Instant instant = dates.instant(json.string());
        return ZERO.equals(instant) ? null : instant;
    }

    private ImageConfig containerConfig() throws IOException {
        List<ExposedPort> ports = List.of();
        List<EnvironmentVariable> environment = List.of();
        Map<String, String> labels = Map.of();
        if (json.enterObject()) {
            for (String name; (name = json.nextName()) != null; ) {
                switch (name) {
                    case "ExposedPorts" -> ports = ports();
                    case "Env" ->
                        environment = json.strings().stream()
                                .map(EnvironmentVariable::parse)
                                .toList();
                    case "Labels" -> labels = json.texts();
                    default -> json.skip();
                }
            }
        }
        return new ImageConfig(ports, environment, labels);
    }

    private List<ExposedPort> ports() throws IOException {
        List<ExposedPort> ports = new ArrayList<>();
        if (json.isArray()) {
            json.strings().forEach(text -> port(text, ports));
        } else if (json.enterObject()) {
            for (String text; (text = json.nextName()) != null; ) {
                port(text, ports);
            }
        }
        return ports;
    }

    private void port(String text, List<ExposedPort> ports) {
        try {
            ports.add(ExposedPort.parse(text));
        } catch (IllegalArgumentException e) {
            json.report(Kind.INVALID_VALUE, "no port; left out");
        }
    }

    private void diffIds() throws IOException {
        if (!json.enterObject()) {
            return;
        }
        for (String name; (name = json.nextName()) != null; ) {
            if (name.equals("diff_ids")) {
                diffIds.clear();
                hasBrokenDiffId = false;
                if (json.enterArray()) {
                    while (json.nextElement()) {
                        diffId(json.string());
                    }
                }
            }
        }
    }

    private void diffId(@Nullable String text) {
        try {
            diffIds.add(Digest.parse(text == null ? "" : text));
        } catch (IllegalArgumentException e) {
            json.report(Kind.INVALID_VALUE, "a diff id is no digest; all are left out");
            hasBrokenDiffId = true;
        }
    }

    private void history() throws IOException {
        history.clear();
        if (json.enterArray()) {
            while (json.nextElement()) {
                if (json.enterObject()) {
                    history.add(historyStep());
                }
            }
        }
    }

    private Step historyStep() throws IOException {
        Instant when = null;
        String by = null;
        boolean empty = false;
        for (String name; (name = json.nextName()) != null; ) {
            switch (name) {
                case "created" -> when = instant();
                case "created_by" -> by = json.string();
                case "empty_layer" -> empty = Boolean.TRUE.equals(json.bool());
                default -> json.skip();
            }
        }
        return new Step(when, by, empty);
    }

    private @Nullable String command() throws IOException {
        String found = null;
        if (json.enterObject()) {
            for (String name; (name = json.nextName()) != null; ) {
                if (name.equals("Cmd")) {
                    found = String.join(" ", json.strings());
                }
            }
        }
        return found;
    }
}
