package dev.scout.match.version;

/**
 * Versions of Rust crates.
 *
 * <ol>
 *   <li>The grammar and order of {@link SemverGrammar}; nothing in front.
 *   <li>The three numbers are at most 2<sup>64</sup> - 1; numeric identifiers have any length.
 *   <li>Build metadata has no meaning, although Rust's total order {@code Ord} falls back on it.
 * </ol>
 *
 * <p>Source: the crate {@code semver} 1.0, {@code Version::parse} and {@code Version::cmp_precedence}.
 */
final class CargoScheme implements VersionScheme {

    private final SemverGrammar grammar = SemverGrammar.of(name()).withLargestNumber("18446744073709551615");

    @Override
    public String name() {
        return "cargo";
    }

    @Override
    public boolean isSemverFamily() {
        return true;
    }

    @Override
    public int compare(String a, String b) {
        int order = OrdinarySemver.compareThreeNumbers(a, 0, b, 0);
        return order != 0 ? order : VersionScheme.super.compare(a, b);
    }

    @Override
    public long keyPrefix(String text) {
        long prefix = OrdinarySemver.keyPrefix(text, 0, 3, 3);
        return prefix != 0 ? prefix : VersionScheme.super.keyPrefix(text);
    }

    @Override
    public boolean writeKey(String text, KeyBuffer key) {
        grammar.write(text, 0, text.length(), key);
        return true;
    }
}
