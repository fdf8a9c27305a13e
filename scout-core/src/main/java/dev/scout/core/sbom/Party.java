package dev.scout.core.sbom;

import org.jspecify.annotations.Nullable;

/**
 * A person or an organisation. {@code NOASSERTION} and {@code NONE} are absent parties, not names.
 *
 * @param kind what it is
 * @param name its name
 * @param email where to write to
 * @param url where it presents itself
 */
public record Party(
        Kind kind,
        @Nullable String name,
        @Nullable String email,
        @Nullable String url) {

    /** What a party is. */
    public enum Kind {
        /** A person. */
        PERSON,
        /** An organisation. */
        ORGANIZATION,
        /** The document does not say. */
        UNKNOWN
    }
}
