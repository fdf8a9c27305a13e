package dev.scout.examples.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/** A folder with images in the layout of OCI, written by hand. */
final class LayoutFolder {

    private static final int TAR_BLOCK = 512;

    private final Path folder;
    private final List<String> manifests = new ArrayList<>();

    LayoutFolder(Path folder) {
        this.folder = folder;
    }

    /** Writes a blob, and gives the members of its descriptor. */
    String blob(String text) throws IOException {
        return blob(text.getBytes(StandardCharsets.UTF_8));
    }

    private String blob(byte[] bytes) throws IOException {
        String hex = sha256(bytes);
        Files.createDirectories(folder.resolve("blobs/sha256"));
        Files.write(folder.resolve("blobs/sha256").resolve(hex), bytes);
        return "\"digest\":\"sha256:" + hex + "\",\"size\":" + bytes.length;
    }

    /**
     * Writes an image that has a layer for each of these words.
     *
     * @param config what the image's {@code config} says besides the layers
     * @return the members of its descriptor
     */
    String image(String name, String config, String... words) throws IOException {
        List<String> diffIds = new ArrayList<>();
        List<String> layers = new ArrayList<>();
        for (String word : words) {
            byte[] layer = layer(word);
            diffIds.add("\"sha256:" + sha256(layer) + "\"");
            layers.add("{\"mediaType\":\"application/vnd.oci.image.layer.v1.tar\"," + blob(layer) + "}");
        }
        String whole = config.replaceFirst(
                "\\{", "{\"rootfs\":{\"type\":\"layers\",\"diff_ids\":[" + String.join(",", diffIds) + "]},");
        String image = blob(
                "{\"schemaVersion\":2,\"config\":{" + blob(whole) + "},\"layers\":[" + String.join(",", layers) + "]}");
        manifests.add("{" + image + ",\"annotations\":{\"io.containerd.image.name\":\"" + name + "\"}}");
        return image;
    }

    /** Attaches a document to an image. */
    void attach(String image, String type, String document) throws IOException {
        manifests.add("{"
                + blob("{\"schemaVersion\":2,\"artifactType\":\"" + type + "\",\"config\":{" + blob("{}")
                        + "},\"layers\":[{\"mediaType\":\"" + type + "\"," + blob(document) + "}],\"subject\":{" + image
                        + "}}")
                + "}");
    }

    /** Writes what names the images, and gives the folder. */
    String write() throws IOException {
        String index = "{\"schemaVersion\":2,\"manifests\":[" + String.join(",", manifests) + "]}";
        Files.writeString(folder.resolve("index.json"), index);
        return folder.toString();
    }

    /** A tar archive with one empty file of this name. Source: POSIX ustar. */
    private static byte[] layer(String word) {
        byte[] header = new byte[TAR_BLOCK];
        put(header, 0, word);
        put(header, 100, "0000644\0" + "0000000\0" + "0000000\0" + "00000000000\0" + "00000000000\0" + "        0");
        put(header, 257, "ustar\0" + "00");
        int sum = 0;
        for (byte one : header) {
            sum += one;
        }
        put(header, 148, String.format(Locale.ROOT, "%06o\0 ", sum));
        ByteArrayOutputStream tar = new ByteArrayOutputStream();
        tar.writeBytes(header);
        tar.writeBytes(new byte[2 * TAR_BLOCK]);
        return tar.toByteArray();
    }

    private static void put(byte[] header, int at, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(bytes, 0, header, at, bytes.length);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
