package dev.scout.sbom.write;

import dev.scout.core.sbom.Component;
import dev.scout.core.sbom.Dependency;
import dev.scout.core.sbom.Sbom;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What differs between a bill and what was read again after it was written. Ids may be others, if they are one to one;
 * orders of what has no order are not compared.
 */
final class SbomDifference {

    private final List<String> found = new ArrayList<>();
    private final Map<String, String> refs = new HashMap<>();

    private SbomDifference() {}

    static List<String> between(Sbom before, Sbom after) {
        SbomDifference difference = new SbomDifference();
        difference.compare(before, after);
        return difference.found;
    }

    private void compare(Sbom before, Sbom after) {
        document(before, after);
        same("operating system", before.operatingSystem(), after.operatingSystem());
        same("image", before.image(), after.image());
        same(
                "number of components",
                before.components().size(),
                after.components().size());
        same("subject", before.subject() == null, after.subject() == null);
        if (!found.isEmpty() && before.components().size() != after.components().size()) {
            return;
        }
        if (before.subject() != null && after.subject() != null) {
            component(before.subject(), after.subject());
        }
        Map<String, Component> read = new HashMap<>();
        after.components().forEach(component -> read.put(component.ref(), component));
        List<String> names = ids(before);
        for (int i = 0; i < before.components().size(); i++) {
            Component component = before.components().get(i);
            Component again = read.getOrDefault(component.ref(), read.get(names.get(i)));
            if (again == null) {
                found.add("components: lost " + component.ref());
            } else {
                component(component, again);
            }
        }
        Set<Dependency> renamed = new HashSet<>();
        for (Dependency edge : before.dependencies()) {
            renamed.add(new Dependency(
                    refs.getOrDefault(edge.from(), edge.from()),
                    refs.getOrDefault(edge.to(), edge.to()),
                    edge.kind(),
                    edge.scope()));
        }
        Set<Dependency> edges = new HashSet<>(after.dependencies());
        if (!renamed.equals(edges)) {
            Set<Dependency> lost = new LinkedHashSet<>(renamed);
            lost.removeAll(edges);
            Set<Dependency> added = new LinkedHashSet<>(edges);
            added.removeAll(renamed);
            found.add(
                    "edges: lost " + lost.size() + " " + first(lost) + ", added " + added.size() + " " + first(added));
        }
    }

    /** The ids that SPDX has for components whose refs it does not take. */
    private static List<String> ids(Sbom sbom) {
        Set<String> taken = new HashSet<>(Set.of("SPDXRef-DOCUMENT"));
        List<Component> all = new ArrayList<>(sbom.components());
        if (sbom.subject() != null) {
            all.add(0, sbom.subject());
        }
        all.stream()
                .map(Component::ref)
                .filter(ref -> SpdxNames.id(ref).equals(ref))
                .forEach(taken::add);
        List<String> ids = new ArrayList<>();
        for (Component component : all) {
            String wanted = SpdxNames.id(component.ref());
            String id = wanted;
            for (int i = 2; !wanted.equals(component.ref()) && !taken.add(id); i++) {
                id = wanted + "-" + i;
            }
            ids.add(id);
        }
        return sbom.subject() == null ? ids : ids.subList(1, ids.size());
    }

    private static @Nullable Object first(Set<?> set) {
        return set.isEmpty() ? null : set.iterator().next();
    }

    private void document(Sbom before, Sbom after) {
        String id = before.document().id();
        if (id != null) {
            same("document id", id, after.document().id());
        }
        if (before.document().name() != null) {
            same("document name", before.document().name(), after.document().name());
        }
        if (before.document().revision() != null) {
            same("revision", before.document().revision(), after.document().revision());
        }
        if (before.document().created() != null) {
            same("created", before.document().created(), after.document().created());
        }
        if (!before.document().tools().isEmpty() || !before.document().authors().isEmpty()) {
            same("tools", before.document().tools(), after.document().tools());
            same("authors", before.document().authors(), after.document().authors());
        }
    }

    private void component(Component before, Component after) {
        refs.put(before.ref(), after.ref());
        String at = before.ref() + " ";
        same(at + "type", before.type(), after.type());
        same(at + "purl", before.identity().purl(), after.identity().purl());
        same(at + "written", before.identity().written(), after.identity().written());
        same(
                at + "cpes",
                Set.copyOf(before.identity().cpes()),
                Set.copyOf(after.identity().cpes()));
        same(
                at + "identifiers",
                Set.copyOf(before.identity().others()),
                Set.copyOf(after.identity().others()));
        same(at + "attribution", before.attribution(), after.attribution());
        same(at + "licensing", before.licensing(), after.licensing());
        same(at + "size", before.contents().sizeInBytes(), after.contents().sizeInBytes());
        same(
                at + "hashes",
                Set.copyOf(before.contents().hashes()),
                Set.copyOf(after.contents().hashes()));
        same(at + "locations", before.contents().locations(), after.contents().locations());
        same(at + "origin", before.origin(), after.origin());
        same(at + "description", before.description(), after.description());
        same(at + "properties", before.properties(), after.properties());
    }

    private void same(String what, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            found.add(what + ": " + shortly(before) + " became " + shortly(after));
        }
    }

    private static String shortly(@Nullable Object value) {
        String text = String.valueOf(value);
        return text.length() > 400 ? text.substring(0, 400) + "…" : text;
    }
}
