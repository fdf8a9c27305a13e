package dev.scout.match.version;

/**
 * Versions of unknown kind: any text with a letter or a digit.
 *
 * <ol>
 *   <li>A version is read as words of letters and numbers; all else only separates. Case means nothing.
 *   <li>They are compared one by one, by rank: words of a pre-release, zero, words of a patch, other numbers, a letter
 *       suffix. Missing ones are 0: {@code 1.0 = 1}.
 *   <li>Words of a patch are {@code post...}, {@code patch...}, {@code pl} and {@code errata}. All other words are of a
 *       pre-release, but an unknown word right after a number, and not right before one, is a letter suffix:
 *       {@code 1.0a1 < 1.0 < 1.0.1 < 1.0a}.
 *   <li>Of one rank, numbers are compared as numbers and words as text; {@code alpha}, {@code beta}, {@code rc},
 *       {@code pre...} and the words of a patch count by their first letter only.
 * </ol>
 *
 * <p>Source: package-url/vers-spec, type {@code generic}, which promises an order like that of libversion; repology's
 * libversion, but that unknown words are compared whole.
 */
final class GenericScheme implements VersionScheme {

    private static final int PRE_RELEASE = 0x01;
    /** Begins a run of zeros before something less than zero. */
    private static final int ZERO_FALLING = 0x02;

    private static final int END = 0x03;
    /** Begins a run of zeros before something more than zero. */
    private static final int ZERO_RISING = 0x04;

    private static final int PATCH = 0x05;
    private static final int SUFFIX = 0xE0;

    @Override
    public String name() {
        return "generic";
    }

    @Override
    public boolean writeKey(String text, KeyBuffer key) {
        int length = text.length();
        int zeros = 0;
        boolean any = false;
        int at = 0;
        while (at < length) {
            int start = at;
            if (AsciiText.isDigit(text.charAt(at))) {
                at = AsciiText.endOfDigits(text, at, length);
                any = true;
                if (AsciiText.endOfZeros(text, start, at) == at) {
                    zeros++;
                } else {
                    putZeros(zeros, ZERO_RISING, key);
                    zeros = 0;
                    key.putNumber(text, start, at);
                }
            } else if (AsciiText.isLetter(text.charAt(at))) {
                at = AsciiText.endOfLetters(text, at, length);
                any = true;
                int rank = rank(text, start, at);
                putZeros(zeros, rank == PRE_RELEASE ? ZERO_FALLING : ZERO_RISING, key);
                zeros = 0;
                key.put(rank);
                putWord(text, start, at, key);
            } else {
                at++;
            }
        }
        if (!any) {
            throw new InvalidVersionException(name(), text, length, "expected a letter or a digit");
        }
        key.put(END);
        return true;
    }

    private static void putZeros(int count, int code, KeyBuffer key) {
        for (int i = 0; i < count; i++) {
            key.put(code);
        }
    }

    private static int rank(String text, int from, int to) {
        if (isPatch(text, from, to)) {
            return PATCH;
        }
        boolean afterNumber = from > 0 && AsciiText.isDigit(text.charAt(from - 1));
        boolean beforeNumber = to < text.length() && AsciiText.isDigit(text.charAt(to));
        return afterNumber && !beforeNumber && !isPreRelease(text, from, to) ? SUFFIX : PRE_RELEASE;
    }

    private static void putWord(String text, int from, int to, KeyBuffer key) {
        int end = isPatch(text, from, to) || isPreRelease(text, from, to) ? from + 1 : to;
        for (int at = from; at < end; at++) {
            key.put(text.charAt(at) | 0x20);
        }
        key.put(0);
    }

    private static boolean isPreRelease(String text, int from, int to) {
        return is("alpha", text, from, to)
                || is("beta", text, from, to)
                || is("rc", text, from, to)
                || begins("pre", text, from, to);
    }

    private static boolean isPatch(String text, int from, int to) {
        return begins("post", text, from, to)
                || begins("patch", text, from, to)
                || is("pl", text, from, to)
                || is("errata", text, from, to);
    }

    private static boolean is(String word, String text, int from, int to) {
        return to - from == word.length() && begins(word, text, from, to);
    }

    private static boolean begins(String word, String text, int from, int to) {
        return to - from >= word.length() && text.regionMatches(true, from, word, 0, word.length());
    }
}
