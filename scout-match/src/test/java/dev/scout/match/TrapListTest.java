package dev.scout.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every trap that this project has set itself is met by a test that bears its id: those of evaluation (V), of
 * distributions (E), of package URLs (P) and of matching (M).
 */
class TrapListTest {

    /** Traps without a test, each with the reason. */
    private static final Map<String, String> LEFT_OUT = Map.of();

    private static List<String> traps() {
        List<String> traps = new ArrayList<>();
        IntStream.rangeClosed(1, 27).forEach(number -> traps.add("V" + number));
        IntStream.rangeClosed(1, 12).forEach(number -> traps.add("E" + number));
        IntStream.rangeClosed(1, 15).forEach(number -> traps.add("P" + number));
        IntStream.rangeClosed(1, 21).forEach(number -> traps.add("M" + number));
        return traps;
    }

    @Test
    void every_trap_is_named_by_a_test_or_left_out_for_a_reason() throws IOException {
        Set<String> named = new TreeSet<>();
        List<Path> sources = testSources();
        for (Path source : sources) {
            Files.readAllLines(source, StandardCharsets.UTF_8).stream()
                    .filter(line -> !isComment(line))
                    .forEach(line -> named.addAll(words(line)));
        }
        List<String> missing = traps().stream()
                .filter(trap -> !named.contains(trap) && !LEFT_OUT.containsKey(trap))
                .toList();
        System.out.printf("traps: %d, in %d test sources%n", traps().size(), sources.size());
        assertThat(missing).as("traps without a test").isEmpty();
        assertThat(LEFT_OUT.keySet()).as("left out, and tested all the same").doesNotContainAnyElementsOf(named);
    }

    @Test
    void an_id_is_a_word_of_its_own() {
        assertThat(words("V1 M4b, void V12_and_V13_so(); \"E5\" XP3 P30"))
                .contains("V1", "M4b", "V12", "V13", "E5", "P30")
                .doesNotContain("M4", "P3", "V2");
    }

    /** What only a comment speaks of is not tested. */
    private static boolean isComment(String line) {
        String text = line.strip();
        return text.startsWith("*") || text.startsWith("/*") || text.startsWith("//");
    }

    /** The runs of letters and digits in a text. */
    private static Set<String> words(String text) {
        Set<String> words = new TreeSet<>();
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            boolean part = i < text.length() && Character.isLetterOrDigit(text.charAt(i));
            if (!part) {
                if (i > start) {
                    words.add(text.substring(start, i));
                }
                start = i + 1;
            }
        }
        return words;
    }

    /** All sources of tests in the project, this one left out. */
    private static List<Path> testSources() throws IOException {
        Path root = Path.of("").toAbsolutePath().resolve("..").normalize();
        assertThat(root.resolve("scout-core"))
                .as("run from the folder of the module")
                .isDirectory();
        List<Path> sources = new ArrayList<>();
        for (String module : List.of("scout-core", "scout-sbom", "scout-match", "examples")) {
            try (Stream<Path> files = Files.walk(root.resolve(module))) {
                files.filter(TrapListTest::isTestSource).forEach(sources::add);
            }
        }
        return sources;
    }

    private static boolean isTestSource(Path file) {
        String path = file.toString().replace('\\', '/');
        return path.contains("/src/test/java/") && path.endsWith(".java") && !path.endsWith("/TrapListTest.java");
    }
}
