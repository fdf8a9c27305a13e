package dev.scout.match.version;

/**
 * Compares two versions without keys, by the first number in which they differ: enough for most pairs.
 *
 * <p>It tells only if both texts are the same before that number, and are digits and dots there. So it is right for
 * every scheme that compares the numbers between dots one by one, from the left, and lets nothing further to the right
 * change that, once the scheme knows that both are versions.
 */
final class LeadingNumbers {

    /** Numbers of more digits are left to the keys. */
    private static final int DIGITS = 9;

    private LeadingNumbers() {}

    /**
     * The order of two texts, which begin at {@code fromA} and {@code fromB}; 0 if this does not tell: they differ in
     * something else, or not at all, or in a number that is long or has leading zeros.
     */
    static int compare(String a, int fromA, String b, int fromB) {
        int shift = fromB - fromA;
        int common = Math.min(a.length(), b.length() - shift);
        int start = fromA;
        int at = fromA;
        for (; at < common; at++) {
            char c = a.charAt(at);
            if (c != b.charAt(at + shift)) {
                break;
            }
            if (c == '.') {
                start = at + 1;
            } else if (!AsciiText.isDigit(c)) {
                return 0;
            }
        }
        int endA = endOfNumber(a, start, at);
        int endB = endOfNumber(b, start + shift, at + shift) - shift;
        if (endA < start || endB < start) {
            return 0;
        }
        return endA != endB ? endA - endB : at < endA ? a.charAt(at) - b.charAt(at + shift) : 0;
    }

    /**
     * The end of a number that begins at {@code start} and goes on at {@code at}; before its start if it does not fit.
     */
    private static int endOfNumber(String text, int start, int at) {
        int length = text.length();
        int end = AsciiText.endOfDigits(text, at, length);
        boolean fits = end > start
                && end - start <= DIGITS
                && (text.charAt(start) != '0' || end == start + 1)
                && (end == length || text.charAt(end) < 0x80);
        return fits ? end : start - 1;
    }

    /**
     * Where the numbers end that begin at {@code from}, with dots between them; -1 if there are fewer or more than the
     * scheme has, or one is long or has leading zeros, or none follows a dot.
     */
    static int end(String text, int from, int fewest, int most) {
        int length = text.length();
        int start = from;
        for (int count = 1; ; count++) {
            long number = read(text, start);
            if (number < 0) {
                return -1;
            }
            int end = end(number);
            if (end == length || text.charAt(end) != '.') {
                return count < fewest || count > most ? -1 : end;
            }
            start = end + 1;
        }
    }

    /**
     * Reads a number: its value and, in the lower half, where it ends; -1 if there is none, or it is long or has
     * leading zeros.
     */
    static long read(String text, int from) {
        int length = text.length();
        int at = from;
        int value = 0;
        for (; at < length; at++) {
            int digit = text.charAt(at) - '0';
            if (digit < 0 || digit > 9) {
                break;
            }
            value = value * 10 + digit;
        }
        return at == from || at - from > DIGITS || text.charAt(from) == '0' && at > from + 1
                ? -1
                : (long) value << 32 | at;
    }

    /** Where a number ends. */
    static int end(long number) {
        return (int) number;
    }

    /** The value of a number. */
    static int value(long number) {
        return (int) (number >>> 32);
    }

    /** Compares two numbers by their values. */
    static int compare(long first, long second) {
        return Integer.compare(value(first), value(second));
    }
}
