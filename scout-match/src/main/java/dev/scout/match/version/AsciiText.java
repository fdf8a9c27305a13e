package dev.scout.match.version;

/** The letters and digits of version texts; ASCII only, as every version grammar here has it. */
final class AsciiText {

    /* The digits below 64 and the letters above, a bit each: which of them a character is, nobody can foresee. */
    private static final long DIGITS = 0x03FF_0000_0000_0000L;
    private static final long LETTERS = 0x07FF_FFFE_07FF_FFFEL;

    private AsciiText() {}

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    static boolean isLetterOrDigit(char c) {
        return c < 0x80 && ((c < 64 ? DIGITS : LETTERS) >>> c & 1) != 0;
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

    /** The character in lower case if it is a letter of ASCII, else as it is. */
    static char lower(char c) {
        return c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c;
    }

    /**
     * Whether a word, given in lower case, begins at {@code from} in letters of any case, and ends not beyond
     * {@code to}.
     */
    static boolean hasWord(String text, int from, int to, String word) {
        if (to - from < word.length()) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (lower(text.charAt(from + i)) != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
