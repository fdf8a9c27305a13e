package dev.scout.sbom.cyclonedx;

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
import dev.scout.sbom.reader.ImageReferences;
import dev.scout.sbom.reader.ToldLayers;
import java.util.LinkedHashMap;
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
        ImageReferences references = new ImageReferences();
        for (String property : List.of("RepoTag", "RepoDigest", "Reference")) {
            references.addAll(trivy(property));
        }
        references.add(subject.identity().purl());
        boolean trivy = !trivy("SchemaVersion").isEmpty();
        String name = subject.identity().written().name();
        if (references.isEmpty() && !trivy) {
            String version = subject.identity().written().version();
            boolean complete = version == null || name.lastIndexOf(':') > name.lastIndexOf('/') || name.contains("@");
            if (!complete && ARCHIVE_ENDINGS.stream().noneMatch(name::endsWith)) {
                references.add(name + (digest(version) == null ? ":" : "@") + version);
            }
            if (references.isEmpty()) {
                references.add(name);
            }
        }
        return references.list();
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
        List<Digest> diffIds = trivy("DiffID").stream()
                .map(ContainerImage::digest)
                .filter(Objects::nonNull)
                .toList();
        return ToldLayers.of(diffIds, storedAs);
    }

    private static @Nullable Digest digest(@Nullable String text) {
        try {
            return text == null ? null : Digest.parse(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
