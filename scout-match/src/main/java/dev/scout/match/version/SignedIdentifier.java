package dev.scout.match.version;

/**
 * The identifiers of ecosystems whose tool asks its standard library whether an identifier is an integer, and gets
 * {@code -5} back as a number below zero.
 */
final class SignedIdentifier {

    private SignedIdentifier() {}

    /** Whether the identifier is decimal digits, behind at most one hyphen. */
    static boolean isDecimal(String text, int from, int to, boolean digitsOnly) {
        if (digitsOnly) {
            return true;
        }
        if (to - from < 2 || text.charAt(from) != '-') {
            return false;
        }
        for (int i = from + 1; i < to; i++) {
            if (!SemverGrammar.isDigit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /**
     * Writes a decimal identifier as a number, if it is one of a signed type whose largest value is {@code largest} and
     * whose smallest is {@code -smallest}.
     *
     * @return false, with nothing written, if it is out of that range
     */
    static boolean write(String text, int from, int to, String largest, String smallest, KeyBuffer key) {
        if (text.charAt(from) != '-') {
            if (SemverGrammar.isAbove(text, from, to, largest)) {
                return false;
            }
            key.putNumber(text, from, to);
            return true;
        }
        if (SemverGrammar.isAbove(text, from + 1, to, smallest)) {
            return false;
        }
        long value = 0;
        for (int i = from + 1; i < to; i++) {
            value = value * 10 - (text.charAt(i) - '0');
        }
        writeLong(value, key);
        return true;
    }

    /** Writes a number that may be below zero. */
    static void writeLong(long value, KeyBuffer key) {
        if (value >= 0) {
            key.putNumber(value);
            return;
        }
        key.put(SemverGrammar.NEGATIVE);
        for (int shift = Long.SIZE - Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
            key.put((int) (value >>> shift));
        }
    }
}
