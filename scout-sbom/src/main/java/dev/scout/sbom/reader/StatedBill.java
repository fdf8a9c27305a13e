package dev.scout.sbom.reader;

import dev.scout.core.image.ChainId;
import dev.scout.core.image.Digest;
import dev.scout.core.image.EnvironmentVariable;
import dev.scout.core.image.ExposedPort;
import dev.scout.core.image.ImageConfig;
import dev.scout.core.image.ImageIdentity;
import dev.scout.core.image.ImageMetadata;
import dev.scout.core.image.ImageReference;
import dev.scout.core.image.Layer;
import dev.scout.core.image.OperatingSystem;
import dev.scout.core.image.Platform;
import dev.scout.core.sbom.Party;
import dev.scout.core.sbom.SbomDocument;
import dev.scout.core.sbom.Tool;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What Scout states of a bill as a whole, both ways: the document, the distribution and the image. */
public final class StatedBill {

    private final List<ScoutStatement> statements = new ArrayList<>();

    /** Nothing is stated. */
    public StatedBill() {}

    /** Begins with what is stated already. */
    public StatedBill(List<ScoutStatement> stated) {
        statements.addAll(ScoutStatement.ordered(stated));
    }

    /** What the comments of a document's own annotations state. */
    public static StatedBill ofAnnotations(List<String> comments) {
        List<ScoutStatement> stated = new ArrayList<>();
        comments.forEach(comment -> addPresent(stated, ScoutStatement.ofAnnotation(comment)));
        return new StatedBill(stated);
    }

    /** What is stated so far. */
    public List<ScoutStatement> statements() {
        return List.copyOf(statements);
    }

    /** States one thing of the document. */
    public void document(String key, @Nullable Object value) {
        if (value != null) {
            add("document", key, value);
        }
    }

    /** States who made the document. */
    public void author(Party party) {
        StatedComponent stated = new StatedComponent();
        stated.party("document-author", party);
        statements.addAll(stated.statements());
    }

    /** States what made the document. */
    public void tool(Tool tool) {
        add("tool", "vendor", tool.vendor(), "name", tool.name(), "version", tool.version());
    }

    /** States the distribution of the bill; null says that it has none. */
    public void operatingSystem(@Nullable OperatingSystem os) {
        operatingSystem("distribution", os);
    }

    private void operatingSystem(String name, @Nullable OperatingSystem os) {
        if (os == null) {
            add(name);
        } else {
            add(
                    name,
                    "family",
                    os.family(),
                    "id",
                    os.distribution(),
                    "version",
                    os.version(),
                    "codename",
                    os.codename(),
                    "prettyName",
                    os.prettyName());
        }
    }

    /** States the image; null says that there is none. */
    public void image(@Nullable ImageMetadata image) {
        if (image == null) {
            add("image");
            return;
        }
        Platform platform = image.platform();
        ImageIdentity identity = image.identity();
        add(
                "image",
                "is",
                "container",
                "manifest",
                identity.manifestDigest(),
                "config",
                identity.configDigest(),
                "index",
                identity.indexDigest(),
                "created",
                image.created(),
                "os",
                platform == null ? null : platform.os(),
                "architecture",
                platform == null ? null : platform.architecture(),
                "variant",
                platform == null ? null : platform.variant(),
                "osVersion",
                platform == null ? null : platform.osVersion());
        if (image.operatingSystem() != null) {
            operatingSystem("image-distribution", image.operatingSystem());
        }
        identity.references().forEach(reference -> add("image-reference", "value", reference));
        for (Layer layer : image.layers()) {
            add(
                    "image-layer",
                    "ordinal",
                    layer.ordinal(),
                    "digest",
                    layer.digest(),
                    "diffId",
                    layer.diffId(),
                    "chainId",
                    layer.chainId(),
                    "size",
                    layer.sizeInBytes(),
                    "createdBy",
                    layer.createdBy(),
                    "empty",
                    layer.empty() ? "true" : null);
        }
        image.config().exposedPorts().forEach(port -> add("image-port", "value", port));
        for (EnvironmentVariable variable : image.config().environment()) {
            add("image-environment", "name", variable.name(), "value", variable.value());
        }
        image.config().labels().forEach((key, value) -> add("image-label", "key", key, "value", value));
    }

    private void add(String name, @Nullable Object... fields) {
        statements.add(ScoutStatement.of(name, fields));
    }

    private List<ScoutStatement> named(String name) {
        return statements.stream()
                .filter(statement -> statement.name().equals(name))
                .toList();
    }

    private @Nullable ScoutStatement one(String name) {
        List<ScoutStatement> all = named(name);
        return all.isEmpty() ? null : all.get(0);
    }

    /** Whether something of this name is stated. */
    public boolean says(String name) {
        return one(name) != null;
    }

    /** The distribution that is stated; null for none. */
    public @Nullable OperatingSystem operatingSystem() {
        return operatingSystem(one("distribution"));
    }

    private static @Nullable OperatingSystem operatingSystem(@Nullable ScoutStatement stated) {
        return stated == null || stated.fields().isEmpty()
                ? null
                : new OperatingSystem(
                        stated.get("family"),
                        stated.get("id"),
                        stated.get("version"),
                        stated.get("codename"),
                        stated.get("prettyName"));
    }

    /** The image that is stated; null for none. */
    public @Nullable ImageMetadata image() {
        ScoutStatement stated = one("image");
        if (stated == null || stated.get("is") == null) {
            return null;
        }
        List<ImageReference> references = new ArrayList<>();
        for (String text : values("image-reference")) {
            addPresent(references, StatedComponent.orNull(() -> ImageReference.parse(text)));
        }
        List<ExposedPort> ports = new ArrayList<>();
        for (String text : values("image-port")) {
            addPresent(ports, StatedComponent.orNull(() -> ExposedPort.parse(text)));
        }
        List<Layer> layers = new ArrayList<>();
        for (ScoutStatement layer : named("image-layer")) {
            addPresent(layers, StatedComponent.orNull(() -> layer(layer)));
        }
        List<EnvironmentVariable> environment = new ArrayList<>();
        for (ScoutStatement variable : named("image-environment")) {
            environment.add(new EnvironmentVariable(
                    Objects.requireNonNullElse(variable.get("name"), ""), variable.get("value")));
        }
        Map<String, String> labels = new LinkedHashMap<>();
        for (ScoutStatement label : named("image-label")) {
            labels.put(
                    Objects.requireNonNullElse(label.get("key"), ""),
                    Objects.requireNonNullElse(label.get("value"), ""));
        }
        String os = stated.get("os");
        String architecture = stated.get("architecture");
        return new ImageMetadata(
                new ImageIdentity(
                        references,
                        StatedComponent.digest(stated.get("manifest")),
                        StatedComponent.digest(stated.get("config")),
                        StatedComponent.digest(stated.get("index"))),
                instant(stated.get("created")),
                os == null || architecture == null
                        ? null
                        : new Platform(os, architecture, stated.get("variant"), stated.get("osVersion")),
                operatingSystem(one("image-distribution")),
                new ImageConfig(ports, environment, labels),
                layers);
    }

    private static <T> void addPresent(List<T> list, @Nullable T value) {
        if (value != null) {
            list.add(value);
        }
    }

    private List<String> values(String name) {
        List<String> values = new ArrayList<>();
        named(name).forEach(statement -> addPresent(values, statement.get("value")));
        return values;
    }

    private static Layer layer(ScoutStatement stated) {
        Digest chain = StatedComponent.digest(stated.get("chainId"));
        String size = stated.get("size");
        return new Layer(
                Integer.parseInt(Objects.requireNonNullElse(stated.get("ordinal"), "")),
                StatedComponent.digest(stated.get("digest")),
                StatedComponent.digest(stated.get("diffId")),
                chain == null ? null : new ChainId(chain),
                size == null ? null : Long.valueOf(size),
                stated.get("createdBy"),
                stated.get("empty") != null);
    }

    private static @Nullable Instant instant(@Nullable String text) {
        try {
            return text == null ? null : Instant.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** The document with what is stated of it in the place of what its standard says. */
    public SbomDocument document(SbomDocument said) {
        Map<String, String> stated = new LinkedHashMap<>();
        named("document").forEach(statement -> stated.putAll(statement.fields()));
        List<Party> authors = new ArrayList<>();
        named("document-author").forEach(statement -> authors.add(StatedComponent.party(statement)));
        List<Tool> tools = new ArrayList<>();
        for (ScoutStatement tool : named("tool")) {
            tools.add(new Tool(
                    tool.get("vendor"), Objects.requireNonNullElse(tool.get("name"), ""), tool.get("version")));
        }
        String revision = stated.get("revision");
        Integer number = revision == null ? null : StatedComponent.orNull(() -> Integer.valueOf(revision));
        Instant created = instant(stated.get("created"));
        return new SbomDocument(
                said.standard(),
                said.specVersion(),
                stated.getOrDefault("id", said.id()),
                number == null ? said.revision() : number,
                stated.getOrDefault("name", said.name()),
                created == null ? said.created() : created,
                authors.isEmpty() ? said.authors() : authors,
                tools.isEmpty() ? said.tools() : tools);
    }
}
