package dev.scout.sbom.reader;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.scout.core.read.Diagnostic;
import dev.scout.core.read.Diagnostic.Kind;
import dev.scout.core.read.MalformedDocumentException;
import dev.scout.core.read.Position;
import java.io.ByteArrayOutputStream;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A JSON document read from front to back, which forgives what can be forgiven: a value of another type than wanted is
 * left out with a diagnostic, {@code null} is absent, a repeated name is reported and the last one counts, and what is
 * not asked for is passed over. Broken syntax and broken limits are a {@link MalformedDocumentException} that says
 * where.
 *
 * <pre>{@code
 * if (json.enterObject()) {
 *     for (String name; (name = json.nextName()) != null; ) {
 *         switch (name) {
 *             case "version" -> version = json.string();
 *             default -> json.skip();
 *         }
 *     }
 * }
 * }</pre>
 *
 * Not thread-safe.
 */
public final class JsonInput {

    private final JsonParser parser;
    /** What the parser reads from, if something may follow there; null for YAML, which has documents in sequence. */
    private final @Nullable InputStream document;

    private final ReadContext context;
    private final List<MemberNames> names = new ArrayList<>();
    private final Texts words = new Texts(128, 1 << 12);
    private final Texts references = new Texts(512, 1 << 18);
    private int depth;
    /** Whether the parser stands on the first token of a value that nobody has asked for yet. */
    private boolean pending;

    private JsonInput(JsonParser parser, @Nullable InputStream document, ReadContext context) {
        this.parser = parser;
        this.document = document;
        this.context = context;
    }

    /**
     * Opens a document and stands before its value. UTF-8, UTF-16 and UTF-32, with or without a byte-order mark.
     *
     * @param document not closed by this reader
     */
    public static JsonInput open(InputStream document, ReadContext context) throws IOException {
        try {
            JsonParser parser = JsonTokens.within(context.limits()).createParser(document);
            return new JsonInput(parser, document, context).begun();
        } catch (JacksonException e) {
            throw malformed(e);
        } catch (CharConversionException e) {
            throw malformed(e);
        }
    }

    /**
     * Opens a document in YAML, which is read as JSON, and stands before its value. Aliases are refused: a document
     * that is small and means much is an attack, and no bill needs them.
     *
     * <p>Needs {@code com.fasterxml.jackson.dataformat:jackson-dataformat-yaml}, an optional dependency.
     *
     * @param document not closed by this reader
     * @throws MalformedDocumentException also if that artifact is not on the class path
     */
    public static JsonInput openYaml(InputStream document, ReadContext context) throws IOException {
        JsonParser parser;
        try {
            parser = YamlTokens.parser(PlainUtf8.of(document), context.limits());
        } catch (NoClassDefFoundError e) {
            throw new MalformedDocumentException(
                    "to read YAML, com.fasterxml.jackson.dataformat:jackson-dataformat-yaml has to be on the class path",
                    Position.UNKNOWN,
                    e);
        }
        return new JsonInput(parser, null, context).begun();
    }

    private JsonInput begun() throws IOException {
        if (advance() == null) {
            throw new MalformedDocumentException("the document is empty", Position.UNKNOWN);
        }
        pending = true;
        return this;
    }

    /** Steps into the object that stands here. False, with the value passed over, if it is none. */
    public boolean enterObject() throws IOException {
        pending = false;
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            refuse("an object");
            return false;
        }
        if (depth == names.size()) {
            names.add(new MemberNames());
        }
        names.get(depth++).clear();
        return true;
    }

    /**
     * The name of the next member of the object that was entered last, and stands before its value; null at its end.
     */
    public @Nullable String nextName() throws IOException {
        passOver();
        String name = advanceToName();
        if (name == null) {
            depth--;
            return null;
        }
        if (!names.get(depth - 1).add(name)) {
            report(Kind.DUPLICATE_KEY, "the name \"" + name + "\" is repeated; the last one counts");
        }
        advance();
        pending = true;
        return name;
    }

    /** Steps into the array that stands here. False, with the value passed over, if it is none. */
    public boolean enterArray() throws IOException {
        pending = false;
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            refuse("an array");
            return false;
        }
        return true;
    }

    /** Stands before the next element of the array that was entered last; false at its end. */
    public boolean nextElement() throws IOException {
        passOver();
        if (advance() == JsonToken.END_ARRAY) {
            return false;
        }
        pending = true;
        return true;
    }

    /** The text that stands here; a number or a truth value as text, with a diagnostic; else null. */
    public @Nullable String string() throws IOException {
        pending = false;
        JsonToken token = parser.currentToken();
        if (token == JsonToken.VALUE_STRING) {
            return text();
        }
        return otherAsString(token);
    }

    /** As {@link #string}, for a text that many things of the document have in common: a word, a name of a property. */
    public @Nullable String word() throws IOException {
        return string(words);
    }

    /** As {@link #string}, for an id that one thing of the document bears, and others name it by. */
    public @Nullable String reference() throws IOException {
        return string(references);
    }

    private @Nullable String string(Texts known) throws IOException {
        pending = false;
        JsonToken token = parser.currentToken();
        if (token == JsonToken.VALUE_STRING) {
            return text(known);
        }
        return otherAsString(token);
    }

    private @Nullable String otherAsString(JsonToken token) throws IOException {
        if (token.isScalarValue() && token != JsonToken.VALUE_NULL) {
            report(Kind.REPAIRED, "expected a text; taken as one");
            return text();
        }
        refuse("a text");
        return null;
    }

    /** The whole number that stands here, also when it is written as a text, with a diagnostic; else null. */
    public @Nullable Long integer() throws IOException {
        pending = false;
        JsonToken token = parser.currentToken();
        if (token == JsonToken.VALUE_NUMBER_INT || token == JsonToken.VALUE_STRING) {
            String text = text();
            try {
                long value = Long.parseLong(text.strip());
                if (token == JsonToken.VALUE_STRING) {
                    report(Kind.REPAIRED, "expected a number; the text is one");
                }
                return value;
            } catch (NumberFormatException e) {
                report(Kind.WRONG_TYPE, "expected a whole number of at most 64 bits");
                return null;
            }
        }
        refuse("a whole number");
        return null;
    }

    /** The truth value that stands here; else null. */
    public @Nullable Boolean bool() throws IOException {
        pending = false;
        JsonToken token = parser.currentToken();
        if (token == JsonToken.VALUE_TRUE || token == JsonToken.VALUE_FALSE) {
            return token == JsonToken.VALUE_TRUE;
        }
        refuse("true or false");
        return null;
    }

    /** The texts of the array that stands here; what is none is left out with a diagnostic. */
    public List<String> strings() throws IOException {
        return strings(words);
    }

    /** As {@link #strings}, for ids that things of the document bear. */
    public List<String> references() throws IOException {
        return strings(references);
    }

    private List<String> strings(Texts known) throws IOException {
        List<String> texts = List.of();
        if (enterArray()) {
            while (nextElement()) {
                String text = string(known);
                if (text != null) {
                    texts = FewValues.with(texts, text);
                }
            }
        }
        return texts;
    }

    /** The members of the object that stands here whose values are texts, in its order, such as labels. */
    public Map<String, String> texts() throws IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        if (enterObject()) {
            for (String name; (name = nextName()) != null; ) {
                String text = string();
                if (text != null) {
                    texts.put(name, text);
                }
            }
        }
        return texts;
    }

    /** Whether an object stands here. */
    public boolean isObject() {
        return parser.currentToken() == JsonToken.START_OBJECT;
    }

    /** Whether an array stands here. */
    public boolean isArray() {
        return parser.currentToken() == JsonToken.START_ARRAY;
    }

    /** Whether a text stands here. */
    public boolean isString() {
        return parser.currentToken() == JsonToken.VALUE_STRING;
    }

    /** Whether {@code null} stands here. */
    public boolean isNull() {
        return parser.currentToken() == JsonToken.VALUE_NULL;
    }

    /** Whether a number stands here. */
    public boolean isNumber() {
        return parser.currentToken().isNumeric();
    }

    /** Passes over the value that stands here. */
    public void skip() throws IOException {
        passOver();
    }

    /** Sees to it that nothing but white space and zero bytes follows the value. */
    public void end() throws IOException {
        passOver();
        if (document == null) {
            if (advance() != null) {
                report(Kind.INVALID_VALUE, "more follows after the end of the document; it was not read");
            }
            return;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        StringWriter characters = new StringWriter();
        // the parser has read ahead; which of the two it has, depends on the encoding
        parser.releaseBuffered(bytes);
        parser.releaseBuffered(characters);
        boolean more = !characters.toString().chars().allMatch(JsonInput::isFiller);
        byte[] buffer = bytes.toByteArray();
        for (int length = buffer.length; length >= 0 && !more; length = document.read(buffer)) {
            for (int i = 0; i < length; i++) {
                more |= !isFiller(buffer[i]);
            }
            buffer = buffer.length == 0 ? new byte[1 << 12] : buffer;
        }
        if (more) {
            report(Kind.INVALID_VALUE, "more follows after the end of the document; it was not read");
        }
        // the parser's buffers are for the next document; what it read from is not closed
        parser.close();
    }

    private static boolean isFiller(int c) {
        return c == 0 || c == ' ' || c == '\t' || c == '\n' || c == '\r';
    }

    /** Notes something odd about the value that stands here. */
    public void report(Kind kind, String message) {
        context.report(new Diagnostic(
                kind,
                parser.getParsingContext().pathAsPointer().toString(),
                position(parser.currentTokenLocation()),
                message));
    }

    /** Where in the text the value that stands here begins. */
    public Position position() {
        return position(parser.currentTokenLocation());
    }

    private void passOver() throws IOException {
        if (pending) {
            pending = false;
            try {
                parser.skipChildren();
            } catch (JacksonException e) {
                throw malformed(e);
            } catch (CharConversionException e) {
                throw malformed(e);
            }
        }
    }

    private void refuse(String wanted) throws IOException {
        JsonToken token = parser.currentToken();
        if (token != JsonToken.VALUE_NULL) {
            report(Kind.WRONG_TYPE, "expected " + wanted + "; left out");
            pending = true;
            passOver();
        }
    }

    private String text() throws IOException {
        try {
            return parser.getText();
        } catch (JacksonException e) {
            throw malformed(e);
        } catch (CharConversionException e) {
            throw malformed(e);
        }
    }

    private String text(Texts known) throws IOException {
        try {
            int length = parser.getTextLength();
            return known.takes(length)
                    ? known.of(parser.getTextCharacters(), parser.getTextOffset(), length)
                    : parser.getText();
        } catch (JacksonException e) {
            throw malformed(e);
        } catch (CharConversionException e) {
            throw malformed(e);
        }
    }

    private @Nullable JsonToken advance() throws IOException {
        try {
            return parser.nextToken();
        } catch (JacksonException e) {
            throw malformed(e);
        } catch (CharConversionException e) {
            throw malformed(e);
        }
    }

    /** As {@link #advance}, in an object: the name that comes next, null at the end. */
    private @Nullable String advanceToName() throws IOException {
        try {
            return parser.nextFieldName();
        } catch (JacksonException e) {
            throw malformed(e);
        } catch (CharConversionException e) {
            throw malformed(e);
        }
    }

    private static MalformedDocumentException malformed(JacksonException e) {
        JsonLocation location = e.getLocation();
        return new MalformedDocumentException(
                e.getOriginalMessage(), location == null ? Position.UNKNOWN : position(location), e);
    }

    private static MalformedDocumentException malformed(CharConversionException e) {
        return new MalformedDocumentException("broken encoding: " + e.getMessage(), Position.UNKNOWN, e);
    }

    private static Position position(JsonLocation location) {
        return new Position(
                Math.max(location.getLineNr(), 0),
                Math.max(location.getColumnNr(), 0),
                location.getByteOffset() >= 0 ? location.getByteOffset() : location.getCharOffset());
    }
}
