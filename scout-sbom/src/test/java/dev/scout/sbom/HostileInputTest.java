package dev.scout.sbom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.scout.core.read.Diagnostic;
import dev.scout.core.read.Diagnostic.Kind;
import dev.scout.core.read.MalformedDocumentException;
import dev.scout.core.read.ReadLimits;
import dev.scout.core.read.Reading;
import dev.scout.core.sbom.Sbom;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every reader survives: a document is read, or refused by the one exception. */
class HostileInputTest {

    /** A part of a text that is one JSON value. */
    private record Span(int from, int to) {}

    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "42",
            "-1.5e300",
            "123456789012345678901234567890",
            "\"\"",
            "\"text\"",
            "\"\\u0000\\ud800\"",
            "[]",
            "{}",
            "[null]",
            "[1, \"a\", [], {}]",
            "{\"\": null}",
            "{\"name\": [[]], \"ref\": {}, \"id\": 1}");

    static List<SmallDocument> documents() {
        return SmallDocument.all();
    }

    static List<SmallDocument> everySyntax() {
        return SmallDocument.everySyntax();
    }

    private static Reading<Sbom> read(String text) throws IOException {
        return SbomReaders.builtIn().read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void refused(String text) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(MalformedDocumentException.class);
    }

    @ParameterizedTest
    @MethodSource("everySyntax")
    void b11_a_document_that_is_cut_off_anywhere_is_refused(SmallDocument document) {
        byte[] bytes = document.utf8();
        for (int length = 0; length < bytes.length; length++) {
            byte[] beginning = Arrays.copyOf(bytes, length);
            assertThatThrownBy(() -> SbomReaders.builtIn().read(beginning))
                    .isInstanceOf(MalformedDocumentException.class);
        }
    }

    @ParameterizedTest
    @MethodSource("everySyntax")
    void b11_a_gzipped_document_that_is_cut_off_anywhere_is_refused(SmallDocument document) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(document.utf8());
        }
        byte[] bytes = packed.toByteArray();
        for (int length = 0; length < bytes.length; length++) {
            byte[] beginning = Arrays.copyOf(bytes, length);
            assertThatThrownBy(() -> SbomReaders.builtIn().read(beginning))
                    .isInstanceOf(MalformedDocumentException.class);
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void b12_any_value_may_be_of_any_type(SmallDocument document) throws IOException {
        int read = 0;
        int refused = 0;
        for (Span span : values(document.text())) {
            for (String value : VALUES) {
                String text = document.text().substring(0, span.from())
                        + value
                        + document.text().substring(span.to());
                try {
                    assertThat(read(text).value()).isNotNull();
                    read++;
                } catch (MalformedDocumentException e) {
                    refused++;
                }
            }
        }
        System.out.printf("%s: %d documents with a wrong value, %d refused%n", document, read + refused, refused);
        // only the root and what the document is recognised by
        assertThat(refused).isLessThan(read / 20);
    }

    @ParameterizedTest
    @MethodSource("everySyntax")
    void b12_any_byte_may_be_any_other(SmallDocument document) {
        byte[] bytes = document.utf8();
        for (int i = 0; i < bytes.length; i++) {
            for (int value : new int[] {0, '"', '{', ',', 0xFF}) {
                byte[] broken = bytes.clone();
                broken[i] = (byte) value;
                try {
                    SbomReaders.builtIn().read(broken);
                } catch (IOException e) {
                    assertThat(e).isInstanceOf(MalformedDocumentException.class);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void b11_nesting_that_is_too_deep_is_refused(SmallDocument document) {
        int depth = 100_000;
        refused(document.with("\"deep\": " + "[".repeat(depth) + "]".repeat(depth)));
        refused(document.with("\"deep\": " + "{\"a\": ".repeat(depth) + "1" + "}".repeat(depth)));
        refused("[".repeat(depth));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void b11_every_value_may_be_nested_too_deep(SmallDocument document) throws IOException {
        String deep = "[".repeat(2_000) + "]".repeat(2_000);
        for (Span span : values(document.text())) {
            refused(document.text().substring(0, span.from())
                    + deep
                    + document.text().substring(span.to()));
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void b11_a_text_of_200_megabytes_is_refused(SmallDocument document) {
        String beginning =
                document.text().substring(0, document.text().length() - 1) + ", \"" + document.textMember() + "\": \"";
        InputStream stream = new SequenceInputStream(Collections.enumeration(List.of(
                new ByteArrayInputStream(beginning.getBytes(StandardCharsets.UTF_8)),
                new Letters(200_000_000),
                new ByteArrayInputStream("\"}".getBytes(StandardCharsets.UTF_8)))));

        assertThatThrownBy(() -> SbomReaders.builtIn().read(stream)).isInstanceOf(MalformedDocumentException.class);
    }

    @ParameterizedTest
    @MethodSource("everySyntax")
    void b11_more_bytes_or_items_than_the_limits_allow_are_refused(SmallDocument document) {
        SbomReaders few =
                SbomReaders.builtIn().withLimits(ReadLimits.defaults().withTotalBytes(document.utf8().length - 1));
        assertThatThrownBy(() -> few.read(document.utf8())).isInstanceOf(MalformedDocumentException.class);
    }

    @ParameterizedTest
    @MethodSource("documents")
    void b11_of_members_that_are_repeated_the_last_ones_count(SmallDocument document) throws IOException {
        Reading<Sbom> expected = read(document.text());

        String twice =
                document.with(document.text().substring(1, document.text().length() - 1));
        Reading<Sbom> reading = read(twice);

        assertThat(reading.value()).isEqualTo(expected.value());
        assertThat(reading.diagnostics()).extracting(Diagnostic::kind).contains(Kind.DUPLICATE_KEY);
    }

    /** Every value of a document, the whole one first. */
    private static List<Span> values(String json) throws IOException {
        List<Span> spans = new ArrayList<>();
        Deque<Integer> open = new ArrayDeque<>();
        try (JsonParser parser = new JsonFactory().createParser(json)) {
            for (JsonToken token; (token = parser.nextToken()) != null; ) {
                int from = (int) parser.currentTokenLocation().getCharOffset();
                if (token.isStructStart()) {
                    open.push(from);
                } else if (token.isStructEnd()) {
                    spans.add(new Span(open.pop(), from + 1));
                } else if (token.isScalarValue()) {
                    parser.getText();
                    spans.add(new Span(from, (int) parser.currentLocation().getCharOffset()));
                }
            }
        }
        return spans;
    }

    /** A stream of so many times the letter a. */
    private static final class Letters extends InputStream {

        private long left;

        Letters(long count) {
            left = count;
        }

        @Override
        public int read() {
            return left-- > 0 ? 'a' : -1;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            if (left <= 0) {
                return -1;
            }
            int count = (int) Math.min(left, length);
            Arrays.fill(buffer, offset, offset + count, (byte) 'a');
            left -= count;
            return count;
        }
    }
}
