package dev.scout.match.version;

/**
 * A date as a Composer version: four digits, then one to six times two digits, then up to two times one to three
 * digits, with or without a dot, colon or hyphen before each but the first: {@code 2010-01-02.5},
 * {@code 20100102203040}.
 *
 * <p>Source: composer/semver, {@code VersionParser::normalize}.
 */
final class ComposerDate {

    private static final int YEAR_DIGITS = 4;
    private static final int MOST_PAIRS = 6;
    private static final int MOST_TAILS = 2;
    private static final int TAIL_DIGITS = 3;

    private ComposerDate() {}

    /** The end of runs of digits with one dot, colon or hyphen between them. */
    static int endOfRuns(String text, int from, int end) {
        int at = AsciiText.endOfDigits(text, from, end);
        while (at > from && at + 1 < end && isSeparator(text.charAt(at)) && AsciiText.isDigit(text.charAt(at + 1))) {
            at = AsciiText.endOfDigits(text, at + 1, end);
        }
        return at;
    }

    static boolean isDate(String text, int from, int end) {
        int year = from + YEAR_DIGITS;
        return areDigits(text, from, year, end) && isDivisible(text, year, end, 0, 0);
    }

    /** Whether the rest can be cut into pairs and tails. The counts bound the depth, and so the work. */
    private static boolean isDivisible(String text, int from, int end, int pairs, int tails) {
        if (from == end) {
            return pairs > 0;
        }
        int at = isSeparator(text.charAt(from)) ? from + 1 : from;
        if (tails == 0
                && pairs < MOST_PAIRS
                && areDigits(text, at, at + 2, end)
                && isDivisible(text, at + 2, end, pairs + 1, 0)) {
            return true;
        }
        for (int digits = 1; pairs > 0 && tails < MOST_TAILS && digits <= TAIL_DIGITS; digits++) {
            if (areDigits(text, at, at + digits, end) && isDivisible(text, at + digits, end, pairs, tails + 1)) {
                return true;
            }
        }
        return false;
    }

    private static boolean areDigits(String text, int from, int to, int end) {
        return to <= end && AsciiText.endOfDigits(text, from, to) == to;
    }

    private static boolean isSeparator(char c) {
        return c == '.' || c == ':' || c == '-';
    }
}
