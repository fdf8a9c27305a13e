package dev.scout.match.feed;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import dev.scout.core.read.Diagnostic.Kind;
import dev.scout.core.read.Position;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Walks JSON from front to back and forgives what can be forgiven: null is absent, a value of another type is left out
 * with a diagnostic, of a repeated name the last counts, and what is not asked for is passed over. Broken syntax is the
 * parser's own exception.
 */
final class OsvCursor {

    /** Names are compared with at most so many before them in their object; no object of the schema has as many. */
    private static final int NAMES = 32;

    private final JsonParser parser;
    private final FeedContext context;
    private final Words words;
    private final int firstLine;
    private final long firstOffset;
    private String[] names = new String[4 * NAMES];
    private int[] frames = new int[16];
    private int depth;
    private int top;
    /** Whether the parser stands on a value that nobody has asked for. */
    private boolean pending;

    OsvCursor(JsonParser parser, FeedContext context, int firstLine, long firstOffset) {
        this.parser = parser;
        this.context = context;
        words = context.words();
        this.firstLine = firstLine;
        this.firstOffset = firstOffset;
    }

    /** Stands on the next value of the document's top level; null at its end. */
    @Nullable
    JsonToken nextValue() throws IOException {
        passOver();
        pending = true;
        return parser.nextToken();
    }

    /** Steps into the object that stands here; false, with the value passed over, if it is none. */
    boolean enterObject() throws IOException {
        pending = false;
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            refuse("an object");
            return false;
        }
        if (depth == frames.length) {
            frames = Arrays.copyOf(frames, 2 * depth);
        }
        frames[depth++] = top;
        return true;
    }

    /** The name of the next member of the object, and stands on its value; null at the object's end. */
    @Nullable
    String nextName() throws IOException {
        passOver();
        String name = parser.nextFieldName();
        int frame = frames[depth - 1];
        if (name == null) {
            top = frame;
            depth--;
            return null;
        }
        for (int i = frame; i < top; i++) {
            if (name.equals(names[i])) {
                report(Kind.DUPLICATE_KEY, "the name is repeated; the last value counts");
            }
        }
        if (top - frame < NAMES) {
            if (top == names.length) {
                names = Arrays.copyOf(names, 2 * top);
            }
            names[top++] = name;
        }
        parser.nextToken();
        pending = true;
        return name;
    }

    /** Steps into the array that stands here; false, with the value passed over, if it is none. */
    boolean enterArray() throws IOException {
        pending = false;
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            refuse("an array");
            return false;
        }
        return true;
    }

    /** Stands on the next element of the array; false at its end. */
    boolean nextElement() throws IOException {
        passOver();
        if (parser.nextToken() == JsonToken.END_ARRAY) {
            return false;
        }
        pending = true;
        return true;
    }

    /** The text that stands here; null if there is none. */
    @Nullable
    String text() throws IOException {
        return isText() ? parser.getText() : null;
    }

    /** The text that stands here, one of those that a feed repeats; null if there is none. */
    @Nullable
    String word() throws IOException {
        return isText() ? words.of(parser.getTextCharacters(), parser.getTextOffset(), parser.getTextLength()) : null;
    }

    /** The text that stands here; null, without a word, for anything else: for places without a schema. */
    @Nullable
    String textIfAny() throws IOException {
        return parser.currentToken() == JsonToken.VALUE_STRING ? word() : null;
    }

    /** The whole number that stands here, as it is written; null if there is none. */
    @Nullable
    String number() throws IOException {
        pending = false;
        if (parser.currentToken() == JsonToken.VALUE_NUMBER_INT) {
            return parser.getText();
        }
        refuse("a whole number");
        return null;
    }

    /** Whether null stands here, which means that there is no value. */
    boolean isAbsent() {
        return parser.currentToken() == JsonToken.VALUE_NULL;
    }

    /** The texts that stand here; the list is used again. */
    List<String> words(List<String> list) throws IOException {
        list.clear();
        if (parser.currentToken() == JsonToken.VALUE_STRING) {
            report(Kind.REPAIRED, "expected an array; the text was taken as its one element");
            addWord(list);
        } else if (enterArray()) {
            while (nextElement()) {
                addWord(list);
            }
        }
        return list;
    }

    /** The time that stands here; null if there is none that can be read. */
    @Nullable
    Instant time() throws IOException {
        String text = text();
        if (text == null) {
            return null;
        }
        Instant exact = FeedTime.exact(text);
        if (exact != null) {
            return exact;
        }
        Instant meant = FeedTime.meant(text);
        if (meant == null) {
            report(Kind.INVALID_VALUE, "\"" + shortened(text) + "\" is no time; left out");
        } else {
            report(Kind.REPAIRED, "\"" + shortened(text) + "\" is not as the schema wants times; taken as " + meant);
        }
        return meant;
    }

    /** Passes over the value that stands here, whose name no schema knows, and counts it. */
    void skipUnknown() {
        count(Kind.UNSUPPORTED, "a field that the schema does not know is not read: " + path(false));
    }

    /** Notes something odd about the value that stands here. */
    void report(Kind kind, String message) {
        context.report(kind, path(true), position(), message);
    }

    /** Notes something about the value that stands here that may stand in every record. */
    void count(Kind kind, String message) {
        context.count(kind, path(true), position(), message);
    }

    /** Where a parser's location is in the document, for a parser that began at this line and offset. */
    static Position position(@Nullable JsonLocation location, int firstLine, long firstOffset) {
        if (location == null) {
            return Position.UNKNOWN;
        }
        long offset = location.getByteOffset() < 0 ? -1 : firstOffset + location.getByteOffset();
        return new Position(firstLine + location.getLineNr() - 1, location.getColumnNr(), offset);
    }

    /** A text that goes into a message. */
    static String shortened(String text) {
        return text.length() <= 80 ? text : text.substring(0, 80) + "…";
    }

    private Position position() {
        return position(parser.currentTokenLocation(), firstLine, firstOffset);
    }

    private void addWord(List<String> list) throws IOException {
        if (parser.currentToken() == JsonToken.VALUE_NULL) {
            report(Kind.WRONG_TYPE, "expected a text, found null; left out");
        }
        String word = word();
        if (word != null) {
            list.add(word);
        }
    }

    private boolean isText() throws IOException {
        pending = false;
        JsonToken token = parser.currentToken();
        if (token == JsonToken.VALUE_STRING) {
            return true;
        }
        if (token.isScalarValue() && token != JsonToken.VALUE_NULL) {
            report(Kind.REPAIRED, "expected a text; what stands here was taken as one");
            return true;
        }
        refuse("a text");
        return false;
    }

    /** Passes over a value of another type than wanted; null counts as absent, as the schema allows. */
    private void refuse(String wanted) throws IOException {
        if (parser.currentToken() != JsonToken.VALUE_NULL) {
            report(Kind.WRONG_TYPE, "expected " + wanted + "; left out");
            parser.skipChildren();
        }
    }

    private void passOver() throws IOException {
        if (pending) {
            pending = false;
            parser.skipChildren();
        }
    }

    /** The path of the value that stands here, with or without the indexes of arrays. */
    private String path(boolean withIndexes) {
        StringBuilder path = new StringBuilder();
        JsonStreamContext here = parser.getParsingContext();
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY) {
            here = here.getParent();
        }
        for (; here != null && !here.inRoot(); here = here.getParent()) {
            if (here.inArray()) {
                path.insert(0, withIndexes ? "[" + here.getCurrentIndex() + "]" : "[]");
            } else if (here.getCurrentName() != null) {
                path.insert(0, "." + shortened(here.getCurrentName()));
            }
        }
        return path.length() > 0 && path.charAt(0) == '.' ? path.substring(1) : path.toString();
    }
}
