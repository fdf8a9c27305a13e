package dev.scout.match.version;

/**
 * One part of a Debian version, upstream version or revision, as deb and opam order it.
 *
 * <ol>
 *   <li>A part is read as runs of non-digits and runs of digits in turn; a missing run of digits is 0.
 *   <li>Digits are compared as numbers.
 *   <li>Non-digits are compared one by one: {@code ~}, then the end of the run, then letters, then all others, each in
 *       ASCII order.
 * </ol>
 *
 * <p>Source: Debian Policy 5.6.12; deb-version(7).
 */
final class DebianPart {

    private static final int TILDE = 0x01;
    private static final int END = 0x02;
    /** Before a letter; numbers sort before it. */
    private static final int LETTER = 0xE0;

    private DebianPart() {}

    /** Appends the key of the part from {@code from} to before {@code to}, whose characters the caller has seen. */
    static void write(String text, int from, int to, KeyBuffer key) {
        int at = from;
        do {
            for (; at < to && !AsciiText.isDigit(text.charAt(at)); at++) {
                char c = text.charAt(at);
                if (c == '~') {
                    key.put(TILDE);
                } else if (AsciiText.isLetter(c)) {
                    key.put(LETTER).put(c);
                } else {
                    key.put(afterLetters(c));
                }
            }
            int start = at;
            at = AsciiText.endOfDigits(text, at, to);
            key.putNumber(text, start, at);
        } while (at < to);
        key.put(END);
    }

    private static int afterLetters(char c) {
        return switch (c) {
            case '+' -> 0xE1;
            case '-' -> 0xE2;
            case '.' -> 0xE3;
            case ':' -> 0xE4;
            case '_' -> 0xE5;
            default -> throw new IllegalArgumentException("not a character of a version: " + c);
        };
    }
}
