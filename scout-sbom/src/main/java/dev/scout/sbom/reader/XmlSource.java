package dev.scout.sbom.reader;

import dev.scout.core.read.MalformedDocumentException;
import dev.scout.core.read.Position;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The characters of an XML document: decoded, without white space before its beginning and zeros behind its end, and in
 * pieces that are limited.
 *
 * <p>Rule: a byte-order mark decides the encoding, else the pattern of zero bytes around the first {@code <}, else what
 * the XML declaration says, else it is UTF-8. A declaration that names UTF-16 and is itself written in single bytes
 * errs; the document is taken as UTF-8. Source: XML 1.0, appendix F.
 */
final class XmlSource extends Reader {

    /** How far an XML declaration is looked for. */
    private static final int DECLARATION = 512;

    private static final List<Charset> WIDE = List.of(
            // the longer patterns first: each shorter one of an order begins like a longer one
            Charset.forName("UTF-32LE"),
            Charset.forName("UTF-32BE"),
            StandardCharsets.UTF_16LE,
            StandardCharsets.UTF_16BE,
            StandardCharsets.UTF_8);

    private final Reader characters;
    private final long longestPiece;
    private boolean begun;
    private long count;
    private long pieceFrom;

    private XmlSource(Reader characters, int stringLength) {
        this.characters = characters;
        // a piece holds markup besides its text, and the parser reads a little ahead
        this.longestPiece = stringLength + (1L << 16);
    }

    /** Opens a document. */
    static XmlSource open(InputStream document, int stringLength) throws IOException {
        byte[] start = document.readNBytes(DECLARATION);
        Charset charset = charset(start);
        int mark = markLength(start, charset);
        InputStream whole = new PrefixedInput(start, mark, document);
        Reader decoded = new InputStreamReader(
                whole,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
        return new XmlSource(decoded, stringLength);
    }

    private static Charset charset(byte[] start) throws MalformedDocumentException {
        for (Charset charset : WIDE) {
            if (markLength(start, charset) > 0) {
                return charset;
            }
        }
        for (Charset charset : WIDE.subList(0, 4)) {
            if (begins(start, "<".getBytes(charset), 0)) {
                return charset;
            }
        }
        String name = declared(new String(start, StandardCharsets.ISO_8859_1));
        if (name.isEmpty() || name.regionMatches(true, 0, "UTF-16", 0, 6) || name.equalsIgnoreCase("UTF-8")) {
            return StandardCharsets.UTF_8;
        }
        try {
            return Charset.forName(name);
        } catch (IllegalArgumentException e) {
            throw new MalformedDocumentException(
                    "the encoding \"" + name + "\" is not known", new Position(1, 1, 0), e);
        }
    }

    /** The encoding that the XML declaration names; empty if it names none. */
    private static String declared(String start) {
        String text = start.stripLeading();
        int end = text.startsWith("<?xml") ? text.indexOf("?>") : -1;
        int encoding = end < 0 ? -1 : text.indexOf("encoding");
        if (encoding < 0 || encoding > end) {
            return "";
        }
        int from = encoding + "encoding".length();
        while (from < end && "= \t\r\n".indexOf(text.charAt(from)) >= 0) {
            from++;
        }
        int to = text.indexOf(text.charAt(from), from + 1);
        return to < 0 || to > end ? "" : text.substring(from + 1, to);
    }

    private static int markLength(byte[] start, Charset charset) {
        byte[] mark = "\uFEFF".getBytes(charset);
        return begins(start, mark, 0) ? mark.length : 0;
    }

    private static boolean begins(byte[] bytes, byte[] prefix, int from) {
        // one more than the prefix: UTF-16 must not be taken for the beginning of UTF-32
        if (bytes.length < from + prefix.length || prefix.length == 1) {
            return false;
        }
        for (int i = 0; i < prefix.length; i++) {
            if (bytes[from + i] != prefix[i]) {
                return false;
            }
        }
        return true;
    }

    /** Tells that a piece of markup or text ends here; each may only be so long. */
    void endPiece() {
        pieceFrom = count;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int read = characters.read(buffer, offset, length);
        while (!begun && read > 0) {
            int skipped = 0;
            while (skipped < read && isFiller(buffer[offset + skipped])) {
                skipped++;
            }
            begun = skipped < read;
            System.arraycopy(buffer, offset + skipped, buffer, offset, read - skipped);
            read -= skipped;
            if (read == 0) {
                read = characters.read(buffer, offset, length);
            }
        }
        if (read <= 0) {
            return read;
        }
        int kept = withoutFinalZeros(buffer, offset, read);
        count += read;
        if (count - pieceFrom > longestPiece) {
            throw new MalformedDocumentException("a text or tag is longer than the limit", Position.UNKNOWN);
        }
        return kept == 0 ? -1 : kept;
    }

    /** How many characters there are before zeros that nothing but filler follows, to the end of the document. */
    private int withoutFinalZeros(char[] buffer, int offset, int length) throws IOException {
        int zero = length;
        for (int i = length - 1; i >= 0 && isFiller(buffer[offset + i]); i--) {
            zero = buffer[offset + i] == 0 ? i : zero;
        }
        if (zero == length) {
            return length;
        }
        int c;
        do {
            c = characters.read();
        } while (c >= 0 && isFiller((char) c));
        // a zero within the document is an error, and whatever follows it is not read
        return c < 0 ? zero : length;
    }

    private static boolean isFiller(char c) {
        return c == 0 || c == ' ' || c == '\t' || c == '\n' || c == '\r';
    }

    @Override
    public void close() {
        // whoever opened the document closes it
    }
}
