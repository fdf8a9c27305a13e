package dev.scout.sbom.spdx;

import dev.scout.core.image.Digest;
import dev.scout.core.sbom.Location;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The paths at which a package was found, in their order, each with the diff id of the layer that holds the file as far
 * as it is known. Nearly every package was found at one path, for which no map is made.
 */
final class FoundPlaces {

    private @Nullable String first;
    private @Nullable Digest firstDiffId;
    /** Those behind the first. */
    private Map<String, @Nullable Digest> others = Map.of();

    boolean isEmpty() {
        return first == null;
    }

    /** Adds a path, or what is known of it now; a layer that is known stays unless another is named. */
    void add(String path, @Nullable Digest diffId) {
        if (first == null || first.equals(path)) {
            first = path;
            firstDiffId = diffId == null ? firstDiffId : diffId;
        } else if (diffId != null || !others.containsKey(path)) {
            others = others.isEmpty() ? new LinkedHashMap<>(2) : others;
            others.put(path, diffId);
        }
    }

    /** The paths of which no layer is known. */
    List<String> withoutLayer() {
        List<String> paths = new ArrayList<>(1);
        if (first != null && firstDiffId == null) {
            paths.add(first);
        }
        others.forEach((path, diffId) -> {
            if (diffId == null) {
                paths.add(path);
            }
        });
        return paths;
    }

    /**
     * The places, those of unknown layers in the one of the package itself.
     *
     * @param digest of the package's layer as stored
     * @param diffId of the package's layer
     */
    List<Location> in(@Nullable Digest digest, @Nullable Digest diffId) {
        if (first == null) {
            return List.of();
        }
        Location only = new Location(first, digest, firstDiffId == null ? diffId : firstDiffId);
        if (others.isEmpty()) {
            return List.of(only);
        }
        List<Location> locations = new ArrayList<>(1 + others.size());
        locations.add(only);
        others.forEach((path, known) -> locations.add(new Location(path, digest, known == null ? diffId : known)));
        return locations;
    }
}
