package dev.scout.match;

import dev.scout.match.version.InvalidVersionException;
import dev.scout.match.version.KeyBuffer;
import dev.scout.match.version.Version;
import dev.scout.match.version.VersionScheme;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A component's version, asked about by many ranges: its key is written once. Reused from component to component. */
final class VersionProbe {

    private final KeyBuffer key = new KeyBuffer();
    private String text = "";
    private @Nullable VersionScheme scheme;
    private boolean keyed;
    private boolean valid;
    private @Nullable Version object;

    /** Takes another version. */
    void set(String newText, VersionScheme newScheme) {
        text = newText;
        scheme = newScheme;
        object = null;
        key.clear();
        try {
            keyed = newScheme.writeKey(newText, key);
            valid = true;
        } catch (InvalidVersionException e) {
            text = plain(newText, newScheme);
            keyed = false;
            valid = false;
        }
    }

    /**
     * How a text that the scheme cannot order is compared with others. Rule: as written; but in Python case never
     * counts, and package URLs fold it away. Source: PEP 440, normalization; purl-spec, pypi.
     */
    static String plain(String version, VersionScheme scheme) {
        return scheme.name().equals("pypi") ? version.toLowerCase(Locale.ROOT) : version;
    }

    /** Takes a version of which the order is not known. */
    void setUnordered(String newText) {
        text = newText;
        scheme = null;
        keyed = false;
        valid = false;
    }

    String text() {
        return text;
    }

    /** Whether the order of its ecosystem is known. */
    boolean hasScheme() {
        return scheme != null;
    }

    /** Whether the scheme can order it. */
    boolean isValid() {
        return valid;
    }

    boolean hasKey() {
        return keyed;
    }

    int compareTo(byte[] keys, int from, int to) {
        return key.compareTo(keys, from, to);
    }

    /** The version as an object, for the few that have no key; only if it is valid. */
    Version parse() {
        if (scheme == null) {
            throw new IllegalStateException("no version was set");
        }
        Version parsed = object == null ? scheme.parse(text) : object;
        object = parsed;
        return parsed;
    }
}
