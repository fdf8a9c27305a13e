package dev.scout.match.version;

/**
 * Versions of Arch Linux packages: {@code 1:6.1.arch1-2}.
 *
 * <pre>
 * version = [ *DIGIT ":" ] version [ "-" release ]     any characters; the last hyphen begins the release
 * </pre>
 *
 * <ol>
 *   <li>The epoch is compared as a number; a missing or empty one is 0.
 *   <li>Then the version, then the release, as {@link AlpmOrder} says. Where only one has a release, it means nothing.
 * </ol>
 *
 * <p>The order is not total: {@code 1-2 = 1}, {@code 1 = 1-3}, {@code 1-2 < 1-3}. Versions with a release, as all
 * packages have, are in order among themselves unless a part ends in a separator; those have keys.
 *
 * <p>Source: vercmp(8); libalpm 13.0.2.
 */
final class AlpmScheme implements VersionScheme {

    private static final int LETTERS_AT_ONCE = 0x01;
    private static final int END = 0x02;
    private static final int DIGITS_AT_ONCE = 0x03;
    private static final int ONE_SEPARATOR = 0x04;
    private static final int MORE_SEPARATORS = 0x05;

    @Override
    public String name() {
        return "alpm";
    }

    @Override
    public boolean writeKey(String text, KeyBuffer key) {
        checkNotEmpty(text);
        int start = AlpmOrder.startOfVersion(text);
        int end = AlpmOrder.endOfVersion(text, start);
        int length = text.length();
        if (end == length || endsInSeparator(text, start, end) || endsInSeparator(text, end + 1, length)) {
            return false;
        }
        key.putNumber(text, 0, Math.max(start - 1, 0));
        writePart(text, start, end, key);
        writePart(text, end + 1, length, key);
        return true;
    }

    @Override
    public Version parse(String text) {
        checkNotEmpty(text);
        return new AlpmVersion(this, text);
    }

    @Override
    public int compare(String a, String b) {
        checkNotEmpty(a);
        checkNotEmpty(b);
        return AlpmOrder.compare(a, b);
    }

    @Override
    public boolean isTotalOrder() {
        return false;
    }

    private void checkNotEmpty(String text) {
        if (text.isEmpty()) {
            throw new InvalidVersionException(name(), text, 0, "expected a version");
        }
    }

    private static boolean endsInSeparator(String text, int from, int to) {
        return to > from && !AsciiText.isLetterOrDigit(text.charAt(to - 1));
    }

    private static void writePart(String text, int from, int to, KeyBuffer key) {
        int at = from;
        while (at < to) {
            int start = AlpmOrder.endOfSeparators(text, at, to);
            int separators = AlpmOrder.bytes(text, at, start);
            boolean digits = AsciiText.isDigit(text.charAt(start));
            if (separators == 1) {
                key.put(ONE_SEPARATOR);
            } else if (separators > 1) {
                key.put(MORE_SEPARATORS).putNumber(separators);
            } else if (digits) {
                key.put(DIGITS_AT_ONCE);
            }
            if (digits) {
                at = AsciiText.endOfDigits(text, start, to);
                key.putNumber(text, start, at);
            } else {
                at = AsciiText.endOfLetters(text, start, to);
                key.put(LETTERS_AT_ONCE).putText(text, start, at);
            }
        }
        key.put(END);
    }
}
