package dev.scout.match.version;

/**
 * What stands between two dots of a Conan version: a number, kept as its shortest decimal digits with a sign if it is
 * negative, or a text.
 */
record ConanItem(String text, boolean number) implements Comparable<ConanItem> {

    static ConanItem of(String text) {
        String stripped = text.strip();
        int start = !stripped.isEmpty() && (stripped.charAt(0) == '-' || stripped.charAt(0) == '+') ? 1 : 0;
        StringBuilder digits = new StringBuilder(stripped.length());
        boolean afterDigit = false;
        for (int i = start; i < stripped.length(); i++) {
            char c = stripped.charAt(i);
            if (c == '_' && afterDigit) {
                afterDigit = false;
                continue;
            }
            int digit = Character.digit(c, 10);
            if (digit < 0) {
                return new ConanItem(text, false);
            }
            afterDigit = true;
            if (digit > 0 || !digits.isEmpty()) {
                digits.append((char) ('0' + digit));
            }
        }
        if (!afterDigit) {
            return new ConanItem(text, false);
        }
        if (digits.isEmpty()) {
            return new ConanItem("0", true);
        }
        return new ConanItem(stripped.charAt(0) == '-' ? "-" + digits : digits.toString(), true);
    }

    /**
     * Whether a text that does not begin with an ASCII digit may still be read as a number: a sign, a blank, a foreign
     * digit.
     */
    static boolean mayBeNumber(String text, int from, int to) {
        if (from == to) {
            return false;
        }
        char c = text.charAt(from);
        return c == '-' || c == '+' || Character.isWhitespace(c) || Character.isDigit(c);
    }

    boolean isZero() {
        return number && text.equals("0");
    }

    @Override
    public int compareTo(ConanItem that) {
        if (!number || !that.number) {
            return compareCodePoints(text, that.text);
        }
        boolean negative = text.startsWith("-");
        if (negative != that.text.startsWith("-")) {
            return negative ? -1 : 1;
        }
        int lengths = Integer.compare(text.length(), that.text.length());
        int sizes = lengths != 0 ? lengths : text.compareTo(that.text);
        return negative ? -sizes : sizes;
    }

    private static int compareCodePoints(String a, String b) {
        int shorter = Math.min(a.length(), b.length());
        for (int i = 0; i < shorter; i++) {
            char first = a.charAt(i);
            char second = b.charAt(i);
            if (first != second) {
                boolean surrogate = Character.isSurrogate(first);
                return surrogate == Character.isSurrogate(second)
                        ? Character.compare(first, second)
                        : surrogate ? 1 : -1;
            }
        }
        return Integer.compare(a.length(), b.length());
    }
}
