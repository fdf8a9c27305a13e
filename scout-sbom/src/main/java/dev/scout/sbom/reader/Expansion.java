package dev.scout.sbom.reader;

import dev.scout.core.read.MalformedDocumentException;
import dev.scout.core.read.Position;
import dev.scout.core.read.ReadLimits;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Counts what is stored and what decompression makes of it, and stops where one grows out of proportion to the other or
 * beyond a size; compression around compression counts as one. One for each document or archive. Not thread-safe.
 */
public final class Expansion {

    /** Ratios say little before this many bytes have come out. */
    private static final long WARM_UP = 1 << 20;
    /** What may have been read ahead of a layer's beginning. */
    private static final long SLACK = 1 << 18;

    private final int ratio;
    private final long most;
    private long stored;

    private Expansion(int ratio, long most) {
        this.ratio = ratio;
        this.most = most;
    }

    /** That of one document: it may have as many bytes as documents may. */
    public static Expansion ofDocument(ReadLimits limits) {
        return new Expansion(limits.expansionRatio(), limits.totalBytes());
    }

    /** That of an archive: it, and each layer in it, may have as many bytes as archives may. */
    public static Expansion ofArchive(ReadLimits limits) {
        return new Expansion(limits.expansionRatio(), limits.archiveBytes());
    }

    /** A stream from outside, counted. */
    public InputStream stored(InputStream in) {
        return new FilterInputStream(in) {
            @Override
            public int read() throws IOException {
                int b = super.read();
                stored += b < 0 ? 0 : 1;
                return b;
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                int read = super.read(buffer, offset, length);
                stored += Math.max(read, 0);
                return read;
            }

            @Override
            public long skip(long count) throws IOException {
                long skipped = super.skip(count);
                stored += skipped;
                return skipped;
            }
        };
    }

    /** A stream as it comes out, which is refused once it is too long or out of proportion. */
    InputStream expanded(InputStream in) {
        long before = Math.max(stored - SLACK, 0);
        return new FilterInputStream(in) {

            private long made;

            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                int read = super.read(buffer, offset, length);
                made += Math.max(read, 0);
                if (made > most) {
                    throw new MalformedDocumentException("more than " + most + " bytes", new Position(0, 0, made));
                }
                if (made > WARM_UP && made / ratio > stored - before) {
                    throw new MalformedDocumentException(
                            "expands to more than " + ratio + " times its compressed size", new Position(0, 0, made));
                }
                return read;
            }

            @Override
            public long skip(long count) throws IOException {
                byte[] passed = new byte[(int) Math.min(count, 1 << 14)];
                return Math.max(read(passed, 0, passed.length), 0);
            }
        };
    }
}
