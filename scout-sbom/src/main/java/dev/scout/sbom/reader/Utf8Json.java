package dev.scout.sbom.reader;

import com.fasterxml.jackson.core.JsonToken;
import dev.scout.core.read.MalformedDocumentException;
import dev.scout.core.read.Position;
import dev.scout.core.read.ReadLimits;
import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The tokens of a text in JSON, in UTF-8.
 *
 * <p>Rules: the grammar of RFC 8259 and nothing beyond it, and the encoding of RFC 3629, also in what is passed over; a
 * surrogate that is escaped alone stays alone. A text longer than the limit can be passed over, but not be asked for.
 *
 * <p>Of its own because of what bills are made of: most of their texts are plain ASCII and become a String by one copy
 * of their bytes, and most of their names came before in the same order. With Jackson, which decides in the tests what
 * is JSON, reading a bill took up to half as long again. Not thread-safe.
 */
final class Utf8Json implements JsonSource {

    /** How many characters a number may have. */
    static final int LONGEST_NUMBER = 1_000;

    private static final int BUFFER = 1 << 14;
    /** The most bytes that a character can be written with, as an escape. */
    private static final int MOST_BYTES = 6;

    private static final int MOST_BYTES_OF_COLON = 3;

    private static final VarHandle WORD = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101_0101_0101_0101L;
    private static final long TOPS = ONES << 7;
    private static final long SPACES = ONES * ' ';
    private static final long QUOTES = ONES * '"';
    private static final long BACKSLASHES = ONES * '\\';

    private final @Nullable InputStream document;
    private final ReadLimits limits;
    private final KnownNames names = new KnownNames();

    private byte[] bytes;
    /** What is read next. */
    private int at;
    /** The end of what is in the buffer. */
    private int end;
    /** The offset in the document of the first byte of the buffer. */
    private long base;
    /** What comes before this place is not needed any more. */
    private int kept;

    private int line = 1;
    /** The offset of the line's first byte. */
    private long lineStart;
    /** The offset behind a carriage return, of which a line feed is a part. */
    private long behindReturn = -1;

    private final JsonPath path = new JsonPath();
    /** Whether nothing has been met yet of the object or array. */
    private boolean first;
    /** Where the name that was met last is known, at whatever depth. */
    private int lastName = KnownNames.NOWHERE;
    /** Whether a name was met, and its value was not. */
    private boolean named;

    private JsonToken token = JsonToken.NOT_AVAILABLE;
    private long tokenOffset;
    /** The text of the token: without its quotes. */
    private int textStart;

    private int textEnd;
    private boolean escaped;
    private boolean ascii;
    private boolean tooLong;

    private Utf8Json(@Nullable InputStream document, byte[] bytes, int from, int to, ReadLimits limits) {
        this.document = document;
        this.bytes = bytes;
        this.at = from;
        this.kept = from;
        this.end = to;
        this.base = -from;
        this.limits = limits;
    }

    /** The tokens of a document, without a byte-order mark; it is not closed. */
    static Utf8Json of(InputStream document, ReadLimits limits) {
        return new Utf8Json(document, new byte[BUFFER], 0, 0, limits);
    }

    /** The tokens of a part of an array, which is not copied. Offsets count from its beginning. */
    static Utf8Json of(byte[] bytes, int from, int to, ReadLimits limits) {
        return new Utf8Json(null, bytes, from, to, limits);
    }

    @Override
    public JsonToken token() {
        return token;
    }

    @Override
    public @Nullable JsonToken next() throws IOException {
        return next(true);
    }

    @Override
    public @Nullable String nextName() throws IOException {
        if (!member(nextByte(), true)) {
            return null;
        }
        String name = path.member();
        memberValue();
        return name;
    }

    @Override
    public void skipChildren() throws IOException {
        if (token.isStructStart()) {
            for (int outside = path.depth() - 1; path.depth() > outside; ) {
                next(false);
            }
        }
    }

    /** The name of the member whose name or value was read last. */
    String name() {
        return path.member();
    }

    /** The offset of the token's first byte. */
    long offset() {
        return tokenOffset;
    }

    /** The offset behind the token's last byte. */
    long endOffset() {
        return base + at;
    }

    @Override
    public Position position() {
        return position(tokenOffset);
    }

    @Override
    public String pointer() {
        return path.pointer();
    }

    /** The next token; only if it is wanted the text of a name is made. */
    private @Nullable JsonToken next(boolean wanted) throws IOException {
        if (named) {
            named = false;
            return memberValue();
        }
        int c = nextByte();
        if (path.depth() == 0) {
            return c < 0 ? null : value(c);
        } else if (path.inObject()) {
            named = member(c, wanted);
            token = named ? JsonToken.FIELD_NAME : JsonToken.END_OBJECT;
            return token;
        } else if (c == ']') {
            return close(JsonToken.END_ARRAY);
        }
        c = behindComma(c, "a comma or the end of the array");
        path.element();
        return value(c);
    }

    /** Passes over the name of a member, which begins with this byte or behind it; false at the end of the object. */
    private boolean member(int c, boolean wanted) throws IOException {
        if (c == '}') {
            close(JsonToken.END_OBJECT);
            return false;
        }
        int quote = behindComma(c, "a comma or the end of the object");
        if (quote != '"') {
            throw unexpected(quote, "the name of a member");
        }
        passName(wanted);
        return true;
    }

    /** The first byte of a member or element: this one, if it is the first of all, else that behind the comma. */
    private int behindComma(int c, String wanted) throws IOException {
        if (first) {
            first = false;
            return c;
        } else if (c != ',') {
            throw unexpected(c, wanted);
        }
        return nextByte();
    }

    /** The value of a member behind its name: nearly always a colon, with no space or one on either side. */
    private JsonToken memberValue() throws IOException {
        int i = at;
        if (i + MOST_BYTES_OF_COLON < end) {
            i += bytes[i] == ' ' ? 1 : 0;
            if (bytes[i] == ':') {
                i += bytes[i + 1] == ' ' ? 2 : 1;
                if (bytes[i] > ' ') {
                    at = i + 1;
                    return value(bytes[i]);
                }
            }
        }
        int c = nextByte();
        if (c != ':') {
            throw unexpected(c, "a colon");
        }
        return value(nextByte());
    }

    /** Passes over a name behind its opening quote. */
    private void passName(boolean wanted) throws IOException {
        int place = names.follower(lastName);
        if (names.isAt(place, bytes, at, end)) {
            String name = names.name(place);
            tokenOffset = base + at - 1;
            at += name.length() + 1;
            path.member(name);
        } else {
            passText();
            if (!wanted) {
                return;
            }
            place = ascii && !escaped && !tooLong
                    ? names.place(bytes, textStart, textEnd - textStart)
                    : KnownNames.NOWHERE;
            path.member(place == KnownNames.NOWHERE ? decoded() : names.name(place));
            names.follows(lastName, place);
        }
        lastName = place;
    }

    private JsonToken value(int c) throws IOException {
        tokenOffset = base + at - 1;
        kept = at - 1;
        switch (c) {
            case '"' -> {
                passText();
                token = JsonToken.VALUE_STRING;
            }
            case '{' -> open(JsonToken.START_OBJECT);
            case '[' -> open(JsonToken.START_ARRAY);
            case 't' -> literal("true", JsonToken.VALUE_TRUE);
            case 'f' -> literal("false", JsonToken.VALUE_FALSE);
            case 'n' -> literal("null", JsonToken.VALUE_NULL);
            case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> number();
            default -> throw unexpected(c, "a value");
        }
        return token;
    }

    private void open(JsonToken start) throws MalformedDocumentException {
        if (path.depth() == limits.depth()) {
            throw new MalformedDocumentException("objects and arrays nest deeper than " + limits.depth(), position());
        }
        path.enter(start == JsonToken.START_OBJECT);
        first = true;
        token = start;
    }

    private JsonToken close(JsonToken closing) {
        tokenOffset = base + at - 1;
        path.leave();
        first = false;
        token = closing;
        return closing;
    }

    private void literal(String word, JsonToken meaning) throws IOException {
        for (int i = 1; i < word.length(); i++) {
            int c = at < end || fill() ? bytes[at++] : -1;
            if (c != word.charAt(i)) {
                throw unexpected(c, "\"" + word + "\"");
            }
        }
        token = meaning;
        delimited();
    }

    private void number() throws IOException {
        textStart = at - 1;
        while (at < end || fill()) {
            if (!JsonNumber.has(bytes[at])) {
                break;
            }
            if (++at - textStart > LONGEST_NUMBER) {
                throw new MalformedDocumentException(
                        "a number of more than " + LONGEST_NUMBER + " characters", position());
            }
        }
        textEnd = at;
        escaped = false;
        ascii = true;
        tooLong = false;
        JsonToken kind = JsonNumber.kind(bytes, textStart, textEnd);
        if (kind == null) {
            throw new MalformedDocumentException("this is no number", position());
        }
        token = kind;
        delimited();
    }

    /** Sees to it that what was read ends here. */
    private void delimited() throws IOException {
        if (at < end || fill()) {
            int c = bytes[at];
            if (c != ',' && c != ']' && c != '}' && c != ' ' && c != '\n' && c != '\r' && c != '\t') {
                at++;
                throw unexpected(c, "the end of a value");
            }
        }
    }

    /** Passes over a text behind its opening quote. */
    private void passText() throws IOException {
        tokenOffset = base + at - 1;
        kept = at - 1;
        textStart = at;
        escaped = false;
        ascii = true;
        tooLong = false;
        int i = at;
        while (true) {
            while (i + Long.BYTES <= end) {
                long special = special((long) WORD.get(bytes, i));
                if (special != 0) {
                    i += Long.numberOfTrailingZeros(special) >>> 3;
                    break;
                }
                i += Long.BYTES;
            }
            if (i == end) {
                if (i - textStart > (long) MOST_BYTES * limits.stringLength()) {
                    tooLong = true;
                    textStart = i;
                    kept = i;
                }
                i = available(i, 1);
            }
            int c = bytes[i];
            if (c == '"') {
                textEnd = i;
                at = i + 1;
                return;
            } else if (c == '\\') {
                i = passEscape(i);
            } else if (c < 0) {
                i = passSequence(i);
            } else if (c < ' ') {
                at = i + 1;
                throw unexpected(c, "an escape for a control character");
            } else {
                i++;
            }
        }
    }

    /**
     * The top bit of each byte that is a quote, a backslash, a control character or not of ASCII; exact up to the
     * first.
     */
    private static long special(long word) {
        long quote = word ^ QUOTES;
        long backslash = word ^ BACKSLASHES;
        return (quote - ONES & ~quote | backslash - ONES & ~backslash | word - SPACES & ~word | word) & TOPS;
    }

    private int passEscape(int from) throws IOException {
        escaped = true;
        int i = available(from, 2);
        switch (bytes[i + 1]) {
            case '"', '\\', '/', 'b', 'f', 'n', 'r', 't' -> {
                return i + 2;
            }
            case 'u' -> {
                i = available(i, 2 + JsonEscapes.DIGITS);
                for (int k = i + 2; k < i + 2 + JsonEscapes.DIGITS; k++) {
                    if (JsonEscapes.hex(bytes[k]) < 0) {
                        at = k + 1;
                        throw unexpected(bytes[k], "a hexadecimal digit");
                    }
                }
                return i + 2 + JsonEscapes.DIGITS;
            }
            default -> {
                at = i + 2;
                throw unexpected(bytes[i + 1], "a letter that JSON has an escape for");
            }
        }
    }

    private int passSequence(int from) throws IOException {
        ascii = false;
        int length = Utf8Sequence.length(bytes[from]);
        int i = available(from, Math.max(length, 1));
        if (!Utf8Sequence.isAt(bytes, i, length)) {
            throw new MalformedDocumentException("broken encoding: no character of UTF-8", position(base + i));
        }
        return i + length;
    }

    @Override
    public String text() throws IOException {
        return switch (token) {
            case FIELD_NAME -> name();
            case VALUE_STRING, VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> decoded();
            default -> token.asString();
        };
    }

    @Override
    public String text(Texts known) throws IOException {
        int length = textEnd - textStart;
        return ascii && !escaped && !tooLong && known.takes(length) && length <= limits.stringLength()
                ? known.of(bytes, textStart, length)
                : decoded();
    }

    private String decoded() throws MalformedDocumentException {
        int length = textEnd - textStart;
        String text = tooLong
                ? ""
                : escaped
                        ? JsonEscapes.decode(bytes, textStart, textEnd)
                        : new String(
                                bytes, textStart, length, ascii ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
        if (tooLong || text.length() > limits.stringLength()) {
            throw new MalformedDocumentException(
                    "a text of more than " + limits.stringLength() + " characters", position());
        }
        return text;
    }

    @Override
    public boolean hasMore() throws IOException {
        while (at < end || refill()) {
            int c = bytes[at++];
            if (c != 0 && c != ' ' && c != '\t' && c != '\n' && c != '\r') {
                return true;
            }
        }
        return false;
    }

    /** Passes over white space and the byte behind it, which it gives; a negative number at the end. */
    private int nextByte() throws IOException {
        int i = at;
        while (true) {
            if (i == end) {
                at = i;
                if (!refill()) {
                    return -1;
                }
                i = at;
            }
            int c = bytes[i++];
            if (c > ' ') {
                at = i;
                return c;
            } else if (c == '\n') {
                line += base + i - 1 == behindReturn ? 0 : 1;
                lineStart = base + i;
                i = behindSpaces(i);
            } else if (c == '\r') {
                line++;
                lineStart = base + i;
                behindReturn = lineStart;
            } else if (c != ' ' && c != '\t') {
                at = i;
                return c & 0xFF;
            }
        }
    }

    /** Behind the spaces at the beginning of a line, but for less than eight at the end of the buffer. */
    private int behindSpaces(int from) {
        int i = from;
        for (; i + Long.BYTES <= end; i += Long.BYTES) {
            long others = (long) WORD.get(bytes, i) ^ SPACES;
            if (others != 0) {
                return i + (Long.numberOfTrailingZeros(others) >>> 3);
            }
        }
        return i;
    }

    /** Sees to it that so many bytes of a text stand here; where they do by then. */
    private int available(int from, int count) throws IOException {
        at = from;
        while (end - at < count) {
            if (!fill()) {
                at = end;
                throw unexpected(-1, "the end of the text that begins at offset " + tokenOffset);
            }
        }
        return at;
    }

    /** Reads on, and forgets all that was read before. */
    private boolean refill() throws IOException {
        kept = at;
        return fill();
    }

    /** Reads on behind what is in the buffer; false at the end of the document. */
    private boolean fill() throws IOException {
        if (document == null) {
            return false;
        }
        if (kept > 0) {
            System.arraycopy(bytes, kept, bytes, 0, end - kept);
            base += kept;
            at -= kept;
            end -= kept;
            textStart -= kept;
            textEnd -= kept;
            kept = 0;
        } else if (end == bytes.length) {
            bytes = Arrays.copyOf(bytes, (int) Math.min(2L * end, Integer.MAX_VALUE - Long.BYTES));
        }
        int read = document.read(bytes, end, bytes.length - end);
        end += Math.max(read, 0);
        return read >= 0;
    }

    private MalformedDocumentException unexpected(int c, String wanted) {
        String found = c < 0 && at == end
                ? "the document ends"
                : c > ' ' && c < 0x7F
                        ? "'" + (char) c + "' stands here"
                        : String.format(Locale.ROOT, "the byte 0x%02X stands here", c & 0xFF);
        return new MalformedDocumentException(
                "expected " + wanted + ", but " + found, position(base + (c < 0 ? at : at - 1)));
    }

    private Position position(long offset) {
        return new Position(line, (int) Math.min(offset - lineStart + 1, Integer.MAX_VALUE), offset);
    }
}
