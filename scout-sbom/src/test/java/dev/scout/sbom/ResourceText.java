package dev.scout.sbom;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The small documents that lie beside the tests. */
public final class ResourceText {

    private ResourceText() {}

    /** The text of a document, named from this package on. */
    public static String of(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(ResourceText.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        }
    }

    /** Bytes of a text. */
    public static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
