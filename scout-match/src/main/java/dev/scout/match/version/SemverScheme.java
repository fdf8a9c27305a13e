package dev.scout.match.version;

/**
 * Semantic Versioning, for whatever follows it to the letter.
 *
 * <ol>
 *   <li>The grammar and order of {@link SemverGrammar}; numbers of any length.
 *   <li>One small {@code v} may stand in front, as in tags; it has no meaning.
 * </ol>
 *
 * <p>Source: Semantic Versioning 2.0.0; the {@code v} from node-semver, which judges the type {@code semver} of
 * package-url/vers-spec.
 */
final class SemverScheme implements VersionScheme {

    private final SemverGrammar grammar = SemverGrammar.of(name());

    @Override
    public String name() {
        return "semver";
    }

    @Override
    public boolean isSemverFamily() {
        return true;
    }

    @Override
    public int compare(String a, String b) {
        int order = OrdinarySemver.compareThreeNumbers(a, SemverGrammar.afterV(a), b, SemverGrammar.afterV(b));
        return order != 0 ? order : VersionScheme.super.compare(a, b);
    }

    @Override
    public long keyPrefix(String text) {
        long prefix = OrdinarySemver.keyPrefix(text, SemverGrammar.afterV(text), 3, 3);
        return prefix != 0 ? prefix : VersionScheme.super.keyPrefix(text);
    }

    @Override
    public boolean writeKey(String text, KeyBuffer key) {
        grammar.write(text, SemverGrammar.afterV(text), text.length(), key);
        return true;
    }
}
