package dev.scout.core.read;

import java.util.List;
import java.util.Objects;

/**
 * What a reader got out of a document.
 *
 * @param value what was read
 * @param diagnostics what was odd, in the order of the document; empty for a clean one
 */
public record Reading<T>(T value, List<Diagnostic> diagnostics) {

    /** Copies the list. */
    public Reading {
        Objects.requireNonNull(value, "value");
        diagnostics = List.copyOf(diagnostics);
    }
}
