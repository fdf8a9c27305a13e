package dev.scout.match;

import java.util.Arrays;

/** Bytes in a growing array. */
final class ByteList {

    private byte[] values = new byte[64];
    private int size;

    void add(int value) {
        ensure(1);
        values[size++] = (byte) value;
    }

    void add(byte[] more) {
        ensure(more.length);
        System.arraycopy(more, 0, values, size, more.length);
        size += more.length;
    }

    int size() {
        return size;
    }

    byte[] toArray() {
        return Arrays.copyOf(values, size);
    }

    private void ensure(int more) {
        if (size + more > values.length) {
            values = Arrays.copyOf(values, Math.max(size + more, values.length * 2));
        }
    }
}
