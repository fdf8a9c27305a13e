package dev.scout.sbom.spdx;

import dev.scout.core.read.Diagnostic;
import dev.scout.core.read.Diagnostic.Kind;
import dev.scout.core.read.MalformedDocumentException;
import dev.scout.core.read.Position;
import dev.scout.sbom.reader.ReadContext;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The tags and values of a document, one after the other, in linear time.
 *
 * <ol>
 *   <li>A line is a tag, a colon and a value. White space around each is no part of it. Lines end in LF, CR LF or CR.
 *   <li>Lines that begin with {@code #} and empty ones mean nothing.
 *   <li>A value that begins with {@code <text>} goes on to {@code </text>}, over many lines if need be.
 *   <li>A line without a tag is left out with a diagnostic.
 * </ol>
 *
 * <p>Source: SPDX 2.3, 5.2, Data format conformance, and Annex B. Not thread-safe.
 */
final class TagValueLines {

    private static final byte[] TEXT = "<text>".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] TEXT_END = "</text>".getBytes(StandardCharsets.US_ASCII);

    private final InputStream document;
    private final ReadContext context;
    private byte[] buffer = new byte[1 << 14];
    /** The line that was read last, without its end. */
    private int lineFrom;

    private int lineTo;
    /** Where the next line begins, and how far the buffer is filled. */
    private int next;

    private int filled;
    /** How many bytes have left the buffer at its front. */
    private long gone;

    private int lineNumber;
    private boolean afterReturn;
    private boolean strayReported;
    private SpdxTag tag = SpdxTag.UNKNOWN;
    /** How the tag is spelled, if it is not known. */
    private String spelling = "";

    private final TagValue value = new TagValue();
    /** A value of many lines. */
    private byte[] lines = new byte[256];

    private int tagLine;
    private int tagColumn;
    private long tagOffset = -1;

    /**
     * Begins to read.
     *
     * @param document UTF-8; not closed
     */
    TagValueLines(InputStream document, ReadContext context) {
        this.document = document;
        this.context = context;
    }

    /** Goes on to the next tag; false at the end of the document. */
    boolean next() throws IOException {
        while (nextLine()) {
            int from = lineFrom;
            int to = lineTo;
            while (from < to && isSpace(buffer[from])) {
                from++;
            }
            if (from == to || buffer[from] == '#') {
                continue;
            }
            tagLine = lineNumber;
            tagColumn = from - lineFrom + 1;
            tagOffset = gone + from;
            int colon = ByteScan.indexOf((byte) ':', buffer, from, to);
            if (colon == to || !isTag(from, colon)) {
                if (!strayReported) {
                    report(Kind.INVALID_VALUE, "a line without a tag; it and what follows it without one are left out");
                }
                strayReported = true;
                continue;
            }
            strayReported = false;
            value(colon + 1, to);
            return true;
        }
        return false;
    }

    /** The tag that was read last. */
    SpdxTag tag() {
        return tag;
    }

    /** Its value, until the next one is asked for. */
    TagValue value() {
        return value;
    }

    /** Where the tag that was read last begins. */
    Position position() {
        return new Position(tagLine, tagColumn, tagOffset);
    }

    /** Notes something odd about what was read last. */
    void report(Kind kind, String message) {
        context.report(new Diagnostic(kind, tag == SpdxTag.UNKNOWN ? spelling : tag.spelling(), position(), message));
    }

    /** Notes something odd about an element that began elsewhere. */
    void report(Kind kind, String path, Position where, String message) {
        context.report(new Diagnostic(kind, path, where, message));
    }

    /** Takes the tag that stands here, maybe with white space behind it; false if there is none, of letters only. */
    private boolean isTag(int from, int to) {
        int end = to;
        while (end > from && isSpace(buffer[end - 1])) {
            end--;
        }
        SpdxTag known = SpdxTag.of(buffer, from, end);
        if (known == SpdxTag.UNKNOWN) {
            if (end == from || !isLetters(from, end)) {
                return false;
            }
            spelling = new String(buffer, from, end - from, StandardCharsets.US_ASCII);
        }
        tag = known;
        return true;
    }

    private boolean isLetters(int from, int to) {
        for (int i = from; i < to; i++) {
            byte b = buffer[i];
            if (!(b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z')) {
                return false;
            }
        }
        return true;
    }

    private void value(int from, int to) throws IOException {
        int start = from;
        while (start < to && isSpace(buffer[start])) {
            start++;
        }
        if (startsWith(TEXT, start, to)) {
            text(start + TEXT.length, to);
            return;
        }
        int end = to;
        while (end > start && isSpace(buffer[end - 1])) {
            end--;
        }
        value(buffer, start, end);
    }

    private void value(byte[] bytes, int from, int to) {
        if (!value.set(bytes, from, to)) {
            report(Kind.INVALID_VALUE, "not all of the value is UTF-8");
        }
    }

    /** Reads a value from behind {@code <text>} to {@code </text>}. */
    private void text(int from, int to) throws IOException {
        int end = indexOfEnd(from, to);
        if (end >= 0) {
            value(buffer, from, end);
            rest(end, to);
            return;
        }
        Position begin = position();
        int length = line(0, from, to);
        while (nextLine()) {
            lines[length++] = '\n'; // for which there is always room
            end = indexOfEnd(lineFrom, lineTo);
            length = line(length, lineFrom, end < 0 ? lineTo : end);
            if (length > context.limits().stringLength()) {
                throw tooLong(begin);
            }
            if (end >= 0) {
                value(lines, 0, length);
                rest(end, lineTo);
                return;
            }
        }
        throw new MalformedDocumentException("a <text> that is never closed", begin);
    }

    /** Adds one of many lines; how long they are then. */
    private int line(int before, int from, int to) {
        int length = before + to - from;
        if (length >= lines.length) {
            lines = Arrays.copyOf(lines, 2 * length + 1);
        }
        System.arraycopy(buffer, from, lines, before, to - from);
        return length;
    }

    private void rest(int textEnd, int to) {
        for (int i = textEnd + TEXT_END.length; i < to; i++) {
            if (!isSpace(buffer[i])) {
                report(Kind.INVALID_VALUE, "more follows behind </text>; it is left out");
                return;
            }
        }
    }

    private int indexOfEnd(int from, int to) {
        int at = ByteScan.indexOf(TEXT_END[0], buffer, from, to);
        while (at < to && !startsWith(TEXT_END, at, to)) {
            at = ByteScan.indexOf(TEXT_END[0], buffer, at + 1, to);
        }
        return at == to ? -1 : at;
    }

    private boolean startsWith(byte[] word, int from, int to) {
        return to - from >= word.length && Arrays.equals(buffer, from, from + word.length, word, 0, word.length);
    }

    /** Finds the next line; false if there is none. */
    private boolean nextLine() throws IOException {
        if (afterReturn) {
            // the second half of CR LF
            if ((next < filled || fill()) && buffer[next] == '\n') {
                next++;
            }
            afterReturn = false;
        }
        int at = next;
        while (true) {
            at = ByteScan.lineEnd(buffer, at, filled);
            if (at < filled) {
                lineFrom = next;
                lineTo = at;
                next = at + 1;
                afterReturn = buffer[at] == '\r';
                lineNumber++;
                return true;
            }
            int before = at - next;
            if (!fill()) {
                lineFrom = next;
                lineTo = filled;
                next = filled;
                lineNumber++;
                return lineTo > lineFrom;
            }
            at = next + before;
        }
    }

    /** Reads more behind what is in the buffer, of which everything before the next line may go. */
    private boolean fill() throws IOException {
        if (next > 0) {
            System.arraycopy(buffer, next, buffer, 0, filled - next);
            gone += next;
            filled -= next;
            next = 0;
        }
        if (filled > context.limits().stringLength()) {
            throw tooLong(new Position(lineNumber + 1, 1, gone));
        }
        if (filled == buffer.length) {
            buffer = Arrays.copyOf(buffer, 2 * filled);
        }
        int read = document.read(buffer, filled, buffer.length - filled);
        filled += Math.max(read, 0);
        return read > 0;
    }

    private MalformedDocumentException tooLong(Position where) {
        return new MalformedDocumentException(
                "a value of more than " + context.limits().stringLength() + " bytes", where);
    }

    /** Zero bytes, which some tools write behind a document, are white space, too. */
    private static boolean isSpace(byte b) {
        return b == ' ' || b == '\t' || b == 0 || b == '\f' || b == 0x0B;
    }
}
