package dev.scout.core.purl;

/**
 * What {@link PackageUrl#repair} had to forgive. Each is a breach of the specification for which
 * {@link PackageUrl#parse} refuses the text.
 */
public enum PurlRepair {
    /** A character that no URL holds (a space, a control character, a non-ASCII letter) was taken as itself. */
    UNENCODED_CHARACTER("a character that must be percent-encoded"),
    /** A second {@code ?} among the qualifiers or a second {@code #} in the subpath was taken as itself. */
    UNENCODED_SEPARATOR("a second '?' or '#'"),
    /** A {@code %} that begins no escape, or escapes that are no UTF-8, were taken as themselves. */
    BAD_ESCAPE("a percent sign that begins no UTF-8 escape"),
    /** An encoded slash was taken as the slash between segments, as in {@code pkg:npm/@vitest%2Fmocker@1}. */
    ENCODED_SLASH("an encoded slash where a slash separates segments"),
    /** A qualifier's key that begins with a capital was lower-cased. */
    UPPER_CASE_KEY("a qualifier's key that begins with a capital"),
    /** A qualifier whose key is no key was dropped. */
    BAD_KEY("a qualifier's key with other characters than letters, digits, '.', '-' and '_'"),
    /** A qualifier without {@code =} was dropped. */
    MISSING_VALUE("a qualifier without '='"),
    /** Of qualifiers with the same key, the first was kept. */
    DUPLICATE_KEY("a qualifier's key for the second time"),
    /** The type requires a namespace and there is none; kept so, as in {@code pkg:golang/stdlib@1.22.1}. */
    NAMESPACE_MISSING("no namespace, which the type requires"),
    /** The type has no namespaces and there is one; kept. */
    NAMESPACE_PROHIBITED("a namespace, which the type prohibits"),
    /** The type requires a qualifier that is absent; kept so. */
    QUALIFIER_MISSING("no qualifier of a kind that the type requires"),
    /** The name is none that the type permits; kept. */
    NAME_NOT_PERMITTED("a name that the type does not permit"),
    /** The version is none that the type permits; kept. */
    VERSION_NOT_PERMITTED("a version that the type does not permit");

    private final String breach;

    PurlRepair(String breach) {
        this.breach = breach;
    }

    /** What was wrong, in a few words. */
    public String breach() {
        return breach;
    }
}
