package dev.scout.sbom.reader;

import dev.scout.core.read.Diagnostic.Kind;
import dev.scout.core.read.MalformedDocumentException;
import dev.scout.core.read.Position;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/**
 * The frames of a Zstandard file, one behind the other, as a decoder wants them: without the skippable ones, refused
 * where the window is too large, ended where something else follows.
 *
 * <p>Rule: a frame is a magic number, a header, blocks that begin with three bytes for kind and size, and four bytes of
 * checksum if the header says so. Source: RFC 8878, 3.1.
 */
final class ZstdFrames extends InputStream {

    /** What every decoder should support. Source: RFC 8878, 3.1.1.1.2. */
    private static final long LARGEST_WINDOW = 8L << 20;

    private static final int MAGIC = 0xFD2FB528;
    private static final int SKIPPABLE = 0x184D2A50;
    private static final int RUN_LENGTH_BLOCK = 1;
    private static final int RESERVED_BLOCK = 3;

    private final InputStream in;
    private final ReadContext context;
    /** What was read ahead to understand it, and is still to be handed out. */
    private byte[] head = {};

    private int handedOut;
    /** Bytes of the block, or of the checksum, that are handed out as they come. */
    private int body;

    private boolean inFrame;
    private boolean checksum;
    private boolean lastBlock;
    private boolean ended;

    ZstdFrames(InputStream in, ReadContext context) {
        this.in = in;
        this.context = context;
    }

    /** Whether a file that begins so has such frames. */
    static boolean begins(byte[] start) {
        return start.length >= 4 && (isSkippable(int32(start)) || int32(start) == MAGIC);
    }

    private static boolean isSkippable(int magic) {
        return (magic & 0xFFFFFFF0) == SKIPPABLE;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        while (handedOut == head.length && body == 0) {
            if (ended) {
                return -1;
            }
            advance();
        }
        if (handedOut < head.length) {
            int count = Math.min(length, head.length - handedOut);
            System.arraycopy(head, handedOut, buffer, offset, count);
            handedOut += count;
            return count;
        }
        int count = in.read(buffer, offset, Math.min(length, body));
        if (count < 0) {
            throw new EOFException("a block is cut off");
        }
        body -= count;
        return count;
    }

    private void advance() throws IOException {
        if (!inFrame) {
            frame();
        } else if (!lastBlock) {
            block();
        } else {
            inFrame = false;
            body = checksum ? 4 : 0;
        }
    }

    private void frame() throws IOException {
        byte[] magic = in.readNBytes(4);
        if (magic.length == 4 && isSkippable(int32(magic))) {
            in.skipNBytes(int32(exactly(4)) & 0xFFFFFFFFL);
        } else if (magic.length == 4 && int32(magic) == MAGIC) {
            header();
        } else {
            ended = true;
            if (magic.length > 0) {
                context.report(
                        Kind.INVALID_VALUE, "more follows after the end of the Zstandard frames; it was not read");
            }
        }
    }

    private void header() throws IOException {
        byte[] descriptor = exactly(1);
        int flags = descriptor[0] & 0xFF;
        boolean singleSegment = (flags & 0x20) != 0;
        int dictionary = flags & 3;
        int contentSize = flags >>> 6;
        int dictionaryLength = dictionary == 0 ? 0 : 1 << dictionary - 1;
        int sizeLength = contentSize == 0 ? singleSegment ? 1 : 0 : 1 << contentSize;
        byte[] rest = exactly((singleSegment ? 0 : 1) + dictionaryLength + sizeLength);
        if (dictionary != 0) {
            throw new MalformedDocumentException("broken Zstandard: it needs a dictionary", Position.UNKNOWN);
        }
        if (!singleSegment) {
            int exponent = (rest[0] & 0xFF) >>> 3;
            int mantissa = rest[0] & 7;
            long base = 1L << 10 + exponent;
            if (base + base / 8 * mantissa > LARGEST_WINDOW) {
                throw new MalformedDocumentException(
                        "Zstandard with a window of more than " + LARGEST_WINDOW + " bytes", Position.UNKNOWN);
            }
        }
        inFrame = true;
        lastBlock = false;
        checksum = (flags & 4) != 0;
        head = new byte[5 + rest.length];
        head[0] = (byte) MAGIC;
        head[1] = (byte) (MAGIC >>> 8);
        head[2] = (byte) (MAGIC >>> 16);
        head[3] = (byte) (MAGIC >>> 24);
        head[4] = descriptor[0];
        System.arraycopy(rest, 0, head, 5, rest.length);
        handedOut = 0;
    }

    private void block() throws IOException {
        head = exactly(3);
        handedOut = 0;
        int header = (head[0] & 0xFF) | (head[1] & 0xFF) << 8 | (head[2] & 0xFF) << 16;
        int kind = header >>> 1 & 3;
        if (kind == RESERVED_BLOCK) {
            throw new MalformedDocumentException("broken Zstandard: a block of no known kind", Position.UNKNOWN);
        }
        lastBlock = (header & 1) != 0;
        body = kind == RUN_LENGTH_BLOCK ? 1 : header >>> 3;
    }

    private byte[] exactly(int count) throws IOException {
        byte[] bytes = in.readNBytes(count);
        if (bytes.length < count) {
            throw new EOFException("a header is cut off");
        }
        return bytes;
    }

    private static int int32(byte[] bytes) {
        return (bytes[0] & 0xFF) | (bytes[1] & 0xFF) << 8 | (bytes[2] & 0xFF) << 16 | (bytes[3] & 0xFF) << 24;
    }
}
