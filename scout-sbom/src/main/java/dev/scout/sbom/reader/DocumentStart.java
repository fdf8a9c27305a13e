package dev.scout.sbom.reader;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The beginning of a document, by which readers recognise it: content, never a file name. */
public final class DocumentStart {

    /** How many bytes of a document are looked at. */
    public static final int LENGTH = 1 << 16;

    private static final JsonFactory JSON = new JsonFactory();

    private final byte[] bytes;
    private final Map<String, String> jsonMembers;

    private DocumentStart(byte[] bytes, Map<String, String> jsonMembers) {
        this.bytes = bytes;
        this.jsonMembers = jsonMembers;
    }

    /** The beginning of a document, at most {@link #LENGTH} bytes. */
    public static DocumentStart of(byte[] bytes) {
        return new DocumentStart(bytes.clone(), Collections.unmodifiableMap(jsonMembers(bytes)));
    }

    /** The bytes, in a new array. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /**
     * The members of the top-level JSON object that begin here, in their order: text and number values as text, others
     * empty. Empty where the document is no JSON object.
     */
    public Map<String, String> jsonMembers() {
        return jsonMembers;
    }

    /** The bytes as text in whichever encoding of Unicode, for formats that are no JSON; what is none is replaced. */
    public String text() {
        Charset charset = PlainUtf8.charset(bytes);
        int mark = PlainUtf8.markLength(bytes);
        return new String(bytes, mark, bytes.length - mark, charset == null ? StandardCharsets.UTF_8 : charset);
    }

    private static Map<String, String> jsonMembers(byte[] bytes) {
        Map<String, String> members = new LinkedHashMap<>();
        try (JsonParser parser = JSON.createParser(bytes)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return members;
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                members.put(name, "");
                if (parser.nextToken().isScalarValue()) {
                    members.put(name, parser.getText());
                } else {
                    parser.skipChildren();
                }
            }
            return members;
        } catch (IOException e) {
            // Cut off in the middle, or no JSON from here on: what was seen counts.
            return members;
        }
    }
}
