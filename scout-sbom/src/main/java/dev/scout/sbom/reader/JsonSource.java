package dev.scout.sbom.reader;

import com.fasterxml.jackson.core.JsonToken;
import dev.scout.core.read.MalformedDocumentException;
import dev.scout.core.read.Position;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Where {@link JsonInput} has its tokens from. Everything that goes on in the document throws a
 * {@link MalformedDocumentException} that says where it is broken or beyond a limit. Not thread-safe.
 */
interface JsonSource {

    /** Goes on to the next token, which it gives; null at the end of the document. */
    @Nullable
    JsonToken next() throws IOException;

    /**
     * In an object, goes on to the next member, whose name it gives, and stands on the first token of its value; or to
     * the end of the object, for which null.
     */
    @Nullable
    String nextName() throws IOException;

    /** From the beginning of an object or array, goes on to its end; else stays. */
    void skipChildren() throws IOException;

    /** The token that {@link #next} gave last. */
    JsonToken token();

    /** A scalar value, or a name, as text. */
    String text() throws IOException;

    /** As {@link #text}, of a {@code VALUE_STRING}: the same text as before if it is known. */
    String text(Texts known) throws IOException;

    /** Whether anything but white space and zero bytes follows the value of the document. */
    boolean hasMore() throws IOException;

    /** Where the token begins. */
    Position position();

    /** The way to the token through the document, as a JSON Pointer (RFC 6901). */
    String pointer();
}
