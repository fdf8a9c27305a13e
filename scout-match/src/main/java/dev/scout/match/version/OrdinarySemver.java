package dev.scout.match.version;

/**
 * Compares versions of the SemVer family as texts, without keys, where their numbers tell: that is most pairs.
 *
 * <p>Only ordinary texts are compared so, which are versions in every grammar of the family: no number is long, and
 * numbers and identifiers that begin with a zero are 0.
 */
final class OrdinarySemver {

    private OrdinarySemver() {}

    /**
     * Compares two versions, which begin at {@code fromA} and {@code fromB}, by their numbers; 0 if that does not tell,
     * or if either is not ordinary.
     */
    static int compareNumbers(String a, int fromA, String b, int fromB, int fewest, int most) {
        int order = LeadingNumbers.compare(a, fromA, b, fromB);
        return order != 0 && isOrdinary(a, fromA, fewest, most) && isOrdinary(b, fromB, fewest, most) ? order : 0;
    }

    /** The same for versions of three numbers. */
    static int compareThreeNumbers(String a, int fromA, String b, int fromB) {
        int order = 0;
        int atA = fromA;
        int atB = fromB;
        for (int part = 0; ; part++) {
            long first = LeadingNumbers.read(a, atA);
            long second = LeadingNumbers.read(b, atB);
            if (first < 0 || second < 0) {
                return 0;
            }
            if (order == 0) {
                order = LeadingNumbers.compare(first, second);
            }
            atA = LeadingNumbers.end(first);
            atB = LeadingNumbers.end(second);
            if (part == 2) {
                return order != 0 && isOrdinarySuffix(a, atA) && isOrdinarySuffix(b, atB) ? order : 0;
            }
            if (!isDot(a, atA++) || !isDot(b, atB++)) {
                return 0;
            }
        }
    }

    /**
     * The first eight bytes of the key of a version, which begins at {@code from}, as {@link KeyBuffer#prefix} has
     * them; 0 if it is not ordinary, or a prerelease. Missing numbers are 0.
     */
    static long keyPrefix(String text, int from, int fewest, int most) {
        long prefix = 0;
        int length = 0;
        int at = from;
        for (int part = 1; ; part++) {
            long number = LeadingNumbers.read(text, at);
            if (number < 0) {
                return 0;
            }
            int value = LeadingNumbers.value(number);
            int bytes = KeyBuffer.bytesOf(value);
            prefix |= KeyBuffer.placed(value, bytes, length);
            length += bytes;
            at = LeadingNumbers.end(number);
            if (part == most || !isDot(text, at)) {
                if (part == most && at == text.length()) {
                    return prefix | KeyBuffer.placed(SemverGrammar.RELEASE, length);
                }
                return part < fewest ? 0 : keyPrefix(prefix, length, most - part, text, at);
            }
            at++;
        }
    }

    /** The same where numbers are missing, or something follows them. */
    private static long keyPrefix(long numbers, int bytes, int missing, String text, int at) {
        if (at < text.length() && !isOrdinarySuffix(text, at)) {
            return 0;
        }
        long prefix = numbers;
        int length = bytes;
        for (int i = 0; i < missing; i++) {
            prefix |= KeyBuffer.placed(0, 1, length++);
        }
        return at < text.length() && text.charAt(at) == '-'
                ? withIdentifier(prefix, length, text, at + 1)
                : prefix | KeyBuffer.placed(SemverGrammar.RELEASE, length);
    }

    /** The same of a prerelease whose first identifier is a text that fills the prefix. */
    private static long withIdentifier(long numbers, int length, String text, int from) {
        long prefix = numbers | KeyBuffer.placed(SemverGrammar.TEXT, length);
        boolean digitsOnly = true;
        int at = from;
        for (; at < text.length() && SemverGrammar.isIdentifierPart(text.charAt(at)); at++) {
            digitsOnly &= SemverGrammar.isDigit(text.charAt(at));
            prefix |= KeyBuffer.placed(text.charAt(at), length + 1 + at - from);
        }
        return digitsOnly || length + 1 + at - from < Long.BYTES ? 0 : prefix;
    }

    private static boolean isDot(String text, int at) {
        return at < text.length() && text.charAt(at) == '.';
    }

    private static boolean isOrdinary(String text, int from, int fewest, int most) {
        int at = LeadingNumbers.end(text, from, fewest, most);
        return at >= 0 && isOrdinarySuffix(text, at);
    }

    private static boolean isOrdinarySuffix(String text, int from) {
        int end = text.length();
        int at = from;
        if (at == end) {
            return true;
        }
        boolean build = text.charAt(at) == '+';
        if (!build && text.charAt(at) != '-') {
            return false;
        }
        int start = at + 1;
        for (at = start; at < end; at++) {
            char c = text.charAt(at);
            if (!SemverGrammar.isIdentifierPart(c)) {
                if (at == start || c != '.' && (c != '+' || build) || text.charAt(start) == '0' && at > start + 1) {
                    return false;
                }
                build |= c == '+';
                start = at + 1;
            }
        }
        return start < end && (text.charAt(start) != '0' || end == start + 1);
    }
}
