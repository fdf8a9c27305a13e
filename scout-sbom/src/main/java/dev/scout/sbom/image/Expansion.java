package dev.scout.sbom.image;

import dev.scout.core.read.MalformedDocumentException;
import dev.scout.core.read.Position;
import dev.scout.core.read.ReadLimits;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Counts what is read from disk and what decompression makes of it, and stops where one grows out of proportion to the
 * other; compression around compression counts as one. One for each archive.
 */
final class Expansion {

    /** Ratios say little before this many bytes have come out. */
    private static final long WARM_UP = 1 << 20;
    /** What may have been read ahead. */
    private static final long SLACK = 1 << 18;

    private final int ratio;
    private long stored;

    Expansion(ReadLimits limits) {
        this.ratio = limits.expansionRatio();
    }

    /** A stream from disk, counted. */
    InputStream stored(InputStream in) {
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

    /** A decompressed stream, which is refused once it is out of proportion. */
    InputStream expanded(InputStream in) {
        long before = stored - SLACK;
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
