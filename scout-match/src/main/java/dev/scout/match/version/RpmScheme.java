package dev.scout.match.version;

/**
 * Versions of RPM packages: {@code 1:4.18.0~rc1-2.el9_2}.
 *
 * <pre>
 * version = [ *DIGIT ":" ] version [ "-" release ]     any characters; the last hyphen begins the release
 * </pre>
 *
 * <ol>
 *   <li>The epoch is compared as a number; a missing or empty one is 0.
 *   <li>Then the version, then the release; no release at all sorts before every release.
 *   <li>Both are read as runs of letters and runs of digits. All else but {@code ~} and {@code ^} only separates, and
 *       how it does means nothing: {@code 2.0} and {@code 2_0} are equal.
 *   <li>Where two differ first: {@code ~} sorts before the end, then {@code ^}, then letters in ASCII order, then
 *       numbers.
 * </ol>
 *
 * <p>Source: rpm-version(7); the order of rpm's rpmverCmp. What a missing release means for a dependency is another
 * matter.
 */
final class RpmScheme implements VersionScheme {

    private static final int TILDE = 0x01;
    private static final int END = 0x02;
    private static final int CARET = 0x03;
    private static final int LETTERS = 0x04;

    @Override
    public String name() {
        return "rpm";
    }

    @Override
    public boolean writeKey(String text, KeyBuffer key) {
        int length = text.length();
        if (length == 0) {
            throw new InvalidVersionException(name(), text, 0, "expected a version");
        }
        int from = 0;
        int epochEnd = AsciiText.endOfDigits(text, 0, length);
        if (epochEnd < length && text.charAt(epochEnd) == ':') {
            key.putNumber(text, 0, epochEnd);
            from = epochEnd + 1;
        } else {
            key.putNumber(0);
        }
        int hyphen = text.lastIndexOf('-');
        if (hyphen < from) {
            writePart(text, from, length, key);
        } else {
            writePart(text, from, hyphen, key);
            writePart(text, hyphen + 1, length, key);
        }
        return true;
    }

    private static void writePart(String text, int from, int to, KeyBuffer key) {
        int at = from;
        while (at < to) {
            char c = text.charAt(at);
            if (AsciiText.isDigit(c)) {
                int start = at;
                at = AsciiText.endOfDigits(text, at, to);
                key.putNumber(text, start, at);
            } else if (AsciiText.isLetter(c)) {
                int start = at;
                at = AsciiText.endOfLetters(text, at, to);
                key.put(LETTERS).putText(text, start, at);
            } else {
                if (c == '~') {
                    key.put(TILDE);
                } else if (c == '^') {
                    key.put(CARET);
                }
                at++;
            }
        }
        key.put(END);
    }
}
