package dev.scout.sbom.spdx;

import dev.scout.core.image.Digest;
import dev.scout.sbom.reader.Facts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The packages and files of a document by their ids. An id is found with and without its beginning {@code SPDXRef-},
 * and behind the namespace of the document; where it is used twice, it means the first, and a package before a file.
 */
final class SpdxElements {

    private static final String REF = "SPDXRef-";

    private static final String DOCUMENT = "SPDXRef-DOCUMENT";

    private final @Nullable String documentId;
    private final List<PackageDraft> packages;
    private final List<SpdxFile> files;
    /** All of them, because one look must be enough for most relationships, whatever they lead to. */
    private final Map<String, SpdxElement> byId;

    private final Facts facts;
    /** Layers by the comments that name them, which are as few as there are layers. */
    private final Map<String, Digest> diffIds = new HashMap<>();

    private Map<String, SpdxFile> filesByPath = Map.of();

    SpdxElements(@Nullable String documentId, List<PackageDraft> packages, List<SpdxFile> files, Facts facts) {
        this.documentId = documentId;
        this.packages = packages;
        this.files = files;
        this.facts = facts;
        this.byId = new HashMap<>((packages.size() + files.size()) * 2);
        packages.forEach(this::add);
        for (SpdxFile file : files) {
            if (file.id() != null) {
                byId.putIfAbsent(file.id(), file);
            }
        }
    }

    /** All packages in the order of the document. */
    List<PackageDraft> packages() {
        return packages;
    }

    /** Whether the document lists files. */
    boolean haveFiles() {
        return !files.isEmpty();
    }

    /** Adds a package, unless another bears its id. */
    void add(PackageDraft draft) {
        if (draft.id() != null && byId.putIfAbsent(draft.id(), draft) instanceof SpdxFile) {
            byId.put(draft.id(), draft);
        }
    }

    /** Whether an id is the document's own. */
    boolean isDocument(String id) {
        return id.equals(documentId) || id.equals(DOCUMENT);
    }

    /** Whether an element bears exactly this id. */
    boolean has(String id) {
        return byId.containsKey(id);
    }

    /** What an id stands for; null for nothing. */
    @Nullable
    SpdxElement find(String id) {
        SpdxElement exact = byId.get(id);
        if (exact != null) {
            return exact;
        }
        String local = id.substring(id.lastIndexOf('#') + 1);
        SpdxElement other = byId.get(local.startsWith(REF) ? local.substring(REF.length()) : REF + local);
        return other == null && local.length() < id.length() ? byId.get(local) : other;
    }

    @Nullable
    PackageDraft findPackage(String id) {
        return find(id) instanceof PackageDraft draft ? draft : null;
    }

    /** The diff id of the layer that a file lies in, as its comment says; null if it does not. */
    @Nullable
    Digest diffId(SpdxFile file) {
        String comment = file.comment();
        Digest known = comment == null ? null : diffIds.get(comment);
        if (known == null && comment != null) {
            known = facts.digest(SyftStatements.layerDiffId(comment));
            if (known != null) {
                diffIds.put(comment, known);
            }
        }
        return known;
    }

    /**
     * Looks for the files at these paths, which begin with a slash; of several at one path the first counts. Packages
     * were found at few paths, and a document may list every file of an image.
     */
    void lookFor(Set<String> paths) {
        Map<String, String> spelled = new HashMap<>(paths.size() * 6);
        for (String path : paths) {
            spelled.put(path, path);
            spelled.put(path.substring(1), path);
            spelled.put("." + path, path);
        }
        Map<String, SpdxFile> found = new HashMap<>(paths.size() * 2);
        for (int i = 0; i < files.size() && found.size() < paths.size(); i++) {
            SpdxFile file = files.get(i);
            String path = file.fileName() == null ? null : spelled.get(file.fileName());
            if (path != null) {
                found.putIfAbsent(path, file);
            }
        }
        filesByPath = found;
    }

    /** The diff id of the layer that the file at a path lies in, if it was looked for. */
    @Nullable
    Digest diffIdAt(String path) {
        SpdxFile file = filesByPath.get(path);
        return file == null ? null : diffId(file);
    }
}
