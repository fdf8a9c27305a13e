package dev.scout.match.version;

/**
 * Versions of Hex packages (Elixir, Erlang).
 *
 * <ol>
 *   <li>The grammar and order of {@link SemverGrammar}; numbers of any length, nothing in front.
 * </ol>
 *
 * <p>Source: Elixir 1.14, {@code Version}. Later releases refuse numbers of 15 digits and more.
 */
final class HexScheme implements VersionScheme {

    private final SemverGrammar grammar = SemverGrammar.of(name());

    @Override
    public String name() {
        return "hex";
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
