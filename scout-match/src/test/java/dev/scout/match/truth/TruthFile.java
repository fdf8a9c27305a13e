package dev.scout.match.truth;

import dev.scout.match.version.SharedRows;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** A file of {@code shared/groundtruth}: read line by line, one line in memory at a time. */
final class TruthFile {

    /** What is asked of each line. */
    interface Question {
        void ask(JsonValue line) throws IOException;
    }

    private TruthFile() {}

    /** Asks every line of a file; the calling test is skipped where the folder is absent. */
    static void read(String name, Question question) throws IOException {
        Path file = SharedRows.folder("groundtruth").resolve(name + ".jsonl.gz");
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                question.ask(JsonValue.parse(line));
            }
        }
    }
}
