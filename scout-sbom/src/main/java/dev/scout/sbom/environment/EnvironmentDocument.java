package dev.scout.sbom.environment;

import dev.scout.core.environment.Environment;
import dev.scout.core.environment.Workload;
import dev.scout.core.read.MalformedDocumentException;
import dev.scout.core.read.Position;
import dev.scout.core.read.ReadLimits;
import dev.scout.core.read.Reading;
import dev.scout.sbom.reader.JsonInput;
import dev.scout.sbom.reader.ReadContext;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads workloads from what {@code kubectl get pods,deployments,… -o json} writes (a list, or one object), what the API
 * itself answers ({@code PodList} and the like), and from runtime results of Sysdig; recognised by content.
 *
 * <pre>{@code
 * Reading<Environment> reading = EnvironmentDocument.read(in, "production", ReadLimits.defaults());
 * }</pre>
 *
 * Values of environment variables in a pod's specification are passed over. Stateless and thread-safe.
 */
public final class EnvironmentDocument {

    private EnvironmentDocument() {}

    /**
     * Reads a document to its end; does not close it.
     *
     * @param cluster the name of the cluster, which {@code kubectl} does not write; null if it is not known. Where the
     *     document names the cluster itself, that counts
     * @throws MalformedDocumentException if it is neither, is broken, or is beyond a limit
     * @throws IOException if the stream cannot be read
     */
    public static Reading<Environment> read(InputStream document, @Nullable String cluster, ReadLimits limits)
            throws IOException {
        ReadContext context = new ReadContext(limits);
        JsonInput json = JsonInput.open(document, context);
        KubernetesWorkloads kubernetes = new KubernetesWorkloads(cluster, context);
        Set<Workload> runtime = new LinkedHashSet<>();
        KubernetesObject only = new KubernetesObject();
        List<KubernetesObject> items = new ArrayList<>();
        boolean known = false;
        if (!json.enterObject()) {
            throw unknown();
        }
        for (String name; (name = json.nextName()) != null; ) {
            switch (name) {
                case "items" -> {
                    known = true;
                    items(json, items, limits);
                }
                case "data" -> {
                    known = true;
                    results(json, cluster, runtime, context);
                }
                default -> only.member(name, json);
            }
        }
        json.end();
        for (KubernetesObject item : items) {
            item.ofListKind(only.kind());
            kubernetes.add(item);
        }
        if (only.kind() != null && only.name() != null) {
            known = true;
            kubernetes.add(only);
        }
        if (!known) {
            throw unknown();
        }
        List<Workload> workloads = new ArrayList<>(kubernetes.workloads());
        workloads.addAll(runtime);
        return new Reading<>(new Environment(workloads), context.diagnostics());
    }

    private static void items(JsonInput json, List<KubernetesObject> items, ReadLimits limits) throws IOException {
        if (json.enterArray()) {
            while (json.nextElement()) {
                KubernetesObject object = new KubernetesObject();
                if (json.enterObject()) {
                    for (String name; (name = json.nextName()) != null; ) {
                        object.member(name, json);
                    }
                    if (items.size() == limits.items()) {
                        throw tooMany(limits);
                    }
                    items.add(object);
                }
            }
        }
    }

    private static void results(JsonInput json, @Nullable String cluster, Set<Workload> workloads, ReadContext context)
            throws IOException {
        if (json.enterArray()) {
            while (json.nextElement()) {
                Workload workload = RuntimeResult.read(json, cluster);
                if (workload != null
                        && workloads.add(workload)
                        && workloads.size() > context.limits().items()) {
                    throw tooMany(context.limits());
                }
            }
        }
    }

    static MalformedDocumentException tooMany(ReadLimits limits) {
        return new MalformedDocumentException("more than " + limits.items() + " workloads", Position.UNKNOWN);
    }

    private static MalformedDocumentException unknown() {
        return new MalformedDocumentException(
                "neither objects of Kubernetes nor runtime results of Sysdig", Position.UNKNOWN);
    }
}
