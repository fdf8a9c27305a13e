package dev.scout.sbom.image;

import dev.scout.core.read.MalformedDocumentException;
import dev.scout.core.read.Position;
import io.airlift.compress.zstd.ZstdInputStream;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** How a layer, or a whole archive, is compressed: told by its first bytes, never by a name or a media type. */
enum Compression {
    NONE,
    GZIP,
    ZSTD;

    private static final int GZIP_MAGIC = 0x1F8B;
    private static final int BUFFER = 1 << 16;

    /** How many bytes tell. */
    static final int MAGIC_LENGTH = 4;

    /** The compression of what begins with these bytes. */
    static Compression of(byte[] magic) {
        if (magic.length >= 2 && ((magic[0] & 0xFF) << 8 | magic[1] & 0xFF) == GZIP_MAGIC) {
            return GZIP;
        }
        return magic.length >= MAGIC_LENGTH && ZstdFrameFilter.isMagic(ZstdFrameFilter.littleEndian(magic, 0))
                ? ZSTD
                : NONE;
    }

    /** The content of a stream, decompressed if it is compressed, within the bounds of expansion. */
    static InputStream open(InputStream stored, Expansion expansion) throws IOException {
        BufferedInputStream in = new BufferedInputStream(stored, BUFFER);
        in.mark(MAGIC_LENGTH);
        byte[] magic = in.readNBytes(MAGIC_LENGTH);
        in.reset();
        try {
            return switch (of(magic)) {
                case NONE -> in;
                case GZIP -> expansion.expanded(new Broken(new GZIPInputStream(in, BUFFER)));
                case ZSTD -> expansion.expanded(new Broken(new ZstdInputStream(new ZstdFrameFilter(in))));
            };
        } catch (ZipException | EOFException e) {
            throw malformed(e, 0);
        }
    }

    private static MalformedDocumentException malformed(Exception e, long offset) {
        return new MalformedDocumentException("broken compression: " + e.getMessage(), new Position(0, 0, offset), e);
    }

    /** Says of broken data that it is broken. */
    private static final class Broken extends FilterInputStream {

        private long count;

        Broken(InputStream in) {
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
            } catch (MalformedDocumentException e) {
                throw e;
            } catch (RuntimeException e) {
                // aircompressor tells of broken data so
                throw malformed(e, count);
            } catch (ZipException | EOFException e) {
                throw malformed(e, count);
            } catch (IOException e) {
                if (String.valueOf(e.getMessage()).contains("ended prematurely")) {
                    throw malformed(e, count);
                }
                throw e;
            }
        }
    }
}
