package dev.scout.match.notation;

import org.jspecify.annotations.Nullable;

/** Reads the version of an npm comparator, as {@link NpmNotation} says. */
final class NpmPartial {

    private NpmPartial() {}

    /** The end of what may stand before a version. */
    static int afterPrefix(String text, int from) {
        int at = from;
        while (at < text.length() && NpmText.isPrefix(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** The version that stands in {@code text} from {@code from} to its end, or null if there is none. */
    static @Nullable PartialVersion read(String text, int from) {
        String[] numbers = new String[3];
        int at = from;
        int part = 0;
        while (true) {
            int end = endOfNumber(text, at);
            if (end == at) {
                return null;
            }
            numbers[part++] = text.substring(at, end);
            at = end;
            if (part == numbers.length || at == text.length() || text.charAt(at) != '.') {
                break;
            }
            at++;
        }
        boolean prerelease = part == numbers.length && isPrerelease(text, at);
        if (at < text.length() && !prerelease) {
            return null;
        }
        return new PartialVersion(
                orAny(numbers[0]), orAny(numbers[1]), orAny(numbers[2]), prerelease ? text.substring(at) : "");
    }

    /** Whether a number follows one that may be any. */
    static boolean isOutOfOrder(PartialVersion version) {
        return version.major() == null && version.minor() != null || version.minor() == null && version.patch() != null;
    }

    private static int endOfNumber(String text, int from) {
        if (from == text.length()) {
            return from;
        }
        char c = text.charAt(from);
        if (c == '0' || c == 'x' || c == 'X' || c == '*') {
            return from + 1;
        }
        int at = from;
        while (at < text.length() && RangeScanner.isDigit(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** Whether a pre-release stands from {@code from} to the end: identifiers, and no number with a leading zero. */
    private static boolean isPrerelease(String text, int from) {
        if (from == text.length() || text.charAt(from) != '-') {
            return false;
        }
        int start = from + 1;
        boolean digitsOnly = true;
        for (int at = start; at <= text.length(); at++) {
            char c = at == text.length() ? '.' : text.charAt(at);
            if (c == '.') {
                if (at == start || digitsOnly && at > start + 1 && text.charAt(start) == '0') {
                    return false;
                }
                start = at + 1;
                digitsOnly = true;
            } else if (!RangeScanner.isDigit(c)) {
                if (!(c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '-')) {
                    return false;
                }
                digitsOnly = false;
            }
        }
        return true;
    }

    private static @Nullable String orAny(@Nullable String number) {
        return number == null || number.equals("x") || number.equals("X") || number.equals("*") ? null : number;
    }
}
