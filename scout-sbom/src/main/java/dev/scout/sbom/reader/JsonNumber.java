package dev.scout.sbom.reader;

import com.fasterxml.jackson.core.JsonToken;
import org.jspecify.annotations.Nullable;

/** The grammar of numbers: RFC 8259, 6. */
final class JsonNumber {

    /** The end of digits where there are none: behind every number. */
    private static final int NOWHERE = Integer.MAX_VALUE;

    private JsonNumber() {}

    /** Whether these bytes are a whole number or another; null if they are none. */
    static @Nullable JsonToken kind(byte[] bytes, int from, int to) {
        int unsigned = bytes[from] == '-' ? from + 1 : from;
        int whole = digits(bytes, unsigned, to);
        int end = whole;
        if (end < to && bytes[end] == '.') {
            end = digits(bytes, end + 1, to);
        }
        if (end < to && (bytes[end] | 0x20) == 'e') {
            boolean signed = end + 1 < to && !isDigit(bytes[end + 1]);
            end = digits(bytes, signed ? end + 2 : end + 1, to);
        }
        if (end != to || whole - unsigned > 1 && bytes[unsigned] == '0') {
            return null;
        }
        return whole == to ? JsonToken.VALUE_NUMBER_INT : JsonToken.VALUE_NUMBER_FLOAT;
    }

    /** Whether a number may have this byte anywhere. */
    static boolean has(int c) {
        return isDigit(c) || c == '.' || c == 'e' || c == 'E' || c == '+' || c == '-';
    }

    static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    private static int digits(byte[] bytes, int from, int to) {
        int i = from;
        while (i < to && isDigit(bytes[i])) {
            i++;
        }
        return i == from ? NOWHERE : i;
    }
}
