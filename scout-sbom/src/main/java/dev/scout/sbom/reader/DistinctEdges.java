package dev.scout.sbom.reader;

import dev.scout.core.sbom.Dependency;
import java.util.ArrayList;
import java.util.List;

/** Edges between components that are numbered, each once and in the order in which they came. Not thread-safe. */
final class DistinctEdges {

    private final List<Dependency> edges;
    /** One more than the index of an edge, at the place of its hash or the next free one behind. */
    private final int[] places;

    /** No edges yet, and room for this many. */
    DistinctEdges(int atMost) {
        edges = new ArrayList<>(atMost);
        places = new int[Math.max(Integer.highestOneBit(Math.min(atMost, 1 << 28)) * 4, 2)];
    }

    /** Adds an edge, unless it is there already. */
    void add(int from, int to, Dependency edge) {
        // two components have few edges of different kinds between them
        long mixed = ((long) from << 32 | to) * 0x9E3779B97F4A7C15L;
        int place = (int) ((mixed ^ mixed >>> 29) >>> 20) & places.length - 1;
        while (places[place] != 0) {
            if (edges.get(places[place] - 1).equals(edge)) {
                return;
            }
            place = place + 1 & places.length - 1;
        }
        edges.add(edge);
        places[place] = edges.size();
    }

    /** The edges. */
    List<Dependency> edges() {
        return edges;
    }
}
