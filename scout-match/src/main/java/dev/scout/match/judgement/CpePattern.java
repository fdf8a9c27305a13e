package dev.scout.match.judgement;

import org.jspecify.annotations.Nullable;

/**
 * An attribute of a CPE name with wildcards at its ends: {@code openssl*}, {@code *ssl}, {@code 1.1.?}.
 *
 * <p>Rule: an asterisk stands for any characters, each question mark for one at most; either may begin and end the
 * attribute, and what stands between them is taken as it is. Source: NISTIR 7695, attribute values; NISTIR 7696,
 * comparison of strings.
 *
 * @param text what is between the wildcards
 * @param before so many characters may stand before it
 * @param after so many characters may stand behind it
 */
record CpePattern(String text, int before, int after) {

    /** A wildcard for one character or none, as the URI has it, which needs no other sign for a question mark. */
    static final char ONE = '\u0001';
    /** A wildcard for any characters, as the URI has it. */
    static final char ANY = '\u0002';

    private static final int ANY_NUMBER = Integer.MAX_VALUE;

    /** Reads an attribute; null if it has no wildcard. */
    static @Nullable CpePattern of(String attribute) {
        int start = 0;
        int end = attribute.length();
        int before = 0;
        int after = 0;
        while (start < end && isWildcard(attribute.charAt(start))) {
            before = wider(before, attribute.charAt(start++));
        }
        while (start < end && isWildcard(attribute.charAt(end - 1))) {
            after = wider(after, attribute.charAt(--end));
        }
        return before == 0 && after == 0 ? null : new CpePattern(attribute.substring(start, end), before, after);
    }

    private static boolean isWildcard(char c) {
        return c == ONE || c == ANY;
    }

    private static int wider(int room, char wildcard) {
        return wildcard == ANY || room == ANY_NUMBER ? ANY_NUMBER : room + 1;
    }

    /** Whether an attribute without wildcards is one of those that are meant; one that is any is not. */
    boolean includes(String other) {
        int rest = other.length() - text.length();
        int first = Math.max(0, after == ANY_NUMBER ? 0 : rest - after);
        int at = other.isEmpty() ? -1 : other.indexOf(text, first);
        return at >= 0 && at <= before;
    }
}
