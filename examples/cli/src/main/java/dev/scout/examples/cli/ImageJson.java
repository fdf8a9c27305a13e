package dev.scout.examples.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import dev.scout.core.image.EnvironmentVariable;
import dev.scout.core.image.ExposedPort;
import dev.scout.core.image.ImageMetadata;
import dev.scout.core.image.ImageReference;
import dev.scout.core.image.Layer;
import dev.scout.core.image.OperatingSystem;
import dev.scout.core.image.Platform;
import dev.scout.core.read.Diagnostic;
import dev.scout.core.read.Reading;
import dev.scout.core.sbom.Attestation;
import dev.scout.core.sbom.Sbom;
import dev.scout.sbom.image.ArchivedImage;
import java.io.IOException;
import java.io.Writer;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An image for programs. */
final class ImageJson {

    private final JsonGenerator json;
    private final Visibility values;

    private ImageJson(JsonGenerator json, Visibility values) {
        this.json = json;
        this.values = values;
    }

    /** Writes an image and a line break, and flushes; does not close. */
    static void write(Reading<ArchivedImage> reading, Visibility values, Writer out) throws IOException {
        try (JsonGenerator json = JsonFactory.builder().build().createGenerator(out)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
            json.setPrettyPrinter(
                    new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter));
            new ImageJson(json, values).write(reading);
        }
        out.write('\n');
        out.flush();
    }

    private void write(Reading<ArchivedImage> reading) throws IOException {
        ImageMetadata image = reading.value().metadata();
        json.writeStartObject();
        json.writeArrayFieldStart("references");
        for (ImageReference reference : image.identity().references()) {
            json.writeStartObject();
            json.writeStringField("name", reference.toString());
            json.writeStringField("registry", reference.registry().url());
            json.writeStringField("registryType", reference.registry().type().name());
            json.writeEndObject();
        }
        json.writeEndArray();
        text("manifestDigest", image.identity().manifestDigest());
        text("configDigest", image.identity().configDigest());
        text("indexDigest", image.identity().indexDigest());
        text("created", image.created());
        platform(image.platform());
        operatingSystem(image.operatingSystem());
        config(image);
        json.writeArrayFieldStart("layers");
        for (Layer layer : image.layers()) {
            write(layer);
        }
        json.writeEndArray();
        attached(reading.value());
        json.writeArrayFieldStart("diagnostics");
        for (Diagnostic diagnostic : reading.diagnostics()) {
            json.writeString(diagnostic.toString());
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void platform(@Nullable Platform platform) throws IOException {
        text("os", platform == null ? null : platform.os());
        text("architecture", platform == null ? null : platform.architecture());
        text("variant", platform == null ? null : platform.variant());
        text("osVersion", platform == null ? null : platform.osVersion());
    }

    private void operatingSystem(@Nullable OperatingSystem system) throws IOException {
        json.writeObjectFieldStart("operatingSystem");
        if (system != null) {
            text("family", system.family());
            text("distribution", system.distribution());
            text("version", system.version());
            text("codename", system.codename());
            text("prettyName", system.prettyName());
        }
        json.writeEndObject();
    }

    private void config(ImageMetadata image) throws IOException {
        json.writeArrayFieldStart("exposedPorts");
        for (ExposedPort port : image.config().exposedPorts()) {
            json.writeString(port.toString());
        }
        json.writeEndArray();
        json.writeArrayFieldStart("environment");
        for (EnvironmentVariable variable : image.config().environment()) {
            json.writeStartObject();
            json.writeStringField("name", variable.name());
            text("value", values.of(variable.value()));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeObjectFieldStart("labels");
        for (Map.Entry<String, String> label : image.config().labels().entrySet()) {
            text(label.getKey(), values.of(label.getValue()));
        }
        json.writeEndObject();
    }

    private void write(Layer layer) throws IOException {
        json.writeStartObject();
        json.writeNumberField("ordinal", layer.ordinal());
        json.writeBooleanField("empty", layer.empty());
        text("digest", layer.digest());
        text("diffId", layer.diffId());
        text("chainId", layer.chainId());
        Long size = layer.sizeInBytes();
        if (size == null) {
            json.writeNullField("sizeInBytes");
        } else {
            json.writeNumberField("sizeInBytes", size);
        }
        text("createdBy", values.of(layer.createdBy()));
        json.writeEndObject();
    }

    private void attached(ArchivedImage image) throws IOException {
        json.writeArrayFieldStart("bills");
        for (Sbom bill : image.bills()) {
            json.writeStartObject();
            json.writeStringField("standard", bill.document().standard());
            text("specVersion", bill.document().specVersion());
            json.writeNumberField("components", bill.components().size());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("attestations");
        for (Attestation attestation : image.attached().attestations()) {
            json.writeString(attestation.predicateType());
        }
        json.writeEndArray();
    }

    private void text(String name, @Nullable Object value) throws IOException {
        json.writeStringField(name, value == null ? null : value.toString());
    }
}
