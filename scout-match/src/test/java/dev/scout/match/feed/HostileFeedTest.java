package dev.scout.match.feed;

import static dev.scout.match.feed.FeedSourcesTest.gzip;
import static dev.scout.match.feed.FeedSourcesTest.zip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scout.core.advisory.Advisory;
import dev.scout.core.read.Diagnostic;
import dev.scout.core.read.MalformedDocumentException;
import dev.scout.core.read.Position;
import dev.scout.core.read.ReadLimits;
import dev.scout.core.read.Reading;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever comes in, out comes a reading or a {@link MalformedDocumentException} that says where, and nothing else. */
class HostileFeedTest {

    private static final ReadLimits LIMITS = ReadLimits.defaults();
    private static final String GOOD = "{\"id\":\"A\"}\n";

    static Stream<Arguments> refused() throws IOException {
        byte[] bomb = new byte[20_000_000];
        Arrays.fill(bomb, (byte) ' ');
        System.arraycopy(utf8(GOOD), 0, bomb, 0, GOOD.length());
        byte[] archive = zip(Map.of("a.json", utf8(GOOD), "b.json", utf8(GOOD)));
        byte[] packed = gzip(utf8(GOOD.repeat(1000)));
        return Stream.of(
                Arguments.of("nothing", new byte[0], LIMITS, "empty"),
                Arguments.of("blanks", utf8(" \n\0"), LIMITS, "empty"),
                Arguments.of("a binary", new byte[] {0x7f, 'E', 'L', 'F', 2, 1, 1, 0}, LIMITS, "known format [OSV]"),
                Arguments.of("another format", utf8("{\"bomFormat\":\"CycloneDX\"}"), LIMITS, "known format [OSV]"),
                Arguments.of("an empty array", utf8("[]"), LIMITS, "known format [OSV]"),
                Arguments.of("a cut record", utf8("{\"id\":\"A\",\"aff"), LIMITS, "ends in the middle"),
                Arguments.of("a cut array", utf8("[{\"id\":\"A\"},"), LIMITS, "ends in the middle"),
                Arguments.of("a broken array", utf8("[{\"id\":\"A\"},]"), LIMITS, "not JSON"),
                Arguments.of("bad UTF-8", utf8("[{\"id\":\"\0\"}]", '\0', 0xff), LIMITS, "not JSON"),
                Arguments.of("no record with id", utf8("{\"summary\":\"x\"}"), LIMITS, "no id"),
                Arguments.of("a cut gzip", Arrays.copyOf(packed, packed.length - 12), LIMITS, "broken compression"),
                Arguments.of("a gzip of nothing", new byte[] {0x1f, (byte) 0x8b}, LIMITS, "broken compression"),
                Arguments.of("a gzip in a gzip", gzip(packed), LIMITS, "known format"),
                Arguments.of("a cut archive", Arrays.copyOf(archive, 75), LIMITS, "broken compression"),
                Arguments.of("an archive of nothing", zip(Map.of("x.txt", utf8("?"))), LIMITS, "no advisory"),
                Arguments.of("depth", deep("["), LIMITS, "beyond a limit"),
                Arguments.of("depth of objects", deep("{\"a\":"), LIMITS, "beyond a limit"),
                Arguments.of(
                        "a long text",
                        utf8("{\"id\":\"" + "x".repeat(99) + "\"}"),
                        LIMITS.withStringLength(50),
                        "beyond a limit"),
                Arguments.of("many bytes", utf8(GOOD.repeat(9)), LIMITS.withTotalBytes(50), "more than 50 bytes"),
                Arguments.of("many advisories", utf8(GOOD.repeat(9)), LIMITS.withItems(8), "more than 8 advisories"),
                Arguments.of("many files", archive, LIMITS.withArchiveEntries(1), "more than 1 files"),
                Arguments.of("a bomb", gzip(bomb), LIMITS.withExpansionRatio(100), "100 times its compressed size"),
                Arguments.of(
                        "a bomb in an archive",
                        zip(Map.of("a.json", utf8(GOOD), "b.json", bomb)),
                        LIMITS.withExpansionRatio(100),
                        "100 times its compressed size"),
                Arguments.of(
                        "a bomb beside advisories",
                        zip(Map.of("a.json", utf8(GOOD), "b.txt", bomb)),
                        LIMITS.withExpansionRatio(100),
                        "100 times its compressed size"),
                Arguments.of(
                        "a bomb in a file of an archive",
                        zip(Map.of("a.json.gz", gzip(bomb))),
                        LIMITS.withExpansionRatio(100),
                        "100 times its compressed size"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void refuses(String what, byte[] content, ReadLimits limits, String reason) {
        assertThatThrownBy(() -> read(content, limits))
                .as(what)
                .isInstanceOf(MalformedDocumentException.class)
                .hasMessageContaining(reason);
    }

    @Test
    void says_where_it_stopped() {
        assertThatThrownBy(() -> read(utf8("[\n {\"id\":\"A\"},\n x]"), LIMITS))
                .isInstanceOfSatisfying(
                        MalformedDocumentException.class,
                        e -> assertThat(e.position())
                                .extracting(Position::line, Position::column)
                                .containsExactly(3, 2));
    }

    @Test
    void a_deep_or_long_line_takes_no_other_along() throws IOException {
        String deep = "{\"id\":\"D\",\"credits\":" + "[".repeat(100_000) + "}\n";
        String longText = "{\"id\":\"" + "x".repeat(100_000) + "\"}\n";
        Reading<List<Advisory>> reading =
                read(utf8(GOOD + deep + GOOD + longText + GOOD), LIMITS.withStringLength(10_000));
        assertThat(reading.value()).hasSize(3);
        assertThat(reading.diagnostics())
                .extracting(odd -> odd.position().line())
                .containsExactly(2, 4);
    }

    @Test
    void lists_no_more_oddities_than_the_limit_and_says_how_many_more() throws IOException {
        String odd = "{\"id\":\"A\",\"aliases\":[null]}\n";
        Reading<List<Advisory>> reading = read(utf8(odd.repeat(50)), LIMITS.withDiagnostics(10));
        assertThat(reading.diagnostics()).hasSize(11);
        Diagnostic last = reading.diagnostics().get(10);
        assertThat(last.kind()).isEqualTo(Diagnostic.Kind.TRUNCATED);
        assertThat(last.message()).startsWith("40 ");
    }

    @Test
    void ever_new_unknown_fields_do_not_fill_the_memory() throws IOException {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            text.append("{\"id\":\"A\",\"n").append(i).append("\":1}\n");
        }
        Reading<List<Advisory>> reading = read(utf8(text.toString()), LIMITS.withDiagnostics(10));
        assertThat(reading.value()).hasSize(20_000);
        assertThat(reading.diagnostics()).hasSize(11);
    }

    @Test
    void a_document_cut_anywhere_is_refused_or_read() throws IOException {
        byte[] whole = complete();
        for (byte[] document : List.of(whole, concatLines(whole), gzip(whole), zip(Map.of("a.json", whole)))) {
            for (int length = 0; length < document.length; length++) {
                survives(Arrays.copyOf(document, length));
            }
        }
    }

    @Property(tries = 3000)
    void a_document_with_a_changed_byte_is_refused_or_read(
            @ForAll @IntRange(max = 1 << 20) int place, @ForAll byte value, @ForAll @IntRange(max = 3) int wrapping)
            throws IOException {
        byte[] whole = complete();
        byte[] document = switch (wrapping) {
            case 0 -> whole;
            case 1 -> concatLines(whole);
            case 2 -> gzip(whole);
            default -> zip(Map.of("a.json", whole));
        };
        document[place % document.length] = value;
        survives(document);
    }

    private static void survives(byte[] document) throws IOException {
        try {
            assertThat(read(document, LIMITS).value()).isNotEmpty();
        } catch (MalformedDocumentException e) {
            assertThat(e).hasMessageMatching("(?s).+");
        }
    }

    private static byte[] complete() throws IOException {
        try (InputStream in = Objects.requireNonNull(HostileFeedTest.class.getResourceAsStream("complete.json"))) {
            return in.readAllBytes();
        }
    }

    /** The document on one line, between two others. */
    private static byte[] concatLines(byte[] document) {
        return utf8(GOOD + new String(document, StandardCharsets.UTF_8).replace('\n', ' ') + "\n" + GOOD);
    }

    private static Reading<List<Advisory>> read(byte[] content, ReadLimits limits) throws IOException {
        List<Advisory> advisories = new ArrayList<>();
        FeedSummary summary =
                AdvisoryReaders.builtIn().withLimits(limits).read(new ByteArrayInputStream(content), advisories::add);
        return new Reading<>(advisories, summary.diagnostics());
    }

    private static byte[] deep(String opening) {
        return utf8("[{\"id\":\"A\",\"affected\":" + opening.repeat(100_000));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] utf8(String text, char placeholder, int replacement) {
        byte[] bytes = utf8(text);
        bytes[text.indexOf(placeholder)] = (byte) replacement;
        return bytes;
    }
}
