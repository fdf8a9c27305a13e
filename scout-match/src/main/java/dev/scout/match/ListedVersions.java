package dev.scout.match;

import dev.scout.match.version.KeyBuffer;
import dev.scout.match.version.Version;
import dev.scout.match.version.VersionScheme;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Versions that an advisory names one by one. Equal is what the ecosystem calls equal ({@code 1.0} and {@code 1.0.0} in
 * PyPI); what it cannot order is equal if it is written alike. Immutable.
 */
final class ListedVersions {

    private final byte[][] keys;
    private final List<Version> unkeyed;
    private final Set<String> texts;

    private ListedVersions(byte[][] keys, List<Version> unkeyed, Set<String> texts) {
        this.keys = keys;
        this.unkeyed = unkeyed;
        this.texts = texts;
    }

    /** The versions of a list that no range holds already. */
    static ListedVersions of(List<String> versions, VersionScheme scheme, List<CompiledRange> ranges) {
        List<byte[]> keys = new ArrayList<>();
        List<Version> unkeyed = new ArrayList<>();
        Set<String> texts = new HashSet<>();
        VersionProbe probe = new VersionProbe();
        for (String version : versions) {
            probe.set(version, scheme);
            if (!probe.isValid()) {
                texts.add(version);
            } else if (ranges.stream().noneMatch(range -> range.scheme() == scheme && range.find(probe) != null)) {
                add(version, scheme, keys, unkeyed);
            }
        }
        byte[][] sorted = keys.toArray(new byte[0][]);
        Arrays.sort(sorted, Arrays::compareUnsigned);
        return new ListedVersions(sorted, List.copyOf(unkeyed), Set.copyOf(texts));
    }

    private static void add(String version, VersionScheme scheme, List<byte[]> keys, List<Version> unkeyed) {
        KeyBuffer key = new KeyBuffer();
        if (scheme.writeKey(version, key)) {
            keys.add(key.toByteArray());
        } else {
            unkeyed.add(scheme.parse(version));
        }
    }

    boolean contains(VersionProbe probe) {
        if (!probe.isValid()) {
            return texts.contains(probe.text());
        }
        if (!unkeyed.isEmpty() || !probe.hasKey() && keys.length > 0) {
            Version version = probe.parse();
            if (unkeyed.stream().anyMatch(listed -> listed.compareTo(version) == 0)) {
                return true;
            }
        }
        return probe.hasKey() && containsKey(probe);
    }

    private boolean containsKey(VersionProbe probe) {
        int low = 0;
        int high = keys.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            int order = probe.compareTo(keys[middle]);
            if (order == 0) {
                return true;
            } else if (order < 0) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return false;
    }
}
