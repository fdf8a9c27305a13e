package dev.scout.match.version;

/**
 * Versions of Bitnami packages: {@code 1.2.3-4} is the fourth rebuild of 1.2.3.
 *
 * <ol>
 *   <li>The grammar of {@link SemverGrammar}; nothing in front; the three numbers are at most 2<sup>64</sup> - 1.
 *   <li>What SemVer calls a prerelease is a revision, and is <em>newer</em>: {@code 1.2.3 < 1.2.3-0 < 1.2.3-1 < 1.2.4}.
 *   <li>Revisions are compared like prereleases; digits that do not fit 64 bits are text.
 *   <li>Build metadata has no meaning.
 *   <li>An identifier {@code x} or {@code X} is refused: the tool takes it for a wildcard that is equal to everything.
 * </ol>
 *
 * <p>Source: bitnami/go-version, {@code version.Parse} and {@code Compare}.
 */
final class BitnamiScheme implements VersionScheme {

    private static final String LARGEST = "18446744073709551615";
    /** Stands where a revision would; sorts before all of them. */
    private static final int NO_REVISION = 0x01;

    private final SemverGrammar grammar =
            SemverGrammar.of(name()).withLargestNumber(LARGEST).withIdentifiers(this::writeIdentifier);

    @Override
    public String name() {
        return "bitnami";
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
        int numbers = key.length();
        grammar.suffix(text, at, end, key);
        if (key.get(numbers) == SemverGrammar.RELEASE) {
            key.truncate(numbers).put(NO_REVISION);
        }
        return true;
    }

    private void writeIdentifier(String text, int from, int to, boolean digitsOnly, KeyBuffer key) {
        if (to - from == 1 && (text.charAt(from) | 0x20) == 'x') {
            throw grammar.refuse(text, from, "a wildcard");
        }
        boolean number = digitsOnly && !SemverGrammar.isAbove(text, from, to, LARGEST);
        SemverGrammar.Identifiers.SEMVER.write(text, from, to, number, key);
    }
}
