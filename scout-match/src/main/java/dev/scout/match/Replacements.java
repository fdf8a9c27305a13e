package dev.scout.match;

import dev.scout.core.image.Digest;
import dev.scout.core.image.ImageMetadata;
import dev.scout.core.image.Layer;
import dev.scout.core.purl.PackageUrl;
import dev.scout.core.sbom.Component;
import dev.scout.core.sbom.Location;
import dev.scout.core.sbom.Sbom;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which components with findings were replaced by a later layer of the image, as bills of all its layers list them.
 *
 * <p>Rule: a package was replaced if everywhere it was found, a later layer has the same package in another version in
 * the same file. Never one of rpm, which keeps several versions side by side in one database; and nothing where the
 * bill does not say in which order its layers lie, as one whose lowest layer has a diff id and no ChainID. Source: OCI
 * image layer specification, change sets. Linear in the bill.
 */
final class Replacements {

    /** Where a package of whatever version was found. */
    private record Place(
            String type,
            @Nullable String namespace,
            String name,
            @Nullable String architecture,
            String path) {}

    private record Top(int ordinal, Component component) {}

    private final Map<Digest, Integer> ordinals = new HashMap<>();
    private final Map<Place, Top> tops = new HashMap<>();

    private Replacements(ImageMetadata image) {
        for (Layer layer : image.layers()) {
            if (layer.digest() != null) {
                ordinals.put(layer.digest(), layer.ordinal());
            }
            if (layer.diffId() != null) {
                ordinals.put(layer.diffId(), layer.ordinal());
            }
        }
    }

    /** The components with findings that were replaced, by their refs, each with what is there now. */
    static Map<String, Component> of(Sbom sbom, List<Finding> findings) {
        ImageMetadata image = sbom.image();
        if (image == null || image.layers().size() < 2 || findings.isEmpty() || !image.hasLayerOrder()) {
            return Map.of();
        }
        Replacements replacements = new Replacements(image);
        Set<String> names = new HashSet<>();
        findings.forEach(finding -> names.add(finding.component().identity().name()));
        for (Component component : sbom.components()) {
            if (names.contains(component.identity().name())) {
                replacements.add(component);
            }
        }
        Map<String, Component> replaced = new HashMap<>();
        for (Finding finding : findings) {
            for (Component component : finding.components()) {
                Component later = replacements.later(component);
                if (later != null) {
                    replaced.put(component.ref(), later);
                }
            }
        }
        return replaced;
    }

    private void add(Component component) {
        for (Location location : component.contents().locations()) {
            Place place = place(component, location);
            Integer ordinal = ordinal(location);
            if (place != null && ordinal != null) {
                Top added = new Top(ordinal, component);
                tops.merge(place, added, (old, top) -> top.ordinal() > old.ordinal() ? top : old);
            }
        }
    }

    private @Nullable Component later(Component component) {
        Component later = null;
        for (Location location : component.contents().locations()) {
            Place place = place(component, location);
            Integer ordinal = ordinal(location);
            Top top = place == null ? null : tops.get(place);
            if (ordinal == null
                    || top == null
                    || top.ordinal() <= ordinal
                    || Objects.equals(
                            top.component().identity().version(),
                            component.identity().version())) {
                return null;
            }
            later = later == null ? top.component() : later;
        }
        return later;
    }

    private static @Nullable Place place(Component component, Location location) {
        PackageUrl purl = component.identity().purl();
        String path = location.path();
        return purl == null || path == null || purl.type().equals("rpm")
                ? null
                : new Place(purl.type(), purl.namespace(), purl.name(), purl.qualifier("arch"), path);
    }

    private @Nullable Integer ordinal(Location location) {
        Digest digest = location.layerDigest();
        Digest diffId = location.layerDiffId();
        Integer ordinal = digest == null ? null : ordinals.get(digest);
        return ordinal != null || diffId == null ? ordinal : ordinals.get(diffId);
    }
}
