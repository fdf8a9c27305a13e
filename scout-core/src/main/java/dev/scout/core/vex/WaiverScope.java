package dev.scout.core.vex;

import dev.scout.core.image.Digest;
import dev.scout.core.purl.PackageUrl;

/** What a {@link Waiver} is about. */
public sealed interface WaiverScope {

    /**
     * One image.
     *
     * @param digest of its manifest
     */
    record OneImage(Digest digest) implements WaiverScope {}

    /**
     * All images of a repository.
     *
     * @param name the normalised name without tag and digest
     */
    record OneRepository(String name) implements WaiverScope {}

    /**
     * A package wherever it is.
     *
     * @param purl without a version it means every version
     */
    record OnePackage(PackageUrl purl) implements WaiverScope {}

    /** Everything. */
    record Everywhere() implements WaiverScope {}
}
