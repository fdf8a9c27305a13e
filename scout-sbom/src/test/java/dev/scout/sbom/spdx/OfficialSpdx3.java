package dev.scout.sbom.spdx;

import dev.scout.core.sbom.Dependency;
import dev.scout.core.sbom.Party;
import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.spdx.core.IModelCopyManager;
import org.spdx.library.ModelCopyManager;
import org.spdx.library.SpdxModelFactory;
import org.spdx.library.model.v3_0_1.core.Agent;
import org.spdx.library.model.v3_0_1.core.Element;
import org.spdx.library.model.v3_0_1.core.ExternalIdentifier;
import org.spdx.library.model.v3_0_1.core.ExternalIdentifierType;
import org.spdx.library.model.v3_0_1.core.Hash;
import org.spdx.library.model.v3_0_1.core.IntegrityMethod;
import org.spdx.library.model.v3_0_1.core.LifecycleScopedRelationship;
import org.spdx.library.model.v3_0_1.core.Organization;
import org.spdx.library.model.v3_0_1.core.Person;
import org.spdx.library.model.v3_0_1.core.Relationship;
import org.spdx.library.model.v3_0_1.core.RelationshipType;
import org.spdx.library.model.v3_0_1.simplelicensing.LicenseExpression;
import org.spdx.library.model.v3_0_1.software.SpdxPackage;
import org.spdx.storage.simple.InMemSpdxStore;
import org.spdx.v3jsonldstore.JsonLDStore;

/** A document of SPDX 3 as the official libraries read it. */
final class OfficialSpdx3 {

    private static final List<String> PACKAGES =
            List.of("Software.SpdxPackage", "AI.AIPackage", "Dataset.DatasetPackage");

    final Map<String, OracleRow> rows = new TreeMap<>();
    final Set<Dependency> edges = new HashSet<>();

    private OfficialSpdx3() {}

    @SuppressWarnings("unchecked")
    static OfficialSpdx3 read(byte[] document) throws Exception {
        JsonLDStore store = new JsonLDStore(new InMemSpdxStore());
        store.deSerialize(new ByteArrayInputStream(document), false);
        IModelCopyManager copies = new ModelCopyManager();
        List<Relationship> relationships =
                (List<Relationship>) SpdxModelFactory.getSpdxObjects(store, copies, "Core.Relationship", null, null)
                        .toList();
        List<Relationship> scoped = (List<Relationship>)
                SpdxModelFactory.getSpdxObjects(store, copies, "Core.LifecycleScopedRelationship", null, null)
                        .toList();
        Set<Relationship> all = new HashSet<>(relationships);
        all.addAll(scoped);
        OfficialSpdx3 official = new OfficialSpdx3();
        Map<String, Set<String>> declared = new HashMap<>();
        Map<String, Set<String>> concluded = new HashMap<>();
        for (Relationship relationship : all) {
            RelationshipType type = relationship.getRelationshipType();
            if (type == RelationshipType.HAS_DECLARED_LICENSE) {
                licenses(relationship, declared);
            } else if (type == RelationshipType.HAS_CONCLUDED_LICENSE) {
                licenses(relationship, concluded);
            }
        }
        for (String kind : PACKAGES) {
            for (Object each : SpdxModelFactory.getSpdxObjects(store, copies, kind, null, null)
                    .toList()) {
                SpdxPackage spdx = (SpdxPackage) each;
                official.rows.put(spdx.getObjectUri(), row(spdx, declared, concluded));
            }
        }
        for (Relationship relationship : all) {
            official.edges(relationship);
        }
        return official;
    }

    private static void licenses(Relationship relationship, Map<String, Set<String>> licenses) throws Exception {
        for (Element to : relationship.getTos()) {
            if (to instanceof LicenseExpression expression) {
                licenses.computeIfAbsent(relationship.getFrom().getObjectUri(), from -> new TreeSet<>())
                        .addAll(OracleRow.license(expression.getLicenseExpression()));
            } else if (to instanceof org.spdx.library.model.v3_0_1.expandedlicensing.CustomLicense custom) {
                licenses.computeIfAbsent(relationship.getFrom().getObjectUri(), from -> new TreeSet<>())
                        .add(custom.getName().orElse(Spdx3Names.word(custom.getObjectUri())));
            }
        }
    }

    private static OracleRow row(
            SpdxPackage spdx, Map<String, Set<String>> declared, Map<String, Set<String>> concluded) throws Exception {
        Set<String> purls = new TreeSet<>();
        spdx.getPackageUrl().ifPresent(purl -> purls.add(OracleRow.purl(purl)));
        for (ExternalIdentifier identifier : spdx.getExternalIdentifiers()) {
            if (identifier.getExternalIdentifierType() == ExternalIdentifierType.PACKAGE_URL) {
                purls.add(OracleRow.purl(identifier.getIdentifier()));
            }
        }
        Set<String> hashes = new TreeSet<>();
        for (IntegrityMethod method : spdx.getVerifiedUsings()) {
            if (method instanceof Hash hash) {
                hashes.add(OracleRow.hash(hash.getAlgorithm().name(), hash.getHashValue()));
            }
        }
        Set<String> originators = new TreeSet<>();
        for (Agent agent : spdx.getOriginatedBys()) {
            originators.add(OracleRow.party(party(agent)));
        }
        Agent supplier = spdx.getSuppliedBy().orElse(null);
        return new OracleRow(
                spdx.getName().orElse(""),
                spdx.getPackageVersion().orElse(""),
                purls,
                declared.getOrDefault(spdx.getObjectUri(), Set.of()),
                concluded.getOrDefault(spdx.getObjectUri(), Set.of()),
                hashes,
                OracleRow.party(supplier == null ? null : party(supplier)),
                originators);
    }

    private static @Nullable Party party(Agent agent) throws Exception {
        String email = null;
        for (ExternalIdentifier identifier : agent.getExternalIdentifiers()) {
            if (identifier.getExternalIdentifierType() == ExternalIdentifierType.EMAIL) {
                email = identifier.getIdentifier();
            }
        }
        String name = agent.getName().orElse(null);
        Party.Kind kind = agent instanceof Person
                ? Party.Kind.PERSON
                : agent instanceof Organization ? Party.Kind.ORGANIZATION : Party.Kind.UNKNOWN;
        return name == null && email == null ? null : new Party(kind, name, email, null);
    }

    private void edges(Relationship relationship) throws Exception {
        String scope = null;
        if (relationship instanceof LifecycleScopedRelationship scoped
                && scoped.getScope().isPresent()) {
            scope = scoped.getScope().get().getLongName();
        }
        RelationshipMeaning meaning =
                Spdx3Relationships.meaning(relationship.getRelationshipType().getLongName(), scope);
        for (Element to : relationship.getTos()) {
            if (relationship.getFrom() instanceof SpdxPackage from && to instanceof SpdxPackage && meaning != null) {
                edges.add(new Dependency(
                        meaning.reversed() ? to.getObjectUri() : from.getObjectUri(),
                        meaning.reversed() ? from.getObjectUri() : to.getObjectUri(),
                        meaning.kind(),
                        meaning.scope()));
            }
        }
    }
}
