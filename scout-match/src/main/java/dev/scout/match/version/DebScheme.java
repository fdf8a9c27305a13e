package dev.scout.match.version;

/**
 * Debian versions: {@code 2:1.20~rc1+dfsg-3+deb12u1}.
 *
 * <pre>
 * version  = [ epoch ":" ] upstream [ "-" revision ]     the first colon, the last hyphen
 * epoch    = [ "+" / "-" ] 1*DIGIT                       0 to 2147483647; libdpkg lets a sign pass
 * upstream = DIGIT *( ALPHA / DIGIT / "." / "+" / "-" / "~" / ":" )
 * revision = 1*( ALPHA / DIGIT / "." / "+" / "~" )
 * </pre>
 *
 * <ol>
 *   <li>Blanks around the version mean nothing.
 *   <li>The epoch is compared as a number; a missing one is 0.
 *   <li>Then the upstream version, then the revision, as {@link DebianPart} orders them; a missing revision is 0.
 * </ol>
 *
 * <p>Source: deb-version(7), with the strictness of libdpkg: what it only warns about, such as an underscore or an
 * upstream version that begins with a letter, is refused.
 */
final class DebScheme implements VersionScheme {

    @Override
    public String name() {
        return "deb";
    }

    @Override
    public boolean writeKey(String text, KeyBuffer key) {
        int from = 0;
        int to = text.length();
        while (from < to && isBlank(text.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(text.charAt(to - 1))) {
            to--;
        }
        int upstream = writeEpoch(text, from, to, key);
        if (upstream == to || !AsciiText.isDigit(text.charAt(upstream))) {
            throw new InvalidVersionException(name(), text, upstream, "expected a digit");
        }
        int hyphen = lastHyphen(text, upstream, to);
        DebianPart.write(text, upstream, hyphen, key);
        DebianPart.write(text, Math.min(hyphen + 1, to), to, key);
        return true;
    }

    /** Writes the epoch and returns where the upstream version begins. */
    private int writeEpoch(String text, int from, int to, KeyBuffer key) {
        int colon = text.indexOf(':', from);
        if (colon < 0 || colon >= to) {
            key.putNumber(0);
            return from;
        }
        boolean negative = text.charAt(from) == '-';
        int start = negative || text.charAt(from) == '+' ? from + 1 : from;
        int end = AsciiText.endOfDigits(text, start, colon);
        if (end < colon || start == end) {
            throw new InvalidVersionException(name(), text, end, "expected a digit of the epoch");
        }
        long epoch = 0;
        for (int at = start; at < end; at++) {
            epoch = epoch * 10 + (text.charAt(at) - '0');
            if (epoch > (negative ? 0 : Integer.MAX_VALUE)) {
                throw new InvalidVersionException(name(), text, at, "expected an epoch of 0 to 2147483647");
            }
        }
        key.putNumber(epoch);
        return end + 1;
    }

    /** Returns the hyphen before the revision, or {@code to}, having looked at each character. */
    private int lastHyphen(String text, int from, int to) {
        int hyphen = to;
        int colon = -1;
        for (int at = from; at < to; at++) {
            switch (text.charAt(at)) {
                case '-' -> hyphen = at;
                case ':' -> colon = at;
                case '.', '+', '~' -> {}
                default -> {
                    if (!AsciiText.isLetterOrDigit(text.charAt(at))) {
                        throw new InvalidVersionException(name(), text, at, "expected a letter, a digit or .+-~:");
                    }
                }
            }
        }
        if (hyphen == to - 1) {
            throw new InvalidVersionException(name(), text, to, "expected a revision");
        }
        if (colon > hyphen) {
            throw new InvalidVersionException(name(), text, colon, "expected a letter, a digit or .+~");
        }
        return hyphen;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }
}
