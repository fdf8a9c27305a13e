package dev.scout.sbom.write;

import dev.scout.core.image.EnvironmentVariable;
import dev.scout.core.image.ImageConfig;
import dev.scout.core.image.ImageMetadata;
import dev.scout.core.image.Layer;
import dev.scout.core.read.Diagnostic;
import dev.scout.core.read.Diagnostic.Kind;
import dev.scout.core.read.Position;
import dev.scout.core.sbom.Sbom;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What cannot be written, or is left out on purpose. */
final class Losses {

    private final List<Diagnostic> diagnostics = new ArrayList<>();

    List<Diagnostic> diagnostics() {
        return List.copyOf(diagnostics);
    }

    void report(Kind kind, String path, String message) {
        diagnostics.add(new Diagnostic(kind, path, Position.UNKNOWN, message));
    }

    /** Reports what no writer writes. */
    void attached(Sbom sbom) {
        count(sbom.attached().vexStatements().size(), "statements about vulnerabilities");
        count(sbom.attached().attestations().size(), "attestations");
        count(sbom.attached().provenance().size(), "statements of provenance");
    }

    private void count(int size, String what) {
        if (size > 0) {
            report(Kind.UNSUPPORTED, "", size + " " + what + " are not written");
        }
    }

    /** An image without the values of its environment variables, and without the commands that set such. */
    @Nullable
    ImageMetadata withoutSecrets(@Nullable ImageMetadata image) {
        if (image == null) {
            return null;
        }
        List<EnvironmentVariable> bare = new ArrayList<>();
        for (EnvironmentVariable variable : image.config().environment()) {
            bare.add(new EnvironmentVariable(variable.name(), null));
        }
        if (!bare.equals(image.config().environment())) {
            report(Kind.UNSUPPORTED, "image", "the values of environment variables may be secrets and are left out");
        }
        List<Layer> layers = new ArrayList<>();
        for (Layer layer : image.layers()) {
            layers.add(withoutSecrets(layer));
        }
        if (!layers.equals(image.layers())) {
            report(
                    Kind.UNSUPPORTED,
                    "image",
                    "commands of layers that set variables may hold secrets and are left out");
        }
        return new ImageMetadata(
                image.identity(),
                image.created(),
                image.platform(),
                image.operatingSystem(),
                new ImageConfig(
                        image.config().exposedPorts(), bare, image.config().labels()),
                layers);
    }

    private static Layer withoutSecrets(Layer layer) {
        String command = layer.createdBy();
        // ENV, ARG, and what Docker writes before RUN where there are arguments: |1 NAME=value /bin/sh -c …
        boolean sets =
                command != null && (command.contains("ENV ") || command.contains("ARG ") || command.startsWith("|"));
        return sets
                ? new Layer(
                        layer.ordinal(),
                        layer.digest(),
                        layer.diffId(),
                        layer.chainId(),
                        layer.sizeInBytes(),
                        null,
                        layer.empty())
                : layer;
    }
}
