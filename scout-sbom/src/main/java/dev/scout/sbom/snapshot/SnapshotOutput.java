package dev.scout.sbom.snapshot;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.scout.core.image.Digest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Members of JSON objects, one after the other; what is absent or empty leaves no trace. Not thread-safe. */
final class SnapshotOutput {

    /** Writes the members of an object. */
    @FunctionalInterface
    interface Form<T> {
        void write(T value, SnapshotOutput out) throws IOException;
    }

    private static final JsonFactory JSON = new JsonFactory();

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private @Nullable JsonGenerator generator;

    /** A value as the bytes of an object. */
    <T> byte[] bytes(T value, Form<T> form) throws IOException {
        bytes.reset();
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            generator = json;
            object(value, form);
        }
        return bytes.toByteArray();
    }

    private JsonGenerator json() {
        return Objects.requireNonNull(generator);
    }

    private <T> void object(T value, Form<T> form) throws IOException {
        json().writeStartObject();
        form.write(value, this);
        json().writeEndObject();
    }

    void text(String name, @Nullable String value) throws IOException {
        if (value != null) {
            json().writeStringField(name, value);
        }
    }

    void word(String name, @Nullable Enum<?> value) throws IOException {
        text(name, value == null ? null : value.name());
    }

    void digest(String name, @Nullable Digest value) throws IOException {
        text(name, value == null ? null : value.toString());
    }

    void time(String name, @Nullable Instant value) throws IOException {
        text(name, value == null ? null : value.toString());
    }

    void number(String name, @Nullable Number value) throws IOException {
        if (value != null) {
            json().writeNumberField(name, value.longValue());
        }
    }

    /** A mark that is there or not. */
    void mark(String name, boolean value) throws IOException {
        if (value) {
            json().writeBooleanField(name, true);
        }
    }

    <T> void object(String name, @Nullable T value, Form<T> form) throws IOException {
        if (value != null) {
            json().writeFieldName(name);
            object(value, form);
        }
    }

    <T> void list(String name, List<T> values, Form<T> form) throws IOException {
        if (!values.isEmpty()) {
            json().writeArrayFieldStart(name);
            for (T value : values) {
                object(value, form);
            }
            json().writeEndArray();
        }
    }

    void texts(String name, List<String> values) throws IOException {
        if (!values.isEmpty()) {
            allTexts(name, values);
        }
    }

    private void allTexts(String name, List<String> values) throws IOException {
        json().writeArrayFieldStart(name);
        for (String value : values) {
            json().writeString(value);
        }
        json().writeEndArray();
    }

    /** Texts by keys, in the map's order. */
    void map(String name, Map<String, String> values) throws IOException {
        if (!values.isEmpty()) {
            json().writeObjectFieldStart(name);
            for (Map.Entry<String, String> entry : values.entrySet()) {
                json().writeStringField(entry.getKey(), entry.getValue());
            }
            json().writeEndObject();
        }
    }

    /** Texts by keys of a map without an order, sorted. */
    void sorted(String name, Map<String, String> values) throws IOException {
        map(name, new TreeMap<>(values));
    }

    /** Lists of texts by keys, in the map's order; a list may be empty. */
    void lists(String name, Map<String, List<String>> values) throws IOException {
        if (!values.isEmpty()) {
            json().writeObjectFieldStart(name);
            for (Map.Entry<String, List<String>> entry : values.entrySet()) {
                allTexts(entry.getKey(), entry.getValue());
            }
            json().writeEndObject();
        }
    }
}
