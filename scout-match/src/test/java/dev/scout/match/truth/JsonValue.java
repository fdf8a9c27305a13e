package dev.scout.match.truth;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A value of a JSON document, small enough to be held as a tree. What is absent is null, and null has no members.
 *
 * @param value a {@code Map}, a {@code List}, a text, a number, a truth value, or null
 */
record JsonValue(@Nullable Object value) {

    private static final JsonFactory JSON = new JsonFactory();
    private static final JsonValue NULL = new JsonValue(null);

    static JsonValue parse(String text) throws IOException {
        try (JsonParser parser = JSON.createParser(text)) {
            parser.nextToken();
            return new JsonValue(read(parser));
        }
    }

    private static @Nullable Object read(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> {
                Map<String, @Nullable Object> members = new LinkedHashMap<>();
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    String name = parser.currentName();
                    parser.nextToken();
                    members.put(name, read(parser));
                }
                yield members;
            }
            case START_ARRAY -> {
                List<@Nullable Object> items = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    items.add(read(parser));
                }
                yield items;
            }
            case VALUE_NULL -> null;
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_STRING -> parser.getText();
            default -> parser.getNumberValue();
        };
    }

    /** A member of an object. */
    JsonValue get(String name) {
        return value instanceof Map<?, ?> members && members.containsKey(name)
                ? new JsonValue(members.get(name))
                : NULL;
    }

    /** The items of an array; none of anything else. */
    List<JsonValue> items() {
        return value instanceof List<?> items
                ? items.stream().map(JsonValue::new).toList()
                : List.of();
    }

    /** The texts of an array. */
    List<String> texts() {
        return items().stream().map(JsonValue::text).toList();
    }

    /** The names of an object's members. */
    List<String> names() {
        return value instanceof Map<?, ?> members
                ? members.keySet().stream().map(String::valueOf).toList()
                : List.of();
    }

    boolean isNull() {
        return value == null;
    }

    boolean isTrue() {
        return Boolean.TRUE.equals(value);
    }

    /** The value as a text; empty if there is none. */
    String text() {
        return value == null ? "" : value.toString();
    }

    /** The value as a JSON document. */
    byte[] json() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator generator = JSON.createGenerator(bytes)) {
            write(value, generator);
        }
        return bytes.toByteArray();
    }

    private static void write(@Nullable Object value, JsonGenerator to) throws IOException {
        if (value instanceof Map<?, ?> members) {
            to.writeStartObject();
            for (Map.Entry<?, ?> member : members.entrySet()) {
                to.writeFieldName(String.valueOf(member.getKey()));
                write(member.getValue(), to);
            }
            to.writeEndObject();
        } else if (value instanceof List<?> items) {
            to.writeStartArray();
            for (Object item : items) {
                write(item, to);
            }
            to.writeEndArray();
        } else if (value instanceof String text) {
            to.writeString(text);
        } else if (value == null) {
            to.writeNull();
        } else {
            to.writeRawValue(value.toString());
        }
    }
}
