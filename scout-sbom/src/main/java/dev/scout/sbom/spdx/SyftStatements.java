package dev.scout.sbom.spdx;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What Syft writes into texts for people: {@code acquired package info from APK DB: /lib/apk/db/installed} into a
 * package, {@code layerID: sha256:…} into a file, {@code evident-by: …} into a relationship.
 */
final class SyftStatements {

    private static final String ACQUIRED = "acquired package info from ";
    private static final String LAYER = "layerID: ";

    private SyftStatements() {}

    /** The files that a package's {@code sourceInfo} says it was found by. */
    static List<String> paths(@Nullable String sourceInfo) {
        int colon = sourceInfo == null || !sourceInfo.startsWith(ACQUIRED) ? -1 : sourceInfo.indexOf(": ");
        if (sourceInfo == null || colon < 0) {
            return List.of();
        }
        String paths = sourceInfo.substring(colon + 2);
        return paths.isBlank() ? List.of() : List.of(paths.split(", ", -1));
    }

    /** The diff id of the layer that a file's comment names; null if it names none. */
    static @Nullable String layerDiffId(@Nullable String comment) {
        return comment == null || !comment.startsWith(LAYER)
                ? null
                : comment.substring(LAYER.length()).strip();
    }

    /** Whether an id is one that Syft gives to an image. */
    static boolean isContainerImage(String bareId) {
        return bareId.startsWith("DocumentRoot-Image-");
    }

    /** Whether an id is one that Syft gives to a file or directory that it read. */
    static boolean isFile(String bareId) {
        return bareId.startsWith("DocumentRoot-File-") || bareId.startsWith("DocumentRoot-Directory-");
    }

    /** Whether the namespace is that of a document about an image, which until 2023 described only itself. */
    static boolean isAboutImage(@Nullable String documentNamespace) {
        return documentNamespace != null && documentNamespace.startsWith("https://anchore.com/syft/image/");
    }

    /** Whether a relationship says that a package was found by a file. */
    static boolean isEvidence(@Nullable String comment) {
        return comment != null && comment.startsWith("evident-by");
    }
}
