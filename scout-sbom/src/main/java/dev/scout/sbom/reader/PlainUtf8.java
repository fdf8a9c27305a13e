package dev.scout.sbom.reader;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A text as UTF-8 without a byte-order mark, whichever encoding of Unicode it comes in, for formats that do not name
 * theirs: UTF-16 and UTF-32 are recognised by their mark or by the zero bytes around the first character.
 */
public final class PlainUtf8 {

    private static final int LONGEST_MARK = 4;

    private PlainUtf8() {}

    /** The text of a document; the document is not closed. */
    public static InputStream of(InputStream document) throws IOException {
        PushbackInputStream in = new PushbackInputStream(document, LONGEST_MARK);
        byte[] start = in.readNBytes(LONGEST_MARK);
        int mark = markLength(start);
        in.unread(start, mark, start.length - mark);
        Charset charset = charset(start);
        return charset == null ? in : new Transcoded(new InputStreamReader(in, charset));
    }

    /** The encoding that a text begins in, if it is not UTF-8. */
    static @Nullable Charset charset(byte[] start) {
        int a = at(0, start);
        int b = at(1, start);
        int c = at(2, start);
        int d = at(3, start);
        if (a == 0xFF && b == 0xFE) {
            return c == 0 && d == 0 ? Charset.forName("UTF-32LE") : StandardCharsets.UTF_16LE;
        } else if (a == 0xFE && b == 0xFF) {
            return StandardCharsets.UTF_16BE;
        } else if (a == 0 && b == 0 && (c == 0xFE && d == 0xFF || c == 0 && d > 0)) {
            return Charset.forName("UTF-32BE");
        } else if (a > 0 && b == 0) {
            return c == 0 && d == 0 ? Charset.forName("UTF-32LE") : StandardCharsets.UTF_16LE;
        }
        return a == 0 && b > 0 ? StandardCharsets.UTF_16BE : null;
    }

    /** How many bytes the byte-order mark takes. */
    static int markLength(byte[] start) {
        int a = at(0, start);
        int b = at(1, start);
        if (a == 0xEF && b == 0xBB && at(2, start) == 0xBF) {
            return 3;
        } else if (a == 0xFF && b == 0xFE) {
            return at(2, start) == 0 && at(3, start) == 0 ? 4 : 2;
        } else if (a == 0xFE && b == 0xFF) {
            return 2;
        }
        return a == 0 && b == 0 && at(2, start) == 0xFE && at(3, start) == 0xFF ? 4 : 0;
    }

    private static int at(int i, byte[] start) {
        return i < start.length ? start[i] & 0xFF : -1;
    }

    /** Characters as UTF-8. */
    private static final class Transcoded extends InputStream {

        private final Reader in;
        private final char[] characters = new char[1 << 13];
        private byte[] bytes = new byte[0];
        private int next;

        Transcoded(Reader in) {
            this.in = in;
        }

        @Override
        public int read() throws IOException {
            return next < bytes.length || fill() ? bytes[next++] & 0xFF : -1;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            if (next == bytes.length && !fill()) {
                return -1;
            }
            int count = Math.min(length, bytes.length - next);
            System.arraycopy(bytes, next, target, offset, count);
            next += count;
            return count;
        }

        private boolean fill() throws IOException {
            int count = in.read(characters, 0, characters.length - 1);
            if (count <= 0) {
                return false;
            }
            // the second half of a pair must not be parted from the first
            if (Character.isHighSurrogate(characters[count - 1])) {
                int second = in.read();
                if (second >= 0) {
                    characters[count++] = (char) second;
                }
            }
            ByteBuffer encoded = StandardCharsets.UTF_8.encode(CharBuffer.wrap(characters, 0, count));
            bytes = new byte[encoded.remaining()];
            encoded.get(bytes);
            next = 0;
            return true;
        }
    }
}
