package dev.scout.sbom.spdx;

import dev.scout.core.read.Diagnostic;
import dev.scout.core.read.Diagnostic.Kind;
import dev.scout.core.read.MalformedDocumentException;
import dev.scout.core.read.Position;
import dev.scout.core.sbom.LicenseExpression;
import dev.scout.core.sbom.Sbom;
import dev.scout.core.vex.VexStatement;
import dev.scout.sbom.reader.Facts;
import dev.scout.sbom.reader.ReadContext;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Takes the elements of one SPDX 3 document, in whatever order, and translates them for the {@link SpdxBill}.
 *
 * <p>Rules: what the document is about are the root elements of its {@code SpdxDocument}, those of the bills among
 * them, and what these are said to describe. Licences are relationships. Of several {@code SpdxDocument}s the first
 * names the bill, and all elements are in it. One for each document; not thread-safe.
 */
final class Spdx3Assembler {

    private static final Set<String> COLLECTIONS = Set.of("SpdxDocument", "software_Sbom", "Bom", "Bundle");

    private final ReadContext context;
    private final Facts facts;
    private final Supplier<Position> position;
    private final Spdx3Graph elements = new Spdx3Graph();
    private final List<Spdx3Element> collections = new ArrayList<>();
    private final List<Spdx3Element> packages = new ArrayList<>();
    private final List<SpdxFile> files = new ArrayList<>();
    private final List<Spdx3Element> annotations = new ArrayList<>();
    private int count;

    /** The element that is being translated; null for the document as a whole. */
    private @Nullable Spdx3Element current;

    /**
     * Begins a document.
     *
     * @param position where the element ends that is being added
     */
    Spdx3Assembler(ReadContext context, Supplier<Position> position) {
        this.context = context;
        this.facts = new Facts(this::report);
        this.position = position;
    }

    void add(Spdx3Element element) throws MalformedDocumentException {
        if (++count > context.limits().items()) {
            throw new MalformedDocumentException(
                    "more than " + context.limits().items() + " elements", Position.UNKNOWN);
        }
        elements.add(element);
        if (element.relation != null) {
            return; // whatever it is called besides
        }
        if (element.isPackage()) {
            element.position = position.get();
            packages.add(element);
        } else if (element.isA("software_File")) {
            files.add(file(element));
        } else if (element.isA("Annotation")) {
            annotations.add(element);
        } else if (COLLECTIONS.contains(String.valueOf(element.type))) {
            collections.add(element);
        }
    }

    /** Forgets what was added. */
    void clear() {
        elements.clear();
        collections.clear();
        packages.clear();
        files.clear();
        annotations.clear();
        count = 0;
    }

    /** Whether nothing was added. */
    boolean isEmpty() {
        return count == 0;
    }

    Sbom finish() throws MalformedDocumentException {
        Spdx3Agents agents = new Spdx3Agents(elements, this::report);
        Spdx3Header header = new Spdx3Header(collections, elements, agents, facts, this::report);
        PackageTranslator words = new PackageTranslator(this::report);
        Spdx3Packages translator = new Spdx3Packages(words, agents);
        List<PackageDraft> drafts = new ArrayList<>(packages.size());
        for (Spdx3Element element : packages) {
            current = element;
            drafts.add(translator.translate(element));
        }
        current = null;
        SpdxElements known = new SpdxElements(header.id(), drafts, files, facts);
        annotations.forEach(annotation -> annotate(annotation, known, words));
        drafts.forEach(PackageTranslator::applicationPath);

        SpdxBill bill = new SpdxBill(context, facts, known, described(), words::translate);
        Spdx3Licenses licenses = new Spdx3Licenses(elements, facts, this::report);
        Spdx3Vex vex = new Spdx3Vex(elements, facts, header.id());
        List<VexStatement> statements = new ArrayList<>();
        Set<String> imported = imported();
        for (Spdx3Element element : elements.relationships()) {
            Spdx3Element.Relation relation = element.relation();
            if (Spdx3Vex.isStatement(element)) {
                statements.addAll(vex.statement(element, known));
            } else if (relation.from == null || relation.type == null) {
                report(Kind.MISSING, "a relationship without an element or a type");
            } else if (relation.type.equals("hasDeclaredLicense") || relation.type.equals("hasConcludedLicense")) {
                license(relation, relation.from, known, licenses);
            } else if (!relation.type.equals("describes")) {
                relate(relation, relation.from, relation.type, imported, known, bill.resolver());
            }
        }
        return bill.finish(
                header.document(), licenses.meanings(), null, new Sbom.Attached(statements, List.of(), List.of()));
    }

    private void report(Kind kind, String message) {
        Spdx3Element element = current;
        context.report(
                element == null
                        ? new Diagnostic(kind, "", Position.UNKNOWN, message)
                        : new Diagnostic(kind, String.valueOf(element.id), element.position, message));
    }

    private static SpdxFile file(Spdx3Element element) {
        List<SpdxChecksum> hashes = element.artifact == null ? List.of() : element.artifact.hashes;
        return new SpdxFile(element.id, element.name, element.comment, hashes);
    }

    private static void annotate(Spdx3Element annotation, SpdxElements known, PackageTranslator words) {
        PackageDraft draft = annotation.subject == null ? null : known.findPackage(annotation.subject);
        String statement = annotation.statement;
        if (draft != null && statement != null) {
            words.annotate(draft, statement);
        }
    }

    /** The ids of what the document is about. */
    private Set<String> described() {
        Set<String> described = new LinkedHashSet<>();
        Set<String> seen = new HashSet<>();
        List<Spdx3Element> documents = collections.stream()
                .filter(element -> element.isA("SpdxDocument"))
                .toList();
        for (Spdx3Element element : documents.isEmpty() ? collections : documents) {
            element.rootElements.forEach(root -> describe(root, seen, described));
        }
        for (Spdx3Element element : elements.relationships()) {
            Spdx3Element.Relation relation = element.relation();
            Spdx3Element from =
                    "describes".equals(relation.type) && relation.from != null ? elements.find(relation.from) : null;
            if (from != null && collections.contains(from)) {
                relation.to.forEach(to -> describe(to, seen, described));
            }
        }
        return described;
    }

    /** Takes a root element, or in the place of a bill, its own root elements. */
    private void describe(String id, Set<String> seen, Set<String> described) {
        List<String> open = new ArrayList<>(List.of(id));
        while (!open.isEmpty()) {
            String next = open.remove(open.size() - 1);
            Spdx3Element element = elements.find(next);
            boolean first = seen.add(next);
            if (first && element != null && COLLECTIONS.contains(String.valueOf(element.type))) {
                open.addAll(element.rootElements);
            } else if (first && (element == null || element.isPackage() || element.isA("software_File"))) {
                described.add(next);
            }
        }
    }

    private Set<String> imported() {
        Set<String> imported = new HashSet<>();
        collections.forEach(element -> imported.addAll(element.imports));
        return imported;
    }

    private void license(Spdx3Element.Relation relation, String from, SpdxElements known, Spdx3Licenses licenses) {
        PackageDraft draft = known.findPackage(from);
        if (draft == null) {
            // the licences of files have no place in the model
            return;
        }
        for (String id : relation.to) {
            LicenseExpression license = licenses.license(id, draft);
            if (license != null && "hasDeclaredLicense".equals(relation.type)) {
                draft.builder.declared(license);
            } else if (license != null) {
                draft.builder.concluded(license);
            }
        }
    }

    private void relate(
            Spdx3Element.Relation relation,
            String from,
            String type,
            Set<String> imported,
            SpdxElements known,
            RelationshipResolver resolver) {
        RelationshipMeaning meaning = Spdx3Relationships.meaning(type, relation.scope);
        if (meaning == null) {
            resolver.unknownType(type);
            meaning = RelationshipMeaning.unknown();
        }
        boolean fromOther = isOther(from, known);
        for (String to : relation.to) {
            // agents, tools, licences and the like are no components
            boolean between = !fromOther && !isOther(to, known);
            if (between && (imported.contains(from) || imported.contains(to))) {
                resolver.external();
            } else if (between) {
                resolver.relate(from, meaning, to, relation.scope);
            }
        }
    }

    /** Whether an id is that of an element which can be no end of an edge, or stands for none. */
    private boolean isOther(String id, SpdxElements known) {
        if (known.has(id)) {
            return false;
        } else if (Spdx3Relationships.isNothing(id)) {
            return true;
        }
        Spdx3Element element = elements.find(id);
        return element != null && !element.isPackage() && !element.isA("software_File");
    }
}
