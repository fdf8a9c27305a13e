package dev.scout.match.version;

/**
 * Versions of NuGet packages.
 *
 * <ol>
 *   <li>The grammar and order of {@link SemverGrammar}, but with one to four numbers: a missing one is 0.
 *   <li>Numbers may have leading zeros and stand between white space; they are at most 2<sup>31</sup> - 1.
 *   <li>White space at both ends is cut off. Nothing else stands in front.
 *   <li>Identifiers are compared without regard to case. One is a number if it fits a signed 32-bit integer, its sign
 *       included: {@code -5 < 0 < 1}; longer digits are text.
 * </ol>
 *
 * <p>Source: NuGet.Versioning 5.6, {@code NuGetVersion.TryParse} and {@code VersionComparer.Default}.
 */
final class NugetScheme implements VersionScheme {

    private static final int PARTS = 4;
    private static final String LARGEST = "2147483647";
    private static final String SMALLEST = "2147483648";

    private final SemverGrammar numbers =
            SemverGrammar.of(name()).withLargestNumber(LARGEST).allowingLeadingZeros();
    private final SemverGrammar grammar = SemverGrammar.of(name()).withIdentifiers(NugetScheme::writeIdentifier);

    @Override
    public String name() {
        return "nuget";
    }

    @Override
    public boolean isSemverFamily() {
        return true;
    }

    @Override
    public int compare(String a, String b) {
        int order = OrdinarySemver.compareNumbers(a, 0, b, 0, 1, PARTS);
        return order != 0 ? order : VersionScheme.super.compare(a, b);
    }

    @Override
    public long keyPrefix(String text) {
        // Prereleases have an order of their own here.
        long prefix = text.indexOf('-') < 0 ? OrdinarySemver.keyPrefix(text, 0, 1, PARTS) : 0;
        return prefix != 0 ? prefix : VersionScheme.super.keyPrefix(text);
    }

    @Override
    public boolean writeKey(String text, KeyBuffer key) {
        int at = 0;
        int end = text.length();
        while (at < end && isDotNetSpace(text.charAt(at))) {
            at++;
        }
        while (at < end && isDotNetSpace(text.charAt(end - 1))) {
            end--;
        }
        int parts = 0;
        while (true) {
            at = numbers.number(text, afterSpaces(text, at, end), end, key);
            at = afterSpaces(text, at, end);
            parts++;
            if (parts == PARTS || at == end || text.charAt(at) != '.') {
                break;
            }
            at++;
        }
        for (; parts < PARTS; parts++) {
            key.putNumber(0);
        }
        grammar.suffix(text, at, end, key);
        return true;
    }

    private static void writeIdentifier(String text, int from, int to, boolean digitsOnly, KeyBuffer key) {
        if (SignedIdentifier.isDecimal(text, from, to, digitsOnly)
                && SignedIdentifier.write(text, from, to, LARGEST, SMALLEST, key)) {
            return;
        }
        key.put(SemverGrammar.TEXT);
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            key.put(c >= 'a' && c <= 'z' ? c - 'a' + 'A' : c);
        }
        key.put(0);
    }

    /** Passes the white space that .NET allows around an integer. */
    private static int afterSpaces(String text, int at, int end) {
        int next = at;
        while (next < end && text.charAt(next) <= ' ' && isDotNetSpace(text.charAt(next))) {
            next++;
        }
        return next;
    }

    /** What .NET's {@code String.Trim} cuts off. */
    private static boolean isDotNetSpace(char c) {
        return c == ' ' || c >= '\t' && c <= '\r' || c == '\u0085' || c >= '\u00A0' && Character.isSpaceChar(c);
    }
}
