package dev.scout.match.version;

/**
 * An item of a Maven version. Words come before a list, and a list before numbers.
 *
 * <p>Against the end of the other version, an item is older, the same or newer by {@link #sign}: the rule that makes
 * the order of Maven no total one, since a word that is newer than the end is still older than a list that is older
 * than it.
 */
sealed interface MavenItem {

    /** Negative, zero or positive as the item makes a version older, leaves it, or makes it newer. */
    int sign();

    /** Compares two items, neither of them the end. */
    static int compare(MavenItem a, MavenItem b) {
        if (a instanceof Numeral first && b instanceof Numeral second) {
            return first.compareTo(second);
        }
        if (a instanceof Word first && b instanceof Word second) {
            return first.compareTo(second);
        }
        return Integer.compare(kind(a), kind(b));
    }

    private static int kind(MavenItem item) {
        return item instanceof Word ? 0 : item instanceof Sublist ? 1 : 2;
    }

    /** The opening of a list; its sign is that of the items that follow. */
    enum Sublist implements MavenItem {
        OPENS;

        @Override
        public int sign() {
            return 0;
        }
    }

    /**
     * A word of known rank, or its text where the rank is {@link MavenQualifier#UNKNOWN}, which orders by UTF-16 units.
     */
    record Word(int rank, String text) implements MavenItem, Comparable<Word> {

        static Word of(String text, int from, int to, boolean isBeforeDigit) {
            int rank = MavenQualifier.rank(text, from, to, isBeforeDigit);
            return new Word(rank, rank == MavenQualifier.UNKNOWN ? text.substring(from, to) : "");
        }

        @Override
        public int sign() {
            return Integer.compare(rank, MavenQualifier.RELEASE);
        }

        @Override
        public int compareTo(Word other) {
            return rank != other.rank ? Integer.compare(rank, other.rank) : text.compareTo(other.text);
        }
    }

    /**
     * A number without leading zeros; zero has no digits. The width is what its text was read as: of up to 9 digits, of
     * up to 18, of more. It outranks the value, so that ten zeros, which are not shortened, are more than 999999999.
     */
    record Numeral(int width, String digits) implements MavenItem, Comparable<Numeral> {

        private static final int INT_DIGITS = 9;
        private static final int LONG_DIGITS = 18;

        static Numeral of(String text, int from, int to) {
            int start = AsciiText.endOfZeros(text, from, to);
            int length = start == to ? to - from : to - start;
            int width = length <= INT_DIGITS ? 0 : length <= LONG_DIGITS ? 1 : 2;
            StringBuilder digits = new StringBuilder(to - start);
            for (int i = start; i < to; i++) {
                int digit = Character.digit(text.charAt(i), 10);
                if (digit > 0 || digits.length() > 0) {
                    digits.append((char) ('0' + digit));
                }
            }
            return new Numeral(width, digits.toString());
        }

        @Override
        public int sign() {
            return digits.isEmpty() ? 0 : 1;
        }

        @Override
        public int compareTo(Numeral other) {
            if (width != other.width) {
                return Integer.compare(width, other.width);
            }
            int byLength = Integer.compare(digits.length(), other.digits.length());
            return byLength != 0 ? byLength : digits.compareTo(other.digits);
        }
    }
}
