package dev.scout.match;

import dev.scout.match.ecosystem.NameBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Texts by number, each kept once, as UTF-8 in one array. The number of a text is where it begins; number 0 is the
 * empty text. Immutable.
 *
 * <p>Before a text stands its length: seven bits a byte, the lowest first, and the high bit where more follows. What is
 * read never leaves the array, whatever the number is.
 */
final class TextPool {

    private static final int MAX_PREFIX_BYTES = 5;

    private final byte[] bytes;

    /** A pool of an array that ends with {@link #MAX_PREFIX_BYTES} zeros. */
    TextPool(byte[] bytes) {
        this.bytes = bytes;
    }

    String get(int number) {
        int start = start(number);
        return new String(bytes, start, length(number, start), StandardCharsets.UTF_8);
    }

    boolean is(int number, NameBuffer text) {
        int start = start(number);
        return text.is(bytes, start, start + length(number, start));
    }

    boolean is(int number, String text) {
        int start = start(number);
        int length = length(number, start);
        if (length < text.length()) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                return get(number).equals(text);
            }
            if (bytes[start + i] != c) {
                return false;
            }
        }
        return length == text.length();
    }

    byte[] bytes() {
        return bytes;
    }

    /** What every number is below. */
    int limit() {
        return bytes.length - MAX_PREFIX_BYTES;
    }

    /** Where the bytes of a text begin. */
    private int start(int number) {
        int at = number;
        while (bytes[at] < 0 && at < number + MAX_PREFIX_BYTES - 1) {
            at++;
        }
        return at + 1;
    }

    private int length(int number, int start) {
        int length = 0;
        for (int at = start - 1; at >= number; at--) {
            length = length << 7 | bytes[at] & 0x7F;
        }
        return Math.max(0, Math.min(length, bytes.length - start));
    }

    /** Collects texts. */
    static final class Builder {

        private final Map<String, Integer> numbers = new HashMap<>();
        private byte[] bytes = new byte[1 << 10];
        private int size;

        Builder() {
            number("");
        }

        /** The number of a text, which is kept if it is new. */
        int number(String text) {
            Integer known = numbers.get(text);
            if (known != null) {
                return known;
            }
            byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
            long needed = (long) size + utf8.length + MAX_PREFIX_BYTES;
            if (needed > bytes.length) {
                bytes = Arrays.copyOf(
                        bytes, (int) Math.min(Math.max(bytes.length * 2L, needed), Integer.MAX_VALUE - 8));
            }
            int number = size;
            int length = utf8.length;
            for (; length > 0x7F; length >>>= 7) {
                bytes[size++] = (byte) (length | 0x80);
            }
            bytes[size++] = (byte) length;
            System.arraycopy(utf8, 0, bytes, size, utf8.length);
            size += utf8.length;
            numbers.put(text, number);
            return number;
        }

        TextPool build() {
            byte[] exact = Arrays.copyOf(bytes, size + MAX_PREFIX_BYTES);
            Arrays.fill(exact, size, exact.length, (byte) 0);
            return new TextPool(exact);
        }
    }
}
