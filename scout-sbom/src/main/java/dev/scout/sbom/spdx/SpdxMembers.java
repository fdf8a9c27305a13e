package dev.scout.sbom.spdx;

import dev.scout.core.read.Diagnostic.Kind;
import dev.scout.core.read.Position;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An SPDX 2 document as objects whose members have names, which is how JSON, YAML and XML spell it. Stands before one
 * value at a time; a value that is not asked for is passed over.
 */
interface SpdxMembers {

    /** Takes one object of several, which was entered. */
    @FunctionalInterface
    interface Taker {
        void take() throws IOException;
    }

    /** Steps into the object that stands here. False, with the value passed over, if it is none. */
    boolean enter() throws IOException;

    /**
     * The name of the next member of the object that was entered last, and stands before its value; null at its end.
     */
    @Nullable
    String next() throws IOException;

    /** The text that stands here; null if there is none. */
    @Nullable
    String text() throws IOException;

    /** As {@link #text}, for a text that many elements have in common. */
    default @Nullable String word() throws IOException {
        return text();
    }

    /** As {@link #text}, for the id of an element. */
    default @Nullable String reference() throws IOException {
        return text();
    }

    /** The texts that stand here. */
    default List<String> texts() throws IOException {
        return texts(this::passObject);
    }

    /** The texts that stand here; an object among them is entered. */
    List<String> texts(Taker objects) throws IOException;

    private void passObject() throws IOException {
        report(Kind.WRONG_TYPE, "expected a text; left out");
        while (next() != null) {
            skip();
        }
    }

    /** Enters every object that stands here, one after the other. */
    void each(Taker taker) throws IOException;

    /** Whether several values are written as a member that is repeated, so that one does not replace the one before. */
    boolean repeatsMembers();

    /** Passes over the value that stands here. */
    void skip() throws IOException;

    /** Passes over the rest of the document, which should hold nothing. */
    void end() throws IOException;

    /** Notes something odd about the value that stands here. */
    void report(Kind kind, String message);

    /** Where in the text the value that stands here begins. */
    Position position();
}
