package dev.scout.match;

import dev.scout.match.Verdict.Undecided.Obstacle;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the index that says something of a component.
 *
 * @param image where its numbers are from
 * @param packageNumber the package that it is an entry of
 * @param entry its number
 * @param span the span that decided; -1 if none did
 * @param obstacle why it cannot be told; null if the component is affected
 * @param version the version that was asked about
 * @param naming whose name and version it is
 */
record Hit(
        IndexImage image,
        int packageNumber,
        int entry,
        int span,
        @Nullable Obstacle obstacle,
        @Nullable String version,
        Naming naming) {

    /** The number of the advisory in its image. */
    int advisory() {
        return image.entryAdvisory[entry];
    }
}
