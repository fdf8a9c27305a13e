package dev.scout.match.version;

/**
 * Versions that are whole numbers between dots: {@code 10.234.5.12}.
 *
 * <ol>
 *   <li>The text is read up to the first character that is neither digit nor dot: {@code 1.3.3alpha = 1.3.3}.
 *   <li>Numbers are compared one by one, from the left.
 *   <li>Where one version ends, the longer one is newer: {@code 1.0 < 1.0.0}.
 * </ol>
 *
 * <p>Source: package-url/vers-spec, type {@code intdot}.
 */
final class IntdotScheme implements VersionScheme {

    @Override
    public String name() {
        return "intdot";
    }

    @Override
    public boolean writeKey(String text, KeyBuffer key) {
        int at = 0;
        while (true) {
            int end = AsciiText.endOfDigits(text, at, text.length());
            if (end == at) {
                throw new InvalidVersionException(name(), text, at, "expected a digit");
            }
            key.putNumber(text, at, end);
            boolean more = end < text.length() && text.charAt(end) == '.';
            if (!more || end + 1 < text.length() && !isDigitOrDot(text.charAt(end + 1))) {
                return true;
            }
            at = end + 1;
        }
    }

    private static boolean isDigitOrDot(char c) {
        return AsciiText.isDigit(c) || c == '.';
    }
}
