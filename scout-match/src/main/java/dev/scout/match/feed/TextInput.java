package dev.scout.match.feed;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** A text in any Unicode encoding that occurs, as UTF-8 without byte-order mark. */
final class TextInput extends InputStream {

    private static final int CHUNK = 1 << 13;

    private final Reader reader;
    private final CharsetEncoder encoder = StandardCharsets.UTF_8
            .newEncoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);
    private final CharBuffer chars = CharBuffer.allocate(CHUNK).flip();
    private final ByteBuffer bytes = ByteBuffer.allocate(3 * CHUNK).flip();

    private TextInput(InputStream in, Charset charset) {
        reader = new InputStreamReader(in, charset);
    }

    /**
     * The text as UTF-8; {@code in} itself where it is that already and has no mark. UTF-16 shows by its mark, or by
     * the zero byte beside its first character, since every text of interest begins in ASCII.
     *
     * @param start the first bytes of {@code in}
     */
    static InputStream utf8(InputStream in, byte[] start) throws IOException {
        int first = start.length > 0 ? start[0] & 0xff : -1;
        int second = start.length > 1 ? start[1] & 0xff : -1;
        int third = start.length > 2 ? start[2] & 0xff : -1;
        if (first == 0xef && second == 0xbb && third == 0xbf) {
            in.skipNBytes(3);
            return new BufferedInputStream(in);
        } else if (first == 0xfe && second == 0xff) {
            in.skipNBytes(2);
            return new TextInput(in, StandardCharsets.UTF_16BE);
        } else if (first == 0xff && second == 0xfe) {
            in.skipNBytes(2);
            return new TextInput(in, StandardCharsets.UTF_16LE);
        } else if (first == 0 && second > 0) {
            return new TextInput(in, StandardCharsets.UTF_16BE);
        } else if (first > 0 && second == 0) {
            return new TextInput(in, StandardCharsets.UTF_16LE);
        }
        return in;
    }

    /** The first characters of a document, for a message. */
    static String excerpt(byte[] start) {
        String text = new String(start, 0, Math.min(start.length, 48), StandardCharsets.UTF_8);
        StringBuilder safe = new StringBuilder("\"");
        text.codePoints().forEach(c -> safe.appendCodePoint(Character.isISOControl(c) ? ' ' : c));
        return safe.append(start.length > 48 ? "…\"" : "\"").toString();
    }

    @Override
    public int read() throws IOException {
        return fill() ? bytes.get() & 0xff : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!fill()) {
            return -1;
        }
        int count = Math.min(length, bytes.remaining());
        bytes.get(target, offset, count);
        return count;
    }

    private boolean fill() throws IOException {
        while (!bytes.hasRemaining()) {
            chars.compact();
            boolean end = reader.read(chars) < 0;
            chars.flip();
            bytes.clear();
            encoder.encode(chars, bytes, end);
            bytes.flip();
            if (end && !bytes.hasRemaining()) {
                return false;
            }
        }
        return true;
    }
}
