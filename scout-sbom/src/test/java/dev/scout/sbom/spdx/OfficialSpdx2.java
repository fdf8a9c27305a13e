package dev.scout.sbom.spdx;

import dev.scout.core.sbom.Dependency;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.spdx.core.IModelCopyManager;
import org.spdx.jacksonstore.MultiFormatStore;
import org.spdx.library.ModelCopyManager;
import org.spdx.library.SpdxModelFactory;
import org.spdx.library.model.v2.Checksum;
import org.spdx.library.model.v2.ExternalRef;
import org.spdx.library.model.v2.Relationship;
import org.spdx.library.model.v2.SpdxDocument;
import org.spdx.library.model.v2.SpdxElement;
import org.spdx.library.model.v2.SpdxPackage;
import org.spdx.library.model.v2.license.AnyLicenseInfo;
import org.spdx.spdxRdfStore.RdfStore;
import org.spdx.storage.ISerializableModelStore;
import org.spdx.storage.simple.InMemSpdxStore;
import org.spdx.tagvaluestore.TagValueStore;

/** A document of SPDX 2 as the official libraries read it. */
final class OfficialSpdx2 {

    final Map<String, OracleRow> rows = new TreeMap<>();
    final Set<Dependency> edges = new HashSet<>();

    private final ISerializableModelStore store;
    private final SpdxDocument document;

    private OfficialSpdx2(ISerializableModelStore store, SpdxDocument document) {
        this.store = store;
        this.document = document;
    }

    /** Reads a document of a kind of the manifest of {@code shared/sboms}. */
    @SuppressWarnings("unchecked")
    static OfficialSpdx2 read(String kind, byte[] document) throws Exception {
        ISerializableModelStore store = switch (kind) {
            case "spdx-json" -> new MultiFormatStore(new InMemSpdxStore(), MultiFormatStore.Format.JSON);
            case "spdx-yaml" -> new MultiFormatStore(new InMemSpdxStore(), MultiFormatStore.Format.YAML);
            default -> new TagValueStore(new InMemSpdxStore());
        };
        SpdxDocument spdx = (SpdxDocument) store.deSerialize(new ByteArrayInputStream(document), false);
        IModelCopyManager copies = new ModelCopyManager();
        List<SpdxPackage> packages = (List<SpdxPackage>)
                SpdxModelFactory.getSpdxObjects(store, copies, "Package", spdx.getDocumentUri(), spdx.getDocumentUri())
                        .toList();
        OfficialSpdx2 official = new OfficialSpdx2(store, spdx);
        for (SpdxPackage each : packages) {
            official.rows.put(each.getId(), row(each));
        }
        official.edges(spdx);
        for (SpdxPackage each : packages) {
            official.edges(each);
        }
        return official;
    }

    /** The document in another syntax, as the official libraries write it. */
    byte[] write(String syntax) throws Exception {
        ISerializableModelStore target = switch (syntax) {
            case "xml" -> new MultiFormatStore(new InMemSpdxStore(), MultiFormatStore.Format.XML);
            case "yaml" -> new MultiFormatStore(new InMemSpdxStore(), MultiFormatStore.Format.YAML);
            case "tag-value" -> new TagValueStore(new InMemSpdxStore());
            default -> new RdfStore(document.getDocumentUri());
        };
        ModelCopyManager copies = new ModelCopyManager();
        String uri = document.getDocumentUri();
        copies.copy(target, document.getObjectUri(), store, document.getObjectUri(), document.getSpecVersion(), uri);
        for (Object each : SpdxModelFactory.getSpdxObjects(store, copies, "Package", uri, uri)
                .toList()) {
            String id = ((SpdxPackage) each).getObjectUri();
            copies.copy(target, id, store, id, document.getSpecVersion(), uri);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        target.serialize(out);
        return out.toByteArray();
    }

    private static OracleRow row(SpdxPackage spdx) throws Exception {
        Set<String> purls = new TreeSet<>();
        for (ExternalRef ref : spdx.getExternalRefs()) {
            if (ref.getReferenceType().getIndividualURI().endsWith("/purl")) {
                purls.add(OracleRow.purl(ref.getReferenceLocator()));
            }
        }
        Set<String> hashes = new TreeSet<>();
        for (Checksum checksum : spdx.getChecksums()) {
            hashes.add(OracleRow.hash(checksum.getAlgorithm().name(), checksum.getValue()));
        }
        Set<String> originators = new TreeSet<>();
        String originator = OracleRow.party(Creators.party(spdx.getOriginator().orElse(null)));
        if (!originator.isEmpty()) {
            originators.add(originator);
        }
        return new OracleRow(
                spdx.getName().orElse(""),
                spdx.getVersionInfo()
                        .filter(text -> !text.equals("NOASSERTION"))
                        .orElse(""),
                purls,
                license(spdx.getLicenseDeclared()),
                license(spdx.getLicenseConcluded()),
                hashes,
                OracleRow.party(Creators.party(spdx.getSupplier().orElse(null))),
                originators);
    }

    private static Set<String> license(AnyLicenseInfo license) {
        return OracleRow.license(license.toString());
    }

    private void edges(SpdxElement element) throws Exception {
        for (Relationship relationship : element.getRelationships()) {
            SpdxElement related = relationship.getRelatedSpdxElement().orElse(null);
            String type = relationship.getRelationshipType().name();
            RelationshipMeaning meaning = RelationshipMeaning.of(type);
            // What Syft says in words is taken for the relationship that it means.
            if (SyftStatements.isOwnership(relationship.getComment().orElse(null))) {
                meaning = RelationshipMeaning.containing();
            }
            if (related instanceof SpdxPackage && element instanceof SpdxPackage && meaning != null) {
                String from = Objects.requireNonNull(element.getId());
                String to = Objects.requireNonNull(related.getId());
                edges.add(new Dependency(
                        meaning.reversed() ? to : from,
                        meaning.reversed() ? from : to,
                        meaning.kind(),
                        meaning.scope()));
            }
        }
    }
}
