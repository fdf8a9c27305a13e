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
import dev.scout.core.sbom.Sbom;
import dev.scout.core.sbom.SbomDocument;
import dev.scout.sbom.reader.DistributionQualifiers;
import dev.scout.sbom.reader.Facts;
import dev.scout.sbom.reader.ReadContext;
import dev.scout.sbom.reader.SbomAssembler;
import dev.scout.sbom.reader.StatedBill;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The bill that packages, files and what relates them come to, in either edition of the standard.
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
final class SpdxBill {

    /** Begins the ids of licences that only have a name, which Scout states besides. */
    private static final String STATED_LICENSE = "LicenseRef-scout-";

    private final ReadContext context;
    private final Facts facts;
    private final List<PackageDraft> packages;
    private final SpdxElements elements;
    private final SbomAssembler sbom;
    private final @Nullable PackageDraft subject;
    private final RelationshipResolver resolver;
    private StatedBill stated = new StatedBill();

    /**
     * Begins a bill of all the elements of a document.
     *
     * @param described the ids of what the document is about
     * @param asPackage makes a component of a file, which the bill may be about
     */
    SpdxBill(
            ReadContext context,
            Facts facts,
            SpdxElements elements,
            Set<String> described,
            Function<SpdxFile, PackageDraft> asPackage) {
        this.context = context;
        this.facts = facts;
        this.packages = elements.packages();
        this.elements = elements;
        this.sbom = new SbomAssembler(context);
        List<String> absent = new ArrayList<>();
        this.subject = subject(described, asPackage, absent);
        if (subject != null) {
            elements.add(subject);
        }
        this.resolver = new RelationshipResolver(elements, subject, this::reportWhole);
        absent.forEach(resolver::missing);
    }

    /** Takes what Scout states of the bill, which goes before what the elements say. */
    void stated(StatedBill value) {
        stated = value;
    }

    /** Takes the relationships. */
    RelationshipResolver resolver() {
        return resolver;
    }

    /**
     * The bill, once all relationships are known.
     *
     * @param licenses what the ids of licences mean that are not on the list
     * @param unlisted stands for an image that the document is about and does not list
     */
    Sbom finish(
            SbomDocument document,
            Map<String, String> licenses,
            @Nullable PackageDraft unlisted,
            Sbom.Attached attached)
            throws MalformedDocumentException {
        resolver.report();
        OperatingSystem distribution = distribution();
        if (elements.haveFiles()) {
            locate();
        }
        Set<String> unexplained = new TreeSet<>();
        if (subject != null) {
            settle(subject, licenses, unexplained);
            if (subject.type() == ComponentType.LIBRARY
                    && !resolver.layersOfSubject().isEmpty()) {
                subject.type(ComponentType.CONTAINER);
            }
            sbom.subject(subject.builder);
            sbom.image(new SubjectImage(subject, facts).read(resolver.layersOfSubject(), storedLayers(), distribution));
        } else if (unlisted != null) {
            sbom.image(new SubjectImage(unlisted, facts).read(List.of(), Map.of(), distribution));
        }
        if (stated.says("image")) {
            sbom.image(stated.image());
        }
        for (PackageDraft draft : packages) {
            if (draft != subject) {
                settle(draft, licenses, unexplained);
                sbom.add(draft.builder);
            }
        }
        for (String ref : unexplained) {
            reportWhole(Kind.REFERENCE, "the document does not say what licence " + ref + " is");
        }
        for (Dependency edge : resolver.edges()) {
            sbom.edge(edge);
        }
        sbom.attached(attached);
        return sbom.finish(document);
    }

    /** The one element that is described; null if there are none or several. */
    private @Nullable PackageDraft subject(
            Set<String> described, Function<SpdxFile, PackageDraft> asPackage, List<String> absent) {
        Set<PackageDraft> found = new LinkedHashSet<>();
        Set<SpdxFile> foundFiles = new LinkedHashSet<>();
        for (String id : described) {
            SpdxElement element = elements.find(id);
            if (element instanceof PackageDraft draft) {
                found.add(draft);
            } else if (element instanceof SpdxFile file) {
                foundFiles.add(file);
            } else if (!elements.isDocument(id)) {
                absent.add(id);
            }
        }
        if (found.size() + foundFiles.size() != 1) {
            return null;
        }
        if (found.isEmpty()) {
            return asPackage.apply(foundFiles.iterator().next());
        }
        PackageDraft only = found.iterator().next();
        return only.isListed() ? null : only;
    }

    /** The distribution that the document as a whole is about; null for none or several. */
    private @Nullable OperatingSystem distribution() {
        if (stated.says("distribution")) {
            OperatingSystem said = stated.operatingSystem();
            if (said != null) {
                sbom.operatingSystem(said);
            }
            return said;
        }
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

    /** Gives packages what files know of the places where they were found. */
    private void locate() {
        // a subject that is a file is none of the packages; to ask a package twice does no harm
        List<PackageDraft> drafts = new ArrayList<>(packages);
        if (subject != null) {
            drafts.add(subject);
        }
        Set<String> paths = new HashSet<>();
        for (PackageDraft draft : drafts) {
            SpdxFile only = draft.onlyFile();
            if (only != null && only.fileName() != null) {
                draft.foundAt(only.fileName(), elements.diffId(only));
            }
            paths.addAll(draft.placesWithoutLayer());
        }
        elements.lookFor(paths);
        for (PackageDraft draft : drafts) {
            draft.placesWithoutLayer().forEach(path -> draft.foundAt(path, elements.diffIdAt(path)));
        }
    }

    /** Gives a package what other elements know of it. */
    private void settle(PackageDraft draft, Map<String, String> licenses, Set<String> unexplained) {
        draft.settle();
        if (draft.licenseRefs.isEmpty()) {
            return;
        }
        for (String ref : draft.licenseRefs) {
            String meaning = licenses.get(ref);
            if (meaning == null) {
                unexplained.add(ref);
            } else if (!meaning.equals(ref)
                    && !ref.startsWith(STATED_LICENSE)
                    && draft.builder.property(ref).isEmpty()) {
                draft.builder.property(ref, meaning);
            }
        }
    }

    private void reportWhole(Kind kind, String message) {
        context.report(new Diagnostic(kind, "", Position.UNKNOWN, message));
    }
}
