package dev.scout.sbom.spdx;

import dev.scout.core.purl.PackageUrl;
import dev.scout.core.vex.ProductIdentity;
import dev.scout.core.vex.VexJustification;
import dev.scout.core.vex.VexStatement;
import dev.scout.core.vex.VexStatus;
import dev.scout.sbom.reader.Facts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The VEX statements of an SPDX 3 document: relationships from a vulnerability to products.
 *
 * <p>Source: SPDX 3.0.1, Security: VexVulnAssessmentRelationship and the four classes below it.
 */
final class Spdx3Vex {

    private static final Map<String, VexStatus> STATUS = Map.of(
            "security_VexAffectedVulnAssessmentRelationship", VexStatus.AFFECTED,
            "security_VexFixedVulnAssessmentRelationship", VexStatus.FIXED,
            "security_VexNotAffectedVulnAssessmentRelationship", VexStatus.NOT_AFFECTED,
            "security_VexUnderInvestigationVulnAssessmentRelationship", VexStatus.UNDER_INVESTIGATION);

    private static final Map<String, VexJustification> JUSTIFICATIONS = Map.of(
            "componentNotPresent", VexJustification.COMPONENT_NOT_PRESENT,
            "inlineMitigationsAlreadyExist", VexJustification.INLINE_MITIGATIONS_ALREADY_EXIST,
            "vulnerableCodeCannotBeControlledByAdversary",
                    VexJustification.VULNERABLE_CODE_CANNOT_BE_CONTROLLED_BY_ADVERSARY,
            "vulnerableCodeNotInExecutePath", VexJustification.VULNERABLE_CODE_NOT_IN_EXECUTE_PATH,
            "vulnerableCodeNotPresent", VexJustification.VULNERABLE_CODE_NOT_PRESENT);

    private final Spdx3Graph elements;
    private final Facts facts;
    private final @Nullable String documentId;

    Spdx3Vex(Spdx3Graph elements, Facts facts, @Nullable String documentId) {
        this.elements = elements;
        this.facts = facts;
        this.documentId = documentId;
    }

    /** Whether a relationship is a VEX statement. */
    static boolean isStatement(Spdx3Element element) {
        return element.type != null && STATUS.containsKey(element.type);
    }

    /** The statement that a relationship makes; none if it does not say about which vulnerability or product. */
    List<VexStatement> statement(Spdx3Element element, SpdxElements known) {
        Spdx3Element.Relation relation = element.relation();
        Spdx3Element vulnerability = relation.from == null ? null : elements.find(relation.from);
        List<String> names = names(vulnerability);
        if (names.isEmpty() || relation.to.isEmpty()) {
            return List.of();
        }
        List<ProductIdentity> parts =
                relation.assessed == null ? List.of() : List.of(product(relation.assessed, List.of(), known));
        List<ProductIdentity> products =
                relation.to.stream().map(id -> product(id, parts, known)).toList();
        Instant published = facts.instant(relation.published);
        Instant modified = facts.instant(relation.modified);
        return List.of(new VexStatement(
                names.get(0),
                names.subList(1, names.size()),
                products,
                Objects.requireNonNull(STATUS.get(String.valueOf(element.type))),
                relation.justification == null ? null : JUSTIFICATIONS.get(relation.justification),
                detail(relation),
                new VexStatement.Issue(documentId, null, modified == null ? published : modified, null)));
    }

    /** The ids of a vulnerability, its CVE first; its name if it has none. */
    private static List<String> names(@Nullable Spdx3Element vulnerability) {
        List<String> names = new ArrayList<>();
        if (vulnerability != null && vulnerability.identified != null) {
            for (Spdx3Element.ExternalIdentifier identifier : vulnerability.identified.identifiers) {
                String name = Facts.present(identifier.identifier());
                if (name != null && !names.contains(name)) {
                    names.add("cve".equals(identifier.type()) ? 0 : names.size(), name);
                }
            }
        }
        if (names.isEmpty() && vulnerability != null && Facts.present(vulnerability.name) != null) {
            names.add(vulnerability.name);
        }
        return names;
    }

    private static @Nullable String detail(Spdx3Element.Relation relation) {
        String detail = relation.impact == null ? relation.notes : relation.impact;
        return Facts.present(detail == null ? relation.action : detail);
    }

    private ProductIdentity product(String id, List<ProductIdentity> parts, SpdxElements known) {
        PackageDraft draft = known.findPackage(id);
        PackageUrl purl = draft == null ? null : draft.builder.purl();
        Spdx3Element element = elements.find(id);
        Map<String, String> hashes = new LinkedHashMap<>();
        if (element != null && element.artifact != null) {
            for (SpdxChecksum hash : element.artifact.hashes) {
                if (hash.algorithm() != null && hash.value() != null) {
                    hashes.put(hash.algorithm(), hash.value());
                }
            }
        }
        return new ProductIdentity(id, purl, cpe(element), hashes, parts);
    }

    private static @Nullable String cpe(@Nullable Spdx3Element element) {
        if (element != null && element.identified != null) {
            for (Spdx3Element.ExternalIdentifier identifier : element.identified.identifiers) {
                if ("cpe23".equals(identifier.type()) || "cpe22".equals(identifier.type())) {
                    return identifier.identifier();
                }
            }
        }
        return null;
    }
}
