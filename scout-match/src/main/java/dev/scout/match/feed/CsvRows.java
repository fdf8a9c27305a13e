package dev.scout.match.feed;

import dev.scout.core.read.MalformedDocumentException;
import dev.scout.core.read.Position;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a CSV document, one in memory at a time.
 *
 * <p>Rules: a row ends with a line feed, with or without a carriage return before it; fields are parted by commas; a
 * field in quotes may hold commas, and quotes that are written twice, but no line break. Source: RFC 4180, 2.
 */
final class CsvRows {

    private final InputStream in;
    private final int longest;
    private int line;
    private boolean ended;

    /**
     * Begins before the first row.
     *
     * @param longest how many bytes a row may have
     */
    CsvRows(InputStream in, int longest) {
        this.in = new BufferedInputStream(in);
        this.longest = longest;
    }

    /** The number of the row that was given last, from 1. */
    int line() {
        return line;
    }

    /** The next row as it is written; null at the end. */
    @Nullable
    String next() throws IOException {
        ByteArrayOutputStream row = new ByteArrayOutputStream(64);
        line++;
        for (int b; (b = in.read()) != '\n'; ) {
            if (b < 0) {
                if (ended || row.size() == 0) {
                    return null;
                }
                ended = true;
                break;
            } else if (row.size() == longest) {
                throw new MalformedDocumentException(
                        "a row of more than " + longest + " bytes", new Position(line, 0, -1));
            }
            row.write(b);
        }
        String text = row.toString(StandardCharsets.UTF_8);
        return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
    }

    /** The fields of a row, without blanks around them. */
    static List<String> fields(String row) {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < row.length(); i++) {
            char c = row.charAt(i);
            if (c == '"') {
                if (quoted && i + 1 < row.length() && row.charAt(i + 1) == '"') {
                    field.append('"');
                    i++;
                } else {
                    quoted = !quoted;
                }
            } else if (c == ',' && !quoted) {
                fields.add(field.toString().strip());
                field.setLength(0);
            } else {
                field.append(c);
            }
        }
        fields.add(field.toString().strip());
        return fields;
    }
}
