package dev.scout.sbom.vex;

import dev.scout.core.vex.VexJustification;
import dev.scout.core.vex.VexStatus;
import org.jspecify.annotations.Nullable;

/** The words of OpenVEX and CSAF for a status and a justification; null for a word that neither has. */
final class VexWords {

    private VexWords() {}

    /** Source: OpenVEX 0.2, Status Labels. */
    static @Nullable VexStatus status(String label) {
        return switch (label) {
            case "not_affected" -> VexStatus.NOT_AFFECTED;
            case "affected" -> VexStatus.AFFECTED;
            case "fixed" -> VexStatus.FIXED;
            case "under_investigation" -> VexStatus.UNDER_INVESTIGATION;
            default -> null;
        };
    }

    /** Sources: OpenVEX 0.2, Status Justifications; CSAF 2.0, 3.2.3.5, the labels of flags. */
    static @Nullable VexJustification justification(String label) {
        return switch (label) {
            case "component_not_present" -> VexJustification.COMPONENT_NOT_PRESENT;
            case "vulnerable_code_not_present" -> VexJustification.VULNERABLE_CODE_NOT_PRESENT;
            case "vulnerable_code_not_in_execute_path" -> VexJustification.VULNERABLE_CODE_NOT_IN_EXECUTE_PATH;
            case "vulnerable_code_cannot_be_controlled_by_adversary" ->
                VexJustification.VULNERABLE_CODE_CANNOT_BE_CONTROLLED_BY_ADVERSARY;
            case "inline_mitigations_already_exist" -> VexJustification.INLINE_MITIGATIONS_ALREADY_EXIST;
            default -> null;
        };
    }

    /**
     * Source: CSAF 2.0, 3.2.3.9 and the groups of 6.1.6. {@code recommended} is advice, not a status, and null like a
     * word that is not known.
     */
    static @Nullable VexStatus productStatus(String group) {
        return switch (group) {
            case "first_affected", "known_affected", "last_affected" -> VexStatus.AFFECTED;
            case "known_not_affected" -> VexStatus.NOT_AFFECTED;
            case "first_fixed", "fixed" -> VexStatus.FIXED;
            case "under_investigation" -> VexStatus.UNDER_INVESTIGATION;
            default -> null;
        };
    }

    /** Whether a statement of this status takes findings away. */
    static boolean suppresses(VexStatus status) {
        return status == VexStatus.NOT_AFFECTED || status == VexStatus.FIXED;
    }
}
