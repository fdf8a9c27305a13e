package dev.scout.sbom.spdx;

import dev.scout.core.read.Diagnostic.Kind;
import dev.scout.core.sbom.Dependency;
import dev.scout.core.sbom.Origin.SourcePackage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Finds out what the relationships of a document tell: which elements it describes, the edges between packages, where
 * packages lie, and what they were built from.
 */
final class RelationshipResolver {

    private static final String EXTERNAL = "DocumentRef-";
    /** What Trivy wrote until 2023. */
    private static final String DESCRIBE = "DESCRIBE";

    private final SpdxElements elements;
    private final BiConsumer<Kind, String> report;
    private final @Nullable PackageDraft subject;
    private final List<Dependency> edges = new ArrayList<>();
    private final List<LayerPackage> layersOfSubject = new ArrayList<>();
    private final Map<String, Integer> missing = new LinkedHashMap<>();
    private final Set<String> unknownTypes = new LinkedHashSet<>();
    private int incomplete;
    private int external;
    private int ofDocument;

    RelationshipResolver(SpdxElements elements, @Nullable PackageDraft subject, BiConsumer<Kind, String> report) {
        this.elements = elements;
        this.subject = subject;
        this.report = report;
    }

    /**
     * The ids of the elements that a document says it describes, by its list or by relationships, whose types are in
     * the spelling of the standard.
     */
    static Set<String> described(SpdxHeader header, List<SpdxRelationship> relationships) {
        Set<String> described = new LinkedHashSet<>(header.describes);
        for (SpdxRelationship relationship : relationships) {
            String type = relationship.type() == null ? "" : relationship.type();
            String id = null;
            switch (type) {
                case "DESCRIBES", DESCRIBE -> id = relationship.related();
                case "DESCRIBED_BY" -> id = relationship.element();
                default -> {
                    // says something else
                }
            }
            if (id != null) {
                described.add(id);
            }
        }
        return described;
    }

    /** Takes a relationship, whose type is in the spelling of the standard. */
    void resolve(SpdxRelationship relationship) {
        String element = relationship.element();
        String related = relationship.related();
        if (element == null || related == null || relationship.type() == null) {
            incomplete++;
        } else if (isNothing(element) || isNothing(related)) {
            // 11.1: says that there is none, or that nobody knows
            return;
        } else if (element.startsWith(EXTERNAL) || related.startsWith(EXTERNAL)) {
            external++;
        } else {
            resolve(element, relationship.type(), related, relationship.comment());
        }
    }

    /** Notes a type of relationship that the standard does not have. */
    void unknownType(String type) {
        unknownTypes.add(type);
    }

    /** Notes a relationship with an element of another document. */
    void external() {
        external++;
    }

    /** Notes an element that is named and not there. */
    void missing(String id) {
        missing.merge(id, 1, Integer::sum);
    }

    /** Notes that a package lists a file as its own. */
    void contains(PackageDraft holder, String fileId) {
        SpdxElement contained = elements.find(fileId);
        if (contained instanceof SpdxFile file) {
            holder.contains(file);
        } else if (contained == null) {
            missing(fileId);
        }
    }

    private void resolve(String element, String type, String related, @Nullable String comment) {
        if (type.equals("DESCRIBES") || type.equals(DESCRIBE) || type.equals("DESCRIBED_BY")) {
            if (type.equals(DESCRIBE)) {
                unknownType(type);
            }
            return;
        }
        RelationshipMeaning meaning = RelationshipMeaning.of(type);
        if (meaning == null) {
            unknownType(type);
            meaning = RelationshipMeaning.unknown();
        }
        if (meaning.kind() == Dependency.Kind.OTHER && SyftStatements.isOwnership(comment)) {
            meaning = RelationshipMeaning.containing();
        }
        relate(element, meaning.stated(comment), related, comment);
    }

    /** Notes what two elements have to do with each other. */
    void relate(String element, RelationshipMeaning meaning, String related, @Nullable String comment) {
        SpdxElement from = elements.find(element);
        SpdxElement to = elements.find(related);
        if (from == null && elements.isDocument(element) || to == null && elements.isDocument(related)) {
            ofDocument++;
            return;
        }
        if (from == null) {
            missing(element);
        }
        if (to == null) {
            missing(related);
        }
        if (from instanceof PackageDraft holder && to instanceof PackageDraft held) {
            edge(meaning.reversed() ? held : holder, meaning, meaning.reversed() ? holder : held);
        } else if (from instanceof PackageDraft draft && to instanceof SpdxFile file) {
            file(draft, meaning, false, file, comment);
        } else if (from instanceof SpdxFile file && to instanceof PackageDraft draft) {
            file(draft, meaning, true, file, comment);
        }
    }

    private void edge(PackageDraft from, RelationshipMeaning meaning, PackageDraft to) {
        if (from.id() == null || to.id() == null) {
            return;
        }
        edges.add(new Dependency(from.id(), to.id(), meaning.kind(), meaning.scope()));
        switch (meaning.kind()) {
            case GENERATED_FROM -> {
                SourcePackage source = to.asSource();
                if (source != null) {
                    from.builder.source(source);
                }
            }
            case CONTAINS, DEPENDS_ON -> {
                if (from.applicationPath != null) {
                    to.foundAt(from.applicationPath, null);
                }
                if (from.layer != null && meaning.kind() == Dependency.Kind.CONTAINS) {
                    to.lies(from.layer.digest(), from.layer.diffId());
                }
                if (from == subject && to.layer != null) {
                    layersOfSubject.add(to.layer);
                }
            }
            default -> {
                // nothing but the edge
            }
        }
    }

    private void file(
            PackageDraft draft,
            RelationshipMeaning meaning,
            boolean fileFirst,
            SpdxFile file,
            @Nullable String comment) {
        if (SyftStatements.isEvidence(comment) && file.fileName() != null) {
            draft.foundAt(file.fileName(), elements.diffId(file));
        } else if (meaning.kind() == Dependency.Kind.CONTAINS && meaning.reversed() == fileFirst) {
            draft.contains(file);
        }
    }

    /** The edges between packages. */
    List<Dependency> edges() {
        return edges;
    }

    /** The layers that the subject is said to contain. */
    List<LayerPackage> layersOfSubject() {
        return layersOfSubject;
    }

    /** Reports what led nowhere. */
    void report() {
        missing.forEach((id, count) ->
                report.accept(Kind.REFERENCE, "there is no element \"" + id + "\"; left out of " + times(count)));
        for (String type : unknownTypes) {
            if (type.equals(DESCRIBE)) {
                report.accept(Kind.REPAIRED, "the relationship DESCRIBE was taken as DESCRIBES");
            } else {
                report.accept(Kind.UNKNOWN_VALUE, "no relationship of SPDX: " + type.toLowerCase(Locale.ROOT));
            }
        }
        if (incomplete > 0) {
            report.accept(Kind.MISSING, times(incomplete) + " without an element or a type");
        }
        if (external > 0) {
            report.accept(Kind.UNSUPPORTED, times(external) + " with elements of other documents, which are not read");
        }
        if (ofDocument > 0) {
            report.accept(Kind.UNSUPPORTED, times(ofDocument) + " of the document itself, which is no component");
        }
    }

    private static String times(int count) {
        return count == 1 ? "1 relationship" : count + " relationships";
    }

    private static boolean isNothing(String id) {
        return id.equals("NOASSERTION") || id.equals("NONE");
    }
}
