package dev.scout.sbom.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scout.core.image.BaseImage;
import dev.scout.core.image.BaseImages;
import dev.scout.core.image.ChainId;
import dev.scout.core.image.EnvironmentVariable;
import dev.scout.core.image.ImageMetadata;
import dev.scout.core.image.ImageReference;
import dev.scout.core.image.KnownImage;
import dev.scout.core.image.Layer;
import dev.scout.core.image.OperatingSystem;
import dev.scout.core.image.Platform;
import dev.scout.core.read.MalformedDocumentException;
import dev.scout.core.read.Reading;
import io.airlift.compress.zstd.ZstdOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What archives of every layout say of their images. Trap B13. */
class ImageArchiveTest {

    private static final String DEBIAN =
            "ID=debian\nVERSION_ID=\"12\"\nVERSION_CODENAME=bookworm\nPRETTY_NAME='Debian 12'\n";
    private static final byte[] BASE = new TarBytes()
            .file("usr/lib/os-release", DEBIAN)
            .link("etc/os-release", "../usr/lib/os-release")
            .bytes();
    private static final byte[] TOP = new TarBytes().file("app", "1").bytes();

    private static final String MEMBERS =
            ",\"created\":\"2024-02-01T10:00:00.5Z\",\"config\":{\"Env\":[\"A=b=c\",\"E=\",\"N\"],"
                    + "\"Labels\":{\"org.opencontainers.image.source\":\"s\"},\"ExposedPorts\":{\"80\":{},\"53/udp\":{}}},"
                    + "\"history\":[{\"created_by\":\"ADD base\"},{\"created_by\":\"ENV A\",\"empty_layer\":true},"
                    + "{\"created_by\":\"COPY app\"}]";

    @TempDir
    private Path folder = Path.of("");

    private static LayoutBytes layout() {
        LayoutBytes layout = new LayoutBytes();
        String image = layout.image(LayoutBytes.config(MEMBERS, BASE, TOP), BASE, TOP);
        return layout.name(image + ",\"annotations\":{\"org.opencontainers.image.ref.name\":\"quay.io/o/app:1\"}");
    }

    private Reading<ArchivedImage> read(byte[] archive) throws IOException {
        try (ImageArchive images = ImageArchive.open(Files.write(folder.resolve("archive"), archive))) {
            return images.read();
        }
    }

    private ImageMetadata metadata(byte[] archive) throws IOException {
        return read(archive).value().metadata();
    }

    private static byte[] save(String config, byte[]... layers) {
        TarBytes tar = new TarBytes();
        byte[] bytes = config.getBytes(StandardCharsets.UTF_8);
        String name = BlobDigests.sha256(bytes).encoded() + ".json";
        StringBuilder paths = new StringBuilder();
        for (int i = 0; i < layers.length; i++) {
            tar.file("layer" + i + "/layer.tar", layers[i]);
            paths.append(i == 0 ? "" : ",").append("\"layer").append(i).append("/layer.tar\"");
        }
        tar.file(name, bytes);
        tar.file(
                "manifest.json",
                "[{\"Config\":\"" + name + "\",\"RepoTags\":[\"nginx:1.25\"],\"Layers\":[" + paths + "]}]");
        return tar.bytes();
    }

    private static byte[] zstd(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        // a skippable frame, as zstd:chunked has them
        out.writeBytes(new byte[] {0x50, 0x2A, 0x4D, 0x18, 3, 0, 0, 0, 1, 2, 3});
        try (ZstdOutputStream zstd = new ZstdOutputStream(out)) {
            zstd.write(bytes);
        }
        return out.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tar", "gzip", "zstd"})
    void B13_a_layout_says_everything_of_its_image(String packed) throws IOException {
        byte[] tar = layout().tar();
        ImageMetadata image =
                metadata(packed.equals("tar") ? tar : packed.equals("gzip") ? LayoutBytes.gzip(tar) : zstd(tar));
        assertEverything(image);
        assertThat(image.identity().manifestDigest()).isNotNull();
        assertThat(image.identity().references()).containsExactly(ImageReference.parse("quay.io/o/app:1"));
        assertThat(image.layers().get(0).digest()).isEqualTo(BlobDigests.sha256(LayoutBytes.gzip(BASE)));
    }

    @Test
    void B13_so_does_a_layout_in_a_folder() throws IOException {
        try (ImageArchive images = ImageArchive.open(layout().folder(folder))) {
            Reading<ArchivedImage> reading = images.read(Platform.parse("linux/amd64"));
            assertEverything(reading.value().metadata());
            assertThat(reading.diagnostics()).isEmpty();
        }
    }

    @Test
    void B13_so_does_what_docker_saved() throws IOException {
        ImageMetadata image = metadata(save(LayoutBytes.config(MEMBERS, BASE, TOP), BASE, TOP));
        assertEverything(image);
        assertThat(image.identity().manifestDigest()).isNull();
        assertThat(image.identity().references()).containsExactly(ImageReference.parse("nginx:1.25"));
        assertThat(image.layers().get(0).digest()).isEqualTo(BlobDigests.sha256(BASE));
    }

    private static void assertEverything(ImageMetadata image) {
        assertThat(image.created()).isEqualTo(Instant.parse("2024-02-01T10:00:00.5Z"));
        assertThat(image.platform()).hasToString("linux/amd64");
        assertThat(image.operatingSystem())
                .isEqualTo(new OperatingSystem("linux", "debian", "12", "bookworm", "Debian 12"));
        assertThat(image.identity().configDigest()).isNotNull();
        assertThat(image.config().environment())
                .containsExactly(
                        new EnvironmentVariable("A", "b=c"),
                        new EnvironmentVariable("E", ""),
                        new EnvironmentVariable("N", null));
        assertThat(image.config().exposedPorts()).extracting(Object::toString).containsExactly("80/tcp", "53/udp");
        assertThat(image.config().ociLabel("source")).isEqualTo("s");
        assertThat(image.layers()).extracting(Layer::ordinal).containsExactly(0, 1, 2);
        assertThat(image.layers()).extracting(Layer::empty).containsExactly(false, true, false);
        assertThat(image.layers()).extracting(Layer::createdBy).containsExactly("ADD base", "ENV A", "COPY app");
        assertThat(image.diffIds()).containsExactly(BlobDigests.sha256(BASE), BlobDigests.sha256(TOP));
        List<ChainId> chain = ChainId.of(image.diffIds());
        assertThat(image.layers()).extracting(Layer::chainId).containsExactly(chain.get(0), null, chain.get(1));
    }

    @Test
    void B13_what_docker_saved_before_1_10_is_read_too() throws IOException {
        byte[] archive = new TarBytes()
                .file("repositories", "{\"old/app\":{\"1\":\"b\"}}")
                .file(
                        "a/json",
                        "{\"id\":\"a\",\"os\":\"linux\",\"architecture\":\"amd64\",\"container_config\":{\"Cmd\":[\"ADD\",\"x\"]}}")
                .file("a/layer.tar", BASE)
                .file(
                        "b/json",
                        "{\"id\":\"b\",\"parent\":\"a\",\"os\":\"linux\",\"architecture\":\"amd64\",\"config\":{\"Env\":[\"K=v\"]}}")
                .file("b/layer.tar", TOP)
                .bytes();
        ImageMetadata image = metadata(archive);
        assertThat(image.identity().references()).containsExactly(ImageReference.parse("old/app:1"));
        assertThat(image.diffIds()).containsExactly(BlobDigests.sha256(BASE), BlobDigests.sha256(TOP));
        assertThat(image.layers().get(0).createdBy()).isEqualTo("ADD x");
        assertThat(image.config().environment()).containsExactly(new EnvironmentVariable("K", "v"));
    }

    @Test
    void B13_layers_that_docker_saved_as_links_are_followed() throws IOException {
        String config = LayoutBytes.config("", TOP, TOP);
        String name =
                BlobDigests.sha256(config.getBytes(StandardCharsets.UTF_8)).encoded() + ".json";
        byte[] archive = new TarBytes()
                .file("a/layer.tar", TOP)
                .link("b/layer.tar", "../a/layer.tar")
                .file(name, config)
                .file("manifest.json", "[{\"Config\":\"" + name + "\",\"Layers\":[\"a/layer.tar\",\"b/layer.tar\"]}]")
                .bytes();
        assertThat(metadata(archive).layers()).hasSize(2).allMatch(layer -> layer.sizeInBytes() != null);
        assertThat(metadata(LayoutBytes.gzip(archive)).layers())
                .hasSize(2)
                .allMatch(layer -> layer.sizeInBytes() != null);
    }

    @Test
    void B13_of_an_index_the_image_of_the_platform_is_read() throws IOException {
        LayoutBytes layout = new LayoutBytes();
        String amd = layout.image(LayoutBytes.config(""));
        String arm = layout.image(LayoutBytes.config("").replace("amd64", "arm"));
        String index = "{\"schemaVersion\":2,\"mediaType\":\"" + LayoutBytes.INDEX + "\",\"manifests\":["
                + amd + ",\"platform\":{\"os\":\"linux\",\"architecture\":\"amd64\"}},"
                + arm + ",\"platform\":{\"os\":\"linux\",\"architecture\":\"arm\",\"variant\":\"v7\"}},"
                + "{\"mediaType\":\"" + LayoutBytes.MANIFEST + "\",\"digest\":\"sha256:" + "0".repeat(64)
                + "\",\"platform\":{\"os\":\"linux\",\"architecture\":\"s390x\"}}]}";
        byte[] bytes = index.getBytes(StandardCharsets.UTF_8);
        layout.name(layout.blob(LayoutBytes.INDEX, bytes));
        Path file = Files.write(folder.resolve("archive"), layout.tar());
        try (ImageArchive images = ImageArchive.open(file)) {
            assertThat(images.images())
                    .extracting(ImageChoice::platform)
                    .extracting(Object::toString)
                    .containsExactly("linux/amd64", "linux/arm/v7");
            Reading<ArchivedImage> chosen = images.read(Platform.parse("linux/arm/v7"));
            assertThat(chosen.value().metadata().platform()).hasToString("linux/arm");
            assertThat(chosen.value().metadata().identity().indexDigest()).isEqualTo(BlobDigests.sha256(bytes));
            assertThat(images.read().value().metadata().platform()).hasToString("linux/amd64");
            assertThat(images.read().diagnostics()).isNotEmpty();
            assertThatThrownBy(() -> images.read(Platform.parse("linux/s390x")))
                    .isInstanceOf(MalformedDocumentException.class)
                    .hasMessageContaining("linux/amd64");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            ,"created":"0001-01-01T00:00:00Z"                                                   | ~~
            ,"created":"1970-01-01T00:00:00Z"                                                   | 1970-01-01T00:00:00Z
            ,"history":[{"created":"2020-01-02T00:00:00Z"},{"created":"2020-01-01T00:00:00Z"}]   | 2020-01-02T00:00:00Z
            ,"created":null                                                                     | ~~
            ,"created":"yesterday"                                                              | ~~
            """)
    void B13_created_is_real_absent_or_that_of_the_newest_step(String members, String expected) throws IOException {
        Instant created = metadata(save(LayoutBytes.config(members))).created();
        assertThat(created == null ? "" : created.toString()).isEqualTo(expected == null ? "" : expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"null", "{}", "{\"Env\":null,\"Labels\":null,\"ExposedPorts\":null}", "{\"ExposedPorts\":{}}"})
    void B13_null_and_nothing_are_empty(String config) throws IOException {
        Reading<ArchivedImage> reading = read(save(LayoutBytes.config(",\"config\":" + config)));
        assertThat(reading.value().metadata().config().exposedPorts()).isEmpty();
        assertThat(reading.value().metadata().config().environment()).isEmpty();
        assertThat(reading.value().metadata().config().labels()).isEmpty();
        assertThat(reading.diagnostics()).isEmpty();
    }

    @Test
    void B13_a_history_that_disagrees_is_survived() throws IOException {
        String less = ",\"history\":[{\"created_by\":\"one\"}]";
        Reading<ArchivedImage> reading = read(save(LayoutBytes.config(less, BASE, TOP), BASE, TOP));
        assertThat(reading.value().metadata().layers())
                .extracting(Layer::createdBy)
                .containsExactly("one", null);
        assertThat(reading.diagnostics()).anyMatch(odd -> odd.message().contains("history"));
        String more = ",\"history\":[{\"created_by\":\"one\"},{\"created_by\":\"two\"}]";
        reading = read(save(LayoutBytes.config(more, BASE), BASE));
        assertThat(reading.value().metadata().layers()).hasSize(1);
        assertThat(reading.diagnostics()).anyMatch(odd -> odd.message().contains("history"));
    }

    @Test
    void B13_windows_has_a_version_of_its_system() throws IOException {
        String config =
                "{\"os\":\"windows\",\"os.version\":\"10.0.17763.1\",\"architecture\":\"amd64\",\"rootfs\":{\"diff_ids\":[]}}";
        ImageMetadata image = metadata(save(config));
        assertThat(Objects.requireNonNull(image.platform()).osVersion()).isEqualTo("10.0.17763.1");
        assertThat(image.operatingSystem()).isEqualTo(new OperatingSystem("windows", null, "10.0.17763.1", null, null));
    }

    @Test
    void a_layer_that_is_missing_is_told() throws IOException {
        LayoutBytes layout = new LayoutBytes();
        String config = LayoutBytes.config("", BASE);
        String manifest = "{\"schemaVersion\":2,\"config\":" + layout.blob(LayoutBytes.CONFIG, config)
                + "},\"layers\":[" + "{\"mediaType\":\"x\",\"digest\":\"sha256:" + "a".repeat(64) + "\",\"size\":7}]}";
        layout.name(layout.blob(LayoutBytes.MANIFEST, manifest));
        Reading<ArchivedImage> reading = read(layout.tar());
        assertThat(reading.diagnostics()).anyMatch(odd -> odd.message().contains("not in the archive"));
        assertThat(reading.value().metadata().layers().get(0).sizeInBytes()).isEqualTo(7);
    }

    @Test
    void the_base_of_an_image_is_found_by_its_layers() throws IOException {
        KnownImage known =
                new KnownImage(List.of(ImageReference.parse("debian:12")), List.of(BlobDigests.sha256(BASE)));
        BaseImage base =
                BaseImages.of(List.of(known)).find(metadata(layout().tar()).diffIds());
        assertThat(base).isNotNull().extracting(BaseImage::candidates).isEqualTo(List.of(known));
    }
}
