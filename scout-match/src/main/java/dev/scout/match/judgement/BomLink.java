package dev.scout.match.judgement;

import dev.scout.core.sbom.SbomDocument;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A link to a bill or to a component in it: {@code urn:cdx:serial/version#ref}. Source: CycloneDX, BOM-Link.
 *
 * @param serial the UUID of the bill, in lower case
 * @param version which edition of it
 * @param ref the component; null for the whole bill
 */
record BomLink(String serial, String version, @Nullable String ref) {

    private static final String SCHEME = "urn:cdx:";
    private static final String UUID_SCHEME = "urn:uuid:";
    /** Of a bill that does not say. Source: CycloneDX, {@code version}. */
    private static final int FIRST_EDITION = 1;

    /** Reads a link; null if it is none. */
    static @Nullable BomLink of(String text) {
        if (!text.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return null;
        }
        int hash = text.indexOf('#');
        String bill = text.substring(SCHEME.length(), hash < 0 ? text.length() : hash);
        int slash = bill.indexOf('/');
        if (slash < 0) {
            return null;
        }
        String serial = bill.substring(0, slash).toLowerCase(Locale.ROOT);
        return new BomLink(serial, bill.substring(slash + 1), hash < 0 ? null : decoded(text.substring(hash + 1)));
    }

    private static String decoded(String ref) {
        try {
            return URLDecoder.decode(ref.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return ref;
        }
    }

    /** Whether it leads into a bill. */
    boolean leadsInto(SbomDocument document) {
        String id = document.id();
        if (id == null) {
            return false;
        }
        String lower = id.toLowerCase(Locale.ROOT);
        String own = lower.startsWith(UUID_SCHEME) ? lower.substring(UUID_SCHEME.length()) : lower;
        Integer revision = document.revision();
        return own.equals(serial) && version.equals(Integer.toString(revision == null ? FIRST_EDITION : revision));
    }
}
