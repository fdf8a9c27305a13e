package dev.scout.sbom.image;

/** What a layer does to the file system below it, as far as it can matter for naming the operating system. */
sealed interface RootChange {

    /** The path it happens at, below the root. */
    String path();

    /** A file appears. */
    record Written(String path, String text) implements RootChange {}

    /** A file appears whose content is not known. */
    record Hidden(String path) implements RootChange {}

    /** A folder appears. */
    record FolderMade(String path) implements RootChange {}

    /** A symbolic link appears. */
    record Linked(String path, String target) implements RootChange {}

    /** A second name of a file appears. */
    record Named(String path, String target) implements RootChange {}

    /** A path of the layers below is gone, with all that lies under it. */
    record Removed(String path) implements RootChange {}

    /** What the layers below have in a folder is gone. */
    record Emptied(String path) implements RootChange {}
}
