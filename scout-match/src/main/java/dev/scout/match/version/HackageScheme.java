package dev.scout.match.version;

/**
 * Versions of Haskell packages: {@code 1.4.0.2}.
 *
 * <pre>
 * version = number *( "." number ) *( "-" 1*( letter or digit ) ) *WSP
 * number  = "0" / ( %x31-39 *8DIGIT )
 * </pre>
 *
 * <ol>
 *   <li>Numbers are compared one by one, from the left.
 *   <li>Where one version ends, the longer one is newer: {@code 1.0 < 1.0.0}.
 *   <li>Tags, the parts after hyphens, mean nothing.
 * </ol>
 *
 * <p>Source: Haskell Package Versioning Policy; Cabal 3.4's Distribution.Types.Version.
 */
final class HackageScheme implements VersionScheme {

    private static final int MOST_DIGITS = 9;

    @Override
    public String name() {
        return "hackage";
    }

    @Override
    public boolean writeKey(String text, KeyBuffer key) {
        int length = text.length();
        int at = writeNumber(text, 0, key);
        while (at < length && text.charAt(at) == '.') {
            at = writeNumber(text, at + 1, key);
        }
        while (at < length && text.charAt(at) == '-') {
            int start = at + 1;
            at = start;
            while (at < length && Character.isLetterOrDigit(text.charAt(at))) {
                at++;
            }
            if (at == start) {
                throw new InvalidVersionException(name(), text, at, "expected a tag");
            }
        }
        while (at < length && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        if (at < length) {
            throw new InvalidVersionException(name(), text, at, "expected the end");
        }
        return true;
    }

    private int writeNumber(String text, int from, KeyBuffer key) {
        int to = AsciiText.endOfDigits(text, from, text.length());
        if (to == from) {
            throw new InvalidVersionException(name(), text, from, "expected a digit");
        }
        if (text.charAt(from) == '0' && to - from > 1) {
            throw new InvalidVersionException(name(), text, from, "expected no leading zero");
        }
        if (to - from > MOST_DIGITS) {
            throw new InvalidVersionException(name(), text, from + MOST_DIGITS, "expected at most 9 digits");
        }
        key.putNumber(text, from, to);
        return to;
    }
}
