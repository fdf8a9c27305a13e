package dev.scout.sbom.cyclonedx;

import dev.scout.core.sbom.ComponentType;
import dev.scout.core.sbom.Dependency.Scope;
import dev.scout.core.vex.VexJustification;
import dev.scout.core.vex.VexStatus;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The closed lists of words of the standard, and what each means in the model.
 *
 * <p>Source: CycloneDX 1.7, {@code component.type}, {@code component.scope}, {@code impactAnalysisState},
 * {@code impactAnalysisJustification}.
 */
final class CycloneDxWords {

    /** The editions of the standard. */
    static final List<String> SPEC_VERSIONS = List.of("1.0", "1.1", "1.2", "1.3", "1.4", "1.5", "1.6", "1.7");

    private static final String URN = "urn:uuid:";

    private CycloneDxWords() {}

    /** Whether a text is {@code urn:uuid:} and a UUID. */
    static boolean isSerialNumber(String text) {
        if (!text.startsWith(URN) || text.length() != URN.length() + 36) {
            return false;
        }
        for (int i = URN.length(); i < text.length(); i++) {
            int at = i - URN.length();
            boolean dash = at == 8 || at == 13 || at == 18 || at == 23;
            if (dash ? text.charAt(i) != '-' : Character.digit(text.charAt(i), 16) < 0) {
                return false;
            }
        }
        return true;
    }

    /** How many digits a hash of an algorithm has; 0 if the standard has no such algorithm, -1 if there are several. */
    static int hexDigits(String algorithm) {
        return switch (algorithm) {
            case "MD5" -> 32;
            case "SHA-1" -> 40;
            case "SHA-256", "SHA3-256", "BLAKE2b-256", "STREEBOG-256" -> 64;
            case "SHA-384", "SHA3-384", "BLAKE2b-384" -> 96;
            case "SHA-512", "SHA3-512", "BLAKE2b-512", "STREEBOG-512" -> 128;
            case "BLAKE3" -> -1;
            default -> 0;
        };
    }

    /** The type of a component; null if the standard has no such word. */
    static @Nullable ComponentType type(String word) {
        return switch (word) {
            case "application" -> ComponentType.APPLICATION;
            case "framework" -> ComponentType.FRAMEWORK;
            case "library" -> ComponentType.LIBRARY;
            case "container" -> ComponentType.CONTAINER;
            case "platform" -> ComponentType.PLATFORM;
            case "operating-system" -> ComponentType.OPERATING_SYSTEM;
            case "device" -> ComponentType.DEVICE;
            case "device-driver" -> ComponentType.DEVICE_DRIVER;
            case "firmware" -> ComponentType.FIRMWARE;
            case "file" -> ComponentType.FILE;
            case "machine-learning-model" -> ComponentType.MACHINE_LEARNING_MODEL;
            case "data" -> ComponentType.DATA;
            case "cryptographic-asset" -> ComponentType.CRYPTOGRAPHIC_ASSET;
            default -> null;
        };
    }

    /** The scope of a component; null if the standard has no such word. */
    static @Nullable Scope scope(String word) {
        return switch (word) {
            case "required" -> Scope.RUNTIME;
            case "optional" -> Scope.OPTIONAL;
            case "excluded" -> Scope.EXCLUDED;
            default -> null;
        };
    }

    /**
     * The state of an analysis; null if the standard has no such word. A false positive is one way of not being
     * affected.
     */
    static @Nullable VexStatus status(String word) {
        return switch (word) {
            case "resolved", "resolved_with_pedigree" -> VexStatus.FIXED;
            case "exploitable" -> VexStatus.AFFECTED;
            case "in_triage" -> VexStatus.UNDER_INVESTIGATION;
            case "false_positive", "not_affected" -> VexStatus.NOT_AFFECTED;
            default -> null;
        };
    }

    /** The justification of an analysis; null if the standard has no such word. */
    static @Nullable VexJustification justification(String word) {
        return switch (word) {
            case "code_not_present" -> VexJustification.VULNERABLE_CODE_NOT_PRESENT;
            case "code_not_reachable" -> VexJustification.VULNERABLE_CODE_NOT_IN_EXECUTE_PATH;
            case "protected_by_compiler",
                    "protected_at_runtime",
                    "protected_at_perimeter",
                    "protected_by_mitigating_control" -> VexJustification.INLINE_MITIGATIONS_ALREADY_EXIST;
            case "requires_configuration", "requires_dependency", "requires_environment" -> VexJustification.OTHER;
            default -> null;
        };
    }
}
