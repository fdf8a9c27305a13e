package dev.scout.core.purl;

/** The key of a qualifier: a letter, then letters, digits, {@code .}, {@code -} and {@code _}. */
final class PurlKey {

    private PurlKey() {}

    /** The index of the first character that no key has there, the end for an empty key, or -1. */
    static int breach(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            boolean letter = (c >= 'a' && c <= 'z') || isUpperCase(c);
            boolean inner = i > from && ((c >= '0' && c <= '9') || c == '.' || c == '-' || c == '_');
            if (!letter && !inner) {
                return i;
            }
        }
        return from == to ? to : -1;
    }

    static boolean isUpperCase(char c) {
        return c >= 'A' && c <= 'Z';
    }
}
