package dev.scout.match.judgement;

import dev.scout.core.sbom.Component;
import dev.scout.core.sbom.Dependency;
import dev.scout.core.sbom.Sbom;
import dev.scout.core.vex.VexStatement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What the findings at hand are in: an image, and the bill that they were found by. Used by one thread. */
final class JudgedBill {

    private final ImageProduct image;
    private final Sbom sbom;
    private @Nullable Map<String, List<String>> containers;
    private final Map<String, Component> components = new HashMap<>();

    JudgedBill(Sbom sbom, ImageProduct image) {
        this.sbom = sbom;
        this.image = image;
    }

    ImageProduct image() {
        return image;
    }

    @Nullable
    Component subject() {
        return sbom.subject();
    }

    boolean isLedTo(BomLink link) {
        return link.leadsInto(sbom.document());
    }

    /** Whether a statement stands in this bill, so that it may name components by their refs alone. */
    boolean carries(VexStatement.Issue issue) {
        String document = sbom.document().id();
        return document == null
                ? issue.documentId() == null
                        && sbom.attached().vexStatements().stream()
                                .anyMatch(own -> own.issue().equals(issue))
                : document.equals(issue.documentId());
    }

    /**
     * Whether a component lies in others of a kind, and nowhere else: on every way up, over what contains it, stands
     * one. So what is said of a library as a part of one program suppresses nothing where another program has it, too.
     */
    boolean liesIn(Component component, Predicate<Component> kind) {
        if (containers == null) {
            containers = containers();
        }
        Set<String> passed = new HashSet<>(List.of(component.ref()));
        ArrayDeque<String> open = new ArrayDeque<>(passed);
        boolean found = false;
        while (!open.isEmpty()) {
            List<String> holders = containers.getOrDefault(open.pop(), List.of());
            if (holders.isEmpty()) {
                return false;
            }
            for (String ref : holders) {
                Component holder = components.get(ref);
                if (holder != null && kind.test(holder)) {
                    found = true;
                } else if (passed.add(ref)) {
                    open.push(ref);
                }
            }
        }
        return found;
    }

    private Map<String, List<String>> containers() {
        sbom.components().forEach(component -> components.put(component.ref(), component));
        Map<String, List<String>> above = new HashMap<>();
        for (Dependency edge : sbom.dependencies()) {
            if (edge.kind() == Dependency.Kind.CONTAINS) {
                above.computeIfAbsent(edge.to(), added -> new ArrayList<>(1)).add(edge.from());
            }
        }
        return above;
    }
}
