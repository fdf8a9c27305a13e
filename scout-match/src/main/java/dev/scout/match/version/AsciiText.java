package dev.scout.match.version;

/** The letters and digits of version texts; ASCII only, as every version grammar here has it. */
final class AsciiText {

    private AsciiText() {}

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    static boolean isLetterOrDigit(char c) {
        return isDigit(c) || isLetter(c);
    }

    /** Where the digits that begin at {@code from} end, not beyond {@code to}. */
    static int endOfDigits(String text, int from, int to) {
        int at = from;
        while (at < to && isDigit(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** Where the letters that begin at {@code from} end, not beyond {@code to}. */
    static int endOfLetters(String text, int from, int to) {
        int at = from;
        while (at < to && isLetter(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** Where the zeros that begin at {@code from} end, not beyond {@code to}. */
    static int endOfZeros(String text, int from, int to) {
        int at = from;
        while (at < to && text.charAt(at) == '0') {
            at++;
        }
        return at;
    }
}
