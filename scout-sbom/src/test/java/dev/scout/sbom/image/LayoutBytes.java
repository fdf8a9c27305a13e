package dev.scout.sbom.image;

import dev.scout.core.image.Digest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/** A layout of OCI, written by hand. */
final class LayoutBytes {

    static final String MANIFEST = "application/vnd.oci.image.manifest.v1+json";
    static final String INDEX = "application/vnd.oci.image.index.v1+json";
    static final String CONFIG = "application/vnd.oci.image.config.v1+json";
    static final String LAYER = "application/vnd.oci.image.layer.v1.tar+gzip";

    private final Map<String, byte[]> blobs = new LinkedHashMap<>();
    private final List<String> manifests = new ArrayList<>();

    /** Adds a blob, and gives its descriptor without the closing brace. */
    String blob(String mediaType, byte[] bytes) {
        Digest digest = BlobDigests.sha256(bytes);
        blobs.put("blobs/sha256/" + digest.encoded(), bytes);
        return "{\"mediaType\":\"" + mediaType + "\",\"digest\":\"" + digest + "\",\"size\":" + bytes.length;
    }

    String blob(String mediaType, String text) {
        return blob(mediaType, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Adds an image of these layers, gzipped, and gives the descriptor of its manifest without the closing brace. */
    String image(String config, byte[]... layers) {
        String stored =
                Stream.of(layers).map(layer -> blob(LAYER, gzip(layer)) + "}").collect(Collectors.joining(","));
        return blob(
                MANIFEST,
                "{\"schemaVersion\":2,\"mediaType\":\"" + MANIFEST + "\",\"config\":" + blob(CONFIG, config)
                        + "},\"layers\":[" + stored + "]}");
    }

    /** Names a manifest in the layout's own index. */
    LayoutBytes name(String descriptor) {
        manifests.add(descriptor + "}");
        return this;
    }

    /** A config for these layers; {@code members} begin with a comma or are empty. */
    static String config(String members, byte[]... layers) {
        String diffIds = Stream.of(layers)
                .map(layer -> "\"" + BlobDigests.sha256(layer) + "\"")
                .collect(Collectors.joining(","));
        return "{\"os\":\"linux\",\"architecture\":\"amd64\",\"rootfs\":{\"type\":\"layers\",\"diff_ids\":[" + diffIds
                + "]}" + members + "}";
    }

    Map<String, byte[]> files() {
        Map<String, byte[]> files = new LinkedHashMap<>(blobs);
        files.put("oci-layout", "{\"imageLayoutVersion\":\"1.0.0\"}".getBytes(StandardCharsets.UTF_8));
        files.put(
                "index.json",
                ("{\"schemaVersion\":2,\"manifests\":[" + String.join(",", manifests) + "]}")
                        .getBytes(StandardCharsets.UTF_8));
        return files;
    }

    byte[] tar() {
        TarBytes tar = new TarBytes();
        files().forEach(tar::file);
        return tar.bytes();
    }

    Path folder(Path folder) throws IOException {
        for (Map.Entry<String, byte[]> file : files().entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.resolve("..").normalize());
            Files.write(path, file.getValue());
        }
        return folder;
    }

    static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
