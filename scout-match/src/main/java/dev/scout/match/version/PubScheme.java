package dev.scout.match.version;

/**
 * Versions of Dart packages.
 *
 * <ol>
 *   <li>The grammar of {@link SemverGrammar}, with leading zeros allowed and nothing in front.
 *   <li>The three numbers are at most 2<sup>63</sup> - 1.
 *   <li>Numbers first, then the prerelease, which is older than the release.
 *   <li>Then the build: none is older than any, and two are compared like prereleases. {@code 1.0.0 < 1.0.0+1}.
 *   <li>An identifier is a number if Dart reads it as one: decimal or hexadecimal ({@code 0x1F}), a hyphen as its sign,
 *       in 64 bits; longer digits are text. Numbers are older than texts.
 * </ol>
 *
 * <p>Source: pub_semver, {@code Version.parse} and {@code Version.compareTo}; Dart's {@code int.tryParse} on the native
 * platform.
 */
final class PubScheme implements VersionScheme {

    private static final String LARGEST = "9223372036854775807";
    private static final String SMALLEST = "9223372036854775808";
    private static final int HEX_DIGITS_OF_LONG = 16;

    private final SemverGrammar grammar = SemverGrammar.of(name())
            .withLargestNumber(LARGEST)
            .withIdentifiers(PubScheme::writeIdentifier)
            .allowingLeadingZeros();

    @Override
    public String name() {
        return "pub";
    }

    @Override
    public boolean isSemverFamily() {
        return true;
    }

    @Override
    public boolean writeKey(String text, KeyBuffer key) {
        int end = text.length();
        int at = grammar.number(text, 0, end, key);
        at = grammar.number(text, grammar.dot(text, at, end), end, key);
        at = grammar.number(text, grammar.dot(text, at, end), end, key);
        if (at < end && text.charAt(at) == '-') {
            at = grammar.prerelease(text, at + 1, end, key);
            key.put(SemverGrammar.END);
        } else {
            key.put(SemverGrammar.RELEASE);
        }
        if (at < end && text.charAt(at) == '+') {
            at = grammar.prerelease(text, at + 1, end, key);
        }
        if (at < end) {
            throw grammar.refuse(text, at, "unexpected character");
        }
        return true;
    }

    private static void writeIdentifier(String text, int from, int to, boolean digitsOnly, KeyBuffer key) {
        if (SignedIdentifier.isDecimal(text, from, to, digitsOnly)) {
            if (SignedIdentifier.write(text, from, to, LARGEST, SMALLEST, key)) {
                return;
            }
        } else if (writeHexadecimal(text, from, to, key)) {
            return;
        }
        key.put(SemverGrammar.TEXT).putText(text, from, to);
    }

    private static boolean writeHexadecimal(String text, int from, int to, KeyBuffer key) {
        boolean negative = text.charAt(from) == '-';
        int at = negative ? from + 1 : from;
        if (to - at < 3 || text.charAt(at) != '0' || (text.charAt(at + 1) | 0x20) != 'x') {
            return false;
        }
        at += 2;
        while (at < to - 1 && text.charAt(at) == '0') {
            at++;
        }
        if (to - at > HEX_DIGITS_OF_LONG) {
            return false;
        }
        long value = 0;
        for (; at < to; at++) {
            int digit = Character.digit(text.charAt(at), 16);
            if (digit < 0) {
                return false;
            }
            value = value << 4 | digit;
        }
        SignedIdentifier.writeLong(negative ? -value : value, key);
        return true;
    }
}
