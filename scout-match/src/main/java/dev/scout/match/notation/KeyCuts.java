package dev.scout.match.notation;

import dev.scout.match.range.Cut;
import dev.scout.match.range.Span;
import dev.scout.match.range.VersionRange;
import dev.scout.match.version.KeyBuffer;
import dev.scout.match.version.VersionScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A set of versions made quick to ask: the keys from which on membership changes, in ascending order. A version is
 * written as a key and found in log n, and nothing is parsed or kept.
 */
final class KeyCuts {

    private final VersionScheme scheme;
    private final boolean beginsInside;
    private final byte[][] cuts;

    private KeyCuts(VersionScheme scheme, boolean beginsInside, List<byte[]> cuts) {
        this.scheme = scheme;
        this.beginsInside = beginsInside;
        this.cuts = cuts.toArray(byte[][]::new);
    }

    /** The cuts of a set of what has a key, in a scheme where every version has one. */
    static <V extends Comparable<? super V>> KeyCuts of(
            VersionScheme scheme, VersionRange<V> range, Function<V, VersionKey> keyOf) {
        List<byte[]> cuts = new ArrayList<>();
        boolean beginsInside = false;
        for (Span<V> span : range.spans()) {
            beginsInside |= span.lower() == null;
            add(span.lower(), keyOf, cuts);
            add(span.upper(), keyOf, cuts);
        }
        return new KeyCuts(scheme, beginsInside, cuts);
    }

    private static <V extends Comparable<? super V>> void add(
            @Nullable Cut<V> cut, Function<V, VersionKey> keyOf, List<byte[]> cuts) {
        if (cut != null) {
            VersionKey key = keyOf.apply(cut.value());
            cuts.add((cut.side() == Cut.Side.BELOW ? key : key.next()).toByteArray());
        }
    }

    /** Whether everything is in. */
    boolean isFull() {
        return beginsInside && cuts.length == 0;
    }

    /**
     * Whether a version is in.
     *
     * @throws dev.scout.match.version.InvalidVersionException if the text is no version of the scheme
     */
    boolean contains(String version) {
        KeyBuffer key = new KeyBuffer();
        scheme.writeKey(version, key);
        int low = 0;
        int high = cuts.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (key.compareTo(cuts[middle], 0, cuts[middle].length) >= 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return beginsInside ^ low % 2 != 0;
    }
}
