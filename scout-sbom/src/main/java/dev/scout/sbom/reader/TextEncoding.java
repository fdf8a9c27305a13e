package dev.scout.sbom.reader;

import dev.scout.core.read.MalformedDocumentException;
import dev.scout.core.read.Position;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Turns a text of another Unicode encoding into UTF-8, so that no reader has to know of any.
 *
 * <p>Rule: a byte-order mark says which it is, and is taken off; without one, the zero bytes around the first character
 * do, which every text format takes from ASCII. XML in UTF-16 or UTF-32 is left as it is, because it names its encoding
 * itself. Source: Unicode 16, 23.8; RFC 4627, 3.
 */
public final class TextEncoding {

    private static final Charset UTF_32BE = Charset.forName("UTF-32BE");
    private static final Charset UTF_32LE = Charset.forName("UTF-32LE");
    private static final int LONGEST_MARK = 4;

    private TextEncoding() {}

    /** The text in UTF-8 without a byte-order mark; the document is not closed. */
    public static InputStream utf8(InputStream document) throws IOException {
        PushbackInputStream in = new PushbackInputStream(document, 2 * LONGEST_MARK);
        byte[] start = in.readNBytes(2 * LONGEST_MARK);
        int mark = markLength(start);
        Charset charset = charset(start, mark);
        if (charset != null && firstCharacter(start, mark) == '<') {
            in.unread(start);
            return in;
        }
        in.unread(start, mark, start.length - mark);
        return charset == null ? in : new Transcoded(in, charset);
    }

    /** The text that a document begins with, whatever its format; what is none is replaced. */
    static String decode(byte[] start) {
        int mark = markLength(start);
        Charset charset = charset(start, mark);
        return new String(start, mark, start.length - mark, charset == null ? StandardCharsets.UTF_8 : charset);
    }

    private static int markLength(byte[] start) {
        if (is(start, 0xEF, 0xBB, 0xBF)) {
            return 3;
        } else if (is(start, 0xFF, 0xFE, 0, 0) || is(start, 0, 0, 0xFE, 0xFF)) {
            return 4;
        }
        return is(start, 0xFF, 0xFE) || is(start, 0xFE, 0xFF) ? 2 : 0;
    }

    /** The encoding if it is not UTF-8. */
    private static @Nullable Charset charset(byte[] start, int mark) {
        if (mark == 3) {
            return null;
        } else if (mark > 0) {
            boolean big = start[0] == 0 || (start[0] & 0xFF) == 0xFE;
            return mark == 4 ? big ? UTF_32BE : UTF_32LE : big ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
        } else if (start.length < 4) {
            return null;
        }
        boolean[] zero = {start[0] == 0, start[1] == 0, start[2] == 0, start[3] == 0};
        if (zero[0] && zero[1] && zero[2] && !zero[3]) {
            return UTF_32BE;
        } else if (!zero[0] && zero[1] && zero[2] && zero[3]) {
            return UTF_32LE;
        } else if (zero[0] && !zero[1] && zero[2] && !zero[3]) {
            return StandardCharsets.UTF_16BE;
        } else if (!zero[0] && zero[1] && !zero[2] && zero[3]) {
            return StandardCharsets.UTF_16LE;
        }
        return null;
    }

    /** The first byte behind the mark that is not zero: the first character, if it is of ASCII. */
    private static int firstCharacter(byte[] start, int mark) {
        for (int i = mark; i < start.length; i++) {
            if (start[i] != 0) {
                return start[i];
            }
        }
        return 0;
    }

    private static boolean is(byte[] start, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= start.length || (start[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /** Decodes from one encoding and encodes into UTF-8, a buffer at a time. */
    private static final class Transcoded extends InputStream {

        private final Reader in;
        private final CharsetEncoder encoder = StandardCharsets.UTF_8
                .newEncoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        private final CharBuffer characters = CharBuffer.allocate(1 << 13).flip();
        private final ByteBuffer bytes = ByteBuffer.allocate(1 << 15).flip();
        private boolean ended;

        Transcoded(InputStream in, Charset charset) {
            this.in = new InputStreamReader(
                    in,
                    charset.newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT));
        }

        @Override
        public int read() throws IOException {
            return fill() ? bytes.get() & 0xFF : -1;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            if (length == 0) {
                return 0;
            } else if (!fill()) {
                return -1;
            }
            int count = Math.min(length, bytes.remaining());
            bytes.get(buffer, offset, count);
            return count;
        }

        private boolean fill() throws IOException {
            try {
                while (!bytes.hasRemaining() && !ended) {
                    characters.compact();
                    ended = in.read(characters) < 0;
                    characters.flip();
                    bytes.clear();
                    check(encoder.encode(characters, bytes, ended));
                    bytes.flip();
                }
                return bytes.hasRemaining();
            } catch (CharacterCodingException e) {
                throw new MalformedDocumentException("broken encoding: " + e.getMessage(), Position.UNKNOWN, e);
            }
        }

        private static void check(CoderResult result) throws CharacterCodingException {
            if (result.isError()) {
                result.throwException();
            }
        }
    }
}
