package dev.scout.match.version;

/**
 * Versions of OCaml packages: {@code 5.1.0~rc1}, {@code v0.16.3-1}.
 *
 * <pre>
 * version = 1*( ALPHA / DIGIT / "-" / "_" / "+" / "." / "~" )
 * </pre>
 *
 * <ol>
 *   <li>The last hyphen, if any, ends the upstream version and begins the revision; there is no epoch.
 *   <li>Upstream version, then revision, are compared as {@link DebianPart} orders them; a missing one is 0.
 * </ol>
 *
 * <p>Source: opam manual, "Version ordering"; opam's OpamVersionCompare and OpamPackage.
 */
final class OpamScheme implements VersionScheme {

    @Override
    public String name() {
        return "opam";
    }

    @Override
    public boolean writeKey(String text, KeyBuffer key) {
        int length = text.length();
        int hyphen = length;
        for (int at = 0; at < length; at++) {
            switch (text.charAt(at)) {
                case '-' -> hyphen = at;
                case '_', '+', '.', '~' -> {}
                default -> {
                    if (!AsciiText.isLetterOrDigit(text.charAt(at))) {
                        throw new InvalidVersionException(name(), text, at, "expected a letter, a digit or -_+.~");
                    }
                }
            }
        }
        if (length == 0) {
            throw new InvalidVersionException(name(), text, 0, "expected a version");
        }
        DebianPart.write(text, 0, hyphen, key);
        DebianPart.write(text, Math.min(hyphen + 1, length), length, key);
        return true;
    }
}
