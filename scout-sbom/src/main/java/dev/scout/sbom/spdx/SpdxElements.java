package dev.scout.sbom.spdx;

import dev.scout.core.image.Digest;
import dev.scout.sbom.reader.Facts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The packages and files of a document by their ids. An id is found with and without its beginning {@code SPDXRef-},
 * and behind the namespace of the document; where it is used twice, it means the first.
 */
final class SpdxElements {

    private static final String REF = "SPDXRef-";

    private static final String DOCUMENT = "SPDXRef-DOCUMENT";

    private final @Nullable String documentId;
    private final List<PackageDraft> listed;
    private final Map<String, PackageDraft> packages;
    private final Map<String, SpdxFile> files;
    private final Facts facts;
    private @Nullable Map<String, SpdxFile> filesByPath;

    SpdxElements(@Nullable String documentId, List<PackageDraft> packages, Map<String, SpdxFile> files, Facts facts) {
        this.documentId = documentId;
        this.listed = packages;
        this.files = files;
        this.facts = facts;
        this.packages = new HashMap<>(packages.size() * 2);
        for (PackageDraft draft : packages) {
            if (draft.id() != null) {
                this.packages.putIfAbsent(draft.id(), draft);
            }
        }
    }

    /** All packages in the order of the document. */
    List<PackageDraft> packages() {
        return listed;
    }

    /** All files by their ids. */
    Map<String, SpdxFile> files() {
        return files;
    }

    /** Adds a package, unless another bears its id. */
    void add(PackageDraft draft) {
        if (draft.id() != null) {
            packages.putIfAbsent(draft.id(), draft);
        }
    }

    /** Whether an id is the document's own. */
    boolean isDocument(String id) {
        return id.equals(documentId) || id.equals(DOCUMENT);
    }

    @Nullable
    PackageDraft findPackage(String id) {
        return find(packages, id);
    }

    @Nullable
    SpdxFile findFile(String id) {
        return find(files, id);
    }

    /** The diff id of the layer that holds a file, as its comment says; null if it does not. */
    @Nullable
    Digest diffId(SpdxFile file) {
        return facts.digest(SyftStatements.layerDiffId(file.comment()));
    }

    /** The same by path, which tells only of files that the document lists. */
    @Nullable
    Digest diffIdAt(String path) {
        if (filesByPath == null) {
            Map<String, SpdxFile> byPath = new HashMap<>();
            for (SpdxFile file : files.values()) {
                if (file.fileName() != null) {
                    byPath.putIfAbsent(PackageDraft.fromRoot(file.fileName()), file);
                }
            }
            filesByPath = byPath;
        }
        SpdxFile file = filesByPath.get(path);
        return file == null ? null : diffId(file);
    }

    private static <T> @Nullable T find(Map<String, T> elements, String id) {
        T exact = elements.get(id);
        if (exact != null) {
            return exact;
        }
        String local = id.substring(id.lastIndexOf('#') + 1);
        T other = elements.get(local.startsWith(REF) ? local.substring(REF.length()) : REF + local);
        return other == null && local.length() < id.length() ? elements.get(local) : other;
    }
}
