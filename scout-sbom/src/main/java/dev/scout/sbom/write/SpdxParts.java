package dev.scout.sbom.write;

import dev.scout.core.sbom.Component;
import dev.scout.core.sbom.ComponentType;
import dev.scout.core.sbom.Dependency;
import dev.scout.core.sbom.Hash;
import dev.scout.core.sbom.Identity.Identifier;
import dev.scout.core.sbom.LicenseExpression;
import dev.scout.core.sbom.Party;
import dev.scout.core.sbom.Sbom;
import dev.scout.sbom.reader.ScoutStatement;
import dev.scout.sbom.reader.StatedComponent;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.spdx.core.InvalidSPDXAnalysisException;
import org.spdx.library.model.v2.ReferenceType;
import org.spdx.library.model.v2.SpdxDocument;
import org.spdx.library.model.v2.SpdxPackage;
import org.spdx.library.model.v2.enumerations.AnnotationType;
import org.spdx.library.model.v2.enumerations.ChecksumAlgorithm;
import org.spdx.library.model.v2.enumerations.Purpose;
import org.spdx.library.model.v2.enumerations.ReferenceCategory;

/** Components and edges in the words of the SPDX library. */
final class SpdxParts {

    private static final String REFERENCES = "http://spdx.org/rdf/references/";
    private static final String NOTHING = "NOASSERTION";

    /** What reading from SPDX keeps as properties and SPDX has members for. */
    private static final Set<String> MEMBERS = Set.of("comment", "packageFileName", "sourceInfo", "summary");

    private static final Map<String, ReferenceCategory> CATEGORIES = Map.of(
            "gitoid", ReferenceCategory.PERSISTENT_ID,
            "swh", ReferenceCategory.PERSISTENT_ID,
            "swid", ReferenceCategory.SECURITY);

    private static final Map<String, Integer> DIGITS_OF_HASHES = Map.of(
            "MD5",
            32,
            "SHA-1",
            40,
            "SHA-224",
            56,
            "SHA-256",
            64,
            "SHA-384",
            96,
            "SHA-512",
            128,
            "SHA3-256",
            64,
            "SHA3-384",
            96,
            "SHA3-512",
            128);

    private final Sbom sbom;
    private final SpdxDocument document;
    private final String date;
    private final SpdxLicenses licenses;
    private final Map<String, SpdxPackage> packages = new HashMap<>();
    private final Set<String> ids = new HashSet<>(Set.of("SPDXRef-DOCUMENT"));
    /** Refs of which reading takes locations, or sources, from the edges. */
    private final Set<String> placedByEdges = new HashSet<>();

    private final Set<String> madeFromSources = new HashSet<>();

    SpdxParts(Sbom sbom, SpdxDocument document, String date) {
        this.sbom = sbom;
        this.document = document;
        this.date = date;
        this.licenses = new SpdxLicenses(document);
        Set<String> holders = new HashSet<>();
        for (Component component : sbom.components()) {
            noteHolder(component, holders);
            // an id that needs no change is nobody else's
            if (SpdxNames.id(component.ref()).equals(component.ref())) {
                ids.add(component.ref());
            }
        }
        if (sbom.subject() != null) {
            noteHolder(sbom.subject(), holders);
            if (SpdxNames.id(sbom.subject().ref()).equals(sbom.subject().ref())) {
                ids.add(sbom.subject().ref());
            }
        }
        for (Dependency edge : sbom.dependencies()) {
            switch (edge.kind()) {
                case GENERATED_FROM -> madeFromSources.add(edge.from());
                case CONTAINS, DEPENDS_ON -> {
                    if (holders.contains(edge.from())) {
                        placedByEdges.add(edge.to());
                    }
                }
                default -> {
                    // says nothing of either
                }
            }
        }
    }

    private static void noteHolder(Component component, Set<String> holders) {
        // an application file, or a package that stands for a layer and is called by its digest
        if (component.type() == ComponentType.APPLICATION
                || component.identity().written().name().length() >= 64) {
            holders.add(component.ref());
        }
    }

    /**
     * Adds a component as a package.
     *
     * @param listed whether to state that it is no subject, although the document describes it alone
     */
    SpdxPackage add(Component component, boolean listed) throws InvalidSPDXAnalysisException {
        StatedComponent stated = new StatedComponent();
        boolean ownId = SpdxNames.id(component.ref()).equals(component.ref())
                && !component.ref().equals("SPDXRef-DOCUMENT");
        String id = ownId ? component.ref() : unique(SpdxNames.id(component.ref()));
        String name = component.identity().written().name();
        String copyright = component.attribution().copyright();
        List<LicenseExpression> declared = component.licensing().declared();
        List<LicenseExpression> concluded = component.licensing().concluded();
        SpdxPackage.SpdxPackageBuilder builder = document.createPackage(
                        id,
                        SpdxNames.isSaid(name) ? name : NOTHING,
                        licenses.of(concluded, component.properties()),
                        SpdxNames.isSaid(copyright) ? copyright : NOTHING,
                        licenses.of(declared, component.properties()))
                .setFilesAnalyzed(false)
                .setDownloadLocation(NOTHING)
                .setPrimaryPurpose(purpose(component.type(), stated));
        if (!SpdxLicenses.isExact(declared)) {
            declared.forEach(license -> stated.license("declared", license));
        }
        if (!SpdxLicenses.isExact(concluded)) {
            concluded.forEach(license -> stated.license("concluded", license));
        }
        texts(component, builder, stated);
        attribution(component, builder, stated);
        references(component, builder, stated);
        hashes(component, builder, stated);
        whereabouts(component, stated);
        if (listed) {
            stated.value("listed", true);
        }
        for (ScoutStatement statement : ScoutStatement.numbered(stated.statements())) {
            builder.addAnnotation(document.createAnnotation(
                    WrittenSpdx.ANNOTATOR, AnnotationType.OTHER, date, statement.annotation()));
        }
        SpdxPackage added = builder.build();
        packages.put(component.ref(), added);
        return added;
    }

    private String unique(String wanted) {
        String id = wanted;
        for (int i = 2; !ids.add(id); i++) {
            id = wanted + "-" + i;
        }
        return id;
    }

    private static Purpose purpose(ComponentType type, StatedComponent stated) {
        return switch (type) {
            case APPLICATION -> Purpose.APPLICATION;
            case FRAMEWORK -> Purpose.FRAMEWORK;
            case LIBRARY -> Purpose.LIBRARY;
            case CONTAINER -> Purpose.CONTAINER;
            case OPERATING_SYSTEM -> Purpose.OPERATING_SYSTEM;
            case DEVICE -> Purpose.DEVICE;
            case FIRMWARE -> Purpose.FIRMWARE;
            case FILE -> Purpose.FILE;
            case SOURCE -> Purpose.SOURCE;
            case OTHER -> Purpose.OTHER;
            default -> {
                stated.value("type", type);
                yield Purpose.OTHER;
            }
        };
    }

    private void texts(Component component, SpdxPackage.SpdxPackageBuilder builder, StatedComponent stated) {
        stated.value("group", component.identity().written().group());
        String version = component.identity().written().version();
        if (SpdxNames.isSaid(version)) {
            builder.setVersionInfo(version);
        }
        if (SpdxNames.isSaid(component.description())) {
            builder.setDescription(component.description());
        }
        boolean spdx = sbom.document().standard().equals("SPDX");
        component.properties().forEach((name, values) -> {
            if (spdx && values.size() == 1 && MEMBERS.contains(name)) {
                member(name, values.get(0), builder);
            } else {
                values.forEach(value -> stated.property(name, value));
            }
        });
    }

    private static void member(String name, String value, SpdxPackage.SpdxPackageBuilder builder) {
        switch (name) {
            case "comment" -> builder.setComment(value);
            case "packageFileName" -> builder.setPackageFileName(value);
            case "sourceInfo" -> builder.setSourceInfo(value);
            default -> builder.setSummary(value);
        }
    }

    private static void attribution(
            Component component, SpdxPackage.SpdxPackageBuilder builder, StatedComponent stated) {
        Party supplier = component.attribution().supplier();
        if (supplier != null) {
            builder.setSupplier(SpdxNames.party(supplier));
            if (!SpdxNames.isExact(supplier)) {
                stated.party("supplier", supplier);
            }
        }
        List<Party> authors = component.attribution().authors();
        if (!authors.isEmpty()) {
            builder.setOriginator(SpdxNames.party(authors.get(0)));
            if (authors.size() > 1 || !SpdxNames.isExact(authors.get(0))) {
                authors.forEach(author -> stated.party("author", author));
            }
        }
        if (component.attribution().publisher() != null) {
            stated.party("publisher", component.attribution().publisher());
        }
        if (component.attribution().manufacturer() != null) {
            stated.party("manufacturer", component.attribution().manufacturer());
        }
    }

    private void references(Component component, SpdxPackage.SpdxPackageBuilder builder, StatedComponent stated)
            throws InvalidSPDXAnalysisException {
        if (component.identity().purl() != null) {
            reference(
                    ReferenceCategory.PACKAGE_MANAGER,
                    "purl",
                    component.identity().purl().toString(),
                    builder);
        }
        for (String cpe : component.identity().cpes()) {
            if (CpeNames.isValid(cpe)) {
                String type = cpe.startsWith("cpe:2.3:") ? "cpe23Type" : "cpe22Type";
                reference(ReferenceCategory.SECURITY, type, cpe, builder);
            } else {
                stated.value("cpe", cpe);
            }
        }
        for (Identifier identifier : component.identity().others()) {
            ReferenceCategory category = CATEGORIES.get(identifier.type());
            boolean plain = identifier.value().chars().allMatch(c -> c > ' ' && c < 0x7F);
            if (category != null && plain) {
                reference(category, identifier.type(), identifier.value(), builder);
            } else {
                stated.identifier(identifier);
            }
        }
    }

    private void reference(
            ReferenceCategory category, String type, String locator, SpdxPackage.SpdxPackageBuilder builder)
            throws InvalidSPDXAnalysisException {
        builder.addExternalRef(
                document.createExternalRef(category, new ReferenceType(REFERENCES + type), locator, null));
    }

    private void hashes(Component component, SpdxPackage.SpdxPackageBuilder builder, StatedComponent stated)
            throws InvalidSPDXAnalysisException {
        for (Hash hash : component.contents().hashes()) {
            ChecksumAlgorithm algorithm = algorithm(hash);
            if (algorithm == null) {
                stated.hash(hash);
            } else {
                builder.addChecksum(document.createChecksum(algorithm, hash.value()));
            }
        }
    }

    private static @Nullable ChecksumAlgorithm algorithm(Hash hash) {
        Integer digits = DIGITS_OF_HASHES.get(hash.algorithm());
        boolean fits = digits != null
                && digits == hash.value().length()
                && hash.value().chars().allMatch(c -> c >= '0' && c <= '9' || c >= 'a' && c <= 'f');
        if (!fits) {
            return null;
        }
        String name = hash.algorithm().startsWith("SHA3")
                ? hash.algorithm().replace('-', '_')
                : hash.algorithm().replace("-", "");
        return ChecksumAlgorithm.valueOf(name);
    }

    private void whereabouts(Component component, StatedComponent stated) {
        stated.value("size", component.contents().sizeInBytes());
        stated.value("foundBy", component.origin().foundBy());
        stated.locations(component);
        stated.sources(component);
        if (component.contents().locations().isEmpty() && placedByEdges.contains(component.ref())) {
            stated.none("location");
        }
        if (component.origin().sources().isEmpty() && madeFromSources.contains(component.ref())) {
            stated.none("source");
        }
    }

    /** Adds all edges, after all components. */
    void addEdges() throws InvalidSPDXAnalysisException {
        for (Dependency edge : sbom.dependencies()) {
            SpdxRelation relation = SpdxRelation.of(edge);
            SpdxPackage from = Objects.requireNonNull(packages.get(edge.from()));
            SpdxPackage to = Objects.requireNonNull(packages.get(edge.to()));
            SpdxPackage element = relation.reversed() ? to : from;
            SpdxPackage related = relation.reversed() ? from : to;
            String comment = relation.exact()
                    ? null
                    : ScoutStatement.of("edge", "scope", edge.scope()).annotation();
            element.addRelationship(document.createRelationship(related, relation.type(), comment));
        }
    }
}
