package dev.scout.core.read;

import java.util.Objects;

/**
 * Something odd in a document that did not stop the reading.
 *
 * @param kind what sort of thing it is, for a program to act on
 * @param path where in the document's structure, for example {@code components[3].purl}; empty for the whole
 * @param position where in the text
 * @param message what is odd and what was done about it, for a person
 */
public record Diagnostic(Kind kind, String path, Position position, String message) {

    /** What sort of oddity it is. */
    public enum Kind {
        /** The same key stands twice in one object; the last one was taken. */
        DUPLICATE_KEY,
        /** A value has another type than the standard says; it was left out. */
        WRONG_TYPE,
        /** A value is none of those that the standard lists; it was kept as far as the model allows. */
        UNKNOWN_VALUE,
        /** A value does not follow its own grammar (a date, a digest, a licence); it was left out or kept as text. */
        INVALID_VALUE,
        /** A value was not as it should be, but what was meant is clear; it was mended. */
        REPAIRED,
        /** Something that must be there is not. */
        MISSING,
        /** A reference points at nothing, or an identifier was given twice. */
        REFERENCE,
        /** A part is of a kind that is not read. */
        UNSUPPORTED,
        /** There were more oddities than the limit allows to list. */
        TRUNCATED
    }

    /** Checks that nothing is null. */
    public Diagnostic {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(position, "position");
        Objects.requireNonNull(message, "message");
    }

    @Override
    public String toString() {
        String where = path.isEmpty() ? position.toString() : path + " (" + position + ")";
        return where + ": " + message;
    }
}
