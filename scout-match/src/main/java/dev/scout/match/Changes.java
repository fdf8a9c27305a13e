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
 * @param morePackages what to add to the number of packages that an ecosystem has in the large image, by realm, for
 *     those that it has untouched and those that changes touch and an advisory names
 * @param aliases the groups of the large image; null until they were needed
 * @param size how many advisories are in force
 */
record Changes(
        LayeredMap<Optional<Advisory>> records,
        Map<String, LayeredMap<ChangedPackage>> packages,
        LayeredMap<List<String>> groups,
        BitSet regrouped,
        Map<String, Integer> morePackages,
        @Nullable AliasTable aliases,
        int size) {

    /** No changes. */
    static Changes none(IndexImage image) {
        return new Changes(
                LayeredMap.empty(),
                Map.of(),
                LayeredMap.empty(),
                new BitSet(),
                Map.of(),
                null,
                image.advisoryId.length);
    }

    /** Whether the record of an id is new, another or gone. */
    boolean isChanged(String id) {
        return records.get(id) != null;
    }

    /** The changed record of an id; null if it has not changed, or is gone. */
    @Nullable
    Advisory record(String id) {
        Optional<Advisory> now = records.get(id);
        return now == null ? null : now.orElse(null);
    }

    /** The image of a package that changes touch; null if none does. */
    @Nullable
    IndexImage find(Ecosystem ecosystem, NameBuffer name) {
        ChangedPackage changed = packages.isEmpty() ? null : find(ecosystem.name(), name.toString());
        return changed == null ? null : changed.image();
    }

    /** A package that changes touch; null if none does. */
    @Nullable
    ChangedPackage find(String ecosystem, String name) {
        LayeredMap<ChangedPackage> byName = packages.get(ecosystem);
        return byName == null ? null : byName.get(name);
    }

    /** All ids of the group of an id, sorted. */
    List<String> group(String id) {
        List<String> group = groups.get(id);
        if (group == null && aliases != null) {
            group = aliases.group(id);
        }
        return group == null ? List.of(id) : group;
    }

    /** Whether an advisory of the large image is in another group now. */
    boolean isRegrouped(int advisory) {
        return regrouped.get(advisory);
    }
}
