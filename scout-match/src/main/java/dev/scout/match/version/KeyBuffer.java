package dev.scout.match.version;

import java.util.Arrays;

/**
 * Collects the bytes of an order-preserving key. Reusable, and not thread-safe.
 *
 * <p>Numbers begin with a byte in {@code 0x10..0xD8}; a scheme may use {@code 0x00..0x0F} for what sorts before every
 * number and {@code 0xE0..0xFF} for what sorts after. Texts end with a zero byte and contain none. Both are
 * self-delimiting: none is the beginning of another, so whatever follows decides only between equal ones.
 */
public final class KeyBuffer implements Comparable<KeyBuffer> {

    private static final int FIRST_NUMBER = 0x10;
    /** Numbers below this take one byte. */
    private static final int SMALL = 0xC0;
    /** {@code WIDE + n - 1} opens a number of {@code n} bytes, 1 to 8. */
    private static final int WIDE = FIRST_NUMBER + SMALL;
    /** Opens a number that a {@code long} does not hold. */
    private static final int HUGE = WIDE + 8;

    /** A number of so many digits fits a {@code long}, or overflows it to below zero. */
    private static final int LONG_DIGITS = 19;

    private byte[] bytes = new byte[48];
    private int length;

    /** Makes an empty buffer. */
    public KeyBuffer() {}

    /** Appends one byte; only the low eight bits count. */
    public KeyBuffer put(int value) {
        if (length == bytes.length) {
            grow(1);
        }
        bytes[length++] = (byte) value;
        return this;
    }

    /** Appends bytes as they are. */
    public KeyBuffer put(byte[] more) {
        if (length + more.length > bytes.length) {
            grow(more.length);
        }
        System.arraycopy(more, 0, bytes, length, more.length);
        length += more.length;
        return this;
    }

    /** Appends a number. */
    public KeyBuffer putNumber(long value) {
        if (value < 0) {
            throw new IllegalArgumentException("negative: " + value);
        }
        if (value < SMALL) {
            return put(FIRST_NUMBER + (int) value);
        }
        int width = (71 - Long.numberOfLeadingZeros(value)) >>> 3;
        put(WIDE + width - 1);
        for (int shift = (width - 1) * 8; shift >= 0; shift -= 8) {
            put((int) (value >>> shift));
        }
        return this;
    }

    /**
     * Appends the decimal number that stands in {@code text} from {@code from} to before {@code to}: any count of
     * digits, leading zeros without meaning. No digits at all is zero. The caller has seen that all are ASCII digits.
     */
    public KeyBuffer putNumber(CharSequence text, int from, int to) {
        int start = from;
        while (start < to && text.charAt(start) == '0') {
            start++;
        }
        int digits = to - start;
        if (digits <= LONG_DIGITS) {
            long value = 0;
            for (int i = start; i < to; i++) {
                value = value * 10 + (text.charAt(i) - '0');
            }
            if (value >= 0) {
                return putNumber(value);
            }
        }
        put(HUGE).put(digits >>> 24).put(digits >>> 16).put(digits >>> 8).put(digits);
        int at = start;
        if ((digits & 1) != 0) {
            put(text.charAt(at++) - '0');
        }
        for (; at < to; at += 2) {
            put((text.charAt(at) - '0') << 4 | (text.charAt(at + 1) - '0'));
        }
        return this;
    }

    /**
     * Appends the text from {@code from} to before {@code to}, ordered by code point, and its end. The characters 0 and
     * 1 are escaped, so that any text can be taken.
     */
    public KeyBuffer putText(CharSequence text, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c > 1 && c < 0x80) {
                put(c);
            } else if (c <= 1) {
                put(1).put(c + 1);
            } else if (c < 0x800) {
                put(0xC0 | c >>> 6).put(0x80 | c & 0x3F);
            } else if (Character.isHighSurrogate(c) && i + 1 < to && Character.isLowSurrogate(text.charAt(i + 1))) {
                int point = Character.toCodePoint(c, text.charAt(++i));
                put(0xF0 | point >>> 18).put(0x80 | point >>> 12 & 0x3F);
                put(0x80 | point >>> 6 & 0x3F).put(0x80 | point & 0x3F);
            } else {
                put(0xE0 | c >>> 12).put(0x80 | c >>> 6 & 0x3F).put(0x80 | c & 0x3F);
            }
        }
        return put(0);
    }

    /** The number of bytes so far. */
    public int length() {
        return length;
    }

    /**
     * The byte at {@code index}, 0 to 255.
     *
     * @throws IndexOutOfBoundsException if there is none
     */
    public int get(int index) {
        return bytes[java.util.Objects.checkIndex(index, length)] & 0xFF;
    }

    /**
     * Drops all bytes from {@code newLength} on; trailing parts that mean nothing are taken back so.
     *
     * @throws IllegalArgumentException if there are fewer
     */
    public KeyBuffer truncate(int newLength) {
        if (newLength < 0 || newLength > length) {
            throw new IllegalArgumentException("cannot truncate " + length + " bytes to " + newLength);
        }
        length = newLength;
        return this;
    }

    /** Empties the buffer and keeps its memory. */
    public KeyBuffer clear() {
        length = 0;
        return this;
    }

    /** The bytes so far, in a new array. */
    public byte[] toByteArray() {
        return Arrays.copyOf(bytes, length);
    }

    /** Compares the bytes so far with a key, as the versions behind them compare. */
    public int compareTo(byte[] key, int from, int to) {
        return Arrays.compareUnsigned(bytes, 0, length, key, from, to);
    }

    /** Compares the bytes so far, as the versions behind them compare. */
    @Override
    public int compareTo(KeyBuffer other) {
        return Arrays.compareUnsigned(bytes, 0, length, other.bytes, 0, other.length);
    }

    private void grow(int more) {
        bytes = Arrays.copyOf(bytes, Math.max(length + more, bytes.length * 2));
    }
}
