package dev.scout.match.version;

/**
 * Versions that are whole numbers between dots: {@code 10.234.5.12}.
 *
 * <ol>
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
            int start = at;
            while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
                at++;
            }
            if (at == start) {
                throw new InvalidVersionException(name(), text, at, "expected a digit");
            }
            key.putNumber(text, start, at);
            if (at == text.length()) {
                return true;
            }
            if (text.charAt(at++) != '.') {
                throw new InvalidVersionException(name(), text, at - 1, "expected a dot");
            }
        }
    }
}
