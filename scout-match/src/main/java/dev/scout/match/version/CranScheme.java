package dev.scout.match.version;

/**
 * Versions of R packages: {@code 1.4-2}.
 *
 * <pre>
 * version = number *( ( "." / "-" ) number )     each number at most 2147483647
 * </pre>
 *
 * <ol>
 *   <li>Numbers are compared one by one, from the left; a dot and a hyphen are the same.
 *   <li>Where one version ends, the longer one is newer: {@code 1.0 < 1.0.0}.
 * </ol>
 *
 * <p>Source: R's utils::compareVersion (numeric_version disagrees on trailing zeros), with the grammar of
 * numeric_version.
 */
final class CranScheme implements VersionScheme {

    @Override
    public String name() {
        return "cran";
    }

    @Override
    public boolean writeKey(String text, KeyBuffer key) {
        int length = text.length();
        int at = 0;
        while (true) {
            at = writeNumber(text, at, key);
            if (at == length) {
                return true;
            }
            if (text.charAt(at) != '.' && text.charAt(at) != '-') {
                throw new InvalidVersionException(name(), text, at, "expected a dot or a hyphen");
            }
            at++;
        }
    }

    private int writeNumber(String text, int from, KeyBuffer key) {
        int to = AsciiText.endOfDigits(text, from, text.length());
        if (to == from) {
            throw new InvalidVersionException(name(), text, from, "expected a digit");
        }
        long value = 0;
        for (int at = from; at < to; at++) {
            value = value * 10 + (text.charAt(at) - '0');
            if (value > Integer.MAX_VALUE) {
                throw new InvalidVersionException(name(), text, at, "expected a smaller number");
            }
        }
        key.putNumber(value);
        return to;
    }
}
