package dev.scout.sbom.write;

import dev.scout.core.sbom.Component;
import dev.scout.core.sbom.Dependency;
import dev.scout.core.sbom.Dependency.Kind;
import dev.scout.core.sbom.Dependency.Scope;
import dev.scout.core.sbom.Sbom;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The edges of a bill as CycloneDX has them: dependencies; components nested in others, where that keeps the order of
 * components; the scope of a component, where all edges to it agree on it. All others are stated.
 */
final class CycloneDxEdges {

    /** Deeper than any honest bill, and not so deep that writing exhausts the stack. */
    private static final int DEEPEST = 100;

    private record Place(String from, String to, Kind kind) {}

    private final Sbom sbom;
    private final Map<String, Set<Scope>> scopes = new HashMap<>();
    private final Map<String, String> holders = new HashMap<>();
    private final Map<String, Set<String>> needs = new LinkedHashMap<>();
    private final Map<String, List<Dependency>> stated = new HashMap<>();

    CycloneDxEdges(Sbom sbom) {
        this.sbom = sbom;
        Map<Place, Integer> repeats = new HashMap<>();
        Map<String, Integer> held = new HashMap<>();
        for (Dependency edge : sbom.dependencies()) {
            scopes.computeIfAbsent(edge.to(), to -> EnumSet.noneOf(Scope.class)).add(edge.scope());
            repeats.merge(new Place(edge.from(), edge.to(), edge.kind()), 1, Integer::sum);
            if (edge.kind() == Kind.CONTAINS) {
                held.merge(edge.to(), 1, Integer::sum);
            }
        }
        Map<String, String> nested = nesting(held);
        for (Dependency edge : sbom.dependencies()) {
            boolean places;
            if (edge.kind() == Kind.DEPENDS_ON) {
                needs.computeIfAbsent(edge.from(), from -> new LinkedHashSet<>())
                        .add(edge.to());
                places = true;
            } else {
                places = edge.kind() == Kind.CONTAINS && edge.from().equals(nested.get(edge.to()));
            }
            boolean once = repeats.getOrDefault(new Place(edge.from(), edge.to(), edge.kind()), 1) == 1;
            if (!places || !once || usage(edge.to()) != edge.scope()) {
                stated.computeIfAbsent(edge.from(), from -> new ArrayList<>()).add(edge);
            }
        }
    }

    /** Who holds whom: the one holder of a component, where it is open when the component comes. */
    private Map<String, String> nesting(Map<String, Integer> held) {
        Map<String, String> only = new HashMap<>();
        for (Dependency edge : sbom.dependencies()) {
            if (edge.kind() == Kind.CONTAINS && held.getOrDefault(edge.to(), 0) == 1) {
                only.put(edge.to(), edge.from());
            }
        }
        ArrayDeque<String> open = new ArrayDeque<>();
        Set<String> isOpen = new HashSet<>();
        for (Component component : sbom.components()) {
            String holder = only.get(component.ref());
            boolean nests = holder != null && isOpen.contains(holder);
            while (!open.isEmpty() && !(nests && open.getLast().equals(holder))) {
                isOpen.remove(open.removeLast());
            }
            if (nests && holder != null && open.size() < DEEPEST) {
                holders.put(component.ref(), holder);
            }
            open.addLast(component.ref());
            isOpen.add(component.ref());
        }
        return holders;
    }

    /** The one scope of all edges to a component; UNSPECIFIED for several. */
    Scope usage(String ref) {
        Set<Scope> all = scopes.getOrDefault(ref, Set.of());
        return all.size() == 1 ? all.iterator().next() : Scope.UNSPECIFIED;
    }

    /** Edges from a component that have to be stated. */
    List<Dependency> stated(String ref) {
        return stated.getOrDefault(ref, List.of());
    }

    /** All components in their places. */
    List<org.cyclonedx.model.Component> nested(Function<Component, org.cyclonedx.model.Component> translate) {
        List<org.cyclonedx.model.Component> top = new ArrayList<>();
        Map<String, org.cyclonedx.model.Component> made = new HashMap<>();
        for (Component component : sbom.components()) {
            org.cyclonedx.model.Component translated = translate.apply(component);
            made.put(component.ref(), translated);
            org.cyclonedx.model.@Nullable Component holder = made.get(holders.getOrDefault(component.ref(), ""));
            if (holder == null || !holders.containsKey(component.ref())) {
                top.add(translated);
            } else {
                holder.addComponent(translated);
            }
        }
        return top;
    }

    /** Who needs whom. */
    List<org.cyclonedx.model.Dependency> dependencies() {
        List<org.cyclonedx.model.Dependency> all = new ArrayList<>();
        needs.forEach((from, targets) -> {
            org.cyclonedx.model.Dependency dependency = new org.cyclonedx.model.Dependency(from);
            targets.forEach(to -> dependency.addDependency(new org.cyclonedx.model.Dependency(to)));
            all.add(dependency);
        });
        return all;
    }
}
