package dev.scout.sbom.reader;

import dev.scout.core.sbom.Component;
import dev.scout.core.sbom.Dependency;

/**
 * Takes the parts of a bill one by one, in the order of the document and in constant memory: what you implement for
 * very large bills.
 *
 * <p>Nothing is looked up and nothing is held back. A component has what its own place in the document says; what comes
 * later (edges, texts of licences, which one the document describes) is told later, by refs. Ids are as written: one
 * that is used twice is given twice, and edges may lead nowhere.
 */
public interface BillParts {

    /** A component; one that lies in another comes after it. */
    void component(Component component);

    /** What the document describes, where that stands in a place of its own. */
    default void subject(Component subject) {}

    /** A component that came, or will come, is what the document describes. */
    default void describes(String ref) {}

    /** An edge; its scope is unspecified where the document says the scope elsewhere. */
    default void dependency(Dependency dependency) {}

    /** What a {@code LicenseRef-…} stands for: its name, else its text. */
    default void license(String ref, String text) {}
}
