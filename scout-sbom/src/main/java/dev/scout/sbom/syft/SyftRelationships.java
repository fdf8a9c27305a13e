package dev.scout.sbom.syft;

import dev.scout.core.read.Diagnostic.Kind;
import dev.scout.core.read.MalformedDocumentException;
import dev.scout.core.sbom.Dependency;
import dev.scout.core.sbom.Dependency.Scope;
import dev.scout.sbom.reader.JsonInput;
import dev.scout.sbom.reader.ReadContext;
import dev.scout.sbom.reader.SbomAssembler;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The relationships of a document.
 *
 * <p>Rules: {@code contains} and {@code ownership-by-file-overlap} (the parent owns the file by which the child was
 * found) say that the child lies in the parent; {@code dependency-of} that the child needs the parent. What leads to a
 * file ({@code evident-by}, and packages that contain files) is no edge. Older documents give the source an id that
 * they do not tell: a parent that is unknown is the source. Source: Syft's relationship types.
 */
final class SyftRelationships {

    private record Relation(String parent, String child, String type) {}

    private final JsonInput json;
    private final ReadContext context;
    private final List<Relation> relations = new ArrayList<>();

    SyftRelationships(JsonInput json, ReadContext context) {
        this.json = json;
        this.context = context;
    }

    /** Reads the array of relationships that stands here. */
    void read() throws IOException {
        relations.clear();
        if (json.enterArray()) {
            while (json.nextElement()) {
                if (relations.size() == context.limits().items()) {
                    throw new MalformedDocumentException(
                            "more than " + context.limits().items() + " relationships", json.position());
                }
                if (json.enterObject()) {
                    relation();
                }
            }
        }
    }

    private void relation() throws IOException {
        String parent = null;
        String child = null;
        String type = null;
        for (String name; (name = json.nextName()) != null; ) {
            switch (name) {
                case "parent" -> parent = json.string();
                case "child" -> child = json.string();
                case "type" -> type = json.string();
                default -> json.skip();
            }
        }
        if (parent == null || child == null || type == null) {
            json.report(Kind.MISSING, "a relationship without a parent, child or type; left out");
        } else if (!type.equals("evident-by")) {
            relations.add(new Relation(parent, child, type));
        }
    }

    /**
     * Adds the edges to a bill that has its components by now.
     *
     * @param source the ref of the subject; null if there is none
     */
    void edges(SbomAssembler sbom, @Nullable String source, SyftFiles files) {
        int toNothing = 0;
        int ofUnknownType = 0;
        for (Relation relation : relations) {
            String parent = relation.parent();
            if (!sbom.knows(parent) && !files.knows(parent) && source != null && relation.type.equals("contains")) {
                parent = source;
            }
            if (!sbom.knows(parent) || !sbom.knows(relation.child())) {
                toNothing += files.knows(parent) || isAboutFile(relation, sbom, files) ? 0 : 1;
                continue;
            }
            switch (relation.type()) {
                case "contains", "ownership-by-file-overlap" ->
                    sbom.edge(parent, relation.child(), Dependency.Kind.CONTAINS, Scope.UNSPECIFIED);
                case "dependency-of" ->
                    sbom.edge(relation.child(), parent, Dependency.Kind.DEPENDS_ON, Scope.UNSPECIFIED);
                default -> {
                    ofUnknownType += relation.type().equals("described-by") ? 0 : 1;
                    sbom.edge(parent, relation.child(), Dependency.Kind.OTHER, Scope.UNSPECIFIED);
                }
            }
        }
        if (toNothing > 0) {
            context.report(
                    Kind.REFERENCE, toNothing + " relationships with ids that are not in the document; left out");
        }
        if (ofUnknownType > 0) {
            context.report(Kind.UNKNOWN_VALUE, ofUnknownType + " relationships of a type that is not known");
        }
    }

    /** Documents may leave out the files that packages contain. */
    private static boolean isAboutFile(Relation relation, SbomAssembler sbom, SyftFiles files) {
        return files.knows(relation.child())
                || sbom.knows(relation.parent()) && relation.type().equals("contains");
    }
}
