package dev.scout.match.version;

/**
 * Reads a Maven version item by item: first {@link #next}, then what it has found.
 *
 * <ol>
 *   <li>An item is a run of digits or a run of other characters, and ends at a dot, a hyphen, the end, or where digits
 *       and others meet. Nothing before a dot or hyphen is a 0.
 *   <li>A list opens after a hyphen, and where digits and others meet.
 *   <li>A list also opens before a word that no dot or hyphen follows, unless the word is the first of its list.
 * </ol>
 *
 * <p>A list that opens is the last item of the list before it, and never closes.
 */
final class MavenTokens {

    private final String text;
    private int from;
    private int to;
    private int at;
    private boolean word;
    private boolean opens;
    /** Whether a list opens after the item. */
    private boolean opensNext;
    /** Whether the list has no item yet. */
    private boolean listIsEmpty = true;

    private boolean ascii = true;

    /** Reads a text that is in lower case if it is not ASCII. */
    MavenTokens(String text) {
        this.text = text;
    }

    /** Goes to the next item; false at the end. */
    boolean next() {
        if (at == text.length()) {
            return false;
        }
        from = at;
        word = false;
        char c = text.charAt(at);
        if (!isSeparator(c)) {
            word = !isDigit(c);
            do {
                at++;
            } while (at < text.length() && !isSeparator(text.charAt(at)) && isDigit(text.charAt(at)) != word);
        }
        to = at;
        boolean separated = at < text.length() && isSeparator(text.charAt(at));
        opens = opensNext || word && !separated && !listIsEmpty;
        opensNext = at < text.length() && text.charAt(at) != '.';
        listIsEmpty = opensNext;
        if (separated) {
            at++;
        }
        return true;
    }

    /** Whether a list opens before the item. */
    boolean opensList() {
        return opens;
    }

    /** Whether the item is a word, rather than a number. */
    boolean isWord() {
        return word;
    }

    /** Where the item starts. */
    int from() {
        return from;
    }

    /** Where the item ends. */
    int to() {
        return to;
    }

    /** Whether a digit follows the word at once. */
    boolean isBeforeDigit() {
        return to < text.length() && isDigit(text.charAt(to));
    }

    /** Whether all that was read so far is ASCII. */
    boolean isAscii() {
        return ascii;
    }

    private static boolean isSeparator(char c) {
        return c == '.' || c == '-';
    }

    private boolean isDigit(char c) {
        if (c < 0x80) {
            return AsciiText.isDigit(c);
        }
        ascii = false;
        return Character.isDigit(c);
    }
}
