package dev.scout.sbom.image;

import dev.scout.core.image.Digest;
import dev.scout.core.read.MalformedDocumentException;
import dev.scout.core.read.Position;
import dev.scout.core.read.ReadLimits;
import dev.scout.sbom.reader.JsonInput;
import dev.scout.sbom.reader.ReadContext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * The digest of a manifest as registries count it: over its raw bytes, but of Docker's first schema over the bytes that
 * were signed.
 *
 * <p>Rule: the first signature's {@code protected} header, base64url JSON, says how many bytes of the document count
 * ({@code formatLength}) and what follows them ({@code formatTail}, base64url). Source: Docker image manifest version
 * 2, schema 1; JSON web signatures as libtrust writes them.
 */
final class SchemaOneDigest {

    private SchemaOneDigest() {}

    static Digest of(byte[] document, Manifest manifest) throws IOException {
        String header = manifest.isSchemaOne() ? protectedHeader(document) : null;
        if (header == null) {
            return BlobDigests.sha256(document);
        }
        JsonInput json = open(decode(header));
        long length = -1;
        String tail = null;
        if (json.enterObject()) {
            for (String name; (name = json.nextName()) != null; ) {
                switch (name) {
                    case "formatLength" -> {
                        Long number = json.integer();
                        length = number == null ? -1 : number;
                    }
                    case "formatTail" -> tail = json.string();
                    default -> json.skip();
                }
            }
        }
        if (length < 0 || length > document.length || tail == null) {
            throw new MalformedDocumentException("a signature that does not say what it signs", Position.UNKNOWN);
        }
        ByteArrayOutputStream signed = new ByteArrayOutputStream();
        signed.write(document, 0, (int) length);
        signed.writeBytes(decode(tail));
        return BlobDigests.sha256(signed.toByteArray());
    }

    private static @Nullable String protectedHeader(byte[] document) throws IOException {
        JsonInput json = open(document);
        String header = null;
        if (json.enterObject()) {
            for (String name; (name = json.nextName()) != null; ) {
                if (name.equals("signatures") && json.enterArray()) {
                    while (json.nextElement()) {
                        String found = json.texts().get("protected");
                        header = header == null ? found : header;
                    }
                }
            }
        }
        return header;
    }

    private static byte[] decode(String text) throws MalformedDocumentException {
        try {
            return Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw new MalformedDocumentException("a signature that is no base64url", Position.UNKNOWN, e);
        }
    }

    private static JsonInput open(byte[] document) throws IOException {
        // what is odd about the document was told when it was read
        return JsonInput.open(new ByteArrayInputStream(document), new ReadContext(ReadLimits.defaults()));
    }
}
