package dev.scout.match.version;

/**
 * Tags of GitHub repositories, as actions are pinned by.
 *
 * <ol>
 *   <li>The grammar and order of {@link SemverGrammar}; numbers of any length.
 *   <li>One small {@code v} may stand in front; it has no meaning.
 *   <li>{@code v3} and {@code v3.1} are refused: by GitHub's convention such tags move, so they name no one version.
 *       Branches and commit hashes have no order either.
 * </ol>
 *
 * <p>Source: Semantic Versioning 2.0.0; GitHub Docs, "Releasing and maintaining actions".
 */
final class GithubScheme implements VersionScheme {

    private final SemverGrammar grammar = SemverGrammar.of(name());

    @Override
    public String name() {
        return "github";
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
    public boolean writeKey(String text, KeyBuffer key) {
        grammar.write(text, SemverGrammar.afterV(text), text.length(), key);
        return true;
    }
}
