package dev.scout.match.version;

/**
 * Version numbers of Julia and its packages.
 *
 * <pre>
 * version = ["v"] number ["." number ["." number]] ("-" | [prerelease] ["+" | "+" identifiers])
 * prerelease = "-" identifiers | identifiers that begin with a letter
 * </pre>
 *
 * <ol>
 *   <li>A missing number is 0; numbers may have leading zeros and are at most 2<sup>32</sup> - 1.
 *   <li>The numbers are compared first. A prerelease is older than the release, and {@code 1.2.3-} is older than every
 *       prerelease of 1.2.3.
 *   <li>Then the build: none is older than any, and {@code 1.2.3+} is newer than every other.
 *   <li>Identifiers are ordered as in SemVer; numeric ones may have leading zeros and are at most 2<sup>64</sup> - 1.
 *   <li>The {@code v} may be a capital one. Other letters are compared with their case.
 * </ol>
 *
 * <p>Source: Julia, {@code base/version.jl}.
 */
final class JuliaScheme implements VersionScheme {

    private static final String LARGEST = "4294967295";
    private static final String LARGEST_IDENTIFIER = "18446744073709551615";
    private static final int NEWEST_BUILD = 0xFF;

    private final SemverGrammar grammar = SemverGrammar.of(name())
            .withLargestNumber(LARGEST)
            .withIdentifiers(this::writeIdentifier)
            .allowingLeadingZeros();

    @Override
    public String name() {
        return "julia";
    }

    @Override
    public boolean isSemverFamily() {
        return true;
    }

    @Override
    public boolean writeKey(String text, KeyBuffer key) {
        int end = text.length();
        int at = numbers(text, end, key);
        if (at == end) {
            key.put(SemverGrammar.RELEASE);
            return true;
        }
        char c = text.charAt(at);
        if (c == '-' && at + 1 == end) {
            key.put(SemverGrammar.EMPTY);
            return true;
        }
        if (c == '+') {
            key.put(SemverGrammar.RELEASE);
        } else {
            at = grammar.prerelease(text, c == '-' ? at + 1 : at, end, key);
            key.put(SemverGrammar.END);
        }
        if (at < end && text.charAt(at) == '+') {
            at++;
            if (at == end) {
                key.put(NEWEST_BUILD);
            } else {
                at = grammar.prerelease(text, at, end, key);
            }
        }
        if (at < end) {
            throw grammar.refuse(text, at, "unexpected character");
        }
        return true;
    }

    private int numbers(String text, int end, KeyBuffer key) {
        int at = end > 0 && (text.charAt(0) | 0x20) == 'v' ? 1 : 0;
        at = grammar.number(text, at, end, key);
        for (int part = 1; part < 3; part++) {
            if (at < end && text.charAt(at) == '.') {
                at = grammar.number(text, at + 1, end, key);
            } else {
                key.putNumber(0);
            }
        }
        return at;
    }

    private void writeIdentifier(String text, int from, int to, boolean digitsOnly, KeyBuffer key) {
        if (digitsOnly && SemverGrammar.isAbove(text, from, to, LARGEST_IDENTIFIER)) {
            throw grammar.refuse(text, from, "number above " + LARGEST_IDENTIFIER);
        }
        SemverGrammar.Identifiers.SEMVER.write(text, from, to, digitsOnly, key);
    }
}
