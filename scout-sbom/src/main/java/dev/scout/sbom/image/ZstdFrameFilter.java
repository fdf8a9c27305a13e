package dev.scout.sbom.image;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Zstandard without its skippable frames, which the decompressor does not know and which layers of the kind
 * {@code zstd:chunked} end with.
 *
 * <p>Rule: a frame is a magic number, a header, blocks that say their own size and whether they are the last, and a
 * checksum where the header says so; a skippable frame is a magic number and a size. Source: RFC 8878, section 3.1.
 */
final class ZstdFrameFilter extends FilterInputStream {

    private static final int FRAME = 0xFD2FB528;
    private static final int SKIPPABLE = 0x184D2A50;

    /** What was read ahead and has to be handed on, and how much of what follows belongs to the same part. */
    private byte[] head = new byte[0];

    private int headAt;
    private long body;
    private boolean inFrame;
    private boolean last;
    private boolean checksum;

    ZstdFrameFilter(InputStream in) {
        super(in);
    }

    static boolean isMagic(int number) {
        return number == FRAME || isSkippable(number);
    }

    static int littleEndian(byte[] bytes, int from) {
        return bytes[from] & 0xFF
                | (bytes[from + 1] & 0xFF) << 8
                | (bytes[from + 2] & 0xFF) << 16
                | (bytes[from + 3] & 0xFF) << 24;
    }

    private static boolean isSkippable(int number) {
        return (number & ~0xF) == SKIPPABLE;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (headAt == head.length && body == 0) {
            if (!advance()) {
                return -1;
            }
        }
        if (headAt < head.length) {
            int count = Math.min(length, head.length - headAt);
            System.arraycopy(head, headAt, buffer, offset, count);
            headAt += count;
            return count;
        }
        int read = in.read(buffer, offset, (int) Math.min(length, body));
        if (read < 0) {
            throw new EOFException("cut off in a block");
        }
        body -= read;
        return read;
    }

    /** Goes on to the next header of a frame or block; false at the end. */
    private boolean advance() throws IOException {
        if (inFrame && !last) {
            block();
            return true;
        }
        if (inFrame) {
            inFrame = false;
            head(checksum ? required(4) : new byte[0]);
            return true;
        }
        byte[] magic = in.readNBytes(4);
        if (magic.length == 0) {
            return false;
        }
        int number = magic.length < 4 ? 0 : littleEndian(magic, 0);
        if (isSkippable(number)) {
            in.skipNBytes(littleEndian(required(4), 0) & 0xFFFFFFFFL);
            head(new byte[0]);
        } else if (number == FRAME) {
            frame(magic);
        } else {
            throw new IOException("ended prematurely: neither a frame nor the end");
        }
        return true;
    }

    private void frame(byte[] magic) throws IOException {
        byte[] descriptor = required(1);
        int flags = descriptor[0] & 0xFF;
        boolean single = (flags & 0x20) != 0;
        int sizeFlag = flags >>> 6;
        int sizeLength = sizeFlag == 0 ? single ? 1 : 0 : 1 << sizeFlag;
        int dictionaryFlag = flags & 3;
        int dictionaryLength = dictionaryFlag == 3 ? 4 : dictionaryFlag;
        byte[] rest = required((single ? 0 : 1) + dictionaryLength + sizeLength);
        byte[] all = new byte[5 + rest.length];
        System.arraycopy(magic, 0, all, 0, 4);
        all[4] = descriptor[0];
        System.arraycopy(rest, 0, all, 5, rest.length);
        head(all);
        checksum = (flags & 4) != 0;
        inFrame = true;
        last = false;
    }

    private void block() throws IOException {
        byte[] header = required(3);
        int number = header[0] & 0xFF | (header[1] & 0xFF) << 8 | (header[2] & 0xFF) << 16;
        last = (number & 1) != 0;
        boolean repeated = (number >>> 1 & 3) == 1;
        head(header);
        body = repeated ? 1 : number >>> 3;
    }

    private void head(byte[] bytes) {
        head = bytes;
        headAt = 0;
    }

    private byte[] required(int count) throws IOException {
        byte[] bytes = in.readNBytes(count);
        if (bytes.length < count) {
            throw new EOFException("cut off in a header");
        }
        return bytes;
    }

    @Override
    public long skip(long count) throws IOException {
        byte[] passed = new byte[(int) Math.min(count, 1 << 13)];
        return Math.max(read(passed, 0, passed.length), 0);
    }

    @Override
    public int available() {
        return head.length - headAt;
    }
}
