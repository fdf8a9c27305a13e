package dev.scout.match;

import dev.scout.core.advisory.Advisory;
import dev.scout.match.ecosystem.Ecosystem;
import dev.scout.match.ecosystem.NameBuffer;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What has changed since the image of an index was made. A package that a change touches has a small image of its own,
 * which speaks instead of the large one; an alias group that changed is listed here. Never changed itself.
 *
 * @param records the changed records by id, withdrawn ones included; nothing where a record is gone
 * @param packages what is said now of the packages that changes touch, by ecosystem and normal name
 * @param groups the ids of their group, sorted, for ids whose group has changed
 * @param regrouped the numbers in the large image of the advisories whose group has changed
 * @param morePackages how many packages an ecosystem has more than in the large image; may be negative
 * @param aliases the groups of the large image; null until they were needed
 * @param size how many advisories are in force
 */
record Changes(
        Map<String, Optional<Advisory>> records,
        Map<String, Map<String, IndexImage>> packages,
        Map<String, List<String>> groups,
        BitSet regrouped,
        Map<String, Integer> morePackages,
        @Nullable AliasTable aliases,
        int size) {

    /** No changes. */
    static Changes none(IndexImage image) {
        return new Changes(Map.of(), Map.of(), Map.of(), new BitSet(), Map.of(), null, image.advisoryId.length);
    }

    /** Whether the record of an id is new, another or gone. */
    boolean isChanged(String id) {
        return records.containsKey(id);
    }

    /** The changed record of an id; null if it has not changed, or is gone. */
    @Nullable
    Advisory record(String id) {
        return records.getOrDefault(id, Optional.empty()).orElse(null);
    }

    /** The image of a package that changes touch; null if none does. */
    @Nullable
    IndexImage find(Ecosystem ecosystem, NameBuffer name) {
        return packages.isEmpty() ? null : find(ecosystem.name(), name.toString());
    }

    @Nullable
    IndexImage find(String ecosystem, String name) {
        Map<String, IndexImage> byName = packages.get(ecosystem);
        return byName == null ? null : byName.get(name);
    }

    /** Whether an advisory of the large image is in another group now. */
    boolean isRegrouped(int advisory) {
        return regrouped.get(advisory);
    }
}
