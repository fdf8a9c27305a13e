package dev.scout.sbom;

import dev.scout.core.read.MalformedDocumentException;
import dev.scout.core.read.Position;
import dev.scout.core.read.ReadLimits;
import dev.scout.sbom.reader.ReadContext;
import io.airlift.compress.zstd.ZstdInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Takes compression off a document, gzip and Zstandard, one in the other if need be, and stops at its limits.
 *
 * <p>Members and frames that follow each other are one document. Sources: RFC 1952, RFC 8878.
 */
final class Decompression {

    private static final int GZIP_FIRST = 0x1F;
    private static final int GZIP_SECOND = 0x8B;
    /** How often a document may be compressed. */
    private static final int LAYERS = 3;
    /** Ratios say little before this many bytes have come out. */
    private static final long WARM_UP = 1 << 20;

    private Decompression() {}

    /** The document's bytes, decompressed if it is compressed, refused with an error beyond the limits. */
    static InputStream open(InputStream document, ReadContext context) throws IOException {
        ReadLimits limits = context.limits();
        InputStream plain = new Limited(document, null, "", limits);
        for (int layer = 0; ; layer++) {
            PushbackInputStream in = new PushbackInputStream(plain, 4);
            byte[] start = in.readNBytes(4);
            in.unread(start);
            boolean gzip = start.length >= 2 && (start[0] & 0xFF) == GZIP_FIRST && (start[1] & 0xFF) == GZIP_SECOND;
            if (!gzip && !ZstdFrames.begins(start)) {
                return in;
            } else if (layer == LAYERS) {
                throw new MalformedDocumentException("compressed more than " + LAYERS + " times", Position.UNKNOWN);
            }
            Counted compressed = new Counted(in);
            plain = gzip
                    ? new Limited(gunzip(compressed, context), compressed, "gzip", limits)
                    : new Limited(
                            new ZstdInputStream(new ZstdFrames(compressed, context)), compressed, "Zstandard", limits);
        }
    }

    private static InputStream gunzip(Counted compressed, ReadContext context) throws IOException {
        try {
            return new GzipMembers(compressed, context);
        } catch (IOException e) {
            throw compressed.failed ? e : broken("gzip", e, 0);
        }
    }

    private static MalformedDocumentException broken(String compression, Exception cause, long offset) {
        return new MalformedDocumentException(
                "broken " + compression + ": " + cause.getMessage(), new Position(0, 0, offset), cause);
    }

    /** Compressed bytes: counted, and a failure to read them told from one to decode them. */
    private static final class Counted extends FilterInputStream {

        private long count;
        private boolean failed;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            try {
                int read = super.read(buffer, offset, length);
                count += Math.max(read, 0);
                return read;
            } catch (IOException e) {
                failed = true;
                throw e;
            }
        }

        /** Never zero, from which the JDK's gunzip would conclude that no further member comes. */
        @Override
        public int available() {
            return 1;
        }
    }

    /** Bytes as they come out: counted, and what a decoder throws told as what it means. */
    private static final class Limited extends FilterInputStream {

        private final @Nullable Counted compressed;
        private final String compression;
        private final ReadLimits limits;
        private long count;

        Limited(InputStream in, @Nullable Counted compressed, String compression, ReadLimits limits) {
            super(in);
            this.compressed = compressed;
            this.compression = compression;
            this.limits = limits;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = compressed == null
                    ? super.read(buffer, offset, length)
                    : decode(compressed, buffer, offset, length);
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

        /** The decoder of Zstandard throws what is no IOException. */
        private int decode(Counted source, byte[] buffer, int offset, int length) throws IOException {
            try {
                return super.read(buffer, offset, length);
            } catch (MalformedDocumentException e) {
                throw e;
            } catch (IOException e) {
                throw source.failed ? e : broken(compression, e, count);
            } catch (RuntimeException e) {
                throw broken(compression, e, count);
            }
        }
    }
}
