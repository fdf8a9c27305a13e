package dev.scout.sbom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scout.core.read.Diagnostic.Kind;
import dev.scout.core.read.MalformedDocumentException;
import dev.scout.core.read.ReadLimits;
import dev.scout.core.read.Reading;
import dev.scout.core.sbom.Sbom;
import io.airlift.compress.zstd.ZstdOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** Trap B2: compressions and encodings. */
class DecompressionTest {

    private static final SmallDocument DOCUMENT = SmallDocument.all().get(0);

    private static Reading<Sbom> read(byte[]... parts) throws IOException {
        return SbomReaders.builtIn().read(join(parts));
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        }
        return packed.toByteArray();
    }

    private static byte[] zstd(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZstdOutputStream zstd = new ZstdOutputStream(packed)) {
            zstd.write(bytes);
        }
        return packed.toByteArray();
    }

    private static byte[] half(byte[] bytes, boolean second) {
        return second
                ? Arrays.copyOfRange(bytes, bytes.length / 2, bytes.length)
                : Arrays.copyOf(bytes, bytes.length / 2);
    }

    /** A frame that decoders skip, of four bytes. */
    private static byte[] skippable() {
        return new byte[] {0x5A, 0x2A, 0x4D, 0x18, 4, 0, 0, 0, 1, 2, 3, 4};
    }

    @Test
    void b2_zstandard_makes_no_difference() throws IOException {
        assertThat(read(zstd(DOCUMENT.utf8()))).isEqualTo(read(DOCUMENT.utf8()));
    }

    @Test
    void b2_members_and_frames_that_follow_each_other_are_one_document() throws IOException {
        byte[] first = half(DOCUMENT.utf8(), false);
        byte[] second = half(DOCUMENT.utf8(), true);
        Reading<Sbom> expected = read(DOCUMENT.utf8());

        assertThat(read(gzip(first), gzip(second))).isEqualTo(expected);
        assertThat(read(zstd(first), zstd(second))).isEqualTo(expected);
        assertThat(read(skippable(), zstd(first), skippable(), zstd(second), skippable()))
                .isEqualTo(expected);
    }

    @Test
    void b2_a_stream_that_gives_byte_for_byte_makes_no_difference() throws IOException {
        byte[] first = half(DOCUMENT.utf8(), false);
        byte[] second = half(DOCUMENT.utf8(), true);
        for (byte[] packed : List.of(join(gzip(first), gzip(second)), join(zstd(first), zstd(second)))) {
            InputStream slow = new FilterInputStream(new ByteArrayInputStream(packed)) {
                @Override
                public int read(byte[] buffer, int offset, int length) throws IOException {
                    return super.read(buffer, offset, Math.min(length, 1));
                }

                @Override
                public int available() {
                    return 0;
                }
            };
            assertThat(SbomReaders.builtIn().read(slow)).isEqualTo(read(DOCUMENT.utf8()));
        }
    }

    @Test
    void b2_one_compression_in_another_makes_no_difference() throws IOException {
        Reading<Sbom> expected = read(DOCUMENT.utf8());

        assertThat(read(gzip(gzip(DOCUMENT.utf8())))).isEqualTo(expected);
        assertThat(read(zstd(gzip(DOCUMENT.utf8())))).isEqualTo(expected);
        assertThat(read(gzip(zstd(DOCUMENT.utf8())))).isEqualTo(expected);
        byte[] four = gzip(gzip(gzip(gzip(DOCUMENT.utf8()))));
        assertThatThrownBy(() -> read(four)).isInstanceOf(MalformedDocumentException.class);
    }

    @Test
    void b2_what_follows_the_compressed_document_is_reported() throws IOException {
        byte[] garbage = "garbage".getBytes(StandardCharsets.US_ASCII);
        Sbom expected = read(DOCUMENT.utf8()).value();

        for (Reading<Sbom> reading :
                List.of(read(gzip(DOCUMENT.utf8()), garbage), read(zstd(DOCUMENT.utf8()), garbage))) {
            assertThat(reading.value()).isEqualTo(expected);
            assertThat(reading.diagnostics()).extracting(odd -> odd.kind()).contains(Kind.INVALID_VALUE);
        }
        assertThat(read(gzip(DOCUMENT.utf8()), new byte[100])).isEqualTo(read(DOCUMENT.utf8()));
    }

    @Test
    void b11_zstandard_that_is_cut_off_anywhere_is_refused() throws IOException {
        byte[] packed = zstd(DOCUMENT.utf8());
        for (int length = 0; length < packed.length; length++) {
            byte[] beginning = Arrays.copyOf(packed, length);
            assertThatThrownBy(() -> SbomReaders.builtIn().read(beginning))
                    .isInstanceOf(MalformedDocumentException.class);
        }
    }

    @Test
    void b11_zstandard_with_any_bit_wrong_is_read_or_refused() throws IOException {
        byte[] packed = zstd(DOCUMENT.utf8());
        for (int i = 0; i < 8 * packed.length; i++) {
            byte[] broken = packed.clone();
            broken[i / 8] ^= (byte) (1 << i % 8);
            try {
                SbomReaders.builtIn().read(broken);
            } catch (IOException e) {
                assertThat(e).isInstanceOf(MalformedDocumentException.class);
            }
        }
    }

    @Test
    void b11_bombs_are_refused() throws IOException {
        byte[] open = "{\"bomFormat\": \"CycloneDX\", \"x\": \"".getBytes(StandardCharsets.US_ASCII);
        byte[] spaces = new byte[64 << 20];
        Arrays.fill(spaces, (byte) ' ');
        byte[] bomb = join(open, spaces);
        SbomReaders readers =
                SbomReaders.builtIn().withLimits(ReadLimits.defaults().withExpansionRatio(500));
        for (byte[] packed : List.of(gzip(bomb), zstd(bomb), gzip(gzip(bomb)))) {
            assertThatThrownBy(() -> readers.read(packed))
                    .isInstanceOf(MalformedDocumentException.class)
                    .hasMessageContaining("expands to more than");
        }
    }

    @Test
    void b11_a_window_that_no_decoder_must_have_is_refused() {
        byte[] frame = {0x28, (byte) 0xB5, 0x2F, (byte) 0xFD, 0, (byte) 0xA0, 1, 0, 0};

        assertThatThrownBy(() -> read(frame)).hasMessageContaining("window");
    }

    @Test
    void a_stream_that_fails_is_no_broken_document() throws IOException {
        byte[] packed = gzip(DOCUMENT.utf8());
        InputStream failing = new FilterInputStream(new ByteArrayInputStream(packed)) {
            private int count;

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                if (count++ > 100) {
                    throw new IOException("the cable is out");
                }
                return super.read(buffer, offset, Math.min(length, 1));
            }
        };

        assertThatThrownBy(() -> SbomReaders.builtIn().read(failing))
                .isExactlyInstanceOf(IOException.class)
                .hasMessage("the cable is out");
    }

    @Test
    void b2_encodings_are_told_without_a_byte_order_mark() throws IOException {
        Reading<Sbom> expected = read(DOCUMENT.utf8());

        for (String charset : List.of("UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE")) {
            assertThat(read(DOCUMENT.text().getBytes(Charset.forName(charset))).value())
                    .as(charset)
                    .isEqualTo(expected.value());
        }
    }

    @Test
    void b2_broken_encodings_are_refused() {
        byte[] bytes = ("\uFEFF" + DOCUMENT.text()).getBytes(StandardCharsets.UTF_16LE);
        bytes[101] = (byte) 0xD8;

        assertThatThrownBy(() -> read(bytes)).isInstanceOf(MalformedDocumentException.class);
        assertThatThrownBy(() -> read(Arrays.copyOf(bytes, bytes.length - 1)))
                .isInstanceOf(MalformedDocumentException.class);
    }
}
