package dev.scout.match.feed;

import java.util.Arrays;

/**
 * The short texts that a feed repeats, such as names of ecosystems and versions, each kept once. A text that is rare
 * enough to be overwritten by another is simply made again, so memory is bounded whatever the input. Not thread-safe.
 */
final class Words {

    private static final int SIZE = 1 << 14;
    private static final int LONGEST = 64;

    private final String[] words = new String[SIZE];

    Words() {
        Arrays.fill(words, "");
    }

    /** The text of these characters. */
    String of(char[] chars, int offset, int length) {
        if (length > LONGEST) {
            return new String(chars, offset, length);
        }
        int hash = 0;
        for (int i = offset; i < offset + length; i++) {
            hash = 31 * hash + chars[i];
        }
        int slot = (hash ^ hash >>> 15) & SIZE - 1;
        String word = words[slot];
        if (!equal(word, chars, offset, length)) {
            word = new String(chars, offset, length);
            words[slot] = word;
        }
        return word;
    }

    private static boolean equal(String word, char[] chars, int offset, int length) {
        if (word.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (word.charAt(i) != chars[offset + i]) {
                return false;
            }
        }
        return true;
    }
}
