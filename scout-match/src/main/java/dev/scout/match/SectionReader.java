package dev.scout.match;

import dev.scout.core.read.MalformedDocumentException;
import dev.scout.core.read.Position;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Takes arrays out of what {@link SectionWriter} wrote, into the heap. Believes no length that it cannot see. */
final class SectionReader {

    private final ByteBuffer in;

    SectionReader(ByteBuffer content) {
        this.in = content.duplicate().order(ByteOrder.LITTLE_ENDIAN);
    }

    int[] ints(String name) throws MalformedDocumentException {
        int[] values = new int[count(name, Integer.BYTES)];
        in.asIntBuffer().get(values);
        in.position(in.position() + Integer.BYTES * values.length);
        return values;
    }

    byte[] bytes(String name) throws MalformedDocumentException {
        byte[] values = new byte[count(name, 1)];
        in.get(values);
        return values;
    }

    /** Checks that nothing follows. */
    void end() throws MalformedDocumentException {
        if (in.hasRemaining()) {
            throw refusal("does not end after its last array");
        }
    }

    private int count(String name, int size) throws MalformedDocumentException {
        int count = in.remaining() < Integer.BYTES ? -1 : in.getInt();
        if (count < 0 || (long) count * size > in.remaining()) {
            throw refusal("ends within its array " + name);
        }
        return count;
    }

    private static MalformedDocumentException refusal(String reason) {
        return new MalformedDocumentException("the advisory index " + reason, Position.UNKNOWN);
    }
}
