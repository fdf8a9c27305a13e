package dev.scout.match.version;

/**
 * Versions of Perl modules, decimal ({@code 1.02_03}) or dotted ({@code v1.2.3}).
 *
 * <pre>
 * version = decimal / dotted / "undef"
 * decimal = 1*DIGIT [ "." ] / *DIGIT "." 1*DIGIT [ "_" 1*DIGIT ]
 * dotted  = "v" 1*DIGIT [ 1*( "." 1*DIGIT ) [ "_" 1*DIGIT ] ] / *DIGIT 2*( "." 1*DIGIT ) [ "_" 1*DIGIT ]
 * </pre>
 *
 * <ol>
 *   <li>A decimal version is its whole part and then its fraction in groups of three digits: {@code 1.02 = v1.20.0}.
 *   <li>The numbers are compared one by one, from the left; missing ones are 0.
 *   <li>An underscore means nothing: {@code 1.2.3_4 = 1.2.34}.
 *   <li>A number above 2147483647, or written with too many digits, counts as that, and what follows is dropped.
 *   <li>{@code undef} is 0.
 * </ol>
 *
 * <p>Source: perl's version(3), "lax" grammar; version.pm 0.9929.
 */
final class CpanScheme implements VersionScheme {

    private static final int MOST = Integer.MAX_VALUE;
    private static final int MOST_DIGITS = 10;

    @Override
    public String name() {
        return "cpan";
    }

    @Override
    public boolean writeKey(String text, KeyBuffer key) {
        if (text.equals("undef")) {
            return true;
        }
        int start = text.startsWith("v") ? 1 : 0;
        int whole = AsciiText.endOfDigits(text, start, text.length());
        int last = whole;
        int dots = 0;
        int at = whole;
        while (at < text.length() && text.charAt(at) == '.') {
            last = at + 1;
            at = AsciiText.endOfDigits(text, last, text.length());
            dots++;
            if (at == last && !(dots == 1 && start == 0 && whole > 0 && at == text.length())) {
                throw new InvalidVersionException(name(), text, at, "expected a digit");
            }
        }
        if (at == start || (start == 1 && whole == start)) {
            throw new InvalidVersionException(name(), text, start, "expected a digit");
        }
        if (at < text.length() && text.charAt(at) == '_' && dots > 0) {
            int alpha = at + 1;
            at = AsciiText.endOfDigits(text, alpha, text.length());
            if (at == alpha) {
                throw new InvalidVersionException(name(), text, at, "expected a digit");
            }
        }
        if (at < text.length()) {
            throw new InvalidVersionException(name(), text, at, "expected the end");
        }
        if (start == 1 || dots > 1) {
            writeDotted(text, start, key);
        } else {
            writeDecimal(text, whole, key);
        }
        return true;
    }

    private static void writeDotted(String text, int from, KeyBuffer key) {
        int significant = key.length();
        int start = from;
        while (start <= text.length()) {
            int dot = text.indexOf('.', start);
            int end = dot < 0 ? text.length() : dot;
            int first = start == from ? start : AsciiText.endOfZeros(text, start, end);
            long value = value(text, first, end);
            key.putNumber(Math.min(value, MOST));
            if (value != 0) {
                significant = key.length();
            }
            if (value > MOST) {
                break;
            }
            start = end + 1;
        }
        key.truncate(significant);
    }

    private static void writeDecimal(String text, int whole, KeyBuffer key) {
        int significant = key.length();
        long value = value(text, 0, whole);
        key.putNumber(Math.min(value, MOST));
        if (value != 0) {
            significant = key.length();
        }
        int scale = 100;
        int group = 0;
        for (int at = whole + 1; at < text.length() && value <= MOST; at++) {
            char c = text.charAt(at);
            if (c == '_') {
                continue;
            }
            group += (c - '0') * scale;
            scale /= 10;
            if (scale == 0) {
                key.putNumber(group);
                if (group != 0) {
                    significant = key.length();
                }
                group = 0;
                scale = 100;
            }
        }
        if (group != 0) {
            key.putNumber(group);
        } else {
            key.truncate(significant);
        }
    }

    /** The number, without its underscore, or more than {@link #MOST} where version.pm overflows. */
    private static long value(String text, int from, int to) {
        long value = 0;
        int digits = 0;
        for (int at = from; at < to; at++) {
            char c = text.charAt(at);
            if (c == '_') {
                continue;
            }
            value = value * 10 + (c - '0');
            digits++;
            if (value > MOST || digits > MOST_DIGITS) {
                return MOST + 1L;
            }
        }
        return value;
    }
}
