package dev.scout.match.version;

/**
 * The words that Maven knows, by rank: {@code alpha < beta < milestone < rc = cr < snapshot < ga = final = release <
 * sp}, then all others. {@code a}, {@code b} and {@code m} are the first three when a digit follows at once.
 */
final class MavenQualifier {

    static final int ALPHA = 1;
    static final int BETA = 2;
    static final int MILESTONE = 3;
    static final int CANDIDATE = 4;
    static final int SNAPSHOT = 5;
    /** As much as no word at all: those before make a version older, those after newer. */
    static final int RELEASE = 6;

    static final int SERVICE_PACK = 7;
    static final int UNKNOWN = 8;

    private MavenQualifier() {}

    /** The rank of a word, in letters of any case. */
    static int rank(String text, int from, int to, boolean isBeforeDigit) {
        return switch (to - from) {
            case 1 -> isBeforeDigit ? rankOfLetter(text.charAt(from)) : UNKNOWN;
            case 2 -> {
                if (AsciiText.hasWord(text, from, to, "rc") || AsciiText.hasWord(text, from, to, "cr")) {
                    yield CANDIDATE;
                }
                yield known(text, from, to, "ga", RELEASE, known(text, from, to, "sp", SERVICE_PACK, UNKNOWN));
            }
            case 4 -> known(text, from, to, "beta", BETA, UNKNOWN);
            case 5 -> known(text, from, to, "final", RELEASE, known(text, from, to, "alpha", ALPHA, UNKNOWN));
            case 7 -> known(text, from, to, "release", RELEASE, UNKNOWN);
            case 8 -> known(text, from, to, "snapshot", SNAPSHOT, UNKNOWN);
            case 9 -> known(text, from, to, "milestone", MILESTONE, UNKNOWN);
            default -> UNKNOWN;
        };
    }

    private static int known(String text, int from, int to, String word, int rank, int other) {
        return AsciiText.hasWord(text, from, to, word) ? rank : other;
    }

    private static int rankOfLetter(char c) {
        return switch (AsciiText.lower(c)) {
            case 'a' -> ALPHA;
            case 'b' -> BETA;
            case 'm' -> MILESTONE;
            default -> UNKNOWN;
        };
    }
}
