package dev.scout.match;

import java.util.Arrays;

/** Numbers of 16 bits in a growing array. */
final class CharList {

    private char[] values = new char[16];
    private int size;

    void add(int value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size * 2);
        }
        values[size++] = (char) value;
    }

    char[] toArray() {
        return Arrays.copyOf(values, size);
    }
}
