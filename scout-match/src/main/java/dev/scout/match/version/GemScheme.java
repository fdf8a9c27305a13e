package dev.scout.match.version;

/**
 * Versions of Ruby gems: {@code N(.X)*[-Y(.Y)*]}, where {@code N} is digits, {@code X} letters and digits, and
 * {@code Y} those and hyphens.
 *
 * <ol>
 *   <li>White space around the version means nothing; blank is {@code 0}; all else is refused.
 *   <li>A hyphen is read as {@code .pre.}, so that {@code 1.0-2} comes before {@code 1.0}.
 *   <li>The segments are the runs of digits and the runs of letters: {@code 1.a2} and {@code 1.a.2} are equal.
 *   <li>Zeros before the first run of letters, and at the end, are dropped.
 *   <li>Segments are compared one by one, from the left; one that is missing is 0.
 *   <li>Letters come before every number, and order by code point: case counts.
 * </ol>
 *
 * <p>A platform ({@code 1.2-java}) is no part of a version: who reads a document splits it off.
 *
 * <p>Key: since what is missing is 0, a version is followed by zeros without end. Letters after a run of zeros
 * therefore come before the end, the sooner the further; a number after it comes after the end, the sooner the further.
 *
 * <p>Source: RubyGems 3.3.15, {@code Gem::Version}.
 */
final class GemScheme implements VersionScheme {

    private static final int LETTERS = 1;
    private static final int ZEROS_THEN_LETTERS = 2;
    private static final int END = 3;

    /** {@code ZEROS_THEN_NUMBER - n} opens n zeros and a number; from {@link #MANY} on, how many is written out. */
    private static final int ZEROS_THEN_NUMBER = 0x10;

    private static final int MANY = 4;

    @Override
    public String name() {
        return "gem";
    }

    @Override
    public boolean writeKey(String text, KeyBuffer key) {
        int at = 0;
        int end = text.length();
        while (at < end && isSpace(text.charAt(at))) {
            at++;
        }
        while (end > at && isSpace(text.charAt(end - 1))) {
            end--;
        }
        check(text, at, end);
        boolean letters = false;
        int zeros = 0;
        while (at < end) {
            char c = text.charAt(at);
            int to = at + 1;
            if (AsciiText.isDigit(c)) {
                to = AsciiText.endOfDigits(text, at, end);
                if (AsciiText.endOfZeros(text, at, to) == to) {
                    zeros++;
                } else {
                    putZerosBeforeNumber(zeros, key);
                    key.putNumber(text, at, to);
                    zeros = 0;
                }
            } else if (c != '.') {
                putZerosBeforeLetters(letters ? zeros : 0, key);
                if (c == '-') {
                    key.put('p').put('r').put('e').put(0);
                } else {
                    to = AsciiText.endOfLetters(text, at, end);
                    key.putText(text, at, to);
                }
                letters = true;
                zeros = 0;
            }
            at = to;
        }
        key.put(END);
        return true;
    }

    private static void putZerosBeforeNumber(int zeros, KeyBuffer key) {
        if (zeros >= MANY) {
            key.put(ZEROS_THEN_NUMBER - MANY);
            key.put(~zeros >>> 24).put(~zeros >>> 16).put(~zeros >>> 8).put(~zeros);
        } else if (zeros > 0) {
            key.put(ZEROS_THEN_NUMBER - zeros);
        }
    }

    private static void putZerosBeforeLetters(int zeros, KeyBuffer key) {
        if (zeros > 0) {
            key.put(ZEROS_THEN_LETTERS).putNumber(zeros);
        } else {
            key.put(LETTERS);
        }
    }

    /** Refuses what is neither blank nor a version. */
    private void check(String text, int from, int end) {
        if (from == end) {
            return;
        }
        int at = need(text, from, AsciiText.endOfDigits(text, from, end));
        while (at < end && text.charAt(at) == '.') {
            at = need(text, at + 1, endOfSegment(text, at + 1, end, false));
        }
        if (at < end && text.charAt(at) == '-') {
            do {
                at = need(text, at + 1, endOfSegment(text, at + 1, end, true));
            } while (at < end && text.charAt(at) == '.');
        }
        if (at < end) {
            throw new InvalidVersionException(name(), text, at, "expected a dot, a hyphen or the end");
        }
    }

    private int need(String text, int from, int to) {
        if (to == from) {
            throw new InvalidVersionException(name(), text, from, "expected a letter or digit");
        }
        return to;
    }

    private static int endOfSegment(String text, int from, int end, boolean hyphens) {
        int at = from;
        while (at < end) {
            char c = text.charAt(at);
            if (!AsciiText.isLetterOrDigit(c) && !(hyphens && c == '-')) {
                break;
            }
            at++;
        }
        return at;
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c >= '\t' && c <= '\r';
    }
}
