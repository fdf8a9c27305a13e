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

    private static final int UNKNOWN = 0;
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
                int known = knownRank(text, start, at);
                int rank = known != UNKNOWN ? known : isSuffix(text, start, at) ? SUFFIX : PRE_RELEASE;
                putZeros(zeros, rank == PRE_RELEASE ? ZERO_FALLING : ZERO_RISING, key);
                zeros = 0;
                key.put(rank);
                putLowerCase(text, start, known != UNKNOWN ? start + 1 : at, key);
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

    /** Whether a word stands right after a number, and not right before one. */
    private static boolean isSuffix(String text, int from, int to) {
        return from > 0
                && AsciiText.isDigit(text.charAt(from - 1))
                && !(to < text.length() && AsciiText.isDigit(text.charAt(to)));
    }

    private static void putLowerCase(String text, int from, int to, KeyBuffer key) {
        for (int at = from; at < to; at++) {
            key.put(text.charAt(at) | 0x20);
        }
        key.put(0);
    }

    private static int knownRank(String text, int from, int to) {
        int length = to - from;
        boolean preRelease = false;
        boolean patch = false;
        switch (text.charAt(from) | 0x20) {
            case 'a' -> preRelease = length == 5 && begins("alpha", text, from, to);
            case 'b' -> preRelease = length == 4 && begins("beta", text, from, to);
            case 'r' -> preRelease = length == 2 && begins("rc", text, from, to);
            case 'e' -> patch = length == 6 && begins("errata", text, from, to);
            case 'p' -> {
                preRelease = begins("pre", text, from, to);
                patch = length == 2 && begins("pl", text, from, to)
                        || begins("post", text, from, to)
                        || begins("patch", text, from, to);
            }
            default -> {}
        }
        return preRelease ? PRE_RELEASE : patch ? PATCH : UNKNOWN;
    }

    private static boolean begins(String word, String text, int from, int to) {
        return to - from >= word.length() && text.regionMatches(true, from, word, 0, word.length());
    }
}
