package dev.scout.sbom.snapshot;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scout.core.environment.ImageSnapshot;
import dev.scout.core.image.Digest;
import dev.scout.core.read.MalformedDocumentException;
import dev.scout.core.read.Position;
import dev.scout.core.read.ReadLimits;
import dev.scout.core.sbom.Sbom;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32C;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SnapshotJsonTest {

    private static final String FIRST = "{\"scout\":\"snapshots\",\"version\":1}\n";

    private static final ImageSnapshot SMALL =
            ImageSnapshot.of(new Digest("sha256", "01".repeat(32)), Sbom.of(List.of()));

    private static byte[] write(List<ImageSnapshot> snapshots) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            SnapshotJson.write(snapshots, out);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toByteArray();
    }

    private static ThrowingCallable reading(byte[] text, List<ImageSnapshot> into) {
        return () -> SnapshotJson.read(new ByteArrayInputStream(text), ReadLimits.defaults(), into::add);
    }

    @Test
    void the_text_is_lines_of_json() {
        String object = "{\"digest\":\"sha256:" + "01".repeat(32) + "\",\"sbom\":{}}";
        assertThat(new String(write(List.of(SMALL)), UTF_8)).isEqualTo(FIRST + line(object) + "{\"end\":1}\n");
        assertThat(new String(write(List.of()), UTF_8)).isEqualTo(FIRST + "{\"end\":0}\n");
    }

    private static String line(String object) {
        CRC32C check = new CRC32C();
        check.update(object.getBytes(UTF_8));
        return "{\"snapshot\":" + object + ",\"crc32c\":\"" + String.format("%08x", check.getValue()) + "\"}\n";
    }

    @Test
    void nothing_of_the_model_is_lost() throws IOException {
        ImageSnapshot full = FullSnapshot.of("text");
        ImageSnapshot known = ImageSnapshot.of(full.digest(), full.sbom());
        List<ImageSnapshot> snapshots = List.of(full, SMALL, known);
        byte[] text = write(snapshots);
        List<ImageSnapshot> again = SnapshotJson.read(text);
        assertThat(again).isEqualTo(snapshots);
        assertThat(write(again)).isEqualTo(text);
        assertThat(again.get(2).image()).isSameAs(again.get(2).sbom().image());
        assertThat(again.get(0).toString()).doesNotContain("secret");
    }

    /** Also halves of surrogate pairs, which documents can hold and UTF-8 cannot. */
    @Property(tries = 500)
    void every_text_survives(@ForAll String text) throws IOException {
        ImageSnapshot snapshot = FullSnapshot.of(text);
        byte[] written = write(List.of(snapshot));
        assertThat(SnapshotJson.read(written)).containsExactly(snapshot);
        assertThat(new String(written, UTF_8).getBytes(UTF_8)).isEqualTo(written);
    }

    @Test
    void wherever_a_text_is_cut_off_what_came_whole_before_is_given_and_an_error_says_the_line() {
        byte[] text = write(List.of(SMALL, FullSnapshot.of("x"), SMALL));
        for (int length = 0; length < text.length; length++) {
            byte[] cut = Arrays.copyOf(text, length);
            int lines =
                    (int) new String(cut, UTF_8).chars().filter(c -> c == '\n').count();
            List<ImageSnapshot> given = new ArrayList<>();
            Position at = positionOf(reading(cut, given));
            assertThat(given).hasSize(Math.max(0, lines - 1));
            assertThat(at.line()).isEqualTo(lines + 1);
            assertThat(at.offset()).isEqualTo(length);
        }
    }

    @Test
    void every_damaged_bit_is_an_error_that_says_the_line() {
        byte[] text = write(List.of(SMALL, FullSnapshot.of("x"), SMALL));
        int errors = 0;
        for (int at = 0; at < text.length; at++) {
            for (int bit = 0; bit < 8; bit++) {
                byte[] damaged = text.clone();
                damaged[at] ^= (byte) (1 << bit);
                List<ImageSnapshot> given = new ArrayList<>();
                int line = positionOf(reading(damaged, given)).line();
                assertThat(given).hasSize(Math.max(0, line - 2));
                errors++;
            }
        }
        System.out.println("snapshots: " + errors + " damaged texts refused");
    }

    private static Position positionOf(ThrowingCallable reading) {
        List<Position> positions = new ArrayList<>();
        assertThatThrownBy(reading)
                .isInstanceOfSatisfying(MalformedDocumentException.class, e -> positions.add(e.position()));
        return positions.get(0);
    }

    /** Lines whose checksum is right, and which {@code write} never writes. */
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "{}, missing: digest",
                "{`digest`:`x`}, not a digest",
                "{`digest`:`a:b`}, missing: sbom",
                "{`digest`:null}, expected a text",
                "{`digest`:1}, expected a text",
                "{`sbom`:{};`digest`:`a:b`}, missing: digest",
                "{`digest`:`a:b`;`sbom`:{};`more`:1}, not expected here: more",
                "{`digest`:`a:b`;`digest`:`a:b`;`sbom`:{}}, Duplicate",
                "{`digest`:`a:b`;`sbom`:[]}, expected an object",
                "{`digest`:`a:b`;`sbom`:{`components`:[]}}, an empty list",
                "{`digest`:`a:b`;`sbom`:{`components`:{}}}, expected a list",
                "{`digest`:`a:b`;`sbom`:{`document`:{`standard`:``;`revision`:4294967296}}}, overflow",
                "{`digest`:`a:b`;`sbom`:{`document`:{`standard`:``;`created`:`today`}}}, could not be parsed",
                "{`digest`:`a:b`;`sbom`:{};`workloads`:[{`kind`:`SHIP`;`name`:``}]}, SHIP",
                "{`digest`:`a:b`;`sbom`:{}}{}, more than one value",
                "{`digest`:`a:b`;`sbom`:{}, end",
                "[], expected an object",
            })
    void a_line_of_another_form_is_refused(String object, String reason) {
        byte[] text = (FIRST + line(object.replace('`', '"').replace(';', ',')) + "{\"end\":1}\n").getBytes(UTF_8);
        assertThatThrownBy(reading(text, new ArrayList<>()))
                .isInstanceOf(MalformedDocumentException.class)
                .hasMessageContaining(reason)
                .hasMessageContaining("line 2");
    }

    @Test
    void what_is_no_text_of_snapshots_is_refused() {
        List<String> texts = List.of(
                "",
                "\n",
                "{}",
                FIRST.replace('1', '2') + "{\"end\":0}\n",
                FIRST + "{\"end\":1}\n",
                FIRST + "{\"end\":0}\n\n",
                FIRST + "{\"end\":0}");
        for (String text : texts) {
            assertThatThrownBy(reading(text.getBytes(UTF_8), new ArrayList<>()))
                    .as(text)
                    .isInstanceOf(MalformedDocumentException.class);
        }
    }

    @Test
    void limits_hold() {
        byte[] text = write(List.of(FullSnapshot.of("x".repeat(2_000)), SMALL));
        ReadLimits limits = ReadLimits.defaults();
        for (ReadLimits low : List.of(
                limits.withTotalBytes(1_000), limits.withItems(1), limits.withStringLength(999), limits.withDepth(5))) {
            assertThatThrownBy(() -> SnapshotJson.read(new ByteArrayInputStream(text), low, snapshot -> {}))
                    .isInstanceOf(MalformedDocumentException.class)
                    .hasMessageContaining("line ");
        }
    }
}
