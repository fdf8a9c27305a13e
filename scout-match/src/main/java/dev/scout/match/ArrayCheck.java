package dev.scout.match;

import dev.scout.core.read.MalformedDocumentException;
import dev.scout.core.read.Position;

/** Whether the arrays of a file fit each other, so that no later look-up leaves them. Linear in what is checked. */
final class ArrayCheck {

    private ArrayCheck() {}

    static void that(boolean holds, String name) throws MalformedDocumentException {
        if (!holds) {
            throw new MalformedDocumentException(
                    "the advisory index is damaged: its array " + name + " does not fit the others", Position.UNKNOWN);
        }
    }

    /** Every number is at least {@code from} and below {@code to}. */
    static void range(String name, int[] values, int from, int to) throws MalformedDocumentException {
        int low = Integer.MAX_VALUE;
        int high = Integer.MIN_VALUE;
        for (int value : values) {
            low = Math.min(low, value);
            high = Math.max(high, value);
        }
        that(values.length == 0 || low >= from && high < to, name);
    }

    /** Every number is at least zero and at most {@code last}. */
    static void range(String name, byte[] values, int last) throws MalformedDocumentException {
        int high = 0;
        for (byte value : values) {
            high = Math.max(high, value & 0xFF);
        }
        that(high <= last, name);
    }

    /** The numbers never fall, and the last of them is the end of what they divide. */
    static void ends(String name, int[] ends, int end) throws MalformedDocumentException {
        int before = 0;
        boolean falls = false;
        for (int value : ends) {
            falls |= value < before;
            before = value;
        }
        that(!falls && before == end, name);
    }

    /** Other arrays are as long as the first one of them. */
    static void lengths(String name, int length, int[]... others) throws MalformedDocumentException {
        for (int[] other : others) {
            that(other.length == length, name);
        }
    }

    /** A hash table of {@code count} numbers, with a free place to end a search at. */
    static void slots(String name, int[] slots, int count) throws MalformedDocumentException {
        range(name, slots, 0, count + 1);
        int taken = 0;
        for (int slot : slots) {
            taken += slot == 0 ? 0 : 1;
        }
        that(Integer.bitCount(slots.length) == 1 && taken == count && taken < slots.length, name);
    }
}
