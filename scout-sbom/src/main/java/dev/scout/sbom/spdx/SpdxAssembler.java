package dev.scout.sbom.spdx;

import dev.scout.core.read.Diagnostic;
import dev.scout.core.read.Diagnostic.Kind;
import dev.scout.core.read.MalformedDocumentException;
import dev.scout.core.read.Position;
import dev.scout.core.sbom.ComponentType;
import dev.scout.core.sbom.Party;
import dev.scout.core.sbom.Sbom;
import dev.scout.core.sbom.SbomDocument;
import dev.scout.core.sbom.Tool;
import dev.scout.sbom.reader.BillParts;
import dev.scout.sbom.reader.Facts;
import dev.scout.sbom.reader.ReadContext;
import dev.scout.sbom.reader.SbomAssembler;
import dev.scout.sbom.reader.StatedBill;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Takes the elements of one SPDX 2 document, whichever syntax they come from and in whatever order, and translates them
 * for the {@link SpdxBill}. One for each document; not thread-safe.
 */
final class SpdxAssembler {

    private final ReadContext context;
    private final @Nullable SpdxStream stream;
    private final Facts facts;
    private final PackageTranslator translator;
    private final List<PackageDraft> packages = new ArrayList<>();
    private final List<SpdxFile> files = new ArrayList<>();
    private final List<SpdxRelationship> relationships = new ArrayList<>();
    private final List<SpdxAnnotation> annotations = new ArrayList<>();
    private final Map<String, String> extractedLicenses = new HashMap<>();

    /**
     * Begins a document.
     *
     * @param report takes what is odd about the element that is being added, with its place in the syntax
     * @param parts takes packages and relationships as they come, in which case none is kept; null to keep them
     */
    SpdxAssembler(ReadContext context, BiConsumer<Kind, String> report, @Nullable BillParts parts) {
        this.context = context;
        this.stream = parts == null ? null : new SpdxStream(context, parts);
        this.facts = new Facts(report);
        this.translator = new PackageTranslator(report);
    }

    void add(SpdxPackage spdx) throws MalformedDocumentException {
        if (stream != null) {
            stream.add(translator.translate(spdx));
            return;
        }
        limit(packages.size(), "packages");
        packages.add(translator.translate(spdx));
    }

    void add(SpdxFile file) throws MalformedDocumentException {
        if (stream != null) {
            return; // files are no components, and say only where packages lie
        }
        limit(files.size(), "files");
        if (file.id() != null) {
            files.add(file);
        }
    }

    void add(SpdxRelationship relationship) throws MalformedDocumentException {
        if (stream != null) {
            stream.add(relationship);
            return;
        }
        limit(relationships.size(), "relationships");
        relationships.add(relationship.inWordsOfStandard());
    }

    void add(SpdxAnnotation annotation) throws MalformedDocumentException {
        if (stream != null) {
            return; // comes too late
        }
        limit(annotations.size(), "annotations");
        annotations.add(annotation);
    }

    void add(ExtractedLicense license) {
        String meaning = license.meaning();
        if (license.id() != null && stream != null) {
            if (meaning != null) {
                stream.license(license.id(), meaning);
            }
        } else if (license.id() != null) {
            extractedLicenses.put(license.id(), meaning == null ? license.id() : meaning);
        }
    }

    void clearPackages() {
        packages.clear();
    }

    void clearFiles() {
        files.clear();
    }

    void clearRelationships() {
        relationships.clear();
    }

    Sbom finish(SpdxHeader header) throws MalformedDocumentException {
        reportMoreWithoutDownloadLocation();
        if (stream != null) {
            header.describes.forEach(stream::describes);
            return new SbomAssembler(context).finish(document(header));
        }
        SpdxElements elements = new SpdxElements(header.id, packages, files, facts);
        annotations.forEach(annotation -> annotate(annotation, header, elements));
        packages.forEach(PackageTranslator::applicationPath);
        SpdxBill bill = new SpdxBill(
                context, facts, elements, RelationshipResolver.described(header, relationships), translator::translate);
        StatedBill stated = StatedBill.ofAnnotations(header.annotations);
        bill.stated(stated);
        relationships.forEach(bill.resolver()::resolve);
        for (PackageDraft draft : packages) {
            for (String id : draft.hasFiles) {
                bill.resolver().contains(draft, id);
            }
        }
        return bill.finish(
                stated.document(document(header)), extractedLicenses, unlistedImage(header), Sbom.Attached.NOTHING);
    }

    /** Gives a remark to the package, or the document, that it is on. */
    private void annotate(SpdxAnnotation annotation, SpdxHeader header, SpdxElements elements) {
        String element = annotation.element();
        String comment = annotation.comment();
        if (element == null || comment == null) {
            return;
        }
        PackageDraft draft = elements.findPackage(element);
        if (draft != null) {
            translator.annotate(draft, comment);
        } else if (elements.isDocument(element)) {
            header.annotations.add(comment);
        }
    }

    private void reportMoreWithoutDownloadLocation() {
        int more = translator.moreWithoutDownloadLocation();
        if (more > 0) {
            context.report(new Diagnostic(
                    Kind.MISSING, "", Position.UNKNOWN, more + " packages more without a downloadLocation"));
        }
    }

    /** The image that old documents of Syft are about and do not list. */
    private static @Nullable PackageDraft unlistedImage(SpdxHeader header) {
        if (!SyftStatements.isAboutImage(header.documentNamespace)) {
            return null;
        }
        PackageDraft unlisted = new PackageDraft(null, header.name, null);
        unlisted.type(ComponentType.CONTAINER);
        return unlisted;
    }

    private SbomDocument document(SpdxHeader header) {
        List<Party> authors = new ArrayList<>();
        List<Tool> tools = new ArrayList<>();
        for (String creator : header.creators) {
            Tool tool = Creators.tool(creator);
            Party party = Creators.party(creator);
            if (tool != null) {
                tools.add(tool);
            } else if (party != null) {
                authors.add(party);
            }
        }
        return new SbomDocument(
                "SPDX",
                header.spdxVersion,
                header.documentNamespace,
                null,
                header.name,
                facts.instant(header.created),
                authors,
                tools);
    }

    private void limit(int size, String what) throws MalformedDocumentException {
        if (size == context.limits().items()) {
            throw new MalformedDocumentException(
                    "more than " + context.limits().items() + " " + what, Position.UNKNOWN);
        }
    }
}
