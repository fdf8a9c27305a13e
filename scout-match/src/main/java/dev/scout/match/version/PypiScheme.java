package dev.scout.match.version;

/**
 * Versions of Python packages: {@code [v][N!]N(.N)*[{a|b|rc}N][.postN][.devN][+local]}.
 *
 * <p>What is read:
 *
 * <ol>
 *   <li>Letters in any case, white space around the version, and one {@code v} before it.
 *   <li>{@code alpha}, {@code beta}, {@code c}, {@code pre} and {@code preview} for {@code a}, {@code b} and
 *       {@code rc}; {@code rev} and {@code r} for {@code post}.
 *   <li>A dot, hyphen or underscore, or nothing, before and after each of these words and before {@code dev}'s number;
 *       no number is 0. {@code 1.0-1} is {@code 1.0.post1}.
 *   <li>In the local part, letters and digits between single dots, hyphens or underscores.
 *   <li>All else is refused: versions from before PEP 440 have no order.
 * </ol>
 *
 * <p>What is newer, in this order:
 *
 * <ol>
 *   <li>The greater epoch; none is 0.
 *   <li>The greater release, number by number; zeros at its end mean nothing.
 *   <li>{@code dev} alone, {@code a}, {@code b}, {@code rc}, neither of them; then their number.
 *   <li>With {@code post} rather than without, then its number.
 *   <li>Without {@code dev} rather than with, then its number.
 *   <li>With a local part rather than without; part by part, numbers above words, and the longer one.
 * </ol>
 *
 * <p>Source: PEP 440, as pypa/packaging 26 reads it ({@code version.py}).
 */
final class PypiScheme implements VersionScheme {

    private static final int DEV_ONLY = 1;
    private static final int ALPHA = 2;
    private static final int BETA = 3;
    private static final int CANDIDATE = 4;
    private static final int FINAL = 5;

    /** Stands where a number would be, and sorts before it. */
    private static final int NO_POST_BUT_DEV = 1;

    private static final int NEITHER = 2;

    private static final int WITH_DEV = 1;
    private static final int WITHOUT_DEV = 2;
    private static final int LOCAL_WORD = 1;

    @Override
    public String name() {
        return "pypi";
    }

    @Override
    public boolean writeKey(String text, KeyBuffer key) {
        int at = 0;
        int end = text.length();
        while (at < end && isSpace(text.charAt(at))) {
            at++;
        }
        while (end > at && isSpace(text.charAt(end - 1))) {
            end--;
        }
        if (at < end && AsciiText.lower(text.charAt(at)) == 'v') {
            at++;
        }
        at = writeEpoch(text, at, end, key);
        at = writeRelease(text, at, end, key);
        at = writeSuffixes(text, at, end, key);
        if (at < end && text.charAt(at) == '+') {
            at = writeLocal(text, at + 1, end, key);
        }
        if (at < end) {
            throw new InvalidVersionException(name(), text, at, "expected the end or a known suffix");
        }
        return true;
    }

    private static int writeEpoch(String text, int at, int end, KeyBuffer key) {
        int to = AsciiText.endOfDigits(text, at, end);
        if (to > at && to < end && text.charAt(to) == '!') {
            key.putNumber(text, at, to);
            return to + 1;
        }
        key.putNumber(0);
        return at;
    }

    private int writeRelease(String text, int start, int end, KeyBuffer key) {
        int at = start;
        int kept = key.length();
        while (true) {
            int to = AsciiText.endOfDigits(text, at, end);
            if (to == at) {
                throw new InvalidVersionException(name(), text, at, "expected a digit");
            }
            key.putNumber(text, at, to);
            if (AsciiText.endOfZeros(text, at, to) < to) {
                kept = key.length();
            }
            if (to + 1 >= end || text.charAt(to) != '.' || !AsciiText.isDigit(text.charAt(to + 1))) {
                key.truncate(kept);
                return to;
            }
            at = to + 1;
        }
    }

    private static int writeSuffixes(String text, int start, int end, KeyBuffer key) {
        int at = start;
        int preFrom = -1;
        int preTo = -1;
        int rank = FINAL;
        int word = skipSeparator(text, at, end);
        int wordEnd = endOfPre(text, word, end);
        if (wordEnd > 0) {
            char first = AsciiText.lower(text.charAt(word));
            rank = first == 'a' ? ALPHA : first == 'b' ? BETA : CANDIDATE;
            preFrom = skipSeparator(text, wordEnd, end);
            preTo = AsciiText.endOfDigits(text, preFrom, end);
            at = preTo;
        }

        int postFrom = -1;
        int postTo = -1;
        word = skipSeparator(text, at, end);
        wordEnd = endOfPost(text, word, end);
        if (at + 1 < end && text.charAt(at) == '-' && AsciiText.isDigit(text.charAt(at + 1))) {
            postFrom = at + 1;
        } else if (wordEnd > 0) {
            postFrom = skipSeparator(text, wordEnd, end);
        }
        if (postFrom > 0) {
            postTo = AsciiText.endOfDigits(text, postFrom, end);
            at = postTo;
        }

        int devFrom = -1;
        int devTo = -1;
        word = skipSeparator(text, at, end);
        if (AsciiText.hasWord(text, word, end, "dev")) {
            devFrom = skipSeparator(text, word + 3, end);
            devTo = AsciiText.endOfDigits(text, devFrom, end);
            at = devTo;
        }

        boolean dev = devFrom > 0;
        key.put(rank == FINAL && postFrom < 0 && dev ? DEV_ONLY : rank);
        if (rank != FINAL) {
            key.putNumber(text, preFrom, preTo);
        }
        if (postFrom < 0) {
            key.put(dev ? NO_POST_BUT_DEV : NEITHER);
        } else {
            key.putNumber(text, postFrom, postTo).put(dev ? WITH_DEV : WITHOUT_DEV);
        }
        if (dev) {
            key.putNumber(text, devFrom, devTo);
        }
        return at;
    }

    private int writeLocal(String text, int start, int end, KeyBuffer key) {
        int at = start;
        while (true) {
            int digits = AsciiText.endOfDigits(text, at, end);
            int to = digits;
            while (to < end && AsciiText.isLetterOrDigit(text.charAt(to))) {
                to++;
            }
            if (to == at) {
                throw new InvalidVersionException(name(), text, at, "expected a letter or digit");
            }
            if (to == digits) {
                key.putNumber(text, at, to);
            } else {
                key.put(LOCAL_WORD);
                for (int i = at; i < to; i++) {
                    key.put(AsciiText.lower(text.charAt(i)));
                }
                key.put(0);
            }
            at = skipSeparator(text, to, end);
            if (at == to) {
                return to;
            }
        }
    }

    /** The end of a word for a pre-release at {@code at}, or -1. The longer of two words is tried first. */
    private static int endOfPre(String text, int at, int end) {
        if (at >= end) {
            return -1;
        }
        return switch (AsciiText.lower(text.charAt(at))) {
            case 'a' -> at + (AsciiText.hasWord(text, at, end, "alpha") ? 5 : 1);
            case 'b' -> at + (AsciiText.hasWord(text, at, end, "beta") ? 4 : 1);
            case 'c' -> at + 1;
            case 'r' -> AsciiText.hasWord(text, at, end, "rc") ? at + 2 : -1;
            case 'p' -> {
                if (AsciiText.hasWord(text, at, end, "preview")) {
                    yield at + 7;
                }
                yield AsciiText.hasWord(text, at, end, "pre") ? at + 3 : -1;
            }
            default -> -1;
        };
    }

    /** The end of a word for a post-release at {@code at}, or -1. */
    private static int endOfPost(String text, int at, int end) {
        if (at >= end) {
            return -1;
        }
        return switch (AsciiText.lower(text.charAt(at))) {
            case 'p' -> AsciiText.hasWord(text, at, end, "post") ? at + 4 : -1;
            case 'r' -> at + (AsciiText.hasWord(text, at, end, "rev") ? 3 : 1);
            default -> -1;
        };
    }

    private static int skipSeparator(String text, int at, int end) {
        if (at < end) {
            char c = text.charAt(at);
            return c == '.' || c == '-' || c == '_' ? at + 1 : at;
        }
        return at;
    }

    /** White space as Python's {@code re} knows it in Unicode text. */
    private static boolean isSpace(char c) {
        if (c < 0x80) {
            return c == ' ' || c >= 0x09 && c <= 0x0D || c >= 0x1C && c <= 0x1F;
        }
        return c == 0x85 || Character.isSpaceChar(c);
    }
}
