package dev.scout.sbom.environment;

import dev.scout.core.environment.Workload;
import dev.scout.core.environment.WorkloadKind;
import dev.scout.core.image.Digest;
import dev.scout.core.image.ImageReference;
import dev.scout.core.read.Diagnostic.Kind;
import dev.scout.sbom.reader.JsonInput;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One runtime result of Sysdig.
 *
 * <p>Rule: the image is {@code mainAssetName}, the workload the members of {@code scope}; in an older edition both
 * stand in {@code recordDetails}, the workload in its {@code labels}; {@code resourceId} is the id of the image.
 * Results for hosts have no workload and are left out. Source: Sysdig Secure, vulnerability runtime results.
 */
final class RuntimeResult {

    private static final String CLUSTER = "kubernetes.cluster.name";
    private static final String NAMESPACE = "kubernetes.namespace.name";
    private static final String KIND = "kubernetes.workload.type";
    private static final String NAME = "kubernetes.workload.name";
    private static final String CONTAINER = "kubernetes.pod.container.name";

    private @Nullable String image;
    private @Nullable String resourceId;
    private final Map<String, String> scope = new HashMap<>();

    private RuntimeResult() {}

    /** The workload of the result that stands here; null if it has none. */
    static @Nullable Workload read(JsonInput json, @Nullable String cluster) throws IOException {
        RuntimeResult result = new RuntimeResult();
        result.members(json);
        return result.workload(json, cluster);
    }

    private void members(JsonInput json) throws IOException {
        if (!json.enterObject()) {
            return;
        }
        for (String name; (name = json.nextName()) != null; ) {
            switch (name) {
                case "mainAssetName" -> image = json.string();
                case "resourceId" -> resourceId = json.string();
                case "scope", "labels" -> scope(json);
                case "recordDetails" -> members(json);
                default -> json.skip();
            }
        }
    }

    private void scope(JsonInput json) throws IOException {
        if (!json.enterObject()) {
            return;
        }
        for (String name; (name = json.nextName()) != null; ) {
            String value = name.startsWith("kubernetes.") ? json.string() : null;
            if (value != null) {
                scope.put(name, value);
            }
        }
    }

    private @Nullable Workload workload(JsonInput json, @Nullable String cluster) {
        String name = scope.get(NAME);
        if (name == null) {
            return null;
        }
        ImageReference reference = ImageName.reference(image);
        Digest id = ImageName.id(resourceId);
        if (reference == null && id == null) {
            json.report(Kind.INVALID_VALUE, "the image of workload \"" + name + "\" is no reference");
        }
        return new Workload(
                scope.getOrDefault(CLUSTER, cluster),
                scope.get(NAMESPACE),
                WorkloadKind.of(scope.getOrDefault(KIND, "")),
                name,
                scope.get(CONTAINER),
                reference,
                reference == null ? null : reference.digest(),
                id);
    }
}
