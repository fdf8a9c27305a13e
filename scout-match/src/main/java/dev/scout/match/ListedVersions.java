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
    private final List<String> keyedTexts;
    private final List<Version> unkeyed;
    private final Set<String> texts;

    private ListedVersions(byte[][] keys, List<String> keyedTexts, List<Version> unkeyed, Set<String> texts) {
        this.keys = keys;
        this.keyedTexts = keyedTexts;
        this.unkeyed = unkeyed;
        this.texts = texts;
    }

    /** The versions of a list that no range holds already. */
    static ListedVersions of(List<String> versions, VersionScheme scheme, List<CompiledRange> ranges) {
        List<byte[]> keys = new ArrayList<>();
        List<String> keyedTexts = new ArrayList<>();
        List<Version> unkeyed = new ArrayList<>();
        Set<String> texts = new HashSet<>();
        VersionProbe probe = new VersionProbe();
        for (String version : versions) {
            probe.set(version, scheme);
            if (!probe.isValid()) {
                texts.add(version);
            } else if (ranges.stream().noneMatch(range -> range.scheme() == scheme && range.find(probe) != null)) {
                KeyBuffer key = new KeyBuffer();
                if (!scheme.writeKey(version, key)) {
                    unkeyed.add(scheme.parse(version));
                } else {
                    keys.add(key.toByteArray());
                    keyedTexts.add(version);
                }
            }
        }
        byte[][] sorted = keys.toArray(new byte[0][]);
        Arrays.sort(sorted, Arrays::compareUnsigned);
        return new ListedVersions(
                sorted,
                scheme.isTotalOrder() ? List.of() : List.copyOf(keyedTexts),
                List.copyOf(unkeyed),
                Set.copyOf(texts));
    }

    /** Versions of an unknown order: equal is what is written alike. */
    static ListedVersions unordered(List<String> versions) {
        return new ListedVersions(new byte[0][], List.of(), List.of(), Set.copyOf(versions));
    }

    boolean contains(VersionProbe probe) {
        if (!probe.isValid()) {
            return texts.contains(probe.text());
        }
        if (probe.hasKey() && unkeyed.isEmpty()) {
            return containsKey(probe);
        }
        Version version = probe.parse();
        return probe.hasKey() && containsKey(probe)
                || unkeyed.stream().anyMatch(listed -> listed.compareTo(version) == 0)
                || !probe.hasKey() && keyedTexts.stream().anyMatch(listed -> isEqual(listed, version));
    }

    /** A version without a key may be equal to one that has one: for libalpm, {@code 1} is {@code 1-2}. */
    private static boolean isEqual(String listed, Version version) {
        return version.scheme().parse(listed).compareTo(version) == 0;
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
