package dev.scout.sbom.spdx;

import java.util.Locale;

/**
 * The names of SPDX 3 in their compact form, whichever form JSON-LD gives them: {@code software_packageVersion} of
 * {@code https://spdx.org/rdf/3.0.1/terms/Software/packageVersion}.
 *
 * <p>Source: SPDX 3.0.1, Annex C, and its JSON-LD context.
 */
final class Spdx3Names {

    private static final String TERMS = "/terms/";

    private Spdx3Names() {}

    /** The name of a member or a type. */
    static String compact(String name) {
        if (name.indexOf(':') < 0) {
            return switch (name) {
                case "@id" -> "spdxId";
                case "@type" -> "type";
                default -> name;
            };
        }
        int terms = name.indexOf(TERMS);
        int slash = name.lastIndexOf('/');
        if (terms < 0 || slash <= terms + TERMS.length()) {
            return name;
        }
        String profile = name.substring(terms + TERMS.length(), slash).toLowerCase(Locale.ROOT);
        String local = name.substring(slash + 1);
        return profile.equals("core") ? local : profile + "_" + local;
    }

    /** A word of an enumeration, or an element that the standard itself defines, without what is before it. */
    static String word(String value) {
        return value.substring(value.lastIndexOf('/') + 1);
    }
}
