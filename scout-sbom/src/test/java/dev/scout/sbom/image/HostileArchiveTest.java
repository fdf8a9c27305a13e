package dev.scout.sbom.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scout.core.image.OperatingSystem;
import dev.scout.core.read.MalformedDocumentException;
import dev.scout.core.read.ReadLimits;
import dev.scout.core.read.Reading;
import dev.scout.sbom.SbomReaders;
import dev.scout.sbom.reader.Expansion;
import dev.scout.sbom.reader.ReadContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Archives that mean harm: an error or a diagnostic, nothing written, bounded time and heap. */
class HostileArchiveTest {

    private static final byte[] LAYER =
            new TarBytes().file("etc/os-release", "ID=debian\nVERSION_ID=12\n").bytes();

    @TempDir
    private Path folder = Path.of("");

    private static byte[] archive(byte[] layer) {
        LayoutBytes layout = new LayoutBytes();
        return layout.name(layout.image(LayoutBytes.config("", layer), layer)).tar();
    }

    private Reading<ArchivedImage> read(byte[] archive, ReadLimits limits) throws IOException {
        Path file = Files.write(folder.resolve("archive"), archive);
        try (ImageArchive images = ImageArchive.open(file, SbomReaders.builtIn(), limits)) {
            return images.read();
        } finally {
            try (Stream<Path> all = Files.list(folder)) {
                // nothing but the archive itself
                assertThat(all).containsExactly(file);
            }
        }
    }

    private Reading<ArchivedImage> read(byte[] archive) throws IOException {
        return read(archive, ReadLimits.defaults());
    }

    private OperatingSystem system(byte[] layer) throws IOException {
        return Objects.requireNonNull(read(archive(layer)).value().metadata().operatingSystem());
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../etc/os-release", "/../etc/os-release", "a/../../etc/os-release"})
    void names_that_lead_out_of_the_root_are_left_out(String name) throws IOException {
        byte[] layer = new TarBytes().file(name, "ID=wrong\n").bytes();
        Reading<ArchivedImage> reading = read(archive(layer));
        assertThat(reading.value().metadata().operatingSystem())
                .isEqualTo(new OperatingSystem("linux", null, null, null, null));
        assertThat(reading.diagnostics()).anyMatch(odd -> odd.message().contains("out of the root"));
    }

    @Test
    void an_archive_whose_own_names_or_links_lead_out_is_read_without_them() throws IOException {
        byte[] good = archive(LAYER);
        byte[] evil = new TarBytes()
                .file("../index.json", "{}")
                .link("x", "/../../etc/passwd")
                .link("y", "../../z")
                .unmarked();
        byte[] both = Arrays.copyOf(evil, evil.length + good.length);
        System.arraycopy(good, 0, both, evil.length, good.length);
        Reading<ArchivedImage> reading = read(both);
        assertThat(reading.diagnostics())
                .hasSize(3)
                .allMatch(odd -> odd.message().contains("out of the archive"));
    }

    @Test
    void a_link_out_of_a_folder_is_not_followed() throws IOException {
        Path secret = Files.write(folder.resolve("secret"), "[]".getBytes(StandardCharsets.UTF_8));
        Path inside = Files.createDirectory(folder.resolve("layout"));
        Files.createSymbolicLink(inside.resolve("manifest.json"), secret);
        assertThatThrownBy(() -> ImageArchive.open(inside))
                .isInstanceOf(MalformedDocumentException.class)
                .hasMessageContaining("neither index.json nor manifest.json");
    }

    @Test
    void devices_and_links_in_a_circle_do_no_harm() throws IOException {
        byte[] layer = new TarBytes()
                .entry("etc/system-release", '3', "", new byte[0])
                .entry("dev/pipe", '6', "", new byte[0])
                .link("etc/os-release", "../usr/lib/os-release")
                .link("usr/lib/os-release", "../../etc/os-release")
                .link("a", "b")
                .link("b", "a")
                .bytes();
        Reading<ArchivedImage> reading = read(archive(layer));
        assertThat(reading.diagnostics()).anyMatch(odd -> odd.message().contains("circle"));
    }

    @Test
    void sparse_files_and_long_extensions_are_not_taken_for_what_they_say() throws IOException {
        byte[] layer = new TarBytes()
                .pax("GNU.sparse.name", "etc/os-release")
                .file("x", "ID=wrong\n")
                .pax("path", "usr/lib/os-release")
                .file("y", "ID=right\n")
                .bytes();
        assertThat(system(layer).distribution()).isEqualTo("right");
        byte[] huge =
                new TarBytes().raw(TarBytes.header("pax", 'x', "", 1L << 33)).bytes();
        assertThatThrownBy(() -> read(archive(huge))).hasMessageContaining("extended header of");
        byte[] broken = new TarBytes()
                .entry("pax", 'x', "", "99 path=a\n".getBytes(StandardCharsets.UTF_8))
                .bytes();
        assertThatThrownBy(() -> read(archive(broken))).isInstanceOf(MalformedDocumentException.class);
    }

    @Test
    void a_large_size_is_an_archive_that_is_cut_off() {
        byte[] layer =
                new TarBytes().raw(TarBytes.header("a", '0', "", 1L << 32)).bytes();
        assertThatThrownBy(() -> read(archive(layer))).isInstanceOf(MalformedDocumentException.class);
        byte[] header = TarBytes.header("a", '0', "", 0);
        Arrays.fill(header, 124, 136, (byte) 0xFF);
        byte[] negative = new TarBytes().raw(TarBytes.checksummed(header)).bytes();
        assertThatThrownBy(() -> read(archive(negative))).isInstanceOf(MalformedDocumentException.class);
    }

    @Test
    void every_truncation_is_an_error_or_a_diagnostic() throws IOException {
        byte[] whole = archive(LAYER);
        int errors = 0;
        int odd = 0;
        for (int length = 0; length < whole.length - TarHeader.BLOCK; length += 256) {
            byte[] cut = Arrays.copyOf(whole, length);
            try {
                assertThat(read(cut).diagnostics()).as("cut at %d", length).isNotEmpty();
                odd++;
            } catch (MalformedDocumentException e) {
                errors++;
            }
        }
        // the second block of the end mark is not needed
        assertThat(errors + odd).isGreaterThan(20);
        byte[] packed = LayoutBytes.gzip(whole);
        for (int length = 0; length < packed.length; length++) {
            byte[] cut = Arrays.copyOf(packed, length);
            assertThatThrownBy(() -> read(cut)).isInstanceOf(MalformedDocumentException.class);
        }
    }

    @Test
    void every_truncation_of_a_layer_of_which_nothing_is_promised_is_told() throws IOException {
        byte[] layer = new TarBytes()
                .file("a".repeat(200), "long")
                .pax("path", "b")
                .file("x", new byte[1500])
                .link("etc/os-release", "../usr/lib/os-release")
                .file("usr/lib/os-release", "ID=debian\n")
                .bytes();
        // without the second block of the end mark it is complete
        for (int length = 0; length < layer.length - 2 * TarHeader.BLOCK + 1; length += TarHeader.BLOCK) {
            ReadContext context = new ReadContext(ReadLimits.defaults());
            try {
                LayerScan.read(
                        "layer",
                        new StoredLayer("", "", null, null, null),
                        new ByteArrayInputStream(layer, 0, length),
                        Expansion.ofArchive(ReadLimits.defaults()),
                        context);
                assertThat(context.diagnostics()).as("cut at %d", length).isNotEmpty();
            } catch (MalformedDocumentException e) {
                assertThat(e).hasMessageContaining("cut off");
            }
        }
    }

    @Test
    void a_layer_or_an_archive_beyond_its_size_is_refused() {
        byte[] layer = new TarBytes().file("zeros", new byte[3 << 20]).bytes();
        ReadLimits strict = ReadLimits.defaults().withArchiveBytes(2 << 20);
        assertThatThrownBy(() -> read(archive(layer), strict)).hasMessageContaining("more than 2097152 bytes");
        byte[] whole = new TarBytes().file("index.json", new byte[3 << 20]).bytes();
        assertThatThrownBy(() -> read(LayoutBytes.gzip(whole), strict)).hasMessageContaining("more than 2097152 bytes");
    }

    @Test
    void a_wrong_digest_is_an_error_that_names_both() {
        LayoutBytes layout = new LayoutBytes();
        String image = layout.image(LayoutBytes.config("", LAYER), LAYER);
        String wrong = "sha256:" + "0".repeat(64);
        TarBytes tar = new TarBytes();
        String digest = image.substring(image.indexOf("sha256:"), image.indexOf("sha256:") + 71);
        layout.name(image.replace(digest, wrong))
                .files()
                .forEach((name, bytes) ->
                        tar.file(name.endsWith(digest.substring(7)) ? "blobs/sha256/" + "0".repeat(64) : name, bytes));
        assertThatThrownBy(() -> read(tar.bytes())).hasMessageContaining(digest).hasMessageContaining(wrong);
        byte[] other = new TarBytes().file("etc/os-release", "ID=other\n").bytes();
        LayoutBytes second = new LayoutBytes();
        second.name(second.image(LayoutBytes.config("", LAYER), other));
        assertThatThrownBy(() -> read(second.tar()))
                .hasMessageContaining(BlobDigests.sha256(LAYER).toString())
                .hasMessageContaining(BlobDigests.sha256(other).toString());
    }

    @Test
    void a_file_that_stands_twice_counts_last_and_is_told() throws IOException {
        byte[] good = archive(LAYER);
        byte[] first = new TarBytes().file("index.json", "{\"manifests\":[]}").unmarked();
        byte[] both = Arrays.copyOf(first, first.length + good.length);
        System.arraycopy(good, 0, both, first.length, good.length);
        assertThat(read(both).diagnostics()).anyMatch(odd -> odd.message().contains("stands twice"));
    }

    @Test
    void a_hundredfold_expansion_is_read_and_a_hundred_thousandfold_is_not() throws IOException {
        byte[] zeros = new byte[8 << 20];
        byte[] layer = new TarBytes()
                .file("zeros", zeros)
                .file("etc/os-release", "ID=debian\n")
                .bytes();
        assertThat(system(layer).distribution()).isEqualTo("debian");
        ReadLimits strict = ReadLimits.defaults().withExpansionRatio(10);
        assertThatThrownBy(() -> read(archive(layer), strict)).hasMessageContaining("expands to more than");
        // gzip within gzip, as a whole archive: each a thousandfold
        byte[] nested = LayoutBytes.gzip(
                new TarBytes().file("index.json", new byte[512 << 20 >> 3]).bytes());
        assertThatThrownBy(() -> read(LayoutBytes.gzip(nested))).isInstanceOf(MalformedDocumentException.class);
    }

    @Test
    void a_million_entries_are_read_in_bounded_memory_or_refused() throws IOException {
        byte[] link = new TarBytes().link("x-release", "y").unmarked();
        InputStream million = new SequenceInputStream(new Repeated(link, 1_000_000), new ByteArrayInputStream(LAYER));
        LayerScan.Result result = LayerScan.read(
                "layer",
                new StoredLayer("", "", null, null, null),
                million,
                Expansion.ofArchive(ReadLimits.defaults()),
                new ReadContext(ReadLimits.defaults()));
        assertThat(result.changes()).hasSize(20_000);
        assertThatThrownBy(() -> TarIndex.read(
                        new Repeated(link, 1_000_000),
                        new ReadContext(ReadLimits.defaults()),
                        entry -> false,
                        (ordinal, content) -> {}))
                .hasMessageContaining("more than 100000 entries");
    }

    /** Some bytes, again and again. */
    private static final class Repeated extends InputStream {

        private final byte[] bytes;
        private long remaining;
        private int at;

        Repeated(byte[] bytes, int times) {
            this.bytes = bytes;
            this.remaining = (long) bytes.length * times;
        }

        @Override
        public int read() {
            if (remaining == 0) {
                return -1;
            }
            remaining--;
            at = at == bytes.length ? 0 : at;
            return bytes[at++] & 0xFF;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            if (remaining == 0) {
                return -1;
            }
            at = at == bytes.length ? 0 : at;
            int count = (int) Math.min(Math.min(length, bytes.length - at), remaining);
            System.arraycopy(bytes, at, buffer, offset, count);
            at += count;
            remaining -= count;
            return count;
        }
    }

    @Test
    void an_index_that_is_a_manifest_too_is_refused() {
        LayoutBytes layout = new LayoutBytes();
        String config = layout.blob(LayoutBytes.CONFIG, LayoutBytes.config(""));
        layout.name(layout.blob(LayoutBytes.MANIFEST, "{\"config\":" + config + "},\"layers\":[],\"manifests\":[]}"));
        assertThatThrownBy(() -> read(layout.tar())).hasMessageContaining("both an index and an image manifest");
    }
}
