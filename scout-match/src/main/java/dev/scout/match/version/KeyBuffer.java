package dev.scout.match.version;

import java.util.Arrays;
import java.util.Objects;

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

    /** So many bytes are held in one number. */
    private static final int HEAD = Long.BYTES;

    private static final byte[] NOTHING = {};

    /** The first bytes, and zeros where there are none: most keys are no longer, and differ here if at all. */
    private long head;
    /** The other bytes. */
    private byte[] tail = NOTHING;

    private int length;

    /** Makes an empty buffer. */
    public KeyBuffer() {}

    /** Appends one byte; only the low eight bits count. */
    public KeyBuffer put(int value) {
        if (length < HEAD) {
            head |= (value & 0xFFL) << (56 - 8 * length);
        } else {
            putBehindHead(value);
        }
        length++;
        return this;
    }

    private void putBehindHead(int value) {
        int at = length - HEAD;
        if (at == tail.length) {
            tail = Arrays.copyOf(tail, Math.max(24, at * 2));
        }
        tail[at] = (byte) value;
    }

    /** Appends a number. */
    public KeyBuffer putNumber(long value) {
        if (value < 0) {
            throw new IllegalArgumentException("negative: " + value);
        }
        return value < SMALL ? put(FIRST_NUMBER + (int) value) : putWide(value);
    }

    /** How many bytes {@link #putNumber(long)} appends. */
    static int bytesOf(int value) {
        return value < SMALL ? 1 : 1 + ((39 - Integer.numberOfLeadingZeros(value)) >>> 3);
    }

    /** What a number contributes to the {@link #prefix}, with so many bytes, behind {@code length} others. */
    static long placed(int value, int bytes, int length) {
        if (bytes == 1) {
            return placed(FIRST_NUMBER + value, length);
        }
        long written = (WIDE + bytes - 2L) << 8 * (bytes - 1) | value;
        int shift = 8 * (HEAD - length - bytes);
        return shift >= 0 ? written << shift : shift > -64 ? written >>> -shift : 0;
    }

    /** What a byte contributes to the {@link #prefix} behind {@code length} others. */
    static long placed(int value, int length) {
        return length < HEAD ? (long) value << 8 * (HEAD - 1 - length) : 0;
    }

    private KeyBuffer putWide(long value) {
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
        if (to - from < LONG_DIGITS) {
            long value = 0;
            for (int i = from; i < to; i++) {
                value = value * 10 + (text.charAt(i) - '0');
            }
            return putNumber(value);
        }
        return putLong(text, from, to);
    }

    private KeyBuffer putLong(CharSequence text, int from, int to) {
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
        Objects.checkIndex(index, length);
        return (index < HEAD ? (int) (head >>> (56 - 8 * index)) : tail[index - HEAD]) & 0xFF;
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
        if (newLength < HEAD) {
            head = newLength == 0 ? 0 : head & -1L << (64 - 8 * newLength);
        }
        return this;
    }

    /** Empties the buffer and keeps its memory. */
    public KeyBuffer clear() {
        head = 0;
        length = 0;
        return this;
    }

    /** The bytes so far, in a new array. */
    public byte[] toByteArray() {
        byte[] bytes = new byte[Math.max(length, HEAD)];
        for (int i = 0; i < HEAD; i++) {
            bytes[i] = (byte) (head >>> (56 - 8 * i));
        }
        if (length < HEAD) {
            return Arrays.copyOf(bytes, length);
        }
        System.arraycopy(tail, 0, bytes, HEAD, length - HEAD);
        return bytes;
    }

    /** Compares the bytes so far with a key, as the versions behind them compare. */
    public int compareTo(byte[] key, int from, int to) {
        int size = to - from;
        if (size >= HEAD) {
            long other = head(key, from);
            if (head != other) {
                return Long.compareUnsigned(head, other);
            }
            return length < HEAD ? -1 : Arrays.compareUnsigned(tail, 0, length - HEAD, key, from + HEAD, to);
        }
        long other = shortHead(key, from, size);
        return head != other ? Long.compareUnsigned(head, other) : Integer.compare(length, size);
    }

    /** Eight bytes as a number, the first one highest. Making a var handle costs a new process milliseconds. */
    private static long head(byte[] key, int from) {
        return (key[from] & 0xFFL) << 56
                | (key[from + 1] & 0xFFL) << 48
                | (key[from + 2] & 0xFFL) << 40
                | (key[from + 3] & 0xFFL) << 32
                | (key[from + 4] & 0xFFL) << 24
                | (key[from + 5] & 0xFFL) << 16
                | (key[from + 6] & 0xFFL) << 8
                | key[from + 7] & 0xFFL;
    }

    /** Fewer bytes than a head has, with zeros behind them. */
    private static long shortHead(byte[] key, int from, int size) {
        if (size > 0 && from + HEAD <= key.length) {
            return head(key, from) & -1L << (64 - 8 * size);
        }
        long head = 0;
        for (int i = 0; i < size; i++) {
            head |= (key[from + i] & 0xFFL) << (56 - 8 * i);
        }
        return head;
    }

    /** Compares the bytes so far, as the versions behind them compare. */
    @Override
    public int compareTo(KeyBuffer other) {
        return compare(head, tail, length, other.head, other.tail, other.length);
    }

    /** Compares two keys by their parts. */
    static int compare(long head, byte[] tail, int length, long otherHead, byte[] otherTail, int otherLength) {
        if (head != otherHead) {
            return Long.compareUnsigned(head, otherHead);
        }
        return length <= HEAD || otherLength <= HEAD
                ? Integer.compare(length, otherLength)
                : Arrays.compareUnsigned(tail, 0, length - HEAD, otherTail, 0, otherLength - HEAD);
    }

    /**
     * The first eight bytes as an unsigned number, with zeros for those that there are not: of two keys whose prefixes
     * differ, the one with the smaller prefix is the smaller.
     */
    public long prefix() {
        return head;
    }

    /** The bytes that are not in the head, and no more. */
    byte[] tail() {
        return length <= HEAD ? NOTHING : Arrays.copyOf(tail, length - HEAD);
    }
}
