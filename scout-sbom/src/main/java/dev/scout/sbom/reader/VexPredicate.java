package dev.scout.sbom.reader;

import java.util.Locale;

/**
 * Which in-toto predicates are VEX documents, by their type.
 *
 * <p>Rule: a type in the namespace of OpenVEX, {@code text/vex}, or one that names CSAF or a VEX of CycloneDX. Sources:
 * OpenVEX, ATTESTING.md; the types that cosign writes.
 */
public final class VexPredicate {

    private VexPredicate() {}

    /** Whether a predicate of this type is a VEX document. */
    public static boolean isOne(String predicateType) {
        String type = predicateType.toLowerCase(Locale.ROOT);
        return type.startsWith("https://openvex.dev/ns")
                || type.equals("text/vex")
                || type.equals("https://cyclonedx.org/vex")
                || type.contains("csaf");
    }
}
