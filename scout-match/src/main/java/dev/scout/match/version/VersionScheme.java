package dev.scout.match.version;

/**
 * How the versions of one ecosystem are read and ordered: what you implement to teach Scout a new one.
 *
 * <p>A scheme is stateless and thread-safe. Most schemes implement {@link #name} and {@link #writeKey} only: the key
 * <em>is</em> the order, and everything else follows from it.
 */
public interface VersionScheme {

    /** The scheme's name as VERS spells it, for example {@code npm}; lower case. */
    String name();

    /**
     * Appends the order-preserving key of a version: bytes whose unsigned lexicographic order is the order of versions,
     * and which are equal exactly for versions that are equal in that order.
     *
     * <p>Linear in the length of the text, and allocates nothing beyond what the buffer needs to grow.
     *
     * @return false, with the buffer as it was, when this version has no key; {@link #parse} must be overridden then
     * @throws InvalidVersionException if the text is no version of this scheme; the buffer's content is undefined then
     */
    boolean writeKey(String text, KeyBuffer key);

    /**
     * The first eight bytes of a version's key as {@link KeyBuffer#prefix} gives them; 0 if the version has no key, or
     * one that begins with eight zero bytes. A scheme overrides this where it can tell without a buffer.
     *
     * @throws InvalidVersionException if the text is no version of this scheme
     */
    default long keyPrefix(String text) {
        KeyBuffer key = new KeyBuffer();
        return writeKey(text, key) ? key.prefix() : 0;
    }

    /**
     * Reads a version, strictly: what the ecosystem's own tool cannot order is refused.
     *
     * @throws InvalidVersionException if the text is no version of this scheme
     */
    default Version parse(String text) {
        KeyBuffer key = new KeyBuffer();
        if (!writeKey(text, key)) {
            throw new IllegalStateException("scheme " + name() + " has versions without a key and must override parse");
        }
        return new KeyedVersion(this, text, key);
    }

    /**
     * Compares two versions given as text; the answer of {@code parse(a).compareTo(parse(b))}, without keeping either.
     *
     * @return negative, zero or positive as {@code a} is older than, the same as or newer than {@code b}
     * @throws InvalidVersionException if either is no version of this scheme
     */
    default int compare(String a, String b) {
        KeyBuffer first = new KeyBuffer();
        KeyBuffer second = new KeyBuffer();
        if (writeKey(a, first) && writeKey(b, second)) {
            return first.compareTo(second);
        }
        return parse(a).compareTo(parse(b));
    }

    /**
     * Whether the order is total: transitive, and consistent with {@code equals}. Where it is not, because the
     * ecosystem's own tool contradicts itself, ranges must be evaluated bound by bound and never sorted.
     */
    default boolean isTotalOrder() {
        return true;
    }

    /**
     * Whether its versions are of SemVer's shape: three numbers, a pre-release, build metadata.
     *
     * <p>Rule: ranges that an advisory says are in the order of SemVer are then read in this one, which knows the
     * ecosystem's own spelling besides; and where it refuses a text that is almost a version, such as {@code 3.0} or
     * {@code 1.0.0beta2}, it is asked again with the nearest spelling of SemVer. Source: OSV schema,
     * {@code affected[].ranges[].type}; osv.dev and node-semver, which read such texts so.
     */
    default boolean isSemverFamily() {
        return false;
    }
}
