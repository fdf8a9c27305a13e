package dev.scout.match.version;

/**
 * What of a text is the Composer version: the rest means nothing.
 *
 * <p>Source: composer/semver, {@code VersionParser::normalize}; PHP's {@code trim} and {@code \s}.
 */
final class ComposerText {

    private ComposerText() {}

    /** The first index from which a blank does not stand. */
    static int skipBlanks(String text, int from, int end) {
        int at = from;
        while (at < end && isBlank(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** The end without blanks before it. */
    static int endWithoutBlanks(String text, int from, int end) {
        int to = end;
        while (to > from && isBlank(text.charAt(to - 1))) {
            to--;
        }
        return to;
    }

    /** The end without {@code as …}. */
    static int endWithoutAlias(String text, int from, int end) {
        int to = endOfWord(text, from, end);
        int as = skipSpaces(text, to, end);
        int alias = skipSpaces(text, Math.min(as + 2, end), end);
        boolean isAlias = to > from
                && as > to
                && text.startsWith("as", as)
                && alias > as + 2
                && alias < end
                && endOfWord(text, alias, end) == end;
        return isAlias ? to : end;
    }

    /** The end without {@code @dev} and the like, in letters of any case. */
    static int endWithoutFlag(String text, int from, int end) {
        int at = end - 1;
        while (at >= from && AsciiText.isLetter(text.charAt(at))) {
            at--;
        }
        if (at < from || text.charAt(at) != '@') {
            return end;
        }
        int word = at + 1;
        boolean known = switch (end - word) {
            case 2 -> AsciiText.hasWord(text, word, end, "rc");
            case 3 -> AsciiText.hasWord(text, word, end, "dev");
            case 4 -> AsciiText.hasWord(text, word, end, "beta");
            case 5 -> AsciiText.hasWord(text, word, end, "alpha");
            case 6 -> AsciiText.hasWord(text, word, end, "stable");
            default -> false;
        };
        return known ? at : end;
    }

    /** The end without a plus sign and what follows it. */
    static int endWithoutMetadata(String text, int from, int end) {
        int plus = from;
        while (plus < end && text.charAt(plus) != '+') {
            plus++;
        }
        if (plus == from || plus + 1 >= end || endOfWord(text, from, plus) < plus) {
            return end;
        }
        for (int i = plus; i < end; i++) {
            if (isSpace(text.charAt(i))) {
                return end;
            }
        }
        return plus;
    }

    /** Whether this is a branch that needs no {@code dev-} before it. */
    static boolean isDefaultBranch(String text, int from, int end) {
        return switch (end - from) {
            case 5 -> text.startsWith("trunk", from);
            case 6 -> text.startsWith("master", from);
            case 7 -> text.startsWith("default", from);
            default -> false;
        };
    }

    /** The end of what is neither a comma nor white space. */
    private static int endOfWord(String text, int from, int end) {
        int at = from;
        while (at < end && text.charAt(at) != ',' && !isSpace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static int skipSpaces(String text, int from, int end) {
        int at = from;
        while (at < end && text.charAt(at) == ' ') {
            at++;
        }
        return at;
    }

    /** What PHP's {@code trim} takes away. */
    private static boolean isBlank(char c) {
        return c == 0 || c != '\f' && isSpace(c);
    }

    /** What {@code \s} is in PHP's patterns. */
    private static boolean isSpace(char c) {
        return c == ' ' || c >= '\t' && c <= '\r';
    }
}
