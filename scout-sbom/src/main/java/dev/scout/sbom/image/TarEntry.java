package dev.scout.sbom.image;

/**
 * The header of one entry of a tar archive.
 *
 * @param name as written
 * @param kind what it is
 * @param linkName where a link leads; empty for others
 * @param sizeInBytes of its stored content; 0 for all but files
 * @param offset of its content within the archive
 */
record TarEntry(String name, Kind kind, String linkName, long sizeInBytes, long offset) {

    /** What an entry is. */
    enum Kind {
        FILE,
        /** A file with holes, whose stored content is not its content. */
        SPARSE,
        FOLDER,
        SYMBOLIC_LINK,
        HARD_LINK,
        /** A device, a pipe, or of a type that nobody knows. */
        OTHER
    }
}
