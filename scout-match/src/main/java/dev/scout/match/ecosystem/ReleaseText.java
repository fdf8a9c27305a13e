package dev.scout.match.ecosystem;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What somebody calls a release, in parts: {@code debian-12.5} is the word {@code debian} and the number {@code 12.5}.
 *
 * <p>A word is a run of letters, in lower case; digits and dots are a number, and so are digits that end a word
 * ({@code el8}, {@code azl3}, {@code SP4}); a word with digits inside ({@code e4s}) is one word.
 */
final class ReleaseText {

    /** Words that a name of any distribution may have, and that say nothing. */
    private static final Set<String> FILLERS = Set.of("v", "gnu", "linux", "os", "release", "version");

    private final List<String> parts;
    private final Set<String> names;

    private ReleaseText(List<String> parts, Set<String> names) {
        this.parts = parts;
        this.names = names;
    }

    /**
     * The parts of a text.
     *
     * @param ids what the distribution is called
     */
    static ReleaseText of(String text, List<String> ids) {
        return new ReleaseText(split(text), Set.copyOf(split(String.join(" ", ids))));
    }

    private static List<String> split(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        List<String> parts = new ArrayList<>();
        int at = 0;
        while (at < lower.length()) {
            int end = at + 1;
            if (isLetter(lower.charAt(at))) {
                end = endOfWord(lower, at);
                parts.add(lower.substring(at, end));
            } else if (isDigit(lower.charAt(at))) {
                end = endOfNumber(lower, at);
                parts.add(lower.substring(at, lower.charAt(end - 1) == '.' ? end - 1 : end));
            }
            at = end;
        }
        return parts;
    }

    private static int endOfWord(String text, int from) {
        int end = from;
        int letters = from;
        while (end < text.length() && (isLetter(text.charAt(end)) || isDigit(text.charAt(end)))) {
            if (isLetter(text.charAt(end))) {
                letters = end + 1;
            }
            end++;
        }
        return letters;
    }

    private static int endOfNumber(String text, int from) {
        int end = from;
        while (end < text.length() && (isDigit(text.charAt(end)) || text.charAt(end) == '.')) {
            end++;
        }
        return end;
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Whether a word is in it. */
    boolean has(String word) {
        return parts.contains(word);
    }

    /** The first of some words that is in it; empty if none is. */
    String first(List<String> words) {
        return words.stream().filter(parts::contains).findFirst().orElse("");
    }

    /** The first number; empty if there is none. */
    String number() {
        return parts.stream()
                .filter(part -> isDigit(part.charAt(0)))
                .findFirst()
                .orElse("");
    }

    /** The number that follows a word; empty if there is none. */
    String numberAfter(String word) {
        int at = parts.indexOf(word) + 1;
        return at > 0 && at < parts.size() && isDigit(parts.get(at).charAt(0)) ? parts.get(at) : "";
    }

    /** The words. */
    List<String> words() {
        return parts.stream().filter(part -> isLetter(part.charAt(0))).toList();
    }

    /**
     * Whether before the first number nothing stands but names of the distribution, and words that are allowed: then
     * the number is that of its release.
     */
    boolean isNamed(Set<String> allowed) {
        for (String part : parts) {
            if (isDigit(part.charAt(0))) {
                return true;
            }
            if (!names.contains(part) && !FILLERS.contains(part) && !allowed.contains(part)) {
                return false;
            }
        }
        return false;
    }

    /** The first count components of a number that has at least as many; empty if it has fewer. */
    static String components(String number, int count) {
        int end = -1;
        for (int i = 0; i < count; i++) {
            end = number.indexOf('.', end + 1);
            if (end < 0) {
                return i == count - 1 ? number : "";
            }
        }
        return number.substring(0, end);
    }

    /** The number before the first dot. */
    static String major(String number) {
        return components(number, 1);
    }
}
