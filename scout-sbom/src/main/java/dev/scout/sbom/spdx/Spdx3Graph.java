package dev.scout.sbom.spdx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The elements of an SPDX 3 document by their ids, of which the first counts. Most elements are relationships, and
 * nothing refers to these: they get a place by their ids only if an id is sought that no other element bears.
 */
final class Spdx3Graph {

    private final Map<String, Spdx3Element> nodes = new HashMap<>();
    private final List<Spdx3Element> relationships = new ArrayList<>();
    /** How many of the relationships are among the nodes. */
    private int placed;

    /** Adds an element. */
    void add(Spdx3Element element) {
        if (element.relation != null) {
            relationships.add(element);
        } else {
            nodes.putIfAbsent(String.valueOf(element.id), element);
        }
    }

    /** The relationships in the order of the document. */
    List<Spdx3Element> relationships() {
        return relationships;
    }

    /** The element that an id stands for; null for none. */
    @Nullable
    Spdx3Element find(String id) {
        Spdx3Element node = nodes.get(id);
        if (node != null || placed == relationships.size()) {
            return node;
        }
        for (; placed < relationships.size(); placed++) {
            Spdx3Element relationship = relationships.get(placed);
            nodes.putIfAbsent(String.valueOf(relationship.id), relationship);
        }
        return nodes.get(id);
    }

    /** The element, which is no relationship, that an id stands for that may well stand for none. */
    @Nullable
    Spdx3Element findNode(String id) {
        return nodes.get(id);
    }

    /** Forgets all. */
    void clear() {
        nodes.clear();
        relationships.clear();
        placed = 0;
    }
}
