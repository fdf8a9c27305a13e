package dev.scout.match.version;

/**
 * Versions without meaning: any text.
 *
 * <ol>
 *   <li>Texts are compared byte by byte in UTF-8, which is by code point; nothing is normalised.
 * </ol>
 *
 * <p>Source: package-url/vers-spec, type {@code lexicographic}.
 */
final class LexicographicScheme implements VersionScheme {

    @Override
    public String name() {
        return "lexicographic";
    }

    @Override
    public boolean writeKey(String text, KeyBuffer key) {
        key.putText(text, 0, text.length());
        return true;
    }
}
