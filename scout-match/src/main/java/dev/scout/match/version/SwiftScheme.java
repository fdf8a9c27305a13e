package dev.scout.match.version;

/**
 * Tags of Swift packages.
 *
 * <ol>
 *   <li>The order of {@link SemverGrammar}; a small {@code v} in front has no meaning, and a missing third number is 0.
 *   <li>The numbers may have leading zeros and are at most 2<sup>63</sup> - 1.
 *   <li>An identifier is a number if Swift reads it as one, a hyphen as its sign, in 64 bits: {@code -5 < 01 = 1}.
 *       Others are text, also the empty one, which is allowed: {@code 1.0.0-} is a prerelease.
 * </ol>
 *
 * <p>Source: swift-tools-support-core, {@code TSCUtility.Version} with lenient parsing, as Swift Package Manager reads
 * tags. Where {@code 01} stands beside {@code 1} it compares nothing that follows; here what follows decides.
 */
final class SwiftScheme implements VersionScheme {

    private static final String LARGEST = "9223372036854775807";
    private static final String SMALLEST = "9223372036854775808";

    private final SemverGrammar grammar =
            SemverGrammar.of(name()).withLargestNumber(LARGEST).allowingLeadingZeros();

    @Override
    public String name() {
        return "swift";
    }

    @Override
    public boolean isSemverFamily() {
        return true;
    }

    @Override
    public boolean writeKey(String text, KeyBuffer key) {
        int end = text.length();
        int at = grammar.number(text, SemverGrammar.afterV(text), end, key);
        at = grammar.number(text, grammar.dot(text, at, end), end, key);
        if (at < end && text.charAt(at) == '.') {
            at = grammar.number(text, at + 1, end, key);
        } else {
            key.putNumber(0);
        }
        if (at < end && text.charAt(at) == '-') {
            at = prerelease(text, at + 1, end, key);
        } else {
            key.put(SemverGrammar.RELEASE);
        }
        if (at < end && text.charAt(at) == '+') {
            at++;
            while (at < end && (SemverGrammar.isIdentifierPart(text.charAt(at)) || text.charAt(at) == '.')) {
                at++;
            }
        }
        if (at < end) {
            throw grammar.refuse(text, at, "unexpected character");
        }
        return true;
    }

    private static int prerelease(String text, int at, int end, KeyBuffer key) {
        int start = at;
        while (true) {
            int next = start;
            boolean digitsOnly = true;
            while (next < end && SemverGrammar.isIdentifierPart(text.charAt(next))) {
                digitsOnly &= SemverGrammar.isDigit(text.charAt(next++));
            }
            if (next == start
                    || !SignedIdentifier.isDecimal(text, start, next, digitsOnly)
                    || !SignedIdentifier.write(text, start, next, LARGEST, SMALLEST, key)) {
                key.put(SemverGrammar.TEXT).putText(text, start, next);
            }
            if (next == end || text.charAt(next) != '.') {
                return next;
            }
            start = next + 1;
        }
    }
}
