package dev.scout.sbom.image;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A statement of in-toto as it is attached to an image, alone or within an envelope of DSSE or a bundle of Sigstore.
 * The predicate is kept as its raw bytes. Signatures are not checked.
 *
 * <p>Sources: in-toto attestation 1, statement; DSSE 1, envelope; Sigstore bundle 0.3.
 */
final class AttachedStatement {

    private static final JsonFactory JSON = new JsonFactory();
    private static final int DEEPEST = 3;

    private final String predicateType;
    private final byte[] predicate;

    private AttachedStatement(String predicateType, byte[] predicate) {
        this.predicateType = predicateType;
        this.predicate = predicate;
    }

    /** A URI. */
    String predicateType() {
        return predicateType;
    }

    /** The JSON of the predicate; not a copy. */
    byte[] predicate() {
        return predicate;
    }

    /** The statement of a document; null if it is none. */
    static @Nullable AttachedStatement of(byte[] document) {
        byte[] bytes = document;
        try {
            for (int i = 0; i < DEEPEST; i++) {
                Parts parts = Parts.of(bytes);
                if (parts.predicateType != null && parts.predicate != null) {
                    return new AttachedStatement(parts.predicateType, parts.predicate);
                }
                byte[] inner = parts.payload != null ? parts.payload : parts.envelope;
                if (inner == null) {
                    return null;
                }
                bytes = inner;
            }
        } catch (IOException e) {
            // no JSON, so no statement
            return null;
        }
        return null;
    }

    /** Those members of one object that can make it a statement, an envelope or a bundle. */
    private static final class Parts {

        private @Nullable String predicateType;
        private byte @Nullable [] predicate;
        private byte @Nullable [] payload;
        private byte @Nullable [] envelope;

        static Parts of(byte[] document) throws IOException {
            Parts parts = new Parts();
            try (JsonParser json = JSON.createParser(document)) {
                if (json.nextToken() != JsonToken.START_OBJECT) {
                    return parts;
                }
                while (json.nextToken() == JsonToken.FIELD_NAME) {
                    String name = json.currentName();
                    json.nextToken();
                    switch (name) {
                        case "predicateType" -> parts.predicateType = json.getValueAsString();
                        case "predicate" -> parts.predicate = raw(json, document);
                        case "payload" ->
                            parts.payload =
                                    json.currentToken() == JsonToken.VALUE_STRING ? json.getBinaryValue() : null;
                        case "dsseEnvelope" -> parts.envelope = raw(json, document);
                        default -> json.skipChildren();
                    }
                }
            }
            return parts;
        }

        /** The bytes of the value that stands here. */
        private static byte[] raw(JsonParser json, byte[] document) throws IOException {
            long from = json.currentTokenLocation().getByteOffset();
            json.skipChildren();
            if (json.currentToken() == JsonToken.VALUE_STRING) {
                return json.getText().getBytes(StandardCharsets.UTF_8);
            }
            return Arrays.copyOfRange(
                    document, (int) from, (int) json.currentLocation().getByteOffset());
        }
    }
}
