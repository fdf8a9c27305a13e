package dev.scout.match;

import dev.scout.core.read.MalformedDocumentException;
import dev.scout.core.read.Position;

/**
 * Whether the arrays of a file fit each other, so that no later look-up leaves them. Linear in what is checked.
 *
 * <p>The loops collect sign bits: they run in a process that has only just begun, and every call in them would count.
 */
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
        int bad = 0;
        for (int value : values) {
            bad |= (value - from) | (to - 1 - value);
        }
        that(bad >= 0, name);
    }

    /** Every number is at least zero and at most {@code last}. */
    static void range(String name, byte[] values, int last) throws MalformedDocumentException {
        int bad = 0;
        for (byte value : values) {
            bad |= value | (last - value);
        }
        that(bad >= 0, name);
    }

    /** The numbers never fall, and the last of them is the end of what they divide. */
    static void ends(String name, int[] ends, int end) throws MalformedDocumentException {
        int before = 0;
        int bad = 0;
        for (int value : ends) {
            bad |= value | (value - before);
            before = value;
        }
        that(bad >= 0 && before == end, name);
    }

    /** Other arrays are as long as the first one of them. */
    static void lengths(String name, int length, int[]... others) throws MalformedDocumentException {
        for (int[] other : others) {
            that(other.length == length, name);
        }
    }

    /** A hash table of {@code count} numbers in the low bits of its slots, with a free one to end a search at. */
    static void slots(String name, int[] slots, int numberMask, int count) throws MalformedDocumentException {
        int taken = 0;
        int bad = 0;
        for (int slot : slots) {
            int number = slot & numberMask;
            bad |= (count - number) | (number - 1 & slot);
            taken += (slot | -slot) >>> 31;
        }
        that(bad >= 0 && Integer.bitCount(slots.length) == 1 && taken == count && taken < slots.length, name);
    }
}
