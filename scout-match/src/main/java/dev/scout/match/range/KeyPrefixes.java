package dev.scout.match.range;

import dev.scout.match.version.Version;
import dev.scout.match.version.VersionScheme;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The bounds of a range by the first bytes of their keys: tells for most texts whether the range holds their version,
 * without making one.
 */
final class KeyPrefixes {

    /** More bounds are better searched than counted. */
    private static final int MOST = 8;

    private final VersionScheme scheme;
    private final boolean beginsInside;
    private final long[] prefixes;

    private KeyPrefixes(VersionScheme scheme, boolean beginsInside, long[] prefixes) {
        this.scheme = scheme;
        this.beginsInside = beginsInside;
        this.prefixes = prefixes;
    }

    /** Those of a range; null if it has many bounds, or some without a key. */
    static @Nullable KeyPrefixes of(VersionScheme scheme, VersionRange<Version> range) {
        List<Cut<Version>> cuts = new ArrayList<>();
        for (Span<Version> span : range.spans()) {
            addIfPresent(span.lower(), cuts);
            addIfPresent(span.upper(), cuts);
        }
        if (cuts.size() > MOST) {
            return null;
        }
        long[] prefixes = new long[cuts.size()];
        for (int i = 0; i < prefixes.length; i++) {
            prefixes[i] = scheme.keyPrefix(cuts.get(i).value().toString());
            if (prefixes[i] == 0) {
                return null;
            }
        }
        boolean beginsInside =
                range.isFull() || !cuts.isEmpty() && range.spans().get(0).lower() == null;
        return new KeyPrefixes(scheme, beginsInside, prefixes);
    }

    private static void addIfPresent(@Nullable Cut<Version> cut, List<Cut<Version>> cuts) {
        if (cut != null) {
            cuts.add(cut);
        }
    }

    /** Positive if the range holds the version of a text, negative if not, and 0 if this does not tell. */
    int find(String text) {
        long prefix = scheme.keyPrefix(text);
        if (prefix == 0) {
            return 0;
        }
        boolean inside = beginsInside;
        for (long bound : prefixes) {
            if (bound == prefix) {
                return 0;
            }
            inside ^= Long.compareUnsigned(bound, prefix) < 0;
        }
        return inside ? 1 : -1;
    }
}
