package dev.scout.sbom.image;

import dev.scout.core.image.ImageMetadata;
import dev.scout.core.sbom.Sbom;
import java.util.List;
import java.util.Objects;

/**
 * An image that was read from an archive.
 *
 * @param metadata what it is
 * @param bills what is in it, as far as bills are attached to it; in the order of the archive
 * @param attached statements that are attached to it: all of them as they came, and what the readers made of them
 */
public record ArchivedImage(ImageMetadata metadata, List<Sbom> bills, Sbom.Attached attached) {

    /** Copies the list. */
    public ArchivedImage {
        Objects.requireNonNull(metadata, "metadata");
        Objects.requireNonNull(attached, "attached");
        bills = List.copyOf(bills);
    }
}
