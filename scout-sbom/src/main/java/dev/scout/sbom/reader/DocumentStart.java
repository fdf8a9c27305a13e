package dev.scout.sbom.reader;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The beginning of a document, by which readers recognise it: content, never a file name. */
public final class DocumentStart {

    /** How many bytes of a document are looked at. */
    public static final int LENGTH = 1 << 16;

    private static final JsonFactory JSON = new JsonFactory();

    private final byte[] bytes;
    private final Map<String, String> members = new LinkedHashMap<>();
    private final Set<String> names = new HashSet<>();

    private @Nullable String text;

    private DocumentStart(byte[] bytes) {
        this.bytes = bytes;
        scan();
    }

    /** The beginning of a document, at most {@link #LENGTH} bytes. */
    public static DocumentStart of(byte[] bytes) {
        return new DocumentStart(bytes.clone());
    }

    /** The beginning of a document, which is read as far as {@link #LENGTH}: see {@link #whole}. */
    public static DocumentStart read(InputStream document) throws IOException {
        return new DocumentStart(document.readNBytes(LENGTH));
    }

    /** The document from its beginning, again, once the beginning was read from it. */
    public InputStream whole(InputStream rest) {
        return new PrefixedInput(bytes, 0, rest);
    }

    /** Whether there is nothing at all. */
    public boolean isEmpty() {
        return bytes.length == 0;
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
        return Collections.unmodifiableMap(members);
    }

    /** The names of members of JSON objects at any depth; empty where the document is no JSON object or array. */
    public Set<String> jsonNames() {
        return Collections.unmodifiableSet(names);
    }

    /** The bytes as text in whichever encoding of Unicode, for formats that are no JSON; what is none is replaced. */
    public String text() {
        String known = text;
        if (known == null) {
            Charset charset = PlainUtf8.charset(bytes);
            int mark = PlainUtf8.markLength(bytes);
            known = new String(bytes, mark, bytes.length - mark, charset == null ? StandardCharsets.UTF_8 : charset);
            text = known; // most readers ask for it
        }
        return known;
    }

    private void scan() {
        try (JsonParser parser = JSON.createParser(bytes)) {
            JsonToken first = parser.nextToken();
            boolean object = first == JsonToken.START_OBJECT;
            int depth = object || first == JsonToken.START_ARRAY ? 1 : 0;
            while (depth > 0) {
                JsonToken token = parser.nextToken();
                if (token == null) {
                    return;
                }
                depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
                if (token == JsonToken.FIELD_NAME) {
                    names.add(parser.currentName());
                    if (object && depth == 1) {
                        members.put(parser.currentName(), "");
                    }
                } else if (object && depth == 1 && token.isScalarValue()) {
                    members.put(parser.currentName(), parser.getText());
                }
            }
        } catch (IOException e) {
            // Cut off in the middle, or no JSON from here on: what was seen counts.
        }
    }
}
