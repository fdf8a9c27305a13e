package dev.scout.sbom;

import dev.scout.core.read.MalformedDocumentException;
import dev.scout.core.read.Position;
import dev.scout.core.read.ReadLimits;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** Takes compression off a document, and stops at its limits. */
final class Decompression {

    private static final int GZIP_FIRST = 0x1F;
    private static final int GZIP_SECOND = 0x8B;
    /** Ratios say little before this many bytes have come out. */
    private static final long WARM_UP = 1 << 20;

    private Decompression() {}

    /** The document's bytes, gunzipped if it is gzipped, refused with an error beyond the limits. */
    static InputStream open(InputStream document, ReadLimits limits) throws IOException {
        PushbackInputStream in = new PushbackInputStream(document, 2);
        byte[] magic = in.readNBytes(2);
        in.unread(magic);
        if (magic.length < 2 || (magic[0] & 0xFF) != GZIP_FIRST || (magic[1] & 0xFF) != GZIP_SECOND) {
            return new Limited(in, null, limits);
        }
        Counted compressed = new Counted(in);
        try {
            return new Limited(new GZIPInputStream(compressed, 1 << 16), compressed, limits);
        } catch (ZipException | EOFException e) {
            throw new MalformedDocumentException("broken gzip: " + e.getMessage(), Position.UNKNOWN, e);
        }
    }

    private static final class Counted extends FilterInputStream {

        private long count;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            count += b < 0 ? 0 : 1;
            return b;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            count += Math.max(read, 0);
            return read;
        }
    }

    private static final class Limited extends FilterInputStream {

        private final @Nullable Counted compressed;
        private final ReadLimits limits;
        private long count;

        Limited(InputStream in, @Nullable Counted compressed, ReadLimits limits) {
            super(in);
            this.compressed = compressed;
            this.limits = limits;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read;
            try {
                read = super.read(buffer, offset, length);
            } catch (ZipException | EOFException e) {
                throw new MalformedDocumentException("broken gzip: " + e.getMessage(), new Position(0, 0, count), e);
            }
            count += Math.max(read, 0);
            if (count > limits.totalBytes()) {
                throw new MalformedDocumentException(
                        "more than " + limits.totalBytes() + " bytes", new Position(0, 0, count));
            }
            if (compressed != null && count > WARM_UP && count / limits.expansionRatio() > compressed.count) {
                throw new MalformedDocumentException(
                        "expands to more than " + limits.expansionRatio() + " times its compressed size",
                        new Position(0, 0, count));
            }
            return read;
        }
    }
}
