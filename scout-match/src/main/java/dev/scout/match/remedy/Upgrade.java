package dev.scout.match.remedy;

import dev.scout.core.sbom.Component;
import dev.scout.match.Finding;
import dev.scout.match.Naming;
import java.util.List;
import java.util.Objects;

/**
 * One package to be brought to another version: all components of the bill that are it, or are built from it.
 *
 * @param packageName what to upgrade, in the normal form of its ecosystem
 * @param naming whether that is the package itself or the source package that the components are built from
 * @param from the version that is there
 * @param to the version to upgrade to, as an advisory writes it
 * @param components what changes with it, in the order of the bill
 * @param cleared the findings that are gone then
 * @param remaining what is found at the new version, where none is free of everything
 */
public record Upgrade(
        String packageName,
        Naming naming,
        String from,
        String to,
        List<Component> components,
        List<Finding> cleared,
        List<Finding> remaining) {

    /** Copies the lists. */
    public Upgrade {
        Objects.requireNonNull(packageName, "packageName");
        Objects.requireNonNull(naming, "naming");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        components = List.copyOf(components);
        cleared = List.copyOf(cleared);
        remaining = List.copyOf(remaining);
    }

    /** Whether nothing is found at the new version. */
    public boolean isComplete() {
        return remaining.isEmpty();
    }

    @Override
    public String toString() {
        return packageName + " " + from + " -> " + to + ": " + cleared.size() + " cleared, " + remaining.size()
                + " remaining";
    }
}
