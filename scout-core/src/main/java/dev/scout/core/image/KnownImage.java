package dev.scout.core.image;

import java.util.List;

/**
 * An image of a catalogue.
 *
 * @param references the names and tags it goes by
 * @param diffIds its layers, from the bottom up
 */
public record KnownImage(List<ImageReference> references, List<Digest> diffIds) {

    /** Copies the lists; an image without layers can be no base. */
    public KnownImage {
        references = List.copyOf(references);
        diffIds = List.copyOf(diffIds);
        if (diffIds.isEmpty()) {
            throw new IllegalArgumentException("an image without layers can be no base");
        }
    }

    /** What a catalogue keeps of an image: its names and those of its layers whose diff ids are known. */
    public static KnownImage of(ImageMetadata image) {
        return new KnownImage(image.identity().references(), image.diffIds());
    }
}
