package dev.scout.sbom.reader;

import com.fasterxml.jackson.core.JsonToken;
import dev.scout.core.read.ReadLimits;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The beginning of a document, by which readers recognise it: content, never a file name. Not thread-safe. */
public final class DocumentStart {

    /** How many bytes of a document are looked at, if its first lines do not say what it is. */
    public static final int LENGTH = 1 << 16;

    private static final int FIRST_LINES = 1 << 12;

    private final byte[] bytes;
    private final Map<String, String> members = new LinkedHashMap<>();
    private final Set<String> names = new HashSet<>();
    private boolean scanned;

    private @Nullable String text;

    private DocumentStart(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The beginning of a document, at most {@link #LENGTH} bytes. */
    public static DocumentStart of(byte[] bytes) {
        return new DocumentStart(bytes.clone());
    }

    /** The first lines of a document, which are read from it: see {@link #whole}. */
    public static DocumentStart read(InputStream document) throws IOException {
        return new DocumentStart(document.readNBytes(FIRST_LINES));
    }

    /** As much more of the document as is ever looked at, up to {@link #LENGTH}; this one, if there is no more. */
    public DocumentStart more(InputStream rest) throws IOException {
        byte[] more = rest.readNBytes(LENGTH - bytes.length);
        if (more.length == 0) {
            return this;
        }
        byte[] all = Arrays.copyOf(bytes, bytes.length + more.length);
        System.arraycopy(more, 0, all, bytes.length, more.length);
        return new DocumentStart(all);
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
        scan();
        return Collections.unmodifiableMap(members);
    }

    /** The names of members of JSON objects at any depth; empty where the document is no JSON object or array. */
    public Set<String> jsonNames() {
        scan();
        return Collections.unmodifiableSet(names);
    }

    /** The bytes as text in whichever encoding of Unicode, for formats that are no JSON; what is none is replaced. */
    public String text() {
        String known = text;
        if (known == null) {
            known = TextEncoding.decode(bytes);
            text = known; // most readers ask for it
        }
        return known;
    }

    private void scan() {
        if (scanned) {
            return;
        }
        scanned = true;
        try {
            Utf8Json json = Utf8Json.of(bytes, 0, bytes.length, ReadLimits.defaults());
            JsonToken token = json.next();
            boolean object = token == JsonToken.START_OBJECT;
            int depth = 0;
            while (token != null) {
                depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
                if (depth == 0) {
                    return;
                } else if (token == JsonToken.FIELD_NAME) {
                    names.add(json.text());
                    if (object && depth == 1) {
                        members.put(json.text(), "");
                    }
                } else if (object && depth == 1 && token.isScalarValue()) {
                    members.put(json.name(), json.text());
                }
                token = json.next();
            }
        } catch (IOException e) {
            // Cut off in the middle, or no JSON from here on: what was seen counts.
        }
    }
}
