package dev.scout.sbom.cyclonedx;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The enumerations of the protobuf schema that are read: by number, the words that JSON and XML have for the same.
 *
 * <p>Rule: zero is absent. A constant is its prefix and the word, in upper case, with other signs between its parts.
 * Source: the protobuf schemas of CycloneDX 1.3 to 1.7.
 */
final class CycloneDxProtoEnum {
    static final CycloneDxProtoEnum CLASSIFICATION = new CycloneDxProtoEnum(
            "CLASSIFICATION_",
            "application",
            "framework",
            "library",
            "operating-system",
            "device",
            "file",
            "container",
            "firmware",
            "device-driver",
            "platform",
            "machine-learning-model",
            "data",
            "cryptographic-asset");

    static final CycloneDxProtoEnum SCOPE = new CycloneDxProtoEnum("SCOPE_", "required", "optional", "excluded");

    static final CycloneDxProtoEnum HASH_ALGORITHM = new CycloneDxProtoEnum(
            "HASH_ALG_",
            "MD5",
            "SHA-1",
            "SHA-256",
            "SHA-384",
            "SHA-512",
            "SHA3-256",
            "SHA3-384",
            "SHA3-512",
            "BLAKE2b-256",
            "BLAKE2b-384",
            "BLAKE2b-512",
            "BLAKE3",
            "Streebog-256",
            "Streebog-512");

    static final CycloneDxProtoEnum ACKNOWLEDGEMENT =
            new CycloneDxProtoEnum("LICENSE_ACKNOWLEDGEMENT_ENUMERATION_", "declared", "concluded");

    static final CycloneDxProtoEnum EVIDENCE_FIELD = new CycloneDxProtoEnum(
            "EVIDENCE_FIELD_", "group", "name", "version", "purl", "cpe", "swid", "hash", "omniborId", "swhid");

    static final CycloneDxProtoEnum STATE = new CycloneDxProtoEnum(
            "IMPACT_ANALYSIS_STATE_",
            "resolved",
            "resolved_with_pedigree",
            "exploitable",
            "in_triage",
            "false_positive",
            "not_affected");

    static final CycloneDxProtoEnum JUSTIFICATION = new CycloneDxProtoEnum(
            "IMPACT_ANALYSIS_JUSTIFICATION_",
            "code_not_present",
            "code_not_reachable",
            "requires_configuration",
            "requires_dependency",
            "requires_environment",
            "protected_by_compiler",
            "protected_at_runtime",
            "protected_at_perimeter",
            "protected_by_mitigating_control");

    private final String prefix;
    private final List<String> words;

    private CycloneDxProtoEnum(String prefix, String... words) {
        this.prefix = prefix;
        this.words = List.of(words);
    }

    /** The word for a number; null for zero, and the number itself where there is no word. */
    @Nullable
    String word(long number) {
        if (number == 0) {
            return null;
        }
        return number > 0 && number <= words.size() ? words.get((int) number - 1) : Long.toString(number);
    }

    /** The word for a constant; null for that of zero, and the constant itself where there is no word. */
    @Nullable
    String word(String constant) {
        String plain = plain(constant.startsWith(prefix) ? constant.substring(prefix.length()) : constant);
        if (plain.equals("NULL") || plain.equals("UNSPECIFIED")) {
            return null;
        }
        for (String word : words) {
            if (plain(word).equals(plain)) {
                return word;
            }
        }
        return constant;
    }

    private static String plain(String text) {
        return text.replace("_", "").replace("-", "").toUpperCase(Locale.ROOT);
    }
}
