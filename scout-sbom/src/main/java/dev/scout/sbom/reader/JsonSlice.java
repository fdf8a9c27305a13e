package dev.scout.sbom.reader;

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
        try {
            for (Utf8Json json = whole.json(); json.next() != null; ) {
                if (values.size() == context.limits().items()) {
                    throw new MalformedDocumentException(
                            "more than " + context.limits().items() + " documents", json.position());
                }
                values.add(whole.value(json));
            }
        } catch (MalformedDocumentException e) {
            if (values.isEmpty()) {
                throw e;
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
            Utf8Json json = json();
            json.next();
            for (String name; (name = json.nextName()) != null; ) {
                if (members.put(name, value(json)) != null) {
                    context.report(Kind.DUPLICATE_KEY, "the name \"" + name + "\" is repeated; the last one counts");
                }
            }
        }
        return members;
    }

    /** Its elements; empty if it is no array. */
    public List<JsonSlice> elements() throws IOException {
        List<JsonSlice> elements = new ArrayList<>();
        if (text[from] == '[') {
            Utf8Json json = json();
            json.next();
            while (json.next() != JsonToken.END_ARRAY) {
                elements.add(value(json));
            }
        }
        return elements;
    }

    /** Its text; null if it is none. */
    public @Nullable String text() throws IOException {
        if (!isString()) {
            return null;
        }
        Utf8Json json = json();
        json.next();
        return json.text();
    }

    /** It as it is written, as a document. */
    public InputStream document() {
        return new ByteArrayInputStream(text, from, to - from);
    }

    /** It as it is written, in a new array. */
    public byte[] bytes() {
        return Arrays.copyOfRange(text, from, to);
    }

    /** The value whose first token was read last. */
    private JsonSlice value(Utf8Json json) throws IOException {
        int start = from + (int) json.offset();
        json.skipChildren();
        return new JsonSlice(text, start, from + (int) json.endOffset(), context);
    }

    private Utf8Json json() {
        return Utf8Json.of(text, from, to, context.limits());
    }

    private static boolean isSpace(byte b) {
        return b == ' ' || b == '\t' || b == '\n' || b == '\r';
    }
}
