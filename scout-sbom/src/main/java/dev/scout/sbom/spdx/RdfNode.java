package dev.scout.sbom.spdx;

import dev.scout.core.read.Position;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A node of an RDF graph: what it is, and what is said of it, by the local names of properties. */
final class RdfNode {

    private final String uri;
    private final Position position;
    private final Map<String, List<String>> values = new LinkedHashMap<>();

    /** The local name of its type; null as long as it was only referred to. */
    @Nullable
    String type;

    /**
     * Begins a node.
     *
     * @param position where it was first met
     */
    RdfNode(String uri, Position position) {
        this.uri = uri;
        this.position = position;
    }

    String uri() {
        return uri;
    }

    Position position() {
        return position;
    }

    /** Adds a literal, or the URI of another node. */
    void add(String property, String value) {
        values.computeIfAbsent(property, name -> new ArrayList<>(1)).add(value);
    }

    List<String> all(String property) {
        return values.getOrDefault(property, List.of());
    }

    @Nullable
    String first(String property) {
        List<String> all = all(property);
        return all.isEmpty() ? null : all.get(0);
    }
}
