package dev.scout.core.risk;

import java.util.ArrayList;
import java.util.List;

/**
 * A token that begins with letters that only its vendor uses.
 *
 * <p>Rule: the prefix, not in the middle of other letters, and after it as many characters of the alphabet as there
 * are, which are so many as the vendor says. What has only one or two different ones ({@code xxxx}, {@code 0000}) is a
 * placeholder. Linear: what follows a prefix is looked at once.
 *
 * @param id the name of the rule
 * @param prefix the first characters
 * @param alphabet the characters that may follow
 * @param atLeast how many follow, at least
 * @param atMost how many follow, at most
 */
record TokenShape(String id, String prefix, Alphabet alphabet, int atLeast, int atMost) implements SecretRule {

    private static final int FEWEST_DIFFERENT = 3;

    @Override
    public List<Extent> find(String name, String value) {
        List<Extent> found = new ArrayList<>();
        int at = value.indexOf(prefix);
        while (at >= 0) {
            int start = at + prefix.length();
            int end = start;
            if (at == 0 || !isPartOfWord(value.charAt(at - 1))) {
                end = alphabet.end(value, start);
                int length = end - start;
                if (length >= atLeast && length <= atMost && isVaried(value, start, end)) {
                    found.add(new Extent(at, end));
                }
            }
            at = value.indexOf(prefix, end);
        }
        return found;
    }

    private boolean isPartOfWord(char c) {
        return Alphabet.isAlphanumeric(c) || c == '_' || alphabet != Alphabet.BASE64 && alphabet.has(c);
    }

    private static boolean isVaried(String text, int from, int to) {
        return text.substring(from, to)
                        .chars()
                        .distinct()
                        .limit(FEWEST_DIFFERENT)
                        .count()
                == FEWEST_DIFFERENT;
    }
}
