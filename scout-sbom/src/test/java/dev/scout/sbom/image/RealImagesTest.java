package dev.scout.sbom.image;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.scout.core.image.ImageMetadata;
import dev.scout.core.read.ReadLimits;
import dev.scout.core.read.Reading;
import dev.scout.sbom.SharedSboms;
import dev.scout.sbom.SharedSboms.RealSbom;
import dev.scout.sbom.reader.OciImageConfig;
import dev.scout.sbom.reader.ReadContext;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Manifests and configs of real images, which Syft and Trivy keep in their documents. */
class RealImagesTest {

    private static final JsonFactory JSON = new JsonFactory();

    @TempDir
    private Path folder = Path.of("");

    @Test
    void B13_manifests_that_syft_kept_have_the_digests_that_syft_says() throws IOException {
        int read = 0;
        for (RealSbom document : SharedSboms.ofKind("syft-or-scout-json")) {
            String text = new String(document.bytes(), StandardCharsets.UTF_8);
            Map<String, String> texts = texts(document.bytes());
            String manifest = texts.get("manifest");
            String config = texts.get("config");
            if (manifest == null || config == null || !texts.containsKey("manifestDigest")) {
                continue;
            }
            byte[] manifestBytes = Base64.getDecoder().decode(manifest);
            byte[] configBytes = Base64.getDecoder().decode(config);
            if (!BlobDigests.sha256(manifestBytes).toString().equals(texts.get("manifestDigest"))) {
                // goldens whose digests were blanked
                continue;
            }
            LayoutBytes layout = new LayoutBytes();
            layout.blob(LayoutBytes.CONFIG, configBytes);
            layout.name(layout.blob("application/vnd.docker.distribution.manifest.v2+json", manifestBytes));
            try (ImageArchive images = ImageArchive.open(layout.folder(folder.resolve("" + read)))) {
                Reading<ArchivedImage> reading = images.read();
                ImageMetadata image = reading.value().metadata();
                assertThat(image.identity().manifestDigest()).hasToString(texts.get("manifestDigest"));
                assertThat(image.identity().configDigest()).hasToString(texts.get("imageID"));
                assertThat(image.created()).isNotNull();
                assertThat(image.platform()).isNotNull();
                assertThat(image.diffIds()).isNotEmpty().allMatch(diffId -> text.contains(diffId.toString()));
                assertThat(image.layers())
                        .filteredOn(layer -> !layer.empty())
                        .allMatch(layer -> layer.digest() != null && layer.sizeInBytes() != null);
                read++;
            }
        }
        System.out.println("manifests and configs of real images read: " + read);
        assertThat(read).isPositive();
    }

    @Test
    void B13_configs_that_trivy_kept_are_read_without_a_word() throws IOException {
        int read = 0;
        for (RealSbom document : SharedSboms.ofKind("trivy-json")) {
            String text = new String(document.bytes(), StandardCharsets.UTF_8);
            byte[] config = slice(document.bytes(), "ImageConfig");
            if (config.length < 3) {
                continue;
            }
            ReadContext context = new ReadContext(ReadLimits.defaults());
            OciImageConfig description = ConfigReader.read(config, context);
            if (description.platform() == null || description.diffIds().isEmpty()) {
                // a report of something else keeps an empty one
                continue;
            }
            assertThat(context.diagnostics()).as(document.path()).isEmpty();
            assertThat(description.diffIds()).allMatch(diffId -> text.contains(diffId.toString()));
            assertThat(description.created()).isNotNull();
            read++;
        }
        System.out.println("configs of real images read: " + read);
        assertThat(read).isPositive();
    }

    /** All members whose values are texts, at any depth; the last of a name counts. */
    private static Map<String, String> texts(byte[] document) throws IOException {
        Map<String, String> texts = new HashMap<>();
        try (JsonParser json = JSON.createParser(document)) {
            for (JsonToken token; (token = json.nextToken()) != null; ) {
                if (token == JsonToken.VALUE_STRING && json.currentName() != null) {
                    texts.put(json.currentName(), json.getText());
                }
            }
        }
        return texts;
    }

    /** The raw value of the first member of a name. */
    private static byte[] slice(byte[] document, String name) throws IOException {
        List<byte[]> found = new ArrayList<>();
        try (JsonParser json = JSON.createParser(document)) {
            while (found.isEmpty() && json.nextToken() != null) {
                if (json.currentToken() == JsonToken.FIELD_NAME && name.equals(json.currentName())) {
                    json.nextToken();
                    int from = (int) json.currentTokenLocation().getByteOffset();
                    json.skipChildren();
                    found.add(Arrays.copyOfRange(
                            document, from, (int) json.currentLocation().getByteOffset()));
                }
            }
        }
        return found.isEmpty() ? "{}".getBytes(StandardCharsets.UTF_8) : found.get(0);
    }
}
