package dev.scout.sbom.spdx;

import dev.scout.core.image.Digest;
import dev.scout.core.image.OperatingSystem;
import dev.scout.core.purl.PackageUrl;
import dev.scout.core.read.Diagnostic;
import dev.scout.core.read.Diagnostic.Kind;
import dev.scout.core.read.MalformedDocumentException;
import dev.scout.core.read.Position;
import dev.scout.core.sbom.ComponentType;
import dev.scout.core.sbom.Dependency;
import dev.scout.core.sbom.Party;
import dev.scout.core.sbom.Sbom;
import dev.scout.core.sbom.SbomDocument;
import dev.scout.core.sbom.Tool;
import dev.scout.sbom.reader.BillParts;
import dev.scout.sbom.reader.DistributionQualifiers;
import dev.scout.sbom.reader.Facts;
import dev.scout.sbom.reader.ReadContext;
import dev.scout.sbom.reader.SbomAssembler;
import dev.scout.sbom.reader.StatedBill;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Makes a bill of the elements of one SPDX 2 document, whichever syntax they come from and in whatever order.
 *
 * <p>Rules:
 *
 * <ul>
 *   <li>Every package is a component. The one that the document describes is the subject instead; if it describes
 *       several, all are components and there is no subject. A single file that is described is a subject, too.
 *   <li>Files are no components, else one image would have ten times the components in one dialect that it has in
 *       another: they say where packages lie. A package was found in the files that a tool calls evidence of it; if it
 *       names none, and contains exactly one file, in that one. Snippets are passed over.
 *   <li>What an image, an application file or a layer contains lies in it.
 *   <li>Relationships between packages are edges, those of the document and of files are not.
 *   <li>An id that leads nowhere is reported once, however many relationships use it; elements of other documents are
 *       reported once, all together.
 * </ul>
 *
 * <p>One for each document; not thread-safe.
 */
final class SpdxAssembler {

    private final ReadContext context;
    private final @Nullable SpdxStream stream;
    private final Facts facts;
    private final PackageTranslator translator;
    private final List<PackageDraft> packages = new ArrayList<>();
    private final Map<String, SpdxFile> files = new LinkedHashMap<>();
    private final List<SpdxRelationship> relationships = new ArrayList<>();
    private final Map<String, String> extractedLicenses = new HashMap<>();

    /**
     * Begins a document.
     *
     * @param report takes what is odd about the element that is being added, with its place in the syntax
     */
    SpdxAssembler(ReadContext context, BiConsumer<Kind, String> report) {
        this(context, report, null);
    }

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
            files.putIfAbsent(file.id(), file);
        }
    }

    void add(SpdxRelationship relationship) throws MalformedDocumentException {
        if (stream != null) {
            stream.add(relationship);
            return;
        }
        limit(relationships.size(), "relationships");
        relationships.add(relationship);
    }

    /** What a {@code LicenseRef-…} stands for: its name if it has one, else its text. */
    void addExtractedLicense(@Nullable String id, @Nullable String name, @Nullable String text) {
        String meaning = Facts.present(name) == null ? Facts.present(text) : name;
        if (id != null && meaning != null && stream != null) {
            stream.license(id, meaning);
        } else if (id != null && meaning != null) {
            extractedLicenses.put(id, meaning);
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
        if (stream != null) {
            header.describes.forEach(stream::describes);
        }
        SpdxElements elements = new SpdxElements(header.id, packages, files, facts);
        List<String> absent = new ArrayList<>();
        PackageDraft subject = subject(RelationshipResolver.described(header, relationships), elements, absent);
        if (subject != null) {
            elements.add(subject);
        }
        RelationshipResolver resolver = new RelationshipResolver(elements, subject, this::reportWhole);
        absent.forEach(resolver::missing);
        relationships.forEach(resolver::resolve);
        for (PackageDraft draft : packages) {
            draft.hasFiles.forEach(id -> resolver.contains(draft, id));
        }
        resolver.report();

        SbomAssembler sbom = new SbomAssembler(context);
        StatedBill stated = header.stated();
        OperatingSystem distribution = stated.says("distribution") ? stated.operatingSystem() : distribution(sbom);
        if (stated.says("distribution") && distribution != null) {
            sbom.operatingSystem(distribution);
        }
        if (subject != null) {
            settle(subject, elements);
            if (subject.type() == ComponentType.LIBRARY
                    && !resolver.layersOfSubject().isEmpty()) {
                subject.type(ComponentType.CONTAINER);
            }
            sbom.subject(subject.builder);
            sbom.image(new SubjectImage(subject, facts).read(resolver.layersOfSubject(), storedLayers(), distribution));
        } else if (SyftStatements.isAboutImage(header.documentNamespace)) {
            PackageDraft unlisted = new PackageDraft(null, header.name, null);
            unlisted.type(ComponentType.CONTAINER);
            sbom.image(new SubjectImage(unlisted, facts).read(List.of(), Map.of(), distribution));
        }
        if (stated.says("image")) {
            sbom.image(stated.image());
        }
        for (PackageDraft draft : packages) {
            if (draft != subject) {
                settle(draft, elements);
                sbom.add(draft.builder);
            }
        }
        for (Dependency edge : resolver.edges()) {
            sbom.edge(edge.from(), edge.to(), edge.kind(), edge.scope());
        }
        return sbom.finish(stated.document(document(header)));
    }

    /** The one element that is described; null if there are none or several. */
    private @Nullable PackageDraft subject(Set<String> described, SpdxElements elements, List<String> absent) {
        Set<PackageDraft> found = new LinkedHashSet<>();
        Set<SpdxFile> foundFiles = new LinkedHashSet<>();
        for (String id : described) {
            PackageDraft draft = elements.findPackage(id);
            SpdxFile file = draft == null ? elements.findFile(id) : null;
            if (draft != null) {
                found.add(draft);
            } else if (file != null) {
                foundFiles.add(file);
            } else if (!elements.isDocument(id)) {
                absent.add(id);
            }
        }
        if (found.size() + foundFiles.size() != 1) {
            return null;
        }
        if (found.isEmpty()) {
            return translator.translate(foundFiles.iterator().next());
        }
        PackageDraft only = found.iterator().next();
        return only.isListed() ? null : only;
    }

    /** The distribution that the document as a whole is about; null for none or several. */
    private @Nullable OperatingSystem distribution(SbomAssembler sbom) {
        Set<OperatingSystem> distributions = new LinkedHashSet<>();
        for (PackageDraft draft : packages) {
            if (draft.operatingSystem != null) {
                distributions.add(draft.operatingSystem);
            }
        }
        if (distributions.isEmpty()) {
            Set<OperatingSystem> ofPackages = distributionsOfPackages();
            distributions = ofPackages.size() == 1 ? ofPackages : Set.of();
        }
        distributions.forEach(sbom::operatingSystem);
        return distributions.size() == 1 ? distributions.iterator().next() : null;
    }

    /** The digests of layers as stored, by diff id, from the packages that name both. */
    private Map<Digest, Digest> storedLayers() {
        Map<Digest, Digest> stored = new HashMap<>();
        for (PackageDraft draft : packages) {
            if (draft.layerDiffId() != null && draft.layerDigest() != null) {
                stored.putIfAbsent(draft.layerDiffId(), draft.layerDigest());
            }
        }
        return stored;
    }

    /** Gives a package what other elements know of it. */
    private void settle(PackageDraft draft, SpdxElements elements) {
        SpdxFile only = draft.onlyFile();
        if (only != null && only.fileName() != null) {
            draft.foundAt(only.fileName(), elements.diffId(only));
        }
        if (!files.isEmpty()) {
            draft.placesWithoutLayer().forEach(path -> draft.foundAt(path, elements.diffIdAt(path)));
        }
        draft.settle();
        for (String ref : draft.licenseRefs) {
            String meaning = extractedLicenses.get(ref);
            // a licence that only has a name: Scout states it besides
            boolean stated = ref.startsWith("LicenseRef-scout-");
            if (!stated && meaning != null && draft.builder.property(ref).isEmpty()) {
                draft.builder.property(ref, meaning);
            }
        }
    }

    /** The distributions that the package URLs name, where no package stands for one. */
    private Set<OperatingSystem> distributionsOfPackages() {
        Set<OperatingSystem> distributions = new LinkedHashSet<>();
        for (PackageDraft draft : packages) {
            PackageUrl purl = draft.builder.purl();
            OperatingSystem distribution = purl == null ? null : DistributionQualifiers.operatingSystem(purl);
            if (distribution != null) {
                distributions.add(distribution);
            }
        }
        return distributions;
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

    private void reportWhole(Kind kind, String message) {
        context.report(new Diagnostic(kind, "", Position.UNKNOWN, message));
    }
}
