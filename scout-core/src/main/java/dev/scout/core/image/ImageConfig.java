package dev.scout.core.image;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an image asks of its container: the {@code config} object of the OCI image configuration.
 *
 * @param exposedPorts the ports it listens on
 * @param environment the variables it sets, in order
 * @param labels in the order of the document; annotations are not labels
 */
public record ImageConfig(
        List<ExposedPort> exposedPorts, List<EnvironmentVariable> environment, Map<String, String> labels) {

    /** A configuration that says nothing. */
    public static final ImageConfig EMPTY = new ImageConfig(List.of(), List.of(), Map.of());

    private static final String ANNOTATION = "org.opencontainers.image.";

    /** Copies the collections. */
    public ImageConfig {
        exposedPorts = List.copyOf(exposedPorts);
        environment = List.copyOf(environment);
        labels = Collections.unmodifiableMap(new LinkedHashMap<>(labels));
    }

    /** The label {@code org.opencontainers.image.<key>}, for example {@code source}; null if it is not set. */
    public @Nullable String ociLabel(String key) {
        return labels.get(ANNOTATION + key);
    }

    /** Without the values of variables and labels, which may be secrets. */
    @Override
    public String toString() {
        return "ImageConfig[exposedPorts=" + exposedPorts + ", environment=" + environment + ", labels="
                + labels.keySet() + "]";
    }
}
