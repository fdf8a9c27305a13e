package dev.scout.core.sbom;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a component was built from and how it was found.
 *
 * @param sources the source packages, under whose names advisories of distributions are written
 * @param foundBy the part of the tool that found it
 */
public record Origin(List<SourcePackage> sources, @Nullable String foundBy) {

    /**
     * A source package.
     *
     * @param name for example {@code openssl} of {@code libssl3}
     * @param version where it differs from the binary package's, or is said to be the same; with the epoch
     */
    public record SourcePackage(String name, @Nullable String version) {

        /** Checks the name. */
        public SourcePackage {
            Objects.requireNonNull(name, "name");
        }
    }

    /** Nothing is said. */
    public static final Origin UNKNOWN = new Origin(List.of(), null);

    /** Copies the list. */
    public Origin {
        sources = List.copyOf(sources);
    }
}
