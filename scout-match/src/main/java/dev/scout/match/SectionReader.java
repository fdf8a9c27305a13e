package dev.scout.match;

import dev.scout.core.read.MalformedDocumentException;
import dev.scout.core.read.Position;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.ReadableByteChannel;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * Takes arrays out of what {@link SectionWriter} wrote, into the heap, piece by piece: each is summed and copied while
 * it is near. Believes no length that it cannot see.
 */
final class SectionReader {

    private static final int PIECE = 1 << 17;

    private final @Nullable ReadableByteChannel channel;
    private final ByteBuffer piece;
    private final CRC32C checksum;
    private final int expected;
    /** What has not yet been read from the channel. */
    private long unread;

    /**
     * A reader of so many bytes of a channel, which must be there.
     *
     * @param checksum the sum over what stands before them
     * @param expected the sum over all
     */
    SectionReader(ReadableByteChannel channel, long length, CRC32C checksum, int expected) {
        this.channel = channel;
        this.piece = ByteBuffer.allocateDirect((int) Math.min(length, PIECE))
                .order(ByteOrder.LITTLE_ENDIAN)
                .flip();
        this.unread = length;
        this.checksum = checksum;
        this.expected = expected;
    }

    /** A reader of all of an array. */
    SectionReader(byte[] content, CRC32C checksum, int expected) {
        this.channel = null;
        this.piece = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
        this.checksum = checksum;
        this.expected = expected;
        checksum.update(content);
    }

    int[] ints(String name) throws IOException {
        int[] values = new int[count(name, Integer.BYTES)];
        for (int done = 0; done < values.length; ) {
            int some = Math.min(values.length - done, available(Integer.BYTES));
            piece.asIntBuffer().get(values, done, some);
            piece.position(piece.position() + Integer.BYTES * some);
            done += some;
        }
        return values;
    }

    char[] chars(String name) throws IOException {
        char[] values = new char[count(name, Character.BYTES)];
        for (int done = 0; done < values.length; ) {
            int some = Math.min(values.length - done, available(Character.BYTES));
            piece.asCharBuffer().get(values, done, some);
            piece.position(piece.position() + Character.BYTES * some);
            done += some;
        }
        return values;
    }

    byte[] bytes(String name) throws IOException {
        byte[] values = new byte[count(name, 1)];
        for (int done = 0; done < values.length; ) {
            int some = Math.min(values.length - done, available(1));
            piece.get(values, done, some);
            done += some;
        }
        return values;
    }

    /** Checks that nothing follows, and that all was as it was written. */
    void end() throws MalformedDocumentException {
        if (piece.remaining() + unread > 0) {
            throw refusal("does not end after its last array");
        }
        if ((int) checksum.getValue() != expected) {
            throw refusal("is damaged: its checksum does not agree");
        }
    }

    private int count(String name, int size) throws IOException {
        int count = piece.remaining() + unread < Integer.BYTES || available(Integer.BYTES) == 0 ? -1 : piece.getInt();
        if (count < 0 || (long) count * size > piece.remaining() + unread) {
            throw refusal("is damaged: it ends within its array " + name);
        }
        return count;
    }

    /** How many values of a size can be taken at once: at least one. */
    private int available(int size) throws IOException {
        if (piece.remaining() < size && channel != null) {
            piece.compact();
            int from = piece.position();
            piece.limit((int) Math.min(piece.capacity(), from + unread));
            while (piece.position() < Math.min(size, piece.limit())) {
                int read = channel.read(piece);
                if (read < 0) {
                    throw refusal("is not as long as it says");
                }
                unread -= read;
            }
            piece.flip();
            checksum.update(piece.duplicate().position(from));
        }
        return piece.remaining() / size;
    }

    private static MalformedDocumentException refusal(String reason) {
        return new MalformedDocumentException("the advisory index " + reason, Position.UNKNOWN);
    }
}
