package dev.scout.examples.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Two versions to compare, and a range between two versions to look for another one in.
 *
 * @param vers from the older one, to before the newer one
 * @param version a version of another pair
 */
record Pair(String a, String b, String vers, String version) {

    static void writeAll(List<Pair> pairs, Path file) throws IOException {
        Files.write(
                file,
                pairs.stream()
                        .map(pair -> String.join("\t", pair.a, pair.b, pair.vers, pair.version))
                        .toList());
    }

    static List<Pair> readAll(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.map(line -> line.split("\t", -1))
                    .map(field -> new Pair(field[0], field[1], field[2], field[3]))
                    .toList();
        }
    }
}
