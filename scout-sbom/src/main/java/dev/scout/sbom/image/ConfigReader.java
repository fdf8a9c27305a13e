package dev.scout.sbom.image;

import dev.scout.core.image.Digest;
import dev.scout.core.image.EnvironmentVariable;
import dev.scout.core.image.ExposedPort;
import dev.scout.core.image.ImageConfig;
import dev.scout.core.image.Platform;
import dev.scout.core.read.Diagnostic.Kind;
import dev.scout.core.read.MalformedDocumentException;
import dev.scout.sbom.image.ImageDescription.Step;
import dev.scout.sbom.reader.Facts;
import dev.scout.sbom.reader.JsonInput;
import dev.scout.sbom.reader.ReadContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the config of an image. Values of variables and labels and the commands of the history may be secrets: no
 * diagnostic and no exception repeats any text of the document.
 *
 * <p>Source: OCI image specification, image configuration; Docker image specification 1.2. The first schema of Docker
 * has the same members, with the command in {@code container_config.Cmd} and {@code throwaway} for a step that changed
 * nothing.
 */
final class ConfigReader {

    /** What programs write for "no time". */
    private static final Instant ZERO = Instant.parse("0001-01-01T00:00:00Z");

    private final JsonInput json;

    private @Nullable Instant created;
    private @Nullable String os;
    private @Nullable String architecture;
    private @Nullable String variant;
    private @Nullable String osVersion;
    private ImageConfig config = ImageConfig.EMPTY;
    private final List<Digest> diffIds = new ArrayList<>();
    private final List<Step> history = new ArrayList<>();
    /** Of the first schema. */
    private @Nullable String command;

    private boolean throwaway;

    private ConfigReader(JsonInput json) {
        this.json = json;
    }

    /**
     * Reads a config.
     *
     * @throws MalformedDocumentException if it is no JSON
     */
    static ImageDescription read(byte[] document, ReadContext context) throws IOException {
        ConfigReader reader = parse(document, context);
        return reader.description(reader.history);
    }

    /**
     * Reads the configs of old of the first schema.
     *
     * @param documents from the top down
     */
    static ImageDescription readSchemaOne(List<String> documents, ReadContext context) throws IOException {
        List<Step> steps = new ArrayList<>();
        ConfigReader top = null;
        for (int i = documents.size() - 1; i >= 0; i--) {
            top = parse(documents.get(i).getBytes(StandardCharsets.UTF_8), context);
            steps.add(new Step(top.created, top.command, top.throwaway));
        }
        return top == null
                ? new ImageDescription(null, null, ImageConfig.EMPTY, List.of(), List.of())
                : top.description(steps);
    }

    private static ConfigReader parse(byte[] document, ReadContext context) throws IOException {
        try {
            ConfigReader reader = new ConfigReader(JsonInput.open(new ByteArrayInputStream(document), context));
            reader.members();
            return reader;
        } catch (MalformedDocumentException e) {
            // the parser's words may repeat a part of the text, so neither they nor the cause are handed on
            throw new MalformedDocumentException("the config of the image cannot be read", e.position());
        }
    }

    private ImageDescription description(List<Step> steps) {
        Platform platform = os == null || architecture == null || os.isEmpty() || architecture.isEmpty()
                ? null
                : Platform.of(os, architecture, variant).withOsVersion(osVersion);
        return new ImageDescription(created, platform, config, diffIds, steps);
    }

    private void members() throws IOException {
        if (!json.enterObject()) {
            return;
        }
        for (String name; (name = json.nextName()) != null; ) {
            switch (name) {
                case "created" -> created = instant();
                case "os" -> os = json.string();
                case "architecture" -> architecture = json.string();
                case "variant" -> variant = json.string();
                case "os.version" -> osVersion = blankAsAbsent(json.string());
                case "config" -> config = config();
                case "rootfs" -> layers();
                case "history" -> steps();
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
        Instant instant =
                new Facts((kind, message) -> json.report(kind, "no date and time; left out")).instant(json.string());
        return ZERO.equals(instant) ? null : instant;
    }

    private ImageConfig config() throws IOException {
        List<ExposedPort> ports = new ArrayList<>();
        List<EnvironmentVariable> environment = new ArrayList<>();
        Map<String, String> labels = Map.of();
        if (!json.enterObject()) {
            return ImageConfig.EMPTY;
        }
        for (String name; (name = json.nextName()) != null; ) {
            switch (name) {
                case "ExposedPorts" -> ports(ports);
                case "Env" -> json.strings().forEach(entry -> environment.add(EnvironmentVariable.parse(entry)));
                case "Labels" -> labels = ManifestReader.texts(json);
                default -> json.skip();
            }
        }
        return new ImageConfig(ports, environment, labels);
    }

    private void ports(List<ExposedPort> ports) throws IOException {
        if (json.isArray()) {
            // as Docker wrote them before its 1.0
            json.strings().forEach(text -> port(text, ports));
        } else if (json.enterObject()) {
            for (String text; (text = json.nextName()) != null; ) {
                port(text, ports);
            }
        }
    }

    private void port(String text, List<ExposedPort> ports) {
        try {
            ports.add(ExposedPort.parse(text));
        } catch (IllegalArgumentException e) {
            json.report(Kind.INVALID_VALUE, "no port; left out");
        }
    }

    private void layers() throws IOException {
        if (!json.enterObject()) {
            return;
        }
        for (String name; (name = json.nextName()) != null; ) {
            if (name.equals("diff_ids")) {
                for (String text : json.strings()) {
                    try {
                        diffIds.add(Digest.parse(text));
                    } catch (IllegalArgumentException e) {
                        // without it the layers could not be told apart
                        throw new MalformedDocumentException("a diff id is no digest", json.position());
                    }
                }
            }
        }
    }

    private void steps() throws IOException {
        if (!json.enterArray()) {
            return;
        }
        while (json.nextElement()) {
            Instant when = null;
            String by = null;
            boolean empty = false;
            if (!json.enterObject()) {
                continue;
            }
            for (String name; (name = json.nextName()) != null; ) {
                switch (name) {
                    case "created" -> when = instant();
                    case "created_by" -> by = json.string();
                    case "empty_layer" -> empty = Boolean.TRUE.equals(json.bool());
                    default -> json.skip();
                }
            }
            history.add(new Step(when, by, empty));
        }
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
