package dev.scout.sbom.environment;

import dev.scout.sbom.reader.JsonInput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What counts of an object of Kubernetes: whose it is and which containers it has, in its own specification
 * ({@code spec.containers}) or in a template ({@code spec.template}, {@code spec.jobTemplate.spec.template}), whatever
 * its kind. Init and ephemeral containers are containers, too. Not thread-safe.
 */
final class KubernetesObject {

    /**
     * Who manages an object.
     *
     * @param kind as written
     * @param uid absent where none is written
     */
    record Owner(String kind, String name, @Nullable String uid) {}

    private static final String LIST = "List";

    private @Nullable String kind;
    private @Nullable String name;
    private @Nullable String namespace;
    private @Nullable String uid;
    private @Nullable String templateHash;
    private @Nullable Owner owner;
    private @Nullable Long replicas;
    private final Map<String, String> images = new HashMap<>();
    private final Map<String, String> imageIds = new HashMap<>();
    private final List<String> containers = new ArrayList<>();

    /** Reads a member of the object. */
    void member(String member, JsonInput json) throws IOException {
        switch (member) {
            case "kind" -> kind = json.string();
            case "metadata" -> metadata(json);
            case "spec" -> specification(json);
            case "status" -> status(json);
            default -> json.skip();
        }
    }

    /** In a list of one kind ({@code PodList}) the items need not say theirs. Source: Kubernetes API concepts. */
    void ofListKind(@Nullable String listKind) {
        if (kind == null && listKind != null && listKind.endsWith(LIST) && listKind.length() > LIST.length()) {
            kind = listKind.substring(0, listKind.length() - LIST.length());
        }
    }

    private void metadata(JsonInput json) throws IOException {
        if (!json.enterObject()) {
            return;
        }
        for (String member; (member = json.nextName()) != null; ) {
            switch (member) {
                case "name" -> name = json.string();
                case "namespace" -> namespace = json.string();
                case "uid" -> uid = json.string();
                case "labels" -> templateHash = json.texts().get("pod-template-hash");
                case "ownerReferences" -> owners(json);
                default -> json.skip();
            }
        }
    }

    private void owners(JsonInput json) throws IOException {
        if (!json.enterArray()) {
            return;
        }
        while (json.nextElement()) {
            String ownerKind = null;
            String ownerName = null;
            String ownerUid = null;
            boolean controls = false;
            if (!json.enterObject()) {
                continue;
            }
            for (String member; (member = json.nextName()) != null; ) {
                switch (member) {
                    case "kind" -> ownerKind = json.string();
                    case "name" -> ownerName = json.string();
                    case "uid" -> ownerUid = json.string();
                    case "controller" -> controls = Boolean.TRUE.equals(json.bool());
                    default -> json.skip();
                }
            }
            // at most one owner controls; without one, the first counts
            if (ownerKind != null && ownerName != null && (controls || owner == null)) {
                owner = new Owner(ownerKind, ownerName, ownerUid);
            }
        }
    }

    private void specification(JsonInput json) throws IOException {
        if (!json.enterObject()) {
            return;
        }
        for (String member; (member = json.nextName()) != null; ) {
            switch (member) {
                case "containers", "initContainers", "ephemeralContainers" -> containers(json);
                case "template", "jobTemplate" -> template(json);
                case "replicas" -> replicas = json.integer();
                default -> json.skip();
            }
        }
    }

    private void template(JsonInput json) throws IOException {
        if (!json.enterObject()) {
            return;
        }
        for (String member; (member = json.nextName()) != null; ) {
            if (member.equals("spec")) {
                specification(json);
            }
        }
    }

    private void containers(JsonInput json) throws IOException {
        each(json, "image", images);
    }

    private void status(JsonInput json) throws IOException {
        if (!json.enterObject()) {
            return;
        }
        for (String member; (member = json.nextName()) != null; ) {
            switch (member) {
                case "containerStatuses", "initContainerStatuses", "ephemeralContainerStatuses" ->
                    each(json, "imageID", imageIds);
                default -> json.skip();
            }
        }
    }

    private void each(JsonInput json, String wanted, Map<String, String> values) throws IOException {
        if (!json.enterArray()) {
            return;
        }
        while (json.nextElement()) {
            String container = null;
            String value = null;
            if (!json.enterObject()) {
                continue;
            }
            for (String member; (member = json.nextName()) != null; ) {
                if (member.equals("name")) {
                    container = json.string();
                } else if (member.equals(wanted)) {
                    value = json.string();
                }
            }
            if (container != null && value != null) {
                values.put(container, value);
                if (wanted.equals("image")) {
                    containers.add(container);
                }
            }
        }
    }

    @Nullable
    String kind() {
        return kind;
    }

    @Nullable
    String name() {
        return name;
    }

    @Nullable
    String namespace() {
        return namespace;
    }

    @Nullable
    String uid() {
        return uid;
    }

    /** The label that a Deployment gives to its replica sets and their pods. */
    @Nullable
    String templateHash() {
        return templateHash;
    }

    @Nullable
    Owner owner() {
        return owner;
    }

    /** Whether it is told to have no pods. */
    boolean isIdle() {
        return replicas != null && replicas == 0;
    }

    /** The names of its containers, in the order of the document. */
    List<String> containers() {
        return containers;
    }

    @Nullable
    String image(String container) {
        return images.get(container);
    }

    @Nullable
    String imageId(String container) {
        return imageIds.get(container);
    }
}
