package dev.scout.match.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.scout.core.advisory.Advisory;
import dev.scout.core.read.Diagnostic;
import dev.scout.core.read.MalformedDocumentException;
import dev.scout.core.read.Reading;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** In whatever wrapping advisories come, the same ones come out. */
class FeedSourcesTest {

    private static final String A = "{\"id\":\"A\",\"summary\":\"ü\"}";
    private static final String B = "{\"id\":\"B\"}";
    private static final String LINES = A + "\n" + B;

    @TempDir
    Path folder = Path.of("");

    static Stream<Arguments> wrappings() throws IOException {
        return Stream.of(
                Arguments.of("lines", utf8(LINES)),
                Arguments.of("lines of Windows", utf8(A + "\r\n" + B + "\r\n")),
                Arguments.of("blank lines", utf8("\n\n  \n" + A + "\n\n\t\n" + B + "\n\n")),
                Arguments.of("zero bytes at the end", utf8(LINES + "\n\0\0\0")),
                Arguments.of("two on a line", utf8(A + B)),
                Arguments.of("an array", utf8("[" + A + "," + B + "]")),
                Arguments.of("an array over lines", utf8("[\n" + A + ",\n" + B + "\n]\n")),
                Arguments.of("arrays one after the other", utf8("[" + A + "]\n[" + B + "]")),
                Arguments.of("indented records", utf8("{\n  \"id\": \"A\"\n}\n{\n  \"id\": \"B\"\n}")),
                Arguments.of("not indented", utf8("{\n\"affected\":[\n{\n}\n],\n\"id\":\"A\"\n}\n" + B)),
                Arguments.of("a mark", concat(new byte[] {(byte) 0xef, (byte) 0xbb, (byte) 0xbf}, utf8(LINES))),
                Arguments.of("UTF-16", bytes(LINES, StandardCharsets.UTF_16)),
                Arguments.of("UTF-16, little end first", bytes("\ufeff" + LINES, StandardCharsets.UTF_16LE)),
                Arguments.of("UTF-16 without mark", bytes(LINES, StandardCharsets.UTF_16LE)),
                Arguments.of("UTF-16 without mark, big end first", bytes(LINES, StandardCharsets.UTF_16BE)),
                Arguments.of("gzip", gzip(utf8(LINES))),
                Arguments.of("gzip in two members", concat(gzip(utf8(A + "\n")), gzip(utf8(B)))),
                Arguments.of("UTF-16 in gzip", gzip(bytes(LINES, StandardCharsets.UTF_16))),
                Arguments.of("zip", zip(Map.of("a.json", utf8(A), "b/b.json", utf8(B)))),
                Arguments.of("zip of lines", zip(Map.of("all.jsonl", utf8(LINES), "x.txt", utf8("?")))),
                Arguments.of("gzip in zip", zip(Map.of("a.json.gz", gzip(utf8(A)), "b.ndjson.GZ", gzip(utf8(B))))),
                Arguments.of("zip in gzip", gzip(zip(Map.of("a.json", utf8(A), "b.json", utf8(B))))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrappings")
    void reads_every_wrapping_whatever_the_name(String wrapping, byte[] content) throws IOException {
        Path file = folder.resolve("no-name-to-judge-by");
        Files.write(file, content);
        Reading<List<Advisory>> reading = AdvisoryReaders.builtIn().read(file);
        assertThat(reading.value()).as(wrapping).extracting(Advisory::id).containsExactly("A", "B");
        assertThat(reading.diagnostics())
                .filteredOn(odd -> odd.kind() != Diagnostic.Kind.UNSUPPORTED)
                .isEmpty();

        StringBuilder ids = new StringBuilder();
        FeedSummary summary =
                AdvisoryReaders.builtIn().read(new ByteArrayInputStream(content), a -> ids.append(a.id()));
        assertThat(summary.records()).isEqualTo(2);
        assertThat(ids).hasToString("AB");
    }

    @Test
    void walks_a_folder_in_the_order_of_names_and_counts_what_it_passes_over() throws IOException {
        write("b.jsonl", utf8(B));
        write("c/x.json", utf8("{\"id\":\"C\"}"));
        write("a.zip", zip(Map.of("a.json", utf8(A), "readme.md", utf8("?"))));
        write("d.json.gz", gzip(utf8("{\"id\":\"D\"}")));
        write("package.txt", utf8(A));
        write("readme.md", utf8("?"));
        Reading<List<Advisory>> reading = AdvisoryReaders.builtIn().read(folder);
        assertThat(reading.value()).extracting(Advisory::id).containsExactly("A", "B", "C", "D");
        assertThat(reading.diagnostics())
                .singleElement()
                .satisfies(odd -> assertThat(odd.toString()).contains("passed over; 3 times"));
    }

    @Test
    void what_is_broken_in_a_folder_or_an_archive_takes_nothing_else_along() throws IOException {
        byte[] cut = gzip(utf8(LINES.repeat(1000)));
        write("1.json", utf8("{\"id\":"));
        write("2.json", utf8("{\"bomFormat\":\"CycloneDX\"}"));
        write("3.json.gz", Arrays.copyOf(cut, 20));
        write("4.json", new byte[0]);
        write("5.zip", zip(Map.of("a.json", utf8("[{\"id\":"), "b.json", utf8(B), "c.zip", zip(Map.of()))));
        write("6.jsonl", utf8(A + "\n{\"id\":\"x\n" + B));
        Reading<List<Advisory>> reading = AdvisoryReaders.builtIn().read(folder);
        assertThat(reading.value()).extracting(Advisory::id).containsExactly("B", "A", "B");
        assertThat(reading.diagnostics())
                .extracting(odd -> folder.relativize(Path.of(odd.path())).toString())
                .containsExactly("1.json", "2.json", "3.json.gz", "4.json", "5.zip!/a.json", "5.zip!/c.zip", "6.jsonl");
    }

    @Test
    void a_bad_line_is_told_with_its_number_and_the_rest_is_read() throws IOException {
        Path file = folder.resolve("x.jsonl");
        List<String> bad = List.of(
                "{\"id\":\"cut\",\"summary\":\"abc",
                "{\"id\":\"cut\",\"affected\":[{",
                "{\"id\":\"x\"}}",
                "garbage",
                "{\"id\":tru}",
                "{\"id\":\"\u0001\"}",
                "[{\"id\":\"x\"}]",
                "\"id\":\"x\"}",
                "{\"id\":\"long\",\"details\":\"" + "x".repeat(200_000) + "\",}");
        for (String line : bad) {
            Files.writeString(file, A + "\n" + line + "\n" + B + "\n" + line + "\n" + A + "\n");
            Reading<List<Advisory>> reading = AdvisoryReaders.builtIn().read(file);
            assertThat(reading.value().stream().map(Advisory::id).filter(id -> !id.equals("x")))
                    .as(line)
                    .containsExactly("A", "B", "A");
            assertThat(reading.diagnostics())
                    .as(line)
                    .extracting(odd -> odd.position().line())
                    .containsOnly(2, 4);
        }
    }

    @Test
    void a_bad_first_line_does_not_spoil_the_rest() throws IOException {
        for (String line :
                List.of("{\"id\":\"cut\",\"summary\":\"abc", "{\"id\":\"cut\",\"affected\":[{", "# remark")) {
            Path file = folder.resolve("x.jsonl");
            Files.writeString(file, line + "\n" + A + "\n" + B);
            Reading<List<Advisory>> reading = AdvisoryReaders.builtIn().read(file);
            assertThat(reading.value()).as(line).extracting(Advisory::id).containsExactly("A", "B");
            assertThat(reading.diagnostics()).as(line).hasSize(1);
        }
    }

    @Test
    void loops_of_links_end() throws IOException {
        write("in/a.json", utf8(A));
        try {
            Files.createSymbolicLink(folder.resolve("in/loop"), folder);
            Files.createSymbolicLink(folder.resolve("in/twice"), folder.resolve("in"));
            Files.createSymbolicLink(folder.resolve("in/nowhere.json"), folder.resolve("absent"));
        } catch (UnsupportedOperationException e) {
            assumeTrue(false, "no links here");
        }
        Reading<List<Advisory>> reading = AdvisoryReaders.builtIn().read(folder);
        assertThat(reading.value()).hasSize(1);
        assertThat(reading.diagnostics())
                .extracting(Diagnostic::kind)
                .containsExactly(Diagnostic.Kind.REFERENCE, Diagnostic.Kind.REFERENCE, Diagnostic.Kind.UNSUPPORTED);
    }

    @Test
    void an_empty_folder_is_refused() {
        assertThatThrownBy(() -> AdvisoryReaders.builtIn().read(folder))
                .isInstanceOf(MalformedDocumentException.class)
                .hasMessageContaining("no advisory");
    }

    @Test
    void no_source_at_all_is_the_callers_error() {
        assertThatThrownBy(() -> AdvisoryReaders.builtIn().read()).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_reader_of_ones_own_is_asked_first() throws IOException {
        AdvisoryReader own = new AdvisoryReader() {
            @Override
            public String name() {
                return "own";
            }

            @Override
            public boolean recognises(byte[] start) {
                return start[0] == '#';
            }

            @Override
            public void read(InputStream document, Consumer<? super Advisory> sink, FeedContext context)
                    throws IOException {
                document.skipNBytes(1);
                sink.accept(Advisory.of(new String(document.readAllBytes(), StandardCharsets.UTF_8), List.of()));
            }
        };
        AdvisoryReaders readers = AdvisoryReaders.builtIn().with(own).with(own);
        Path mine = write("mine", gzip(utf8("#MINE-1")));
        Path osv = write("osv", utf8(A));
        assertThat(readers.read(mine, osv).value()).extracting(Advisory::id).containsExactly("MINE-1", "A");
    }

    @Test
    void an_exception_of_the_sink_passes_through() {
        assertThatThrownBy(() -> AdvisoryReaders.builtIn().read(new ByteArrayInputStream(utf8(LINES)), a -> {
                    throw new IllegalStateException("enough");
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("enough");
    }

    private Path write(String name, byte[] content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.write(file, content);
    }

    private static byte[] utf8(String text) {
        return bytes(text, StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text, Charset charset) {
        return text.getBytes(charset);
    }

    private static byte[] concat(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(content);
        }
        return bytes.toByteArray();
    }

    /** An archive of these files, in the order of their names. */
    static byte[] zip(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            out.putNextEntry(new ZipEntry("0/"));
            for (Map.Entry<String, byte[]> file : new TreeMap<>(files).entrySet()) {
                out.putNextEntry(new ZipEntry(file.getKey()));
                out.write(file.getValue());
            }
        }
        return bytes.toByteArray();
    }
}
