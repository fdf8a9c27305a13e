package dev.scout.sbom.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Archives that mean harm, each read by a Java of its own with a heap of 64 MB, in bounded time. */
class SmallHeapTest {

    private static final int SECONDS = 120;

    @TempDir
    private Path folder = Path.of("");

    /** Writes something into a stream. */
    @FunctionalInterface
    private interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    private static byte[] gzip(Content content) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed, 1 << 16)) {
            content.writeTo(gzip);
        }
        return packed.toByteArray();
    }

    private static byte[] archive(byte[] packedLayer) {
        LayoutBytes layout = new LayoutBytes();
        String config = "{\"os\":\"linux\",\"architecture\":\"amd64\",\"config\":{}}";
        String manifest = "{\"schemaVersion\":2,\"config\":" + layout.blob(LayoutBytes.CONFIG, config)
                + "},\"layers\":[" + layout.blob(LayoutBytes.LAYER, packedLayer) + "}]}";
        return layout.name(layout.blob(LayoutBytes.MANIFEST, manifest)).tar();
    }

    /** What a Java with a small heap says of an archive. */
    private String read(byte[] archive) throws IOException, InterruptedException {
        Path file = Files.write(folder.resolve("archive"), archive);
        Path said = folder.resolve("said");
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-cp",
                        classPath,
                        HostileArchiveReading.class.getName(),
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        try {
            assertThat(process.waitFor(SECONDS, TimeUnit.SECONDS)).as("in time").isTrue();
        } finally {
            process.destroyForcibly();
        }
        return Files.readString(said);
    }

    @Test
    void a_million_entries() throws IOException, InterruptedException {
        byte[] packed = gzip(out -> {
            for (int i = 0; i < 1_000_000; i++) {
                out.write(TarBytes.header("usr/" + i + "-release", '2', "x".repeat(99), 0));
            }
            out.write(new TarBytes().file("etc/os-release", "ID=debian\n").bytes());
        });
        assertThat(read(archive(packed))).startsWith("read: ");
    }

    @Test
    void a_hundred_thousandfold_compression() throws IOException, InterruptedException {
        byte[] zeros = new byte[1 << 20];
        int mebibytes = 512;
        byte[] packed = gzip(out -> {
            out.write(TarBytes.header("zeros", '0', "", (long) mebibytes << 20));
            for (int i = 0; i < mebibytes; i++) {
                out.write(zeros);
            }
        });
        byte[] archive = archive(packed);
        byte[] twice = gzip(out -> out.write(archive));
        assertThat(((long) mebibytes << 20) / twice.length).isGreaterThan(100_000);
        assertThat(read(twice)).startsWith("refused: ").contains("expands to more than 1000 times");
    }

    @Test
    void large_files_of_every_name_that_is_kept() throws IOException, InterruptedException {
        byte[] text = ("# " + "x".repeat(60_000) + "\n").getBytes(StandardCharsets.UTF_8);
        byte[] packed = gzip(out -> {
            for (int i = 0; i < 4_000; i++) {
                out.write(new TarBytes().file("etc/" + i + "-release", text).unmarked());
            }
            out.write(new TarBytes().file("etc/os-release", "ID=debian\n").bytes());
        });
        assertThat(read(archive(packed))).startsWith("read: ");
    }

    @Test
    void a_config_and_an_index_as_large_as_they_may_be() throws IOException, InterruptedException {
        LayoutBytes layout = new LayoutBytes();
        String many = "\"a=b\",".repeat(Documents.LARGEST / 6 - 100) + "\"c\"";
        String config = "{\"os\":\"linux\",\"architecture\":\"amd64\",\"config\":{\"Env\":[" + many + "]}}";
        String manifest =
                "{\"schemaVersion\":2,\"config\":" + layout.blob(LayoutBytes.CONFIG, config) + "},\"layers\":[]}";
        String index = "{\"schemaVersion\":2,\"manifests\":["
                + (layout.blob(LayoutBytes.MANIFEST, manifest) + "},").repeat(20_000)
                + layout.blob(LayoutBytes.MANIFEST, manifest) + "}]}";
        layout.name(layout.blob(LayoutBytes.INDEX, index));
        assertThat(read(layout.tar())).startsWith("refused: ");
    }
}
