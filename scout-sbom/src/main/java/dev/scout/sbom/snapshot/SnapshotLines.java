package dev.scout.sbom.snapshot;

import dev.scout.core.read.MalformedDocumentException;
import dev.scout.core.read.Position;
import dev.scout.core.read.ReadLimits;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The lines of a text, one by one, each checked. */
final class SnapshotLines {

    private static final int SMALLEST = 1 << 16;

    private final InputStream text;
    private final int longest;
    private final int most;
    /** What was read from the stream; what is not yet given lies from {@code start} to {@code end}. */
    private byte[] buffer = new byte[SMALLEST];

    private int start;
    private int end;
    private int number;
    private long offset;

    SnapshotLines(InputStream text, ReadLimits limits) {
        this.text = text;
        this.longest = (int) Math.min(limits.totalBytes(), Integer.MAX_VALUE - 64);
        this.most = limits.items();
    }

    /** Passes the first line. */
    void first() throws IOException {
        SnapshotLine line = line();
        if (!line.is(SnapshotLine.first())) {
            throw line.malformed("not a text of snapshots, or one of another version than 1", 0, null);
        }
    }

    /**
     * The next line that has a snapshot; null at the end of the text.
     *
     * @param before how many there were
     */
    @Nullable
    SnapshotLine next(int before) throws IOException {
        SnapshotLine line = line();
        if (line.is(SnapshotLine.last(before))) {
            if (end > start || text.read() >= 0) {
                throw new MalformedDocumentException(
                        "more follows after the last line", new Position(number + 1, 1, offset));
            }
            return null;
        }
        line.check();
        if (before == most) {
            throw line.malformed("more than " + most + " snapshots", 0, null);
        }
        return line;
    }

    private SnapshotLine line() throws IOException {
        number++;
        int at = start;
        while (true) {
            for (; at < end; at++) {
                if (buffer[at] == '\n' && at - start <= longest) {
                    SnapshotLine line = new SnapshotLine(Arrays.copyOfRange(buffer, start, at), number, offset);
                    offset += at + 1L - start;
                    start = at + 1;
                    return line;
                }
            }
            int length = end - start;
            if (length > longest) {
                throw new MalformedDocumentException(
                        "a line of more than " + longest + " bytes", new Position(number, 1, offset));
            }
            makeRoom(length);
            at = end;
            int read = text.read(buffer, end, buffer.length - end);
            if (read < 0) {
                throw new MalformedDocumentException(
                        "the text is cut off: its last line is missing",
                        new Position(number, length + 1, offset + length));
            }
            end += read;
        }
    }

    /** Moves what is not yet given to the front, and widens the buffer if it is full. */
    private void makeRoom(int length) {
        if (end < buffer.length) {
            return;
        }
        int size = length > buffer.length / 2 ? (int) Math.min(2L * buffer.length, longest + 1L) : buffer.length;
        byte[] wider = size == buffer.length ? buffer : new byte[Math.max(size, length + 1)];
        System.arraycopy(buffer, start, wider, 0, length);
        buffer = wider;
        start = 0;
        end = length;
    }
}
