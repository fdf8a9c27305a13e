package dev.scout.core.sbom;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/**
 * How far the components of a bill are from its root: 1 is direct, more is transitive. Cycles do no harm.
 *
 * <p>The root is the bill's subject. Where no edge leaves the subject, the roots are the components that nothing
 * depends on, at distance 1. Immutable and thread-safe.
 */
public final class DependencyGraph {

    private final Map<String, Integer> distances;

    private DependencyGraph(Map<String, Integer> distances) {
        this.distances = distances;
    }

    /** The graph of a bill's {@link Dependency.Kind#DEPENDS_ON} edges. Linear in components and edges. */
    public static DependencyGraph of(Sbom sbom) {
        Map<String, List<String>> targets = new HashMap<>();
        Set<String> needed = new LinkedHashSet<>();
        for (Dependency edge : sbom.dependencies()) {
            if (edge.kind() == Dependency.Kind.DEPENDS_ON) {
                targets.computeIfAbsent(edge.from(), from -> new ArrayList<>()).add(edge.to());
                needed.add(edge.to());
            }
        }
        Map<String, Integer> distances = new HashMap<>();
        ArrayDeque<String> queue = new ArrayDeque<>();
        Component subject = sbom.subject();
        if (subject != null && targets.containsKey(subject.ref())) {
            distances.put(subject.ref(), 0);
            queue.add(subject.ref());
        } else {
            for (Component component : sbom.components()) {
                if (targets.containsKey(component.ref())
                        && !needed.contains(component.ref())
                        && distances.put(component.ref(), 1) == null) {
                    queue.add(component.ref());
                }
            }
        }
        while (!queue.isEmpty()) {
            String from = queue.remove();
            int next = distances.getOrDefault(from, 0) + 1;
            for (String to : targets.getOrDefault(from, List.of())) {
                if (distances.putIfAbsent(to, next) == null) {
                    queue.add(to);
                }
            }
        }
        return new DependencyGraph(Map.copyOf(distances));
    }

    /** The number of edges from the root to a component by the shortest way; empty if no way is known. */
    public OptionalInt distance(String ref) {
        Integer distance = distances.get(ref);
        return distance == null ? OptionalInt.empty() : OptionalInt.of(distance);
    }

    /** Whether a component is one that the root itself asks for. */
    public boolean isDirect(String ref) {
        return distances.getOrDefault(ref, 0) == 1;
    }
}
