package dev.scout.match.version;

import java.math.BigDecimal;

/**
 * Versions of npm packages.
 *
 * <ol>
 *   <li>The grammar and order of {@link SemverGrammar}, after white space at both ends is cut off.
 *   <li>One small {@code v} may stand in front; it has no meaning. (An {@code =} is range syntax.)
 *   <li>The three numbers are at most 2<sup>53</sup> - 1, and the text has at most 256 characters.
 *   <li>Numeric identifiers are JavaScript numbers: past 2<sup>53</sup> those that round to the same double are equal.
 * </ol>
 *
 * <p>Source: node-semver 7, strict mode ({@code classes/semver.js}, {@code internal/re.js},
 * {@code internal/identifiers.js}). Where two long identifiers round to the same double, node-semver compares nothing
 * that follows them, which is no order; here what follows decides.
 */
final class NpmScheme implements VersionScheme {

    private static final int LONGEST = 256;
    private static final int EXACT_DIGITS = 15;

    private final SemverGrammar grammar =
            SemverGrammar.of(name()).withLargestNumber("9007199254740991").withIdentifiers(NpmScheme::writeIdentifier);

    @Override
    public String name() {
        return "npm";
    }

    @Override
    public boolean isSemverFamily() {
        return true;
    }

    @Override
    public int compare(String a, String b) {
        int order = a.length() <= LONGEST && b.length() <= LONGEST
                ? OrdinarySemver.compareThreeNumbers(a, SemverGrammar.afterV(a), b, SemverGrammar.afterV(b))
                : 0;
        return order != 0 ? order : VersionScheme.super.compare(a, b);
    }

    @Override
    public long keyPrefix(String text) {
        long prefix = text.length() <= LONGEST ? OrdinarySemver.keyPrefix(text, SemverGrammar.afterV(text), 3, 3) : 0;
        return prefix != 0 ? prefix : VersionScheme.super.keyPrefix(text);
    }

    @Override
    public boolean writeKey(String text, KeyBuffer key) {
        if (text.length() > LONGEST) {
            throw grammar.refuse(text, LONGEST, "longer than 256 characters");
        }
        int start = 0;
        int end = text.length();
        while (start < end && isSpace(text.charAt(start))) {
            start++;
        }
        while (start < end && isSpace(text.charAt(end - 1))) {
            end--;
        }
        if (start < end && text.charAt(start) == 'v') {
            start++;
        }
        grammar.write(text, start, end, key);
        return true;
    }

    private static void writeIdentifier(String text, int from, int to, boolean digitsOnly, KeyBuffer key) {
        if (digitsOnly && to - from > EXACT_DIGITS) {
            String rounded = new BigDecimal(Double.parseDouble(text.substring(from, to))).toPlainString();
            key.putNumber(rounded, 0, rounded.length());
        } else {
            SemverGrammar.Identifiers.SEMVER.write(text, from, to, digitsOnly, key);
        }
    }

    /** What JavaScript's {@code trim} cuts off: ECMA-262, white space and line terminators. */
    private static boolean isSpace(char c) {
        return c == ' ' || c >= '\t' && c <= '\r' || c == '\uFEFF' || c >= '\u00A0' && Character.isSpaceChar(c);
    }
}
