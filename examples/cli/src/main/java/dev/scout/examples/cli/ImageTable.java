package dev.scout.examples.cli;

import dev.scout.core.image.EnvironmentVariable;
import dev.scout.core.image.ImageMetadata;
import dev.scout.core.image.ImageReference;
import dev.scout.core.image.Layer;
import dev.scout.core.image.OperatingSystem;
import dev.scout.core.read.Diagnostic;
import dev.scout.core.read.Reading;
import dev.scout.core.sbom.Attestation;
import dev.scout.core.sbom.Sbom;
import dev.scout.sbom.image.ArchivedImage;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An image for people. */
final class ImageTable {

    private final PrintWriter out;
    private final Visibility values;

    ImageTable(PrintWriter out, Visibility values) {
        this.out = out;
        this.values = values;
    }

    /** Writes an image, and flushes. */
    void write(Reading<ArchivedImage> reading) {
        ImageMetadata image = reading.value().metadata();
        for (ImageReference reference : image.identity().references()) {
            line(
                    "name",
                    reference + " (" + reference.registry().type() + ", "
                            + reference.registry().url() + ")");
        }
        line("manifest", image.identity().manifestDigest());
        line("image id", image.identity().configDigest());
        line("index", image.identity().indexDigest());
        line("created", image.created());
        line("platform", image.platform());
        line("system", image.operatingSystem() == null ? null : name(image.operatingSystem()));
        image.config().exposedPorts().forEach(port -> line("port", port));
        for (EnvironmentVariable variable : image.config().environment()) {
            String value = values.of(variable.value());
            line("variable", variable.name() + (value == null ? "" : "=" + value));
        }
        for (Map.Entry<String, String> label : image.config().labels().entrySet()) {
            line("label", label.getKey() + "=" + values.of(label.getValue()));
        }
        for (Layer layer : image.layers()) {
            line("layer " + layer.ordinal(), text(layer));
        }
        for (Sbom bill : reading.value().bills()) {
            line("bill", bill.document().standard() + ", " + bill.components().size() + " components");
        }
        for (Attestation attestation : reading.value().attached().attestations()) {
            line("attested", attestation.predicateType());
        }
        for (Diagnostic diagnostic : reading.diagnostics()) {
            line("odd", diagnostic);
        }
        out.flush();
    }

    private static String name(OperatingSystem system) {
        String name =
                Objects.requireNonNullElse(system.distribution(), Objects.requireNonNullElse(system.family(), ""));
        return name
                + (system.version() == null ? "" : " " + system.version())
                + (system.codename() == null ? "" : " (" + system.codename() + ")");
    }

    private String text(Layer layer) {
        String command = values == Visibility.SHOWN && layer.createdBy() != null ? "  " + layer.createdBy() : "";
        return layer.empty()
                ? "empty" + command
                : Objects.requireNonNullElse(layer.digest(), layer.diffId()) + "  " + layer.sizeInBytes() + " bytes"
                        + command;
    }

    private void line(String name, @Nullable Object value) {
        if (value != null) {
            out.println(String.format(Locale.ROOT, "%-10s", name) + " " + PlainText.of(value.toString()));
        }
    }
}
