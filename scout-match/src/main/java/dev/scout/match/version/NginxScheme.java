package dev.scout.match.version;

/**
 * Versions of nginx: {@code 1.27.4}.
 *
 * <pre>
 * version = number *( "." number )
 * </pre>
 *
 * <ol>
 *   <li>Numbers are compared one by one, from the left; missing ones are 0: {@code 1.0 = 1.0.0}.
 * </ol>
 *
 * <p>Source: package-url/vers-spec, type {@code nginx}; the versions in nginx's security advisories.
 */
final class NginxScheme implements VersionScheme {

    @Override
    public String name() {
        return "nginx";
    }

    @Override
    public boolean writeKey(String text, KeyBuffer key) {
        int length = text.length();
        int significant = key.length();
        int at = 0;
        while (true) {
            int start = at;
            at = AsciiText.endOfDigits(text, at, length);
            if (at == start) {
                throw new InvalidVersionException(name(), text, at, "expected a digit");
            }
            key.putNumber(text, start, at);
            if (AsciiText.endOfZeros(text, start, at) < at) {
                significant = key.length();
            }
            if (at == length) {
                key.truncate(significant);
                return true;
            }
            if (text.charAt(at) != '.') {
                throw new InvalidVersionException(name(), text, at, "expected a dot");
            }
            at++;
        }
    }
}
