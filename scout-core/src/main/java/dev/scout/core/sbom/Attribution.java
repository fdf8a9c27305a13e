package dev.scout.core.sbom;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whose a component is.
 *
 * @param authors who wrote it; SPDX {@code originator}
 * @param supplier who delivered it
 * @param publisher who published it
 * @param manufacturer who made it, CycloneDX 1.6
 * @param copyright the copyright text
 */
public record Attribution(
        List<Party> authors,
        @Nullable Party supplier,
        @Nullable Party publisher,
        @Nullable Party manufacturer,
        @Nullable String copyright) {

    /** Nobody is named. */
    public static final Attribution UNKNOWN = new Attribution(List.of(), null, null, null, null);

    /** Copies the list. */
    public Attribution {
        authors = List.copyOf(authors);
    }
}
