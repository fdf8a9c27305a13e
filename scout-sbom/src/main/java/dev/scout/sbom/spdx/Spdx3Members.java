package dev.scout.sbom.spdx;

import java.io.IOException;

/** The members that only some elements of SPDX 3 have, by what has them. Each method is false for another's. */
final class Spdx3Members {

    private Spdx3Members() {}

    /** Source: SPDX 3.0.1, Core: Relationship, LifecycleScopedRelationship; Security: the VEX relationships. */
    static boolean relation(String name, Spdx3Element element, Spdx3Elements value) throws IOException {
        switch (name) {
            case "from" -> element.relation().from = value.reference();
            case "to" -> element.relation().to = value.references();
            case "relationshipType" -> element.relation().type = value.word();
            case "scope" -> element.relation().scope = value.word();
            case "security_assessedElement" -> element.relation().assessed = value.reference();
            case "security_justificationType" -> element.relation().justification = value.word();
            case "security_impactStatement" -> element.relation().impact = value.text();
            case "security_statusNotes" -> element.relation().notes = value.text();
            case "security_actionStatement" -> element.relation().action = value.text();
            case "security_publishedTime" -> element.relation().published = value.text();
            case "security_modifiedTime" -> element.relation().modified = value.text();
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Source: SPDX 3.0.1, Core: Artifact; Software: SoftwareArtifact, Package. */
    static boolean artifact(String name, Spdx3Element element, Spdx3Elements value) throws IOException {
        switch (name) {
            case "software_packageVersion" -> element.artifact().packageVersion = value.common();
            case "software_packageUrl" -> element.artifact().packageUrl = value.text();
            case "software_downloadLocation" -> value.passText();
            case "software_copyrightText" -> element.artifact().copyrightText = value.common();
            case "software_sourceInfo" -> element.artifact().sourceInfo = value.text();
            case "software_primaryPurpose" -> element.artifact().primaryPurpose = value.word();
            case "software_attributionText" -> element.artifact().attributionTexts = value.texts();
            case "originatedBy" -> element.artifact().originatedBy = value.references();
            case "suppliedBy" -> element.artifact().suppliedBy = value.references();
            case "verifiedUsing" -> element.artifact().hashes = value.hashes();
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Source: SPDX 3.0.1, SimpleLicensing and ExpandedLicensing. */
    static boolean licence(String name, Spdx3Element element, Spdx3Elements value) throws IOException {
        switch (name) {
            case "simplelicensing_licenseExpression" -> element.licence().expression = value.common();
            case "simplelicensing_licenseText", "expandedlicensing_additionText" ->
                element.licence().text = value.text();
            case "simplelicensing_customIdToUri" -> value.dictionary(element.licence().customIds);
            case "expandedlicensing_member" -> element.licence().members = value.references();
            case "expandedlicensing_subjectLicense", "expandedlicensing_subjectExtendableLicense" ->
                element.licence().subject = value.reference();
            case "expandedlicensing_subjectAddition" -> element.licence().addition = value.reference();
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Source: SPDX 3.0.1, Core: CreationInfo. */
    static boolean creation(String name, Spdx3Element element, Spdx3Elements value) throws IOException {
        switch (name) {
            case "specVersion" -> element.creation().specVersion = value.text();
            case "created" -> element.creation().created = value.text();
            case "createdBy" -> element.creation().createdBy = value.references();
            case "createdUsing" -> element.creation().createdUsing = value.references();
            default -> {
                return false;
            }
        }
        return true;
    }
}
