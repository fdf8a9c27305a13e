package dev.scout.core.advisory;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How bad something is, as one source says it.
 *
 * @param method how it is expressed
 * @param value as written: a CVSS vector, or a word
 * @param source who says so, for example {@code Ubuntu}; absent for the advisory's own database
 */
public record Severity(
        Method method, String value, @Nullable String source) {

    /** How a severity is expressed. */
    public enum Method {
        /** A CVSS 2.0 vector. */
        CVSS_V2,
        /** A CVSS 3.0 or 3.1 vector. */
        CVSS_V3,
        /** A CVSS 4.0 vector. */
        CVSS_V4,
        /** A word of the source's own, such as {@code HIGH}, {@code moderate}, {@code untriaged}; not a vector. */
        WORD
    }

    /** Checks that nothing required is null. */
    public Severity {
        Objects.requireNonNull(method, "method");
        Objects.requireNonNull(value, "value");
    }
}
