package dev.scout.sbom.cyclonedx;

import dev.scout.core.image.ChainId;
import dev.scout.core.image.Digest;
import dev.scout.core.image.ImageConfig;
import dev.scout.core.image.ImageIdentity;
import dev.scout.core.image.ImageMetadata;
import dev.scout.core.image.ImageReference;
import dev.scout.core.image.Layer;
import dev.scout.core.image.OperatingSystem;
import dev.scout.core.image.Platform;
import dev.scout.core.purl.PackageUrl;
import dev.scout.core.sbom.Component;
import dev.scout.core.sbom.ComponentType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a bill says of the image that it describes: the subject, where that is a container.
 *
 * <p>Rule. Trivy: {@code RepoTag}, {@code RepoDigest} and {@code Reference} are names, {@code ImageID} is the digest of
 * the config, {@code DiffID} are the layers, {@code Labels:<key>} the labels. A digest by which an image was pulled may
 * be that of a manifest or of an index, so it stays a part of the name. Syft: the name is what the user asked for, the
 * version the digest of the manifest. Others: a package URL of type {@code oci} or {@code docker}, else name and
 * version.
 *
 * <p>Newer Trivy sorts its properties, and with them the layers. Layers in ascending order are therefore taken as they
 * stand, but have no ChainID, because which one lies on which is not known.
 */
final class ContainerImage {

    private static final Set<String> ARCHIVE_ENDINGS = Set.of(".tar", ".tgz", ".gz");
    private static final String LABEL = "Labels:";

    private final Component subject;
    private final Map<String, String> labels;
    private final Map<Digest, Digest> storedAs;
    private final @Nullable OperatingSystem operatingSystem;

    /**
     * Begins with what is known.
     *
     * @param labels that the document itself has
     * @param storedAs the digest of a layer as stored, by its diff id, as far as components name both
     */
    ContainerImage(
            Component subject,
            Map<String, String> labels,
            Map<Digest, Digest> storedAs,
            @Nullable OperatingSystem operatingSystem) {
        this.subject = subject;
        this.labels = labels;
        this.storedAs = storedAs;
        this.operatingSystem = operatingSystem;
    }

    /** The image; null if the subject is none. */
    @Nullable
    ImageMetadata metadata() {
        if (subject.type() != ComponentType.CONTAINER) {
            return null;
        }
        List<String> imageIds = trivy("ImageID");
        Digest config = imageIds.isEmpty() ? null : digest(imageIds.get(0));
        ImageIdentity identity = new ImageIdentity(
                references(), digest(subject.identity().written().version()), config, null);
        return new ImageMetadata(
                identity,
                null,
                platform(),
                operatingSystem,
                new ImageConfig(List.of(), List.of(), allLabels()),
                layers());
    }

    private List<String> trivy(String property) {
        return subject.properties().getOrDefault(TrivyProperties.PREFIX + property, List.of());
    }

    private List<ImageReference> references() {
        Set<ImageReference> references = new LinkedHashSet<>();
        for (String property : List.of("RepoTag", "RepoDigest", "Reference")) {
            trivy(property).forEach(text -> add(references, text));
        }
        PackageUrl purl = subject.identity().purl();
        if (purl != null) {
            add(references, repository(purl) + suffix(purl));
        }
        boolean trivy = !trivy("SchemaVersion").isEmpty();
        String name = subject.identity().written().name();
        if (references.isEmpty() && !trivy && ARCHIVE_ENDINGS.stream().noneMatch(name::endsWith)) {
            String version = subject.identity().written().version();
            boolean complete = version == null || name.lastIndexOf(':') > name.lastIndexOf('/') || name.contains("@");
            if (complete || !add(references, name + (digest(version) == null ? ":" : "@") + version)) {
                add(references, name);
            }
        }
        return List.copyOf(references);
    }

    private static String repository(PackageUrl purl) {
        String path = (purl.namespace() == null ? "" : purl.namespace() + "/") + purl.name();
        String url = purl.qualifier("repository_url");
        if (url == null) {
            return path;
        }
        int scheme = url.indexOf("://");
        String host = scheme < 0 ? url : url.substring(scheme + 3);
        // of type oci it is the whole name, of type docker the registry
        return purl.type().equals("docker") && !host.endsWith(path) ? host + "/" + path : host;
    }

    private static String suffix(PackageUrl purl) {
        String tag = purl.qualifier("tag");
        String version = Objects.requireNonNullElse(purl.version(), "");
        String digest = digest(version) == null ? "" : "@" + version;
        if (tag == null && digest.isEmpty() && !version.isEmpty()) {
            tag = version;
        }
        return (tag == null ? "" : ":" + tag) + digest;
    }

    private static boolean add(Set<ImageReference> references, String text) {
        try {
            return references.add(ImageReference.parse(text));
        } catch (IllegalArgumentException e) {
            // an image may be called anything; the name stands in the subject
            return false;
        }
    }

    private @Nullable Platform platform() {
        PackageUrl purl = subject.identity().purl();
        String architecture = purl == null ? null : purl.qualifier("arch");
        String os = operatingSystem == null ? null : operatingSystem.family();
        return architecture == null || os == null ? null : Platform.of(os, architecture, null);
    }

    private Map<String, String> allLabels() {
        Map<String, String> all = new LinkedHashMap<>(labels);
        String prefix = TrivyProperties.PREFIX + LABEL;
        subject.properties().forEach((name, values) -> {
            if (name.startsWith(prefix)) {
                all.put(name.substring(prefix.length()), values.get(0));
            }
        });
        return all;
    }

    private List<Layer> layers() {
        List<Digest> diffIds = new ArrayList<>();
        boolean ascending = true;
        for (String text : trivy("DiffID")) {
            Digest diffId = digest(text);
            if (diffId != null) {
                ascending &=
                        diffIds.isEmpty() || diffIds.get(diffIds.size() - 1).compareTo(diffId) <= 0;
                diffIds.add(diffId);
            }
        }
        List<ChainId> chain = ascending && diffIds.size() > 1 ? List.of() : ChainId.of(diffIds);
        List<Layer> layers = new ArrayList<>();
        for (int i = 0; i < diffIds.size(); i++) {
            Digest diffId = diffIds.get(i);
            layers.add(new Layer(
                    i, storedAs.get(diffId), diffId, chain.isEmpty() ? null : chain.get(i), null, null, false));
        }
        return layers;
    }

    private static @Nullable Digest digest(@Nullable String text) {
        try {
            return text == null ? null : Digest.parse(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
