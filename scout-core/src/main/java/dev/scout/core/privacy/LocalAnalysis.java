package dev.scout.core.privacy;

import dev.scout.core.image.Digest;
import dev.scout.core.image.ImageMetadata;
import dev.scout.core.image.Layer;
import dev.scout.core.purl.PackageUrl;
import dev.scout.core.sbom.Component;
import dev.scout.core.sbom.Sbom;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * All that a developer's own machine tells when it asks: package URLs and layer digests. It can hold nothing else, and
 * what can leak through a package URL is taken off: the subpath, and all qualifiers ({@code repository_url},
 * {@code file_name} …) but those that say which package it is.
 *
 * @param packages sorted, each once
 * @param layers from the bottom up
 */
public record LocalAnalysis(List<PackageUrl> packages, List<Digest> layers) {

    /** The qualifiers that say which package it is. A list of what may go is safer than one of what may not. */
    private static final Set<String> TELLING = Set.of(
            "arch",
            "classifier",
            "distro",
            "epoch",
            "modularitylabel",
            "os_distro",
            "os_name",
            "os_version",
            "platform",
            "rpmmod",
            "type",
            "upstream");

    /** The types whose advisories are written for a release, and under the names of source packages. */
    private static final Set<String> DISTRIBUTED = Set.of("alpm", "apk", "deb", "rpm");

    /** Takes off what can leak, and sorts. */
    public LocalAnalysis {
        packages = packages.stream()
                .map(LocalAnalysis::telling)
                .distinct()
                .sorted()
                .toList();
        layers = List.copyOf(layers);
    }

    /** What may be told of a bill, with the layers of its image where the bill knows them. */
    public static LocalAnalysis of(Sbom sbom) {
        ImageMetadata image = sbom.image();
        return of(sbom, image == null ? List.of() : image.layers());
    }

    /** What may be told of a bill and of its image. */
    public static LocalAnalysis of(Sbom sbom, ImageMetadata image) {
        return of(sbom, image.layers());
    }

    private static LocalAnalysis of(Sbom sbom, List<Layer> layers) {
        Stream<PackageUrl> packages = sbom.components().stream()
                .map(component -> component.identity().purl())
                .filter(Objects::nonNull);
        Set<Digest> digests = new LinkedHashSet<>();
        for (Layer layer : layers) {
            Digest digest = layer.diffId() == null ? layer.digest() : layer.diffId();
            if (digest != null) {
                digests.add(digest);
            }
        }
        return new LocalAnalysis(packages.toList(), List.copyOf(digests));
    }

    /**
     * A bill of these packages alone, to be matched where it was sent. Nothing of the analysis is kept but what the
     * caller keeps.
     */
    public Sbom toSbom() {
        return Sbom.of(packages.stream().map(Component::of).toList());
    }

    /**
     * The components of a bill whose findings need more than this analysis tells, so that an answer from it may lack
     * some: those without a package URL, and those of a distribution whose release or source package stands only
     * elsewhere in the bill.
     */
    public static List<Component> needingMore(Sbom sbom) {
        return sbom.components().stream().filter(LocalAnalysis::needsMore).toList();
    }

    private static boolean needsMore(Component component) {
        PackageUrl purl = component.identity().purl();
        if (purl == null || purl.version() == null && component.identity().version() != null) {
            return true;
        }
        boolean distributed = DISTRIBUTED.contains(purl.type());
        boolean released = purl.qualifier("distro") != null || purl.qualifier("os_version") != null;
        boolean sourced = purl.qualifier("upstream") != null
                || component.origin().sources().stream()
                        .allMatch(source -> source.name().equals(purl.name())
                                && (source.version() == null
                                        || source.version()
                                                .equals(component.identity().version())));
        return distributed && (!released || !sourced);
    }

    private static PackageUrl telling(PackageUrl purl) {
        PackageUrl bare = purl.subpath() == null ? purl : purl.withoutSubpath();
        if (TELLING.containsAll(bare.qualifiers().keySet())) {
            return bare;
        }
        Map<String, String> kept = new TreeMap<>(bare.qualifiers());
        kept.keySet().retainAll(TELLING);
        return bare.withQualifiers(kept);
    }
}
