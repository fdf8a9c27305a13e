package dev.scout.sbom.image;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scout.core.image.ImageMetadata;
import dev.scout.core.privacy.LocalAnalysis;
import dev.scout.core.purl.PackageUrl;
import dev.scout.core.read.MalformedDocumentException;
import dev.scout.core.read.Reading;
import dev.scout.core.sbom.Sbom;
import dev.scout.sbom.write.LocalAnalysisJson;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;

/** Values of variables, labels and commands are told nowhere; of a local analysis, nothing but packages and layers. */
class SecretsTest {

    private static final byte[] LAYER =
            new TarBytes().file("etc/os-release", "ID=debian\n").bytes();

    /** Something to do with an archive. */
    @FunctionalInterface
    private interface Use {
        void of(ImageArchive archive) throws IOException;
    }

    private static void with(byte[] archive, Use use) throws IOException {
        Path file = Files.createTempFile("archive", null);
        try {
            Files.write(file, archive);
            try (ImageArchive images = ImageArchive.open(file)) {
                use.of(images);
            }
        } finally {
            Files.delete(file);
        }
    }

    /** All places of a config where texts of others stand. */
    private static String members(String secret, boolean odd) {
        String many = "[\"" + secret + "\"]";
        String wrong = odd ? many : "\"" + secret + "\"";
        return (",\"author\":~s,\"created\":~s,\"docker_version\":~s,\"container_config\":{\"Cmd\":~m,\"Env\":[\"K=~v\"]},"
                        + "\"config\":{\"Env\":[\"KEY=~v\",\"E=~v=~v\"],\"Labels\":{\"name\":~s,\"odd\":~w},\"Cmd\":~m,"
                        + "\"Entrypoint\":~m,\"Hostname\":~s,\"Domainname\":~s,\"User\":~s,\"WorkingDir\":~s,\"OnBuild\":~m,"
                        + "\"Healthcheck\":{\"Test\":~m},\"Shell\":~m,\"StopSignal\":~s},"
                        + "\"history\":[{\"created_by\":\"ENV KEY=~v\",\"created\":~s,\"comment\":~s,\"author\":~s},"
                        + "{\"created_by\":~w,\"empty_layer\":true}]")
                .replace("~s", "\"" + secret + "\"")
                .replace("~m", many)
                .replace("~w", wrong)
                .replace("~v", secret);
    }

    private static byte[] archive(byte[] config, LayoutBytes layout, String attached) {
        String manifest = "{\"schemaVersion\":2,\"config\":" + layout.blob(LayoutBytes.CONFIG, config)
                + "},\"layers\":[" + layout.blob(LayoutBytes.LAYER, LayoutBytes.gzip(LAYER)) + "}]}";
        String image = layout.blob(LayoutBytes.MANIFEST, manifest);
        layout.name(image);
        if (!attached.isEmpty()) {
            String digest = image.substring(image.indexOf("sha256:"), image.indexOf("sha256:") + 71);
            layout.name(layout.blob(
                    LayoutBytes.MANIFEST,
                    "{\"schemaVersion\":2,\"config\":" + layout.blob("application/vnd.oci.empty.v1+json", "{}")
                            + "},\"layers\":[" + layout.blob("application/vnd.cyclonedx+json", attached)
                            + "}],\"subject\":{\"mediaType\":\"m\",\"digest\":\"" + digest + "\",\"size\":1}}"));
        }
        return layout.tar();
    }

    private static String secret(String text) {
        return "zq" + text.toLowerCase(Locale.ROOT) + "qz";
    }

    /** Whatever becomes of the document: whole, cut off, or with a byte that is wrong. */
    @Property(tries = 300)
    void a_secret_is_never_told(
            @ForAll @AlphaChars @StringLength(min = 8, max = 20) String text,
            @ForAll @IntRange(min = 0, max = 3000) int place,
            @ForAll @IntRange(min = 0, max = 3) int harm)
            throws IOException {
        String secret = secret(text);
        byte[] config =
                LayoutBytes.config(members(secret, place % 2 == 0), LAYER).getBytes(StandardCharsets.UTF_8);
        if (harm == 1) {
            config = Arrays.copyOf(config, Math.min(config.length, place));
        } else if (harm == 2) {
            config[place % config.length] = '"';
        } else if (harm == 3) {
            config[place % config.length] = ' ';
        }
        StringWriter told = new StringWriter();
        try {
            with(archive(config, new LayoutBytes(), ""), images -> {
                told.write(images.images().toString());
                Reading<ArchivedImage> reading = images.read();
                told.write(reading.toString());
                told.write(reading.diagnostics().toString());
            });
        } catch (MalformedDocumentException e) {
            e.printStackTrace(new PrintWriter(told));
        }
        // of a secret that was itself cut by the harm, the longer half
        assertThat(told.toString()).doesNotContain(secret);
        assertThat(told.toString()).doesNotContain(secret.substring(0, secret.length() / 2 + 1));
    }

    @Property(tries = 100)
    void a_local_analysis_holds_nothing_else(@ForAll @AlphaChars @StringLength(min = 8, max = 20) String text)
            throws IOException {
        String secret = secret(text);
        String bill = ("{\"bomFormat\":\"CycloneDX\",\"specVersion\":\"1.6\",\"serialNumber\":~s,"
                        + "\"metadata\":{\"component\":{\"type\":\"container\",\"name\":~s,\"version\":~s,"
                        + "\"properties\":[{\"name\":~s,\"value\":~s}]},\"supplier\":{\"name\":~s,\"url\":[~s]},"
                        + "\"authors\":[{\"name\":~s,\"email\":~s}]},\"components\":[{\"type\":\"library\",\"bom-ref\":~s,"
                        + "\"name\":\"a\",\"version\":\"1\",\"description\":~s,\"author\":~s,\"publisher\":~s,\"copyright\":~s,"
                        + "\"supplier\":{\"name\":~s},\"licenses\":[{\"license\":{\"name\":~s}}],"
                        + "\"purl\":\"pkg:deb/debian/a@1?distro=debian-12&repository_url=~v.example&file_name=~v"
                        + "&vcs_url=~v&download_url=~v#~v/~v\",\"evidence\":{\"occurrences\":[{\"location\":\"/home/~v\"}]},"
                        + "\"externalReferences\":[{\"type\":\"vcs\",\"url\":\"https://~v.example\"}],"
                        + "\"properties\":[{\"name\":\"syft:location:0:path\",\"value\":\"/~v\"}]}]}")
                .replace("~s", "\"" + secret + "\"")
                .replace("~v", secret);
        byte[] config = LayoutBytes.config(members(secret, false), LAYER).getBytes(StandardCharsets.UTF_8);
        with(archive(config, new LayoutBytes(), bill), images -> {
            ArchivedImage image = images.read().value();
            ImageMetadata metadata = image.metadata();
            assertThat(image.bills()).hasSize(1);
            Sbom sbom = image.bills().get(0);
            assertThat(sbom.toString()).contains(secret);
            LocalAnalysis analysis = LocalAnalysis.of(sbom, metadata);
            assertThat(analysis.packages()).containsExactly(PackageUrl.parse("pkg:deb/debian/a@1?distro=debian-12"));
            assertThat(analysis.layers()).containsExactly(BlobDigests.sha256(LAYER));
            assertThat(analysis.toString()).doesNotContainIgnoringCase(secret);
            assertThat(LocalAnalysisJson.write(analysis)).doesNotContainIgnoringCase(secret);
        });
    }
}
