package dev.scout.match.feed;

import java.io.IOException;
import java.io.InputStream;

/**
 * The bytes of a JSON document for a parser, which gives it no more than one line at a time where each line holds a
 * record of its own. A record that is not closed at the end of its line meets the end of the input there: so a broken
 * line takes no other one along, and one parser can serve all lines that are sound.
 *
 * <p>Whether lines count is judged by the first one: it opens no array, and is closed in itself, or does not end in
 * this buffer, or is followed by another line that opens a record. Zero bytes at the end are left out.
 */
final class LineInput extends InputStream {

    private final InputStream in;
    private final byte[] buffer = new byte[1 << 14];
    private final boolean byLine;
    private int next;
    private int end;
    private boolean atLineStart = true;
    private boolean inRecord;
    private int line = 1;
    private long offset;

    LineInput(InputStream in) throws IOException {
        this.in = in;
        fill();
        byLine = isByLine();
    }

    /** Whether each line holds a record of its own. */
    boolean byLine() {
        return byLine;
    }

    /** The number of the line that is given next, from 1. */
    int line() {
        return line;
    }

    /** The number of the line whose bytes were given last, from 1. */
    int lastLine() {
        return atLineStart && line > 1 ? line - 1 : line;
    }

    /** The offset of the byte that is given next, from 0. */
    long offset() {
        return offset;
    }

    /** Tells whether the parser is inside a record, which must be closed on this line. */
    void inRecord(boolean inside) {
        inRecord = inside;
    }

    /** Drops what is left of a broken line. */
    void dropLine() throws IOException {
        inRecord = false;
        while (!atLineStart && (next < end || fill())) {
            give(endOfLine(end - next));
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int start, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (byLine && atLineStart && inRecord || next == end && !fill()) {
            return -1;
        }
        int count = endOfLine(Math.min(length, end - next));
        System.arraycopy(buffer, next, target, start, count);
        give(count);
        return count;
    }

    /** How many of the next bytes belong to the current line, the line feed included; all, if lines do not count. */
    private int endOfLine(int length) {
        if (byLine) {
            for (int i = next; i < next + length; i++) {
                if (buffer[i] == '\n') {
                    return i + 1 - next;
                }
            }
        }
        return length;
    }

    private void give(int count) {
        next += count;
        offset += count;
        atLineStart = buffer[next - 1] == '\n';
        if (byLine && atLineStart) {
            line++;
        }
    }

    private boolean fill() throws IOException {
        next = 0;
        end = in.readNBytes(buffer, 0, buffer.length);
        if (end < buffer.length) {
            while (end > 0 && buffer[end - 1] == 0) {
                end--;
            }
        }
        return end > 0;
    }

    private boolean isByLine() {
        int i = skipBlank(0);
        if (i == end || buffer[i] != '{') {
            return i < end && buffer[i] != '[';
        }
        int depth = 0;
        boolean inString = false;
        byte last = 0;
        for (; i < end && buffer[i] != '\n'; i++) {
            byte b = buffer[i];
            if (inString) {
                if (b == '\\') {
                    i++;
                } else if (b == '"') {
                    inString = false;
                }
            } else if (b == '"') {
                inString = true;
            } else if (b == '{' || b == '[') {
                depth++;
            } else if (b == '}' || b == ']') {
                depth--;
            }
            last = b > ' ' ? b : last;
        }
        if (i >= end || depth <= 0) {
            return true;
        }
        int second = skipBlank(i);
        return second < end && buffer[second] == '{' && last != '[' && last != ',' && last != ':';
    }

    private int skipBlank(int from) {
        int i = from;
        while (i < end && buffer[i] >= 0 && buffer[i] <= ' ') {
            i++;
        }
        return i;
    }
}
