package dev.scout.sbom.spdx;

import dev.scout.sbom.reader.FewValues;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What Syft writes into texts for people: {@code acquired package info from APK DB: /lib/apk/db/installed} into a
 * package, {@code layerID: sha256:…} into a file, {@code evident-by: …} into a relationship, and
 * {@code ownership-by-file-overlap: …} into one of a package to another whose files it owns.
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
        List<String> paths = List.of();
        for (int from = colon + 2; from < sourceInfo.length(); ) {
            int comma = sourceInfo.indexOf(", ", from);
            int end = comma < 0 ? sourceInfo.length() : comma;
            if (end > from) {
                paths = FewValues.with(paths, sourceInfo.substring(from, end));
            }
            from = end + 2;
        }
        return paths;
    }

    /** The diff id of the layer that a file's comment names; null if it names none. */
    static @Nullable String layerDiffId(@Nullable String comment) {
        return comment == null || !comment.startsWith(LAYER)
                ? null
                : comment.substring(LAYER.length()).strip();
    }

    /** Whether an id, from behind its prefix, is one that Syft gives to an image. */
    static boolean isContainerImage(String id, int from) {
        return id.startsWith("DocumentRoot-Image-", from);
    }

    /** Whether an id, from behind its prefix, is one that Syft gives to a file or directory that it read. */
    static boolean isFile(String id, int from) {
        return id.startsWith("DocumentRoot-File-", from) || id.startsWith("DocumentRoot-Directory-", from);
    }

    /** Whether the namespace is that of a document about an image, which until 2023 described only itself. */
    static boolean isAboutImage(@Nullable String documentNamespace) {
        return documentNamespace != null && documentNamespace.startsWith("https://anchore.com/syft/image/");
    }

    /** Whether a relationship says that a package owns the files that another was found by. */
    static boolean isOwnership(@Nullable String comment) {
        return comment != null && comment.startsWith("ownership-by-file-overlap");
    }

    /** Whether a relationship says that a package was found by a file. */
    static boolean isEvidence(@Nullable String comment) {
        return comment != null && comment.startsWith("evident-by");
    }
}
