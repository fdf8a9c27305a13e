package dev.scout.match.version;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The tables of real cases beside the project: tab-separated, escaped as {@code conformance/README.md} says. */
public final class SharedRows {

    private SharedRows() {}

    /** The shared folder; the calling test is skipped, visibly, where it is absent. */
    public static Path folder(String name) {
        Path folder = Path.of(System.getProperty("scout.shared", "../../shared"), name);
        assumeTrue(Files.isDirectory(folder), "no shared data at " + folder);
        return folder;
    }

    /** The rows of a table, without its remarks. */
    public static List<List<String>> read(Path file) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        for (String line : Files.readString(file, StandardCharsets.UTF_8).split("\n", -1)) {
            if (!line.isEmpty() && !line.startsWith("#")) {
                rows.add(List.of(line.split("\t", -1)).stream()
                        .map(SharedRows::unescape)
                        .toList());
            }
        }
        return rows;
    }

    private static String unescape(String field) {
        if (field.indexOf('\\') < 0) {
            return field;
        }
        StringBuilder text = new StringBuilder(field.length());
        for (int i = 0; i < field.length(); i++) {
            char c = field.charAt(i);
            if (c != '\\') {
                text.append(c);
                continue;
            }
            switch (field.charAt(++i)) {
                case 't' -> text.append('\t');
                case 'n' -> text.append('\n');
                case 'r' -> text.append('\r');
                case 'u' -> {
                    text.append((char) Integer.parseInt(field.substring(i + 1, i + 5), 16));
                    i += 4;
                }
                default -> text.append(field.charAt(i));
            }
        }
        return text.toString();
    }
}
