package dev.scout.sbom.environment;

import dev.scout.core.environment.Workload;
import dev.scout.core.environment.WorkloadKind;
import dev.scout.core.image.Digest;
import dev.scout.core.image.ImageReference;
import dev.scout.core.read.Diagnostic;
import dev.scout.core.read.Diagnostic.Kind;
import dev.scout.core.read.MalformedDocumentException;
import dev.scout.core.read.Position;
import dev.scout.sbom.environment.KubernetesObject.Owner;
import dev.scout.sbom.reader.ReadContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The workloads of a list of Kubernetes objects.
 *
 * <p>Rules: an object belongs to whoever owns it in the end (pod → replica set → deployment); where an owner is not in
 * the list, its reference still names it, and a pod whose replica set ends in the pod's {@code pod-template-hash}
 * belongs to the deployment of that name without it. A workload with a digest, from a pod, takes the place of the same
 * without one, from a template. Replica sets without replicas, which deployments keep of old, run nothing.
 */
final class KubernetesWorkloads {

    private static final int MOST_OWNERS = 16;

    private final @Nullable String cluster;
    private final ReadContext context;
    private final List<KubernetesObject> objects = new ArrayList<>();
    private final Map<String, KubernetesObject> byKey = new HashMap<>();

    KubernetesWorkloads(@Nullable String cluster, ReadContext context) {
        this.cluster = cluster;
        this.context = context;
    }

    /** Adds an object. */
    void add(KubernetesObject object) throws MalformedDocumentException {
        if (objects.size() == context.limits().items()) {
            throw EnvironmentDocument.tooMany(context.limits());
        }
        objects.add(object);
        if (object.kind() != null && object.name() != null) {
            byKey.put(key(object.namespace(), object.kind(), object.name()), object);
        }
        if (object.uid() != null) {
            byKey.put(object.uid(), object);
        }
    }

    /** The workloads, each once, in the order of the list. */
    List<Workload> workloads() {
        Set<Workload> all = new LinkedHashSet<>();
        for (KubernetesObject object : objects) {
            if (object.name() != null && object.kind() != null && !(object.owner() != null && object.isIdle())) {
                add(object, top(object), all);
            }
        }
        Set<Workload> running = new HashSet<>();
        for (Workload workload : all) {
            if (workload.imageDigest() != null || workload.imageId() != null) {
                running.add(withoutDigest(workload));
            }
        }
        all.removeAll(running);
        return List.copyOf(all);
    }

    private void add(KubernetesObject object, Owner top, Set<Workload> all) {
        for (String container : object.containers()) {
            ImageReference image = ImageName.reference(object.image(container));
            Digest digest = ImageName.digest(object.imageId(container));
            Digest id = ImageName.id(object.imageId(container));
            if (digest == null && image != null) {
                digest = image.digest();
            }
            if (image == null && digest == null && id == null) {
                context.report(new Diagnostic(
                        Kind.INVALID_VALUE,
                        "",
                        Position.UNKNOWN,
                        "the image of container \"" + container + "\" of " + top.kind() + " \"" + top.name()
                                + "\" is no reference"));
            }
            all.add(new Workload(
                    cluster,
                    object.namespace(),
                    WorkloadKind.of(top.kind()),
                    top.name(),
                    container,
                    image,
                    digest,
                    id));
        }
    }

    private static Workload withoutDigest(Workload workload) {
        return new Workload(
                workload.cluster(),
                workload.namespace(),
                workload.kind(),
                workload.name(),
                workload.container(),
                workload.image(),
                null,
                null);
    }

    /** Whoever owns an object in the end: the object itself if nobody does. */
    private Owner top(KubernetesObject object) {
        KubernetesObject at = object;
        for (int i = 0; i < MOST_OWNERS; i++) {
            Owner owner = at.owner();
            if (owner == null) {
                break;
            }
            KubernetesObject next = find(owner, at);
            if (next == null) {
                return deployment(owner, object.templateHash());
            }
            at = next;
        }
        return new Owner(orEmpty(at.kind()), orEmpty(at.name()), at.uid());
    }

    private @Nullable KubernetesObject find(Owner owner, KubernetesObject owned) {
        KubernetesObject found = owner.uid() == null ? null : byKey.get(owner.uid());
        return found != null ? found : byKey.get(key(owned.namespace(), owner.kind(), owner.name()));
    }

    /** The deployment that a replica set was made for; the owner as it is where that cannot be told. */
    private static Owner deployment(Owner owner, @Nullable String hash) {
        String ending = "-" + hash;
        boolean made = hash != null
                && !hash.isEmpty()
                && WorkloadKind.of(owner.kind()) == WorkloadKind.REPLICA_SET
                && owner.name().endsWith(ending)
                && owner.name().length() > ending.length();
        return made
                ? new Owner("Deployment", owner.name().substring(0, owner.name().length() - ending.length()), null)
                : owner;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static String key(@Nullable String namespace, String kind, String name) {
        return orEmpty(namespace) + "/" + kind.toLowerCase(Locale.ROOT) + "/" + name;
    }
}
