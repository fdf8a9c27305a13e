package dev.scout.match.version;

/**
 * Versions of Composer packages: {@code [v]N[.N[.N[.N]]][modifier]}, a date, a numbered branch or a named branch.
 *
 * <p>What is read, the first that fits:
 *
 * <ol>
 *   <li>White space around the version, {@code as …} after it, then a stability flag at its end ({@code @dev}) mean
 *       nothing.
 *   <li>A named branch: {@code dev-} and anything; {@code master}, {@code trunk} and {@code default} are
 *       {@code dev-master} and so on.
 *   <li>Build metadata, from a plus sign on, means nothing.
 *   <li>One to four numbers, the first of at most five digits. What is missing is 0.
 *   <li>A date and time, whole or in parts ({@code 20100102-203040}): see {@link ComposerDate}. Nothing is added to it.
 *   <li>A numbered branch, {@code 1.x-dev}: one to four numbers of any length or {@code x} or {@code *}, then
 *       {@code dev}. What is missing, or a letter, is 9999999.
 * </ol>
 *
 * <p>A modifier is a dot, hyphen, underscore or nothing; then {@code stable}, {@code beta}, {@code b}, {@code RC},
 * {@code alpha}, {@code a}, {@code patch}, {@code pl} or {@code p} in any case, with or without numbers after it; then
 * {@code dev} or nothing. After {@code stable} in lower case all is ignored; in upper case it is a word of no rank.
 *
 * <p>What is newer: from the left, {@code STABLE < dev < alpha < beta < RC <} the end {@code <} a number {@code <}
 * {@code patch}. A number above 2<sup>63</sup>-1 counts as that.
 *
 * <p>Named branches come before every number. Composer leaves two of them without an order; so that the order is total,
 * they are ordered by name here, case counting, and equal only when the names are.
 *
 * <p>Source: composer/semver 3.4 ({@code VersionParser::normalize}, {@code Comparator}), PHP's {@code version_compare}.
 */
final class ComposerScheme implements VersionScheme {

    private static final int BRANCH = 1;
    private static final int NO_RANK = 2;
    private static final int DEV = 3;
    private static final int ALPHA = 4;
    private static final int BETA = 5;
    private static final int CANDIDATE = 6;
    private static final int END = 7;
    /** After every number. */
    private static final int PATCH = 0xE0;

    private static final int PARTS = 4;
    private static final int FIRST_PART_DIGITS = 5;
    private static final int ANY_PART = 9_999_999;
    /** As many digits as a number has that a {@code long} may or may not hold; with fewer it does. */
    private static final int LONG_DIGITS = 19;

    @Override
    public String name() {
        return "composer";
    }

    @Override
    public boolean writeKey(String text, KeyBuffer key) {
        int from = skipBlanks(text, 0, text.length());
        int end = endWithoutBlanks(text, from, text.length());
        end = endWithoutFlag(text, from, endWithoutAlias(text, from, end));
        if (AsciiText.hasWord(text, from, end, "dev-")) {
            key.put(BRANCH).putText(text, from + 4, end);
            return true;
        }
        if (isDefaultBranch(text, from, end)) {
            key.put(BRANCH).putText(text, from, end);
            return true;
        }
        if (end > from && text.charAt(end - 1) == '\n') {
            end--; // a flag may leave one, and PHP's patterns end before it as well
        }
        end = endWithoutMetadata(text, from, end);
        int start = key.length();
        int number = from < end && AsciiText.lower(text.charAt(from)) == 'v' ? from + 1 : from;
        if (writeRelease(text, number, end, key)
                || writeDate(text, number, end, key.truncate(start))
                || writeNumberedBranch(text, from, end, key.truncate(start))) {
            return true;
        }
        throw new InvalidVersionException(
                name(), text, ComposerDate.endOfRuns(text, number, end), "expected numbers and a known modifier");
    }

    private static boolean writeRelease(String text, int from, int end, KeyBuffer key) {
        int at = AsciiText.endOfDigits(text, from, end);
        if (at == from || at - from > FIRST_PART_DIGITS) {
            return false;
        }
        key.putNumber(text, from, at);
        for (int part = 1; part < PARTS; part++) {
            if (at + 1 < end && text.charAt(at) == '.' && AsciiText.isDigit(text.charAt(at + 1))) {
                int to = AsciiText.endOfDigits(text, at + 1, end);
                putNumber(text, at + 1, to, key);
                at = to;
            } else {
                key.putNumber(0);
            }
        }
        return writeModifier(text, at, end, key);
    }

    private static boolean writeDate(String text, int from, int end, KeyBuffer key) {
        int to = ComposerDate.endOfRuns(text, from, end);
        if (!ComposerDate.isDate(text, from, to)) {
            return false;
        }
        putNumbers(text, from, to, key);
        return writeModifier(text, to, end, key);
    }

    /** Writes what stands after the numbers, and the end; false if it is no modifier. */
    private static boolean writeModifier(String text, int from, int end, KeyBuffer key) {
        int word = from < end && isSeparator(text.charAt(from), '_') ? from + 1 : from;
        int rank = word < end ? rank(text, word, end) : END;
        int wordEnd = word + (rank == END ? 0 : wordLength(text, word, end));
        int numbersEnd = rank == END ? wordEnd : endOfNumbers(text, wordEnd, end);
        int dev = numbersEnd < end && isSeparator(text.charAt(numbersEnd), '.') ? numbersEnd + 1 : numbersEnd;
        boolean hasDev = AsciiText.hasWord(text, dev, end, "dev");
        if ((hasDev ? dev + 3 : numbersEnd) != end) {
            return false;
        }
        if (rank == NO_RANK && text.startsWith("stable", word)) {
            key.put(END);
            return true;
        }
        if (rank != END) {
            key.put(rank);
            putNumbers(text, wordEnd, numbersEnd, key);
        }
        if (hasDev) {
            key.put(DEV);
        }
        key.put(END);
        return true;
    }

    /** Writes {@code 1.x-dev}; false if it is none. */
    private static boolean writeNumberedBranch(String text, int start, int end, KeyBuffer key) {
        int to = end - 3;
        if (to <= start || !AsciiText.hasWord(text, to, end, "dev")) {
            return false;
        }
        if (isSeparator(text.charAt(to - 1), '.')) {
            to--;
        }
        int from = start;
        for (int i = start; i < to; i++) {
            if (text.charAt(i) == '\n') {
                from = i + 1; // the pattern is not tied to the start, and reads one line
            }
        }
        from = skipBlanks(text, from, to);
        to = endWithoutBlanks(text, from, to);
        int at = from < to && AsciiText.lower(text.charAt(from)) == 'v' ? from + 1 : from;
        if (at == to || !AsciiText.isDigit(text.charAt(at))) {
            return false;
        }
        at = putBranchPart(text, at, to, key);
        for (int part = 1; part < PARTS; part++) {
            if (at == to) {
                key.putNumber(ANY_PART);
            } else {
                int next = text.charAt(at) == '.' ? putBranchPart(text, at + 1, to, key) : at;
                if (next <= at + 1) {
                    return false;
                }
                at = next;
            }
        }
        key.put(DEV).put(END);
        return at == to;
    }

    /** Writes a number, or {@code x} or {@code *}; returns its end, which is its start if it is neither. */
    private static int putBranchPart(String text, int at, int end, KeyBuffer key) {
        if (at < end && (AsciiText.lower(text.charAt(at)) == 'x' || text.charAt(at) == '*')) {
            key.putNumber(ANY_PART);
            return at + 1;
        }
        int to = AsciiText.endOfDigits(text, at, end);
        if (to > at) {
            putNumber(text, at, to, key);
        }
        return to;
    }

    private static int rank(String text, int at, int end) {
        return switch (AsciiText.lower(text.charAt(at))) {
            case 'a' -> ALPHA;
            case 'b' -> BETA;
            case 'p' -> PATCH;
            case 'r' -> AsciiText.hasWord(text, at, end, "rc") ? CANDIDATE : END;
            case 's' -> AsciiText.hasWord(text, at, end, "stable") ? NO_RANK : END;
            default -> END;
        };
    }

    /** The length of the word whose rank is known: the longest that fits. */
    private static int wordLength(String text, int at, int end) {
        return switch (AsciiText.lower(text.charAt(at))) {
            case 'a' -> AsciiText.hasWord(text, at, end, "alpha") ? 5 : 1;
            case 'b' -> AsciiText.hasWord(text, at, end, "beta") ? 4 : 1;
            case 'r' -> 2;
            case 's' -> 6;
            default -> {
                if (AsciiText.hasWord(text, at, end, "patch")) {
                    yield 5;
                }
                yield AsciiText.hasWord(text, at, end, "pl") ? 2 : 1;
            }
        };
    }

    /** The end of numbers that have each a dot or hyphen before it, or nothing. */
    private static int endOfNumbers(String text, int from, int end) {
        int at = from;
        while (at < end) {
            int digit = isSeparator(text.charAt(at), '.') ? at + 1 : at;
            int to = AsciiText.endOfDigits(text, digit, end);
            if (to == digit) {
                break;
            }
            at = to;
        }
        return at;
    }

    /** Writes every run of digits as a number. */
    private static void putNumbers(String text, int from, int end, KeyBuffer key) {
        int at = from;
        while (at < end) {
            int to = AsciiText.endOfDigits(text, at, end);
            if (to > at) {
                putNumber(text, at, to, key);
            }
            at = to + 1;
        }
    }

    private static void putNumber(String text, int from, int to, KeyBuffer key) {
        int start = AsciiText.endOfZeros(text, from, to);
        if (to - start < LONG_DIGITS) {
            key.putNumber(text, start, to);
            return;
        }
        long value = 0;
        for (int i = start; i < start + LONG_DIGITS; i++) {
            value = value * 10 + (text.charAt(i) - '0');
        }
        key.putNumber(to - start > LONG_DIGITS || value < 0 ? Long.MAX_VALUE : value);
    }

    private static int endWithoutAlias(String text, int from, int end) {
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

    private static int endWithoutFlag(String text, int from, int end) {
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

    private static int endWithoutMetadata(String text, int from, int end) {
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

    private static boolean isDefaultBranch(String text, int from, int end) {
        return switch (end - from) {
            case 5 -> text.startsWith("trunk", from);
            case 6 -> text.startsWith("master", from);
            case 7 -> text.startsWith("default", from);
            default -> false;
        };
    }

    private static boolean isSeparator(char c, char third) {
        return c == '.' || c == '-' || c == third;
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

    private static int skipBlanks(String text, int from, int end) {
        int at = from;
        while (at < end && isBlank(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static int endWithoutBlanks(String text, int from, int end) {
        int to = end;
        while (to > from && isBlank(text.charAt(to - 1))) {
            to--;
        }
        return to;
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
