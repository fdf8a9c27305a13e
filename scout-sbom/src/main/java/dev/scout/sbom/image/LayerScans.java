package dev.scout.sbom.image;

import dev.scout.core.read.Diagnostic.Kind;
import dev.scout.sbom.reader.Expansion;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads all layers of an image, each file of them once, in the order that is cheapest for the archive. */
final class LayerScans {

    private LayerScans() {}

    /** What each layer turned out to be, from the bottom up; null for one that is not in the archive. */
    static List<LayerScan.@Nullable Result> read(List<StoredLayer> layers, Documents documents, Expansion expansion)
            throws IOException {
        Map<String, List<Integer>> ordinals = new LinkedHashMap<>();
        for (int i = 0; i < layers.size(); i++) {
            ordinals.computeIfAbsent(layers.get(i).path(), path -> new ArrayList<>())
                    .add(i);
        }
        List<LayerScan.@Nullable Result> results = new ArrayList<>(Collections.nCopies(layers.size(), null));
        documents.files().visit(ordinals.keySet(), (paths, content) -> {
            List<Integer> same = paths.stream()
                    .flatMap(path -> ordinals.getOrDefault(path, List.of()).stream())
                    .sorted()
                    .toList();
            int first = same.get(0);
            LayerScan.Result result =
                    LayerScan.read(name(first), layers.get(first), content, expansion, documents.context());
            for (int i : same) {
                layers.get(i).verify(name(i), result.digest(), result.sizeInBytes());
                layers.get(i).verifyContent(name(i), result.diffId());
                results.set(i, result);
            }
        });
        for (int i = 0; i < layers.size(); i++) {
            if (results.get(i) == null) {
                documents.report(
                        Kind.MISSING,
                        name(i) + " is not in the archive: " + layers.get(i).path());
            }
        }
        return results;
    }

    private static String name(int ordinal) {
        return "layer " + (ordinal + 1);
    }
}
