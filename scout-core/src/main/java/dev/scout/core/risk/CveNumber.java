package dev.scout.core.risk;

/**
 * A CVE id as one number, by which a quarter of a million of them are sorted and found.
 *
 * <p>Rule: {@code CVE-}, a year of four digits, and a number of at least four, with leading zeros only up to four;
 * letters in either case. Source: CVE ID syntax of 2014.
 */
final class CveNumber {

    /** What is no CVE id. */
    static final long NONE = -1;

    private static final int PREFIX = "CVE-YYYY-".length();
    private static final int FEWEST_DIGITS = 4;
    private static final int MOST_DIGITS = 12;
    private static final long YEAR = 1L << 40;

    private CveNumber() {}

    /** The number of an id; {@link #NONE} for what is none. */
    static long of(String id) {
        int digits = id.length() - PREFIX;
        if (digits < FEWEST_DIGITS
                || digits > MOST_DIGITS
                || !id.regionMatches(true, 0, "CVE-", 0, 4)
                || id.charAt(PREFIX - 1) != '-'
                || digits > FEWEST_DIGITS && id.charAt(PREFIX) == '0') {
            return NONE;
        }
        long year = number(id, 4, PREFIX - 1);
        long number = number(id, PREFIX, id.length());
        return year < 0 || number < 0 ? NONE : year * YEAR + number;
    }

    /** The id of a number. */
    static String id(long number) {
        String digits = Long.toString(number % YEAR);
        return "CVE-" + padded(Long.toString(number / YEAR)) + "-" + padded(digits);
    }

    private static String padded(String digits) {
        return "0".repeat(Math.max(0, FEWEST_DIGITS - digits.length())) + digits;
    }

    private static long number(String text, int start, int end) {
        long value = 0;
        for (int i = start; i < end; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return NONE;
            }
            value = 10 * value + digit;
        }
        return value;
    }
}
