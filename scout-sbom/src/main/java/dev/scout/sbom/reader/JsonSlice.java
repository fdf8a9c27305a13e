package dev.scout.sbom.reader;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.scout.core.read.Diagnostic.Kind;
import dev.scout.core.read.MalformedDocumentException;
import dev.scout.core.read.Position;
import dev.scout.core.read.ReadLimits;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A value of a JSON text that is held in memory, as it is written: for documents that wrap others, so that what they
 * wrap can be handed on as a document of its own, byte for byte.
 *
 * <p>A text is held up to the length that {@link ReadLimits#stringLength} allows a single text. Looking into a value
 * costs one pass over it. Not thread-safe.
 */
public final class JsonSlice {

    private final byte[] text;
    private final int from;
    private final int to;
    private final ReadContext context;

    private JsonSlice(byte[] text, int from, int to, ReadContext context) {
        this.text = text;
        this.from = from;
        this.to = to;
        this.context = context;
    }

    /**
     * The values of a document, in UTF-8: one, or as many as follow each other. What cannot be read behind the first is
     * reported.
     *
     * @throws MalformedDocumentException if the first is broken, or the document is too long
     */
    public static List<JsonSlice> values(InputStream document, ReadContext context) throws IOException {
        int limit = context.limits().stringLength();
        byte[] held = document.readNBytes((int) Math.min(limit + 1L, Integer.MAX_VALUE));
        if (held.length > limit) {
            throw new MalformedDocumentException(
                    "a document that wraps others, of more than " + limit + " bytes", new Position(0, 0, limit));
        }
        return values(held, context);
    }

    /** The values of a document that is in memory already; the array is not copied. */
    public static List<JsonSlice> values(byte[] held, ReadContext context) throws IOException {
        int end = held.length;
        while (end > 0 && (held[end - 1] == 0 || isSpace(held[end - 1]))) {
            end--;
        }
        List<JsonSlice> values = new ArrayList<>();
        JsonSlice whole = new JsonSlice(held, 0, end, context);
        try (JsonParser parser = whole.parser()) {
            while (parser.nextToken() != null) {
                if (values.size() == context.limits().items()) {
                    throw new MalformedDocumentException(
                            "more than " + context.limits().items() + " documents", Position.UNKNOWN);
                }
                values.add(whole.value(parser));
            }
        } catch (JacksonException e) {
            if (values.isEmpty()) {
                throw whole.malformed(e);
            }
            context.report(Kind.INVALID_VALUE, "more follows after the end of the document; it was not read");
        }
        if (values.isEmpty()) {
            throw new MalformedDocumentException("the document is empty", Position.UNKNOWN);
        }
        return values;
    }

    /** Whether it is an object. */
    public boolean isObject() {
        return text[from] == '{';
    }

    /** Whether it is a text. */
    public boolean isString() {
        return text[from] == '"';
    }

    /** Its members; empty if it is no object. Of those with the same name, the last one. */
    public Map<String, JsonSlice> members() throws IOException {
        Map<String, JsonSlice> members = new LinkedHashMap<>();
        if (isObject()) {
            try (JsonParser parser = parser()) {
                parser.nextToken();
                while (parser.nextToken() == JsonToken.FIELD_NAME) {
                    String name = parser.currentName();
                    parser.nextToken();
                    if (members.put(name, value(parser)) != null) {
                        context.report(
                                Kind.DUPLICATE_KEY, "the name \"" + name + "\" is repeated; the last one counts");
                    }
                }
            } catch (JacksonException e) {
                throw malformed(e);
            }
        }
        return members;
    }

    /** Its elements; empty if it is no array. */
    public List<JsonSlice> elements() throws IOException {
        List<JsonSlice> elements = new ArrayList<>();
        if (text[from] == '[') {
            try (JsonParser parser = parser()) {
                parser.nextToken();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    elements.add(value(parser));
                }
            } catch (JacksonException e) {
                throw malformed(e);
            }
        }
        return elements;
    }

    /** Its text; null if it is none. */
    public @Nullable String text() throws IOException {
        if (!isString()) {
            return null;
        }
        try (JsonParser parser = parser()) {
            parser.nextToken();
            return parser.getText();
        } catch (JacksonException e) {
            throw malformed(e);
        }
    }

    /** It as it is written, as a document. */
    public InputStream document() {
        return new ByteArrayInputStream(text, from, to - from);
    }

    /** It as it is written, in a new array. */
    public byte[] bytes() {
        return Arrays.copyOfRange(text, from, to);
    }

    /** The value that a parser of this one stands on, and the parser at its end. */
    private JsonSlice value(JsonParser parser) throws IOException {
        int start = from + (int) parser.currentTokenLocation().getByteOffset();
        int end;
        if (parser.currentToken() == JsonToken.VALUE_STRING) {
            // Read only now: until then nobody knows whether it has an end.
            parser.finishToken();
            end = start + 1;
            while (text[end] != '"') {
                end += text[end] == '\\' ? 2 : 1;
            }
            end++;
        } else if (parser.currentToken().isStructStart()) {
            parser.skipChildren();
            end = from + (int) parser.currentTokenLocation().getByteOffset() + 1;
        } else {
            end = start;
            while (end < to && !isSpace(text[end]) && ",]}".indexOf(text[end]) < 0) {
                end++;
            }
        }
        return new JsonSlice(text, start, end, context);
    }

    private JsonParser parser() throws IOException {
        return JsonTokens.within(context.limits()).createParser(text, from, to - from);
    }

    private MalformedDocumentException malformed(JacksonException e) {
        long offset = e.getLocation() == null ? -1 : e.getLocation().getByteOffset();
        return new MalformedDocumentException(
                e.getOriginalMessage(), new Position(0, 0, offset < 0 ? -1 : from + offset), e);
    }

    private static boolean isSpace(byte b) {
        return b == ' ' || b == '\t' || b == '\n' || b == '\r';
    }
}
