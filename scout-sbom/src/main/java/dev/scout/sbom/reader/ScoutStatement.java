package dev.scout.sbom.reader;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that a standard has no place for, as Scout writes it into a bill so that reading gives it back: a CycloneDX
 * property {@code scout:<name>} with {@link #text} as its value, an SPDX annotation {@code scout:<name>: <text>}.
 *
 * <p>Rule: the text is {@code key=value&key=value}; {@code %}, {@code &}, {@code =}, control characters and blanks
 * other than single ones inside are percent-encoded by their code in hexadecimal, because libraries do not keep white
 * space.
 *
 * @param name what it is about, such as {@code location}
 * @param fields what it says, in its order
 */
public record ScoutStatement(String name, Map<String, String> fields) {

    private static final String PLACE = "n";
    private static final String PREFIX = "scout:";

    /** Takes over the fields. */
    public ScoutStatement {
        fields = new LinkedHashMap<>(fields);
    }

    /** A statement of keys and values in turn; what is null is not said. */
    public static ScoutStatement of(String name, @Nullable Object... keysAndValues) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            Object value = keysAndValues[i + 1];
            if (value != null) {
                fields.put(String.valueOf(keysAndValues[i]), value.toString());
            }
        }
        return new ScoutStatement(name, fields);
    }

    /** The statement of a CycloneDX property; null if the property is somebody else's. */
    public static @Nullable ScoutStatement ofProperty(String name, String value) {
        return name.startsWith(PREFIX) ? new ScoutStatement(name.substring(PREFIX.length()), fields(value)) : null;
    }

    /** The statement of an SPDX annotation; null if the annotation is somebody else's. */
    public static @Nullable ScoutStatement ofAnnotation(String comment) {
        int colon = comment.startsWith(PREFIX) ? comment.indexOf(": ", PREFIX.length()) : -1;
        return colon < 0 ? null : ofProperty(comment.substring(0, colon), comment.substring(colon + 2));
    }

    /**
     * These statements, each with its place among those of its name where there are several, for documents that keep no
     * order.
     */
    public static List<ScoutStatement> numbered(List<ScoutStatement> statements) {
        Map<String, Integer> counts = new HashMap<>();
        statements.forEach(statement -> counts.merge(statement.name, 1, Integer::sum));
        Map<String, Integer> next = new HashMap<>();
        List<ScoutStatement> numbered = new ArrayList<>();
        for (ScoutStatement statement : statements) {
            if (counts.getOrDefault(statement.name, 1) == 1) {
                numbered.add(statement);
            } else {
                Map<String, String> fields = new LinkedHashMap<>(statement.fields);
                fields.put(PLACE, String.valueOf(next.merge(statement.name, 1, Integer::sum)));
                numbered.add(new ScoutStatement(statement.name, fields));
            }
        }
        return numbered;
    }

    /** These statements in the order of their places; those without one stay in front, as they stand. */
    static List<ScoutStatement> ordered(List<ScoutStatement> statements) {
        List<ScoutStatement> ordered = new ArrayList<>(statements);
        ordered.sort(Comparator.comparingInt(ScoutStatement::place));
        return ordered;
    }

    private int place() {
        String text = fields.getOrDefault(PLACE, "");
        boolean number = !text.isEmpty() && text.length() < 10 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return number ? Integer.parseInt(text) : 0;
    }

    /** The value of a field; null if it is not said. */
    public @Nullable String get(String key) {
        return fields.get(key);
    }

    /** The name of the property. */
    public String propertyName() {
        return PREFIX + name;
    }

    /** The comment of the annotation. */
    public String annotation() {
        return PREFIX + name + ": " + text();
    }

    /** The fields as one text. */
    public String text() {
        StringBuilder out = new StringBuilder();
        fields.forEach((key, value) -> {
            out.append(out.isEmpty() ? "" : "&");
            escape(key, out);
            escape(value, out.append('='));
        });
        return out.toString();
    }

    private static void escape(String text, StringBuilder out) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean lonely = c == ' ' && i > 0 && i < text.length() - 1 && text.charAt(i - 1) != ' ';
            if (c == '%' || c == '&' || c == '=' || c == ' ' && !lonely || c < ' ' || c >= 0x7F && c <= 0xA0) {
                out.append('%').append(Character.forDigit(c >> 4, 16)).append(Character.forDigit(c & 0xF, 16));
            } else {
                out.append(c);
            }
        }
    }

    private static Map<String, String> fields(String text) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (int from = 0; from < text.length(); ) {
            int end = text.indexOf('&', from);
            end = end < 0 ? text.length() : end;
            int equals = text.indexOf('=', from);
            if (equals >= 0 && equals < end) {
                fields.put(unescape(text.substring(from, equals)), unescape(text.substring(equals + 1, end)));
            }
            from = end + 1;
        }
        return fields;
    }

    private static String unescape(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int high = c == '%' && i + 2 < text.length() ? Character.digit(text.charAt(i + 1), 16) : -1;
            int low = high < 0 ? -1 : Character.digit(text.charAt(i + 2), 16);
            if (low >= 0) {
                out.append((char) (high << 4 | low));
                i += 2;
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }
}
