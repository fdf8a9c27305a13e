package dev.scout.sbom.reader;

import dev.scout.core.read.Diagnostic.Kind;
import dev.scout.core.read.MalformedDocumentException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** JSON that lies in a document as a text of base64, as manifests and configurations of images do. */
public final class EncodedJson {

    /** Reads what stands in the text. */
    @FunctionalInterface
    public interface Content<T> {

        /** Reads the value that stands here. */
        T read(JsonInput json) throws IOException;
    }

    private EncodedJson() {}

    /**
     * Reads what a text encodes.
     *
     * @return null for no text, and for one that is broken, which is reported
     */
    public static <T> @Nullable T read(@Nullable String base64, ReadContext context, Content<T> content)
            throws IOException {
        if (base64 == null || base64.isEmpty()) {
            return null;
        }
        try {
            byte[] decoded = Base64.getDecoder().decode(base64);
            return content.read(JsonInput.open(new ByteArrayInputStream(decoded), context));
        } catch (IllegalArgumentException | MalformedDocumentException e) {
            // without the parser's words, which may repeat a part of the text: it may hold secrets
            context.report(Kind.INVALID_VALUE, "no JSON in base64; left out");
            return null;
        }
    }
}
