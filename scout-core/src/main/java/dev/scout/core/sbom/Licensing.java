package dev.scout.core.sbom;

import java.util.List;

/**
 * The licences of a component. What the maker declares and what an analysis concluded are two things.
 *
 * @param declared by the maker; several stand for a document that lists them without saying how they combine
 * @param concluded by whoever made the bill
 */
public record Licensing(List<LicenseExpression> declared, List<LicenseExpression> concluded) {

    /** Nothing is said. */
    public static final Licensing UNKNOWN = new Licensing(List.of(), List.of());

    /** Copies the lists. */
    public Licensing {
        declared = List.copyOf(declared);
        concluded = List.copyOf(concluded);
    }
}
