package dev.scout.sbom.reader;

import com.fasterxml.jackson.core.JsonToken;
import dev.scout.core.read.Diagnostic;
import dev.scout.core.read.Diagnostic.Kind;
import dev.scout.core.read.MalformedDocumentException;
import dev.scout.core.read.Position;
import java.io.IOException;
import java.io.InputStream;
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

    private final JsonSource source;
    private final ReadContext context;
    private final List<MemberNames> names = new ArrayList<>();
    private final Texts words = new Texts(128, 1 << 12);
    private final Texts references = new Texts(512, 1 << 18);
    private int depth;
    /** Whether the parser stands on the first token of a value that nobody has asked for yet. */
    private boolean pending;

    private JsonInput(JsonSource source, ReadContext context) {
        this.source = source;
        this.context = context;
    }

    /**
     * Opens a document and stands before its value. UTF-8, UTF-16 and UTF-32, with or without a byte-order mark.
     *
     * @param document not closed by this reader
     */
    public static JsonInput open(InputStream document, ReadContext context) throws IOException {
        return new JsonInput(Utf8Json.of(TextEncoding.utf8(document), context.limits()), context).begun();
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
        JsonSource yaml;
        try {
            yaml = YamlSource.of(TextEncoding.utf8(document), context.limits());
        } catch (NoClassDefFoundError e) {
            throw new MalformedDocumentException(
                    "to read YAML, com.fasterxml.jackson.dataformat:jackson-dataformat-yaml has to be on the class path",
                    Position.UNKNOWN,
                    e);
        }
        return new JsonInput(yaml, context).begun();
    }

    private JsonInput begun() throws IOException {
        if (source.next() == null) {
            throw new MalformedDocumentException("the document is empty", Position.UNKNOWN);
        }
        pending = true;
        return this;
    }

    /** Steps into the object that stands here. False, with the value passed over, if it is none. */
    public boolean enterObject() throws IOException {
        pending = false;
        if (source.token() != JsonToken.START_OBJECT) {
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
        String name = source.nextName();
        if (name == null) {
            depth--;
            return null;
        }
        if (!names.get(depth - 1).add(name)) {
            report(Kind.DUPLICATE_KEY, "the name \"" + name + "\" is repeated; the last one counts");
        }
        pending = true;
        return name;
    }

    /** Steps into the array that stands here. False, with the value passed over, if it is none. */
    public boolean enterArray() throws IOException {
        pending = false;
        if (source.token() != JsonToken.START_ARRAY) {
            refuse("an array");
            return false;
        }
        return true;
    }

    /** Stands before the next element of the array that was entered last; false at its end. */
    public boolean nextElement() throws IOException {
        passOver();
        if (source.next() == JsonToken.END_ARRAY) {
            return false;
        }
        pending = true;
        return true;
    }

    /** The text that stands here; a number or a truth value as text, with a diagnostic; else null. */
    public @Nullable String string() throws IOException {
        pending = false;
        JsonToken token = source.token();
        if (token == JsonToken.VALUE_STRING) {
            return source.text();
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
        JsonToken token = source.token();
        if (token == JsonToken.VALUE_STRING) {
            return source.text(known);
        }
        return otherAsString(token);
    }

    private @Nullable String otherAsString(JsonToken token) throws IOException {
        if (token.isScalarValue() && token != JsonToken.VALUE_NULL) {
            report(Kind.REPAIRED, "expected a text; taken as one");
            return source.text();
        }
        refuse("a text");
        return null;
    }

    /** The whole number that stands here, also when it is written as a text, with a diagnostic; else null. */
    public @Nullable Long integer() throws IOException {
        pending = false;
        JsonToken token = source.token();
        if (token == JsonToken.VALUE_NUMBER_INT || token == JsonToken.VALUE_STRING) {
            String text = source.text();
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
        JsonToken token = source.token();
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
        return source.token() == JsonToken.START_OBJECT;
    }

    /** Whether an array stands here. */
    public boolean isArray() {
        return source.token() == JsonToken.START_ARRAY;
    }

    /** Whether a text stands here. */
    public boolean isString() {
        return source.token() == JsonToken.VALUE_STRING;
    }

    /** Whether {@code null} stands here. */
    public boolean isNull() {
        return source.token() == JsonToken.VALUE_NULL;
    }

    /** Whether a number stands here. */
    public boolean isNumber() {
        return source.token().isNumeric();
    }

    /** Passes over the value that stands here. */
    public void skip() throws IOException {
        passOver();
    }

    /** Sees to it that nothing but white space and zero bytes follows the value. */
    public void end() throws IOException {
        passOver();
        if (source.hasMore()) {
            report(Kind.INVALID_VALUE, "more follows after the end of the document; it was not read");
        }
    }

    /** Notes something odd about the value that stands here. */
    public void report(Kind kind, String message) {
        context.report(new Diagnostic(kind, source.pointer(), source.position(), message));
    }

    /** Where in the text the value that stands here begins. */
    public Position position() {
        return source.position();
    }

    private void passOver() throws IOException {
        if (pending) {
            pending = false;
            source.skipChildren();
        }
    }

    private void refuse(String wanted) throws IOException {
        JsonToken token = source.token();
        if (token != JsonToken.VALUE_NULL) {
            report(Kind.WRONG_TYPE, "expected " + wanted + "; left out");
            pending = true;
            passOver();
        }
    }
}
