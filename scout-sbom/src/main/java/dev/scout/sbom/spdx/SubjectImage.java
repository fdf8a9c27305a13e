package dev.scout.sbom.spdx;

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
import dev.scout.core.sbom.ComponentType;
import dev.scout.sbom.reader.Facts;
import dev.scout.sbom.reader.ImageReferences;
import dev.scout.sbom.reader.ToldLayers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The image that a document describes, from what it says of its subject: Trivy's statements ({@code RepoTag},
 * {@code RepoDigest}, {@code ImageID}, {@code DiffID}), a package URL of type {@code oci} or {@code docker}, a name
 * that is an image reference, and Tern's packages that stand for layers.
 *
 * <p>A digest in a reference or package URL may be that of a manifest or of an index: it is one of the two only where a
 * media type says which, and else stays in the reference.
 */
final class SubjectImage {

    private final Facts facts;
    private final PackageDraft subject;

    SubjectImage(PackageDraft subject, Facts facts) {
        this.subject = subject;
        this.facts = facts;
    }

    /**
     * The image; null if the subject is none.
     *
     * @param layerPackages packages in the subject that stand for layers, in the order of the document
     * @param storedAs the digest of a layer as stored, by its diff id, as far as packages name both
     * @param operatingSystem that the document names
     */
    @Nullable
    ImageMetadata read(
            List<LayerPackage> layerPackages, Map<Digest, Digest> storedAs, @Nullable OperatingSystem operatingSystem) {
        if (subject.type() != ComponentType.CONTAINER && layerPackages.isEmpty()) {
            return null;
        }
        PackageUrl purl = subject.builder.purl();
        Digest manifest = digestOrNull(subject.version());
        Digest index = null;
        Platform platform = null;
        if (purl != null) {
            String mediaType = purl.qualifier("mediatype");
            Digest digest = mediaType == null ? null : digestOrNull(purl.version());
            boolean isIndex = mediaType != null && (mediaType.contains("index") || mediaType.contains("list"));
            manifest = isIndex || digest == null ? manifest : digest;
            index = isIndex ? digest : null;
            platform = platform(purl, operatingSystem);
        }
        return new ImageMetadata(
                new ImageIdentity(references(purl), manifest, facts.digest(first("ImageID")), index),
                null,
                platform,
                operatingSystem,
                new ImageConfig(List.of(), List.of(), labels()),
                layers(layerPackages, storedAs));
    }

    private List<ImageReference> references(@Nullable PackageUrl purl) {
        ImageReferences references = new ImageReferences()
                .addAll(subject.builder.property("RepoTag"))
                .addAll(subject.builder.property("RepoDigest"))
                .add(purl);
        String name = subject.name();
        if (references.isEmpty() && name != null) {
            references.add(name(name));
        }
        return references.list();
    }

    /** The name with the version, unless it has a tag or digest itself, or is that of an archive. */
    private String name(String name) {
        String version = subject.version();
        boolean bare = name.indexOf('@') < 0 && name.indexOf(':', name.lastIndexOf('/') + 1) < 0;
        if (!bare || version == null || version.isEmpty() || name.endsWith(".tar") || name.endsWith(".tar.gz")) {
            return name;
        }
        return name.toLowerCase(Locale.ROOT) + (digestOrNull(version) == null ? ":" : "@") + version;
    }

    /** {@code arch} and {@code os} as the bom tool and Trivy write them, {@code platform} as Docker does. */
    private static @Nullable Platform platform(PackageUrl purl, @Nullable OperatingSystem operatingSystem) {
        String platform = purl.qualifier("platform");
        if (platform != null) {
            String[] words = platform.split("/", 3);
            return words.length < 2 ? null : Platform.of(words[0], words[1], words.length == 3 ? words[2] : null);
        }
        String architecture = purl.qualifier("arch");
        String os = purl.qualifier("os");
        String family = os != null || operatingSystem == null ? os : operatingSystem.family();
        return architecture == null || family == null ? null : Platform.of(family, architecture, null);
    }

    /** Trivy's diff ids, with the digests that packages in the same layers tell; else Tern's packages in order. */
    private List<Layer> layers(List<LayerPackage> layerPackages, Map<Digest, Digest> storedAs) {
        List<Digest> diffIds = new ArrayList<>();
        for (String text : subject.builder.property("DiffID")) {
            Digest diffId = facts.digest(text);
            if (diffId != null) {
                diffIds.add(diffId);
            }
        }
        List<Layer> layers = ToldLayers.of(diffIds, storedAs);
        // the bom tool, which knows no diff ids, lists layers in no order
        if (layers.isEmpty() && layerPackages.stream().allMatch(layer -> layer.diffId() != null)) {
            List<ChainId> tern =
                    ChainId.of(layerPackages.stream().map(LayerPackage::diffId).toList());
            for (LayerPackage layer : layerPackages) {
                int i = layers.size();
                layers.add(new Layer(i, layer.digest(), layer.diffId(), tern.get(i), null, layer.createdBy(), false));
            }
        }
        return layers;
    }

    private Map<String, String> labels() {
        Map<String, String> labels = new LinkedHashMap<>();
        for (String label : subject.builder.property("Labels")) {
            int colon = label.indexOf(": ");
            if (colon > 0) {
                labels.put(label.substring(0, colon), label.substring(colon + 2));
            }
        }
        return labels;
    }

    private @Nullable String first(String property) {
        List<String> values = subject.builder.property(property);
        return values.isEmpty() ? null : values.get(0);
    }

    private static @Nullable Digest digestOrNull(@Nullable String text) {
        try {
            return text == null || text.indexOf(':') < 0 ? null : Digest.parse(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
