package dev.scout.examples.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads tables of facts about versions, row by row.
 *
 * <p>UTF-8; columns are separated by tabs and never trimmed; a line that begins with {@code #} is a heading, an empty
 * one is nothing. In a field {@code \\} is a backslash, {@code \t}, {@code \n} and {@code \r} are what they are in
 * Java, and {@code \}{@code uXXXX} is any UTF-16 unit.
 */
final class TableRows {

    private final Path file;
    private final int columns;

    /** @param columns how many a row needs; further ones are ignored */
    TableRows(Path file, int columns) {
        this.file = file;
        this.columns = columns;
    }

    /**
     * A row.
     *
     * @param place the file and the line
     * @param fields as many as were asked for
     * @param written the same with their escapes, as they stand in the file
     */
    record Row(String place, List<String> fields, List<String> written) {

        String field(int column) {
            return fields.get(column);
        }

        UnusableInputException unusable(String reason) {
            return new UnusableInputException(place + ": " + reason);
        }
    }

    /** Takes one row. */
    interface Reader {
        void read(Row row);
    }

    /**
     * Reads all rows.
     *
     * @throws UnusableInputException if there is none, or if one has too few columns or an unknown escape
     */
    void forEach(Reader reader) {
        long number = 0;
        boolean found = false;
        if (Files.isDirectory(file)) {
            throw new UnusableInputException(file + ": a directory, not a table");
        }
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8.newDecoder()))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isEmpty() && line.charAt(0) != '#') {
                    reader.read(row(line, file + ":" + number));
                    found = true;
                }
            }
        } catch (IOException e) {
            throw UnusableInputException.of(file.toString(), e);
        }
        if (!found) {
            throw new UnusableInputException(file + ": has no row");
        }
    }

    private Row row(String line, String place) {
        List<String> fields = new ArrayList<>(columns);
        List<String> written = new ArrayList<>(columns);
        Row row = new Row(place, fields, written);
        int from = 0;
        while (fields.size() < columns) {
            int tab = line.indexOf('\t', from);
            int to = tab < 0 ? line.length() : tab;
            written.add(line.substring(from, to));
            fields.add(unescape(line.substring(from, to), row));
            if (tab < 0) {
                break;
            }
            from = tab + 1;
        }
        if (fields.size() < columns) {
            throw row.unusable("has " + fields.size() + " of " + columns + " columns");
        }
        return row;
    }

    private static String unescape(String field, Row row) {
        int next = field.indexOf('\\');
        if (next < 0) {
            return field;
        }
        StringBuilder text = new StringBuilder(field.length());
        int from = 0;
        while (next >= 0) {
            text.append(field, from, next);
            char kind = next + 1 < field.length() ? field.charAt(next + 1) : ' ';
            from = next + 2;
            switch (kind) {
                case '\\' -> text.append('\\');
                case 't' -> text.append('\t');
                case 'n' -> text.append('\n');
                case 'r' -> text.append('\r');
                case 'u' -> {
                    text.append(unit(field, from, row));
                    from += 4;
                }
                default -> throw row.unusable("has a backslash that begins no escape");
            }
            next = field.indexOf('\\', from);
        }
        return text.append(field, from, field.length()).toString();
    }

    private static char unit(String field, int from, Row row) {
        int value = 0;
        for (int i = from; i < from + 4; i++) {
            int digit = i < field.length() && field.charAt(i) < 128 ? Character.digit(field.charAt(i), 16) : -1;
            if (digit < 0) {
                throw row.unusable("has an escape \\u without four hexadecimal digits");
            }
            value = value * 16 + digit;
        }
        return (char) value;
    }
}
