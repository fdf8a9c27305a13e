package dev.scout.sbom.spdx;

import dev.scout.core.sbom.ComponentType;
import dev.scout.core.sbom.Party;
import dev.scout.sbom.reader.FewValues;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Translates a package of SPDX 3. What has the same meaning in SPDX 2 is said in its words first, so that one image
 * gives one answer in both; agents and identifiers are the edition's own.
 *
 * <p>Source: SPDX 3.0.1, Software: Package; Core: ExternalIdentifierType.
 */
final class Spdx3Packages {

    private final PackageTranslator words;
    private final Spdx3Agents agents;

    Spdx3Packages(PackageTranslator words, Spdx3Agents agents) {
        this.words = words;
        this.agents = agents;
    }

    PackageDraft translate(Spdx3Element element) {
        Spdx3Element.Artifact artifact = element.artifact();
        SpdxPackage spdx = new SpdxPackage();
        spdx.id = element.id;
        spdx.name = element.name;
        spdx.versionInfo = artifact.packageVersion;
        spdx.summary = element.summary;
        spdx.description = element.description;
        spdx.comment = element.comment;
        spdx.sourceInfo = artifact.sourceInfo;
        spdx.copyrightText = artifact.copyrightText;
        spdx.primaryPackagePurpose = artifact.primaryPurpose;
        spdx.attributionTexts = artifact.attributionTexts;
        for (SpdxChecksum hash : artifact.hashes) {
            spdx.checksums = FewValues.with(spdx.checksums, inWordsOfSpdx2(hash));
        }
        spdx.externalRefs = references(element);
        PackageDraft draft = words.draft(spdx);
        if (artifact.primaryPurpose == null && !element.isA("software_Package")) {
            draft.type(element.isA("ai_AIPackage") ? ComponentType.MACHINE_LEARNING_MODEL : ComponentType.DATA);
        }
        parties(artifact, draft);
        if (element.identified != null) {
            for (Spdx3Element.ExternalRef ref : element.identified.refs) {
                ref.locators()
                        .forEach(locator ->
                                draft.builder.property(ref.type() == null ? "externalRef" : ref.type(), locator));
            }
        }
        return draft;
    }

    /** The names of a package, the package URL first. */
    private static List<SpdxPackage.ExternalRef> references(Spdx3Element element) {
        List<SpdxPackage.ExternalRef> references = List.of();
        String purl = element.artifact().packageUrl;
        if (purl != null) {
            references = FewValues.with(references, new SpdxPackage.ExternalRef("purl", purl));
        }
        if (element.identified != null) {
            for (Spdx3Element.ExternalIdentifier identifier : element.identified.identifiers) {
                if (!"email".equals(identifier.type())) {
                    references = FewValues.with(
                            references, new SpdxPackage.ExternalRef(type(identifier.type()), identifier.identifier()));
                }
            }
        }
        return references;
    }

    private static @Nullable String type(@Nullable String type) {
        return type == null
                ? null
                : switch (type.toLowerCase(Locale.ROOT)) {
                    case "packageurl", "purl" -> "purl";
                    case "cpe22" -> "cpe22Type";
                    case "cpe23" -> "cpe23Type";
                    case "swhid" -> "swh";
                    default -> type;
                };
    }

    private void parties(Spdx3Element.Artifact artifact, PackageDraft draft) {
        for (String id : artifact.originatedBy) {
            Party party = agents.party(id);
            if (party != null) {
                draft.builder.author(party);
            }
        }
        for (String id : artifact.suppliedBy) {
            Party party = agents.party(id);
            if (party != null) {
                draft.builder.supplier(party);
            }
        }
    }

    /** {@code sha3_256} is {@code SHA3-256}. Source: SPDX 3.0.1, Core: HashAlgorithm. */
    private static SpdxChecksum inWordsOfSpdx2(SpdxChecksum hash) {
        String algorithm = hash.algorithm();
        return algorithm == null
                ? hash
                : new SpdxChecksum(
                        algorithm.toUpperCase(Locale.ROOT).replace('_', '-').replace("BLAKE2B", "BLAKE2b"),
                        hash.value());
    }
}
