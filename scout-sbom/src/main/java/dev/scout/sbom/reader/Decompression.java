package dev.scout.sbom.reader;

import dev.scout.core.read.MalformedDocumentException;
import dev.scout.core.read.Position;
import io.airlift.compress.zstd.ZstdInputStream;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;

/**
 * Takes compression off documents, archives and layers, gzip and Zstandard, told by their first bytes, never by a name
 * or a media type; stops at the limits.
 *
 * <p>Members and frames that follow each other are one. Sources: RFC 1952, RFC 8878.
 */
public final class Decompression {

    /** How many bytes tell the kind. */
    public static final int MAGIC_LENGTH = 4;

    private static final int GZIP_FIRST = 0x1F;
    private static final int GZIP_SECOND = 0x8B;
    private static final int BUFFER = 1 << 16;
    /** How often a document may be compressed. */
    private static final int LAYERS = 3;

    private Decompression() {}

    /** Whether what begins with these bytes is compressed. */
    public static boolean isCompressed(byte[] start) {
        return isGzip(start) || ZstdFrames.begins(start);
    }

    private static boolean isGzip(byte[] start) {
        return start.length >= 2 && (start[0] & 0xFF) == GZIP_FIRST && (start[1] & 0xFF) == GZIP_SECOND;
    }

    /**
     * The bytes of a document, decompressed if it is compressed, one compression in the other if need be.
     *
     * @throws MalformedDocumentException if it is broken or beyond a limit; so do the reads of the stream
     */
    public static InputStream open(InputStream document, ReadContext context) throws IOException {
        Expansion expansion = Expansion.ofDocument(context.limits());
        InputStream plain = expansion.expanded(expansion.stored(document));
        for (int layer = 0; ; layer++) {
            // most documents are small and not compressed: a buffer would be larger than they are
            PushbackInputStream in = new PushbackInputStream(plain, MAGIC_LENGTH);
            byte[] start = in.readNBytes(MAGIC_LENGTH);
            in.unread(start);
            if (!isCompressed(start)) {
                return in;
            } else if (layer == LAYERS) {
                throw new MalformedDocumentException("compressed more than " + LAYERS + " times", Position.UNKNOWN);
            }
            plain = openOnce(in, expansion, context);
        }
    }

    /**
     * The bytes of a stream, decompressed once if it is compressed.
     *
     * @throws MalformedDocumentException if it is broken or beyond a limit; so do the reads of the stream
     */
    public static InputStream openOnce(InputStream stored, Expansion expansion, ReadContext context)
            throws IOException {
        BufferedInputStream in =
                stored instanceof BufferedInputStream buffered ? buffered : new BufferedInputStream(stored, BUFFER);
        byte[] start = peek(in);
        if (!isCompressed(start)) {
            return in;
        }
        Source source = new Source(in);
        return isGzip(start)
                ? expansion.expanded(new Decoded(gunzip(source, context), source, "gzip"))
                : expansion.expanded(
                        new Decoded(new ZstdInputStream(new ZstdFrames(source, context)), source, "Zstandard"));
    }

    private static byte[] peek(BufferedInputStream in) throws IOException {
        in.mark(MAGIC_LENGTH);
        byte[] start = in.readNBytes(MAGIC_LENGTH);
        in.reset();
        return start;
    }

    private static InputStream gunzip(Source compressed, ReadContext context) throws IOException {
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

    /** Compressed bytes; a failure to read them is told from one to decode them. */
    private static final class Source extends FilterInputStream {

        private boolean failed;

        Source(InputStream in) {
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
                return super.read(buffer, offset, length);
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

    /** Bytes as they come out; what a decoder throws is told as what it means. */
    private static final class Decoded extends FilterInputStream {

        private final Source source;
        private final String compression;
        private long count;

        Decoded(InputStream in, Source source, String compression) {
            super(in);
            this.source = source;
            this.compression = compression;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        /** The decoder of Zstandard throws what is no IOException. */
        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            try {
                int read = super.read(buffer, offset, length);
                count += Math.max(read, 0);
                return read;
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
