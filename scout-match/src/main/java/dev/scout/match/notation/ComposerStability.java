package dev.scout.match.notation;

import java.util.List;

/**
 * What stands after the numbers of a Composer version: its stability.
 *
 * <p>Source: composer/semver 3.4, {@code VersionParser::$modifierRegex}, {@code parseStability}.
 */
final class ComposerStability {

    /** What may follow the numbers; of two that begin alike the longer one first. */
    private static final List<String> WORDS = List.of("stable", "beta", "b", "rc", "alpha", "a", "patch", "pl", "p");

    private ComposerStability() {}

    /**
     * A modifier that was read.
     *
     * @param end where it ends, or -1 if something else stands there
     */
    record Modifier(String word, boolean dev, int end) {

        boolean isEmpty() {
            return word.isEmpty() && !dev;
        }
    }

    /** Reads a modifier: a separator or none, a word with numbers or none, {@code dev} or none. */
    static Modifier read(String text, int from, boolean knowsCandidates) {
        int at = from < text.length() && "._-".indexOf(text.charAt(from)) >= 0 ? from + 1 : from;
        String word = "";
        for (String known : WORDS) {
            if ((knowsCandidates || !known.equals("rc")) && text.regionMatches(true, at, known, 0, known.length())) {
                word = known;
                break;
            }
        }
        int end = at + word.length();
        while (!word.isEmpty() && end < text.length()) {
            int digits = text.charAt(end) == '.' || text.charAt(end) == '-' ? end + 1 : end;
            int next = endOfDigits(text, digits);
            if (next == digits) {
                break;
            }
            end = next;
        }
        int dev = end < text.length() && (text.charAt(end) == '.' || text.charAt(end) == '-') ? end + 1 : end;
        if (text.regionMatches(true, dev, "dev", 0, 3)) {
            return new Modifier(word, true, dev + 3);
        }
        if (word.isEmpty() && text.regionMatches(true, from, "dev", 0, 3)) {
            return new Modifier(word, true, from + 3);
        }
        return new Modifier(word, false, end);
    }

    /** {@code dev}, {@code alpha}, {@code beta}, {@code RC}, or nothing for a stable version. */
    static String of(String version) {
        if (isBranch(version)) {
            return "dev";
        }
        int at = 0;
        while (at < version.length() && !isLetterAfterNumber(version, at) && version.charAt(at) != '+') {
            at++;
        }
        Modifier modifier = read(version, at, true);
        if (modifier.dev() || version.regionMatches(true, at, "x", 0, 1)) {
            return "dev";
        }
        return switch (modifier.word()) {
            case "a", "alpha" -> "alpha";
            case "b", "beta" -> "beta";
            case "rc" -> "RC";
            default -> "";
        };
    }

    /** Whether a version, known to be one, is a named branch. */
    static boolean isBranch(String version) {
        int from = skipBlanks(version, 0, version.length());
        return version.regionMatches(true, from, "dev-", 0, 4)
                || version.startsWith("master", from)
                || version.startsWith("trunk", from)
                || version.startsWith("default", from);
    }

    private static boolean isLetterAfterNumber(String text, int at) {
        char c = text.charAt(at);
        return at > 0 && (c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z');
    }

    static int endOfDigits(String text, int from) {
        int at = from;
        while (at < text.length() && RangeScanner.isDigit(text.charAt(at))) {
            at++;
        }
        return at;
    }

    static int skipBlanks(String text, int from, int end) {
        int at = from;
        while (at < end && isBlank(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** What PHP's {@code trim} takes away. */
    static boolean isBlank(char c) {
        return c == 0 || c != '\f' && isSpace(c);
    }

    /** What {@code \s} is in PHP's patterns. */
    static boolean isSpace(char c) {
        return c == ' ' || c >= '\t' && c <= '\r';
    }
}
