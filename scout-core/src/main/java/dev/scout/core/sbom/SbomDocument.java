package dev.scout.core.sbom;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The document that a bill was read from.
 *
 * @param standard {@code CycloneDX}, {@code SPDX} …; empty for a bill made by hand
 * @param specVersion of the standard, as written
 * @param id CycloneDX {@code serialNumber}, SPDX {@code documentNamespace}
 * @param revision CycloneDX {@code version}: the how manieth edition of the document this is
 * @param name SPDX {@code name}
 * @param created when the document was made
 * @param authors who made it
 * @param tools what made it
 */
public record SbomDocument(
        String standard,
        @Nullable String specVersion,
        @Nullable String id,
        @Nullable Integer revision,
        @Nullable String name,
        @Nullable Instant created,
        List<Party> authors,
        List<Tool> tools) {

    /** A document of which nothing is known. */
    public static final SbomDocument UNKNOWN = new SbomDocument("", null, null, null, null, null, List.of(), List.of());

    /** Copies the lists. */
    public SbomDocument {
        Objects.requireNonNull(standard, "standard");
        authors = List.copyOf(authors);
        tools = List.copyOf(tools);
    }
}
