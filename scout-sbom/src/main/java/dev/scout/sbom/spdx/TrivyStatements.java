package dev.scout.sbom.spdx;

import dev.scout.core.sbom.Origin.SourcePackage;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What Trivy writes into attribution texts (until 2024) and annotations (since), one {@code Key: value} each, and into
 * {@code sourceInfo}.
 */
final class TrivyStatements {

    private static final String BUILT_FROM = "built package from: ";
    private static final String LABELS = "Labels:";
    private static final String CONTAINER = "ContainerImage-";
    private static final String OPERATING_SYSTEM = "OperatingSystem-";
    private static final String APPLICATION = "Application-";

    private static final Set<String> KEYS = Set.of(
            "Class",
            "DiffID",
            "ImageID",
            "LayerDiffID",
            "LayerDigest",
            "PkgID",
            "PkgType",
            "Reference",
            "RepoDigest",
            "RepoTag",
            "SchemaVersion",
            "Size",
            "Type");

    /** Kinds of application whose packages lie in files of their own, each in another. */
    private static final Set<String> SCATTERED =
            Set.of("conda-environment", "conda-pkg", "gemspec", "jar", "julia", "node-pkg", "python-pkg");

    private TrivyStatements() {}

    /** One of Trivy's statements. */
    record Statement(String key, String value) {}

    /** The statement that a text makes; null if it is none of Trivy's. */
    static @Nullable Statement of(String text) {
        int colon = text.indexOf(": ");
        String key = colon < 0 ? "" : text.substring(0, colon);
        if (text.startsWith(LABELS) && colon > 0) {
            return new Statement("Labels", text.substring(LABELS.length()));
        }
        return KEYS.contains(key) ? new Statement(key, text.substring(colon + 2).strip()) : null;
    }

    /** The source package that a package's {@code sourceInfo} names; null if it names none. */
    static @Nullable SourcePackage source(@Nullable String sourceInfo) {
        if (sourceInfo == null || !sourceInfo.startsWith(BUILT_FROM)) {
            return null;
        }
        String source = sourceInfo.substring(BUILT_FROM.length()).strip();
        int space = source.lastIndexOf(' ');
        if (source.isEmpty()) {
            return null;
        }
        return space < 0
                ? new SourcePackage(source, null)
                : new SourcePackage(source.substring(0, space).strip(), source.substring(space + 1));
    }

    /** Whether an id, from behind its prefix, is one that Trivy gives to an image. */
    static boolean isContainerImage(String id, int from) {
        return id.startsWith(CONTAINER, from);
    }

    /** Whether an id, from behind its prefix, is one that Trivy gives to a distribution. */
    static boolean isOperatingSystem(String id, int from) {
        return id.startsWith(OPERATING_SYSTEM, from);
    }

    /**
     * Whether an id, from behind its prefix, is one that Trivy gives to a lock file, a binary, or a group of packages
     * of one language.
     */
    static boolean isApplication(String id, int from) {
        return id.startsWith(APPLICATION, from);
    }

    /**
     * The file that holds all the packages of an application; null if each lies elsewhere. Older documents name the
     * application by its kind and put the file into {@code sourceInfo}, newer ones name it by the file.
     */
    static @Nullable String applicationPath(@Nullable String name, @Nullable String sourceInfo, List<String> kind) {
        if (!kind.isEmpty()) {
            return SCATTERED.contains(kind.get(0)) ? null : name;
        }
        return name == null || SCATTERED.contains(name) ? null : sourceInfo;
    }
}
