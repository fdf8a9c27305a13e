package dev.scout.sbom.snapshot;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import dev.scout.core.image.Digest;
import dev.scout.core.read.MalformedDocumentException;
import dev.scout.core.read.ReadLimits;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Members of JSON objects, asked for one after the other in the order in which they were written; nothing is forgiven.
 * Texts and digests that many snapshots have in common are held once. Not thread-safe.
 */
final class SnapshotInput {

    /** Reads the members of an object. */
    @FunctionalInterface
    interface Form<T> {
        T read(SnapshotInput in) throws IOException;
    }

    /** With so many different texts, those before are no longer looked for. */
    private static final int MOST_KNOWN = 1 << 18;

    private static final int LONGEST_KNOWN = 128;

    private final JsonFactory factory;
    private final int items;
    private final Map<String, String> texts = new HashMap<>();
    private final Map<String, Digest> digests = new HashMap<>();
    private SnapshotLine line = new SnapshotLine(new byte[0], 0, 0);
    private JsonParser parser;

    SnapshotInput(ReadLimits limits) throws IOException {
        items = limits.items();
        factory = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(limits.depth())
                        .maxStringLength(limits.stringLength())
                        .build())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
        parser = factory.createParser(new byte[0]);
    }

    /** The value of the object in a line. */
    <T> T read(SnapshotLine from, Form<T> form) throws IOException {
        line = from;
        try (JsonParser json = factory.createParser(from.bytes(), from.jsonStart(), from.jsonLength())) {
            parser = json;
            json.nextToken();
            T value = object(form);
            if (json.currentToken() != null) {
                throw malformed("more than one value");
            }
            return value;
        } catch (MalformedDocumentException e) {
            throw e;
        } catch (IOException e) { // broken syntax, broken encoding, a limit
            throw malformed(e);
        }
    }

    /** The object that stands here; goes past it. */
    private <T> T object(Form<T> form) throws IOException {
        expect(JsonToken.START_OBJECT, "an object");
        T value;
        try {
            value = form.read(this);
        } catch (IllegalArgumentException | DateTimeException e) { // the model refuses it
            throw malformed(e);
        }
        if (parser.currentToken() == JsonToken.FIELD_NAME) {
            throw malformed("not expected here: " + parser.currentName());
        }
        expect(JsonToken.END_OBJECT, "the end of an object");
        return value;
    }

    private void expect(JsonToken token, String wanted) throws IOException {
        if (parser.currentToken() != token) {
            throw malformed("expected " + wanted);
        }
        parser.nextToken();
    }

    /** Steps to the value of the next member if that is its name. */
    boolean has(String name) throws IOException {
        if (parser.currentToken() == JsonToken.FIELD_NAME
                && parser.currentName().equals(name)) {
            parser.nextToken();
            return true;
        }
        return false;
    }

    private static <T> T present(@Nullable T value, String name) {
        if (value == null) {
            throw new IllegalArgumentException("missing: " + name);
        }
        return value;
    }

    @Nullable
    String text(String name) throws IOException {
        return has(name) ? value() : null;
    }

    String someText(String name) throws IOException {
        return present(text(name), name);
    }

    private String value() throws IOException {
        String text = parser.currentToken() == JsonToken.VALUE_STRING ? parser.getText() : "";
        expect(JsonToken.VALUE_STRING, "a text");
        if (text.length() > LONGEST_KNOWN) {
            return text;
        }
        String known = texts.putIfAbsent(text, text);
        if (texts.size() > MOST_KNOWN) {
            texts.clear();
        }
        return known == null ? text : known;
    }

    <E extends Enum<E>> @Nullable E word(String name, Class<E> type) throws IOException {
        String text = text(name);
        return text == null ? null : Enum.valueOf(type, text);
    }

    <E extends Enum<E>> E someWord(String name, Class<E> type) throws IOException {
        return present(word(name, type), name);
    }

    @Nullable
    Digest digest(String name) throws IOException {
        String text = text(name);
        if (text == null) {
            return null;
        }
        Digest known = digests.get(text);
        if (known == null) {
            known = Digest.parse(text);
            if (digests.size() == MOST_KNOWN) {
                digests.clear();
            }
            digests.put(text, known);
        }
        return known;
    }

    Digest someDigest(String name) throws IOException {
        return present(digest(name), name);
    }

    @Nullable
    Instant time(String name) throws IOException {
        String text = text(name);
        return text == null ? null : Instant.parse(text);
    }

    @Nullable
    Long number(String name) throws IOException {
        if (!has(name)) {
            return null;
        }
        long value = parser.currentToken() == JsonToken.VALUE_NUMBER_INT ? parser.getLongValue() : 0;
        expect(JsonToken.VALUE_NUMBER_INT, "a whole number");
        return value;
    }

    @Nullable
    Integer smallNumber(String name) throws IOException {
        Long value = number(name);
        try {
            return value == null ? null : Math.toIntExact(value);
        } catch (ArithmeticException e) {
            throw malformed(e);
        }
    }

    int someSmallNumber(String name) throws IOException {
        return present(smallNumber(name), name);
    }

    boolean mark(String name) throws IOException {
        if (!has(name)) {
            return false;
        }
        expect(JsonToken.VALUE_TRUE, "true");
        return true;
    }

    <T> @Nullable T object(String name, Form<T> form) throws IOException {
        return has(name) ? object(form) : null;
    }

    <T> T someObject(String name, Form<T> form) throws IOException {
        return present(object(name, form), name);
    }

    /** The value of an object, or another where it is not there. */
    <T> T objectOr(String name, T absent, Form<T> form) throws IOException {
        return has(name) ? object(form) : absent;
    }

    <T> List<T> list(String name, Form<T> form) throws IOException {
        return has(name) ? someElements(in -> in.object(form)) : List.of();
    }

    List<String> texts(String name) throws IOException {
        return has(name) ? someElements(SnapshotInput::value) : List.of();
    }

    private <T> List<T> someElements(Form<T> form) throws IOException {
        List<T> values = elements(form);
        if (values.isEmpty()) {
            throw malformed("an empty list");
        }
        return values;
    }

    private <T> List<T> elements(Form<T> form) throws IOException {
        expect(JsonToken.START_ARRAY, "a list");
        List<T> values = new ArrayList<>();
        while (parser.currentToken() != JsonToken.END_ARRAY) {
            if (values.size() == items) {
                throw malformed("a list of more than " + items);
            }
            values.add(form.read(this));
        }
        expect(JsonToken.END_ARRAY, "the end of a list");
        return values;
    }

    Map<String, String> map(String name) throws IOException {
        return has(name) ? entries(SnapshotInput::value) : Map.of();
    }

    Map<String, List<String>> lists(String name) throws IOException {
        return has(name) ? entries(in -> in.elements(SnapshotInput::value)) : Map.of();
    }

    private <T> Map<String, T> entries(Form<T> form) throws IOException {
        expect(JsonToken.START_OBJECT, "an object");
        Map<String, T> entries = new LinkedHashMap<>();
        while (parser.currentToken() == JsonToken.FIELD_NAME) {
            if (entries.size() == items) {
                throw malformed("an object of more than " + items);
            }
            String key = parser.currentName();
            parser.nextToken();
            entries.put(key, form.read(this));
        }
        expect(JsonToken.END_OBJECT, "the end of an object");
        if (entries.isEmpty()) {
            throw malformed("an empty object");
        }
        return entries;
    }

    private MalformedDocumentException malformed(String reason) {
        return line.malformed(reason, place(), null);
    }

    private MalformedDocumentException malformed(Exception cause) {
        String reason = cause instanceof JacksonException json ? json.getOriginalMessage() : cause.getMessage();
        return line.malformed(String.valueOf(reason), place(), cause);
    }

    private int place() {
        long inValue = parser.currentTokenLocation().getByteOffset();
        return line.jsonStart() + (int) Math.max(inValue, 0);
    }
}
