package dev.scout.match;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Collects arrays as a file holds them: each with the number of its elements before it, little-endian. */
final class SectionWriter {

    private ByteBuffer out = ByteBuffer.allocate(1 << 16).order(ByteOrder.LITTLE_ENDIAN);

    void ints(int[] values) {
        reserve(4L + 4L * values.length);
        out.putInt(values.length);
        out.asIntBuffer().put(values);
        out.position(out.position() + 4 * values.length);
    }

    void chars(char[] values) {
        reserve(4L + 2L * values.length);
        out.putInt(values.length);
        out.asCharBuffer().put(values);
        out.position(out.position() + 2 * values.length);
    }

    void bytes(byte[] values) {
        reserve(4L + values.length);
        out.putInt(values.length).put(values);
    }

    /** What was written, from the first byte on. Read only. */
    ByteBuffer content() {
        return out.asReadOnlyBuffer().flip();
    }

    private void reserve(long more) {
        long needed = out.position() + more;
        if (needed > out.capacity()) {
            if (needed > Integer.MAX_VALUE - 8) {
                throw new IllegalStateException("an index of more than 2 GB cannot be written");
            }
            int capacity = (int) Math.max(needed, Math.min(2L * out.capacity(), Integer.MAX_VALUE - 8));
            int position = out.position();
            out = ByteBuffer.wrap(Arrays.copyOf(out.array(), capacity))
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .position(position);
        }
    }
}
