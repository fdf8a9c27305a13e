package dev.scout.core.sbom;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A program that made a document.
 *
 * @param vendor who makes the program
 * @param name its name
 * @param version its version
 */
public record Tool(
        @Nullable String vendor, String name, @Nullable String version) {

    /** Checks the name. */
    public Tool {
        Objects.requireNonNull(name, "name");
    }
}
