package dev.scout.sbom.image;

import java.io.IOException;

/**
 * An image that an archive names.
 *
 * @param choice what a caller sees of it
 * @param loader reads its documents
 */
record FoundImage(ImageChoice choice, Loader loader) {

    /** Reads the documents of an image. */
    interface Loader {

        /** Reads them, with what is odd going where these documents report. */
        StoredImage load(Documents documents) throws IOException;
    }
}
