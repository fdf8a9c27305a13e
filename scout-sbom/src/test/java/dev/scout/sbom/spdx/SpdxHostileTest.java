package dev.scout.sbom.spdx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.scout.core.read.MalformedDocumentException;
import dev.scout.core.sbom.Sbom;
import dev.scout.sbom.SbomReaders;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** The small document, broken in every way. */
class SpdxHostileTest {

    private static final List<String> WRONG =
            List.of("null", "true", "0", "-1.5e3", "99999999999999999999", "\"\"", "\"x\"", "[]", "{}", "[[]]", "[{}]");

    /** Trap B12. */
    @Test
    void every_value_may_be_of_every_wrong_type() throws IOException {
        String text = new String(SpdxTexts.small(), StandardCharsets.UTF_8);
        int cases = 0;
        for (int[] value : values(text)) {
            for (String wrong : WRONG) {
                read((text.substring(0, value[0]) + wrong + text.substring(value[1])).getBytes(StandardCharsets.UTF_8));
                cases++;
            }
        }
        System.out.println("SPDX, a value of a wrong type: " + cases + " cases");
        assertThat(cases).isGreaterThan(1_000);
    }

    @Test
    void a_document_may_end_at_every_byte() throws IOException {
        byte[] document = SpdxTexts.small();
        int end = new String(document, StandardCharsets.UTF_8).stripTrailing().length();
        for (int length = 0; length < end; length++) {
            assertThat(read(Arrays.copyOf(document, length)))
                    .as("the first %d bytes", length)
                    .isFalse();
        }
    }

    /** Trap B11: every value nested far too deep. */
    @Test
    void every_value_may_be_nested_too_deep() throws IOException {
        String text = new String(SpdxTexts.small(), StandardCharsets.UTF_8);
        String deep = "[".repeat(2_000) + "]".repeat(2_000);
        for (int[] value : values(text)) {
            String broken = text.substring(0, value[0]) + deep + text.substring(value[1]);
            assertThat(read(broken.getBytes(StandardCharsets.UTF_8))).isFalse();
        }
    }

    /** Trap B2. */
    @Test
    void any_encoding_and_wrapping_gives_the_same_bill() throws IOException {
        String text = new String(SpdxTexts.small(), StandardCharsets.UTF_8);
        Sbom expected = SbomReaders.builtIn().read(SpdxTexts.small()).value();
        ByteArrayOutputStream gzipped = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(gzipped)) {
            out.write(SpdxTexts.small());
        }
        List<byte[]> disguises = List.of(
                ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8),
                ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE),
                text.getBytes(StandardCharsets.UTF_16BE),
                text.getBytes(Charset.forName("UTF-32BE")),
                (" \r\n\t" + text + "\n\n").getBytes(StandardCharsets.UTF_8),
                (text + "\0\0").getBytes(StandardCharsets.UTF_8),
                gzipped.toByteArray());
        for (byte[] disguise : disguises) {
            assertThat(SbomReaders.builtIn().read(disguise).value()).isEqualTo(expected);
        }
    }

    /** Whether a document is read; another exception than the one it may throw fails. */
    private static boolean read(byte[] document) throws IOException {
        try {
            SbomReaders.builtIn().read(document);
            return true;
        } catch (MalformedDocumentException e) {
            return false;
        } catch (RuntimeException | StackOverflowError e) {
            return fail("not survived: " + new String(document, StandardCharsets.UTF_8), e);
        }
    }

    /** Where every value below the top begins and ends. */
    private static List<int[]> values(String text) throws IOException {
        List<int[]> values = new ArrayList<>();
        List<Integer> open = new ArrayList<>();
        try (JsonParser parser = new JsonFactory().createParser(text)) {
            for (JsonToken token; (token = parser.nextToken()) != null; ) {
                int start = (int) parser.currentTokenLocation().getCharOffset();
                parser.getText();
                if (token.isStructStart()) {
                    open.add(start);
                } else if (token.isStructEnd()) {
                    values.add(new int[] {open.remove(open.size() - 1), start + 1});
                } else if (token.isScalarValue()) {
                    values.add(new int[] {start, (int) parser.currentLocation().getCharOffset()});
                }
            }
        }
        return values;
    }
}
