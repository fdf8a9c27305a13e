package dev.scout.match.version;

/**
 * The comparison of libalpm, which no key can hold entirely.
 *
 * <ol>
 *   <li>A part is read as runs of letters and runs of digits; all else separates.
 *   <li>Of two separations the longer one, in bytes of UTF-8, is newer.
 *   <li>Digits are compared as numbers, letters in ASCII order, and digits are newer than letters.
 *   <li>Where one part ends, the other is older if it goes on with letters, and newer otherwise.
 *   <li>Trailing separators are dropped where both parts have something left, and count where one has ended.
 * </ol>
 *
 * <p>Source: libalpm 13.0.2, alpm_pkg_vercmp.
 */
final class AlpmOrder {

    private AlpmOrder() {}

    static int compare(String a, String b) {
        int startA = startOfVersion(a);
        int startB = startOfVersion(b);
        int epochs = numbers(a, 0, Math.max(startA - 1, 0), b, 0, Math.max(startB - 1, 0));
        if (epochs != 0) {
            return epochs;
        }
        int endA = endOfVersion(a, startA);
        int endB = endOfVersion(b, startB);
        int versions = parts(a, startA, endA, b, startB, endB);
        if (versions != 0 || endA == a.length() || endB == b.length()) {
            return versions;
        }
        return parts(a, endA + 1, a.length(), b, endB + 1, b.length());
    }

    /** Where the version begins: after the epoch and its colon, if there is one. */
    static int startOfVersion(String text) {
        int end = AsciiText.endOfDigits(text, 0, text.length());
        return end < text.length() && text.charAt(end) == ':' ? end + 1 : 0;
    }

    /** The hyphen before the release, or the text's length if there is no release. */
    static int endOfVersion(String text, int start) {
        int hyphen = text.lastIndexOf('-');
        return hyphen < start ? text.length() : hyphen;
    }

    static int endOfSeparators(String text, int from, int to) {
        int at = from;
        while (at < to && !AsciiText.isLetterOrDigit(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** The length of some characters in UTF-8. */
    static int bytes(String text, int from, int to) {
        int count = 0;
        for (int at = from; at < to; at++) {
            char c = text.charAt(at);
            count += c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
        }
        return count;
    }

    private static int parts(String a, int fromA, int toA, String b, int fromB, int toB) {
        int atA = fromA;
        int atB = fromB;
        while (atA < toA && atB < toB) {
            int startA = endOfSeparators(a, atA, toA);
            int startB = endOfSeparators(b, atB, toB);
            if (startA == toA || startB == toB) {
                atA = startA;
                atB = startB;
                break;
            }
            int separations = Integer.compare(bytes(a, atA, startA), bytes(b, atB, startB));
            if (separations != 0) {
                return separations;
            }
            boolean digits = AsciiText.isDigit(a.charAt(startA));
            if (digits != AsciiText.isDigit(b.charAt(startB))) {
                return digits ? 1 : -1;
            }
            atA = digits ? AsciiText.endOfDigits(a, startA, toA) : AsciiText.endOfLetters(a, startA, toA);
            atB = digits ? AsciiText.endOfDigits(b, startB, toB) : AsciiText.endOfLetters(b, startB, toB);
            int segments = digits ? numbers(a, startA, atA, b, startB, atB) : texts(a, startA, atA, b, startB, atB);
            if (segments != 0) {
                return segments;
            }
        }
        if (atA == toA) {
            return atB == toB ? 0 : AsciiText.isLetter(b.charAt(atB)) ? 1 : -1;
        }
        return AsciiText.isLetter(a.charAt(atA)) ? -1 : 1;
    }

    private static int numbers(String a, int fromA, int toA, String b, int fromB, int toB) {
        int startA = AsciiText.endOfZeros(a, fromA, toA);
        int startB = AsciiText.endOfZeros(b, fromB, toB);
        int lengths = Integer.compare(toA - startA, toB - startB);
        return lengths != 0 ? lengths : texts(a, startA, toA, b, startB, toB);
    }

    private static int texts(String a, int fromA, int toA, String b, int fromB, int toB) {
        int shorter = Math.min(toA - fromA, toB - fromB);
        for (int i = 0; i < shorter; i++) {
            int characters = Character.compare(a.charAt(fromA + i), b.charAt(fromB + i));
            if (characters != 0) {
                return characters;
            }
        }
        return Integer.compare(toA - fromA, toB - fromB);
    }
}
