package dev.scout.match;

import dev.scout.core.advisory.Advisory;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A package that changes touch: its image speaks instead of the large one, and is drafted when it is first asked for,
 * since few of the packages that a record names are ever looked up. Thread-safe without a lock: two threads may both
 * draft it, and draft the same.
 */
final class ChangedPackage {

    /** The index without any changes. */
    private final AdvisoryIndex original;

    private final Details kept;
    private final PackageKey key;
    /** The advisory of an id that has changed since; nothing where it names the package no more. */
    private final Map<String, Optional<Advisory>> changed;

    private volatile @Nullable IndexImage drafted;

    private ChangedPackage(
            AdvisoryIndex original, Details kept, PackageKey key, Map<String, Optional<Advisory>> changed) {
        this.original = original;
        this.kept = kept;
        this.key = key;
        this.changed = changed;
    }

    /** A package as it is in an index without any changes. */
    static ChangedPackage of(AdvisoryIndex original, Details kept, PackageKey key) {
        return new ChangedPackage(original, kept, key, Map.of());
    }

    /**
     * The same package after more changes.
     *
     * @param more the advisories by id, nothing where one does not name the package any more
     */
    ChangedPackage with(Map<String, Optional<Advisory>> more) {
        Map<String, Optional<Advisory>> all = new HashMap<>(changed);
        all.putAll(more);
        return new ChangedPackage(original, kept, key, all);
    }

    /** How many realms of the large image know it. */
    int originalPackages() {
        int count = 0;
        for (int realm : original.realms(key.ecosystem())) {
            count += original.image().find(realm, key.name()) >= 0 ? 1 : 0;
        }
        return count;
    }

    /** Whether an advisory in force names it. */
    boolean isNamed() {
        return changed.values().stream().anyMatch(Optional::isPresent)
                || !unchanged(1).isEmpty();
    }

    /** The numbers of the advisories that name it as they did, by id; at most so many. */
    private Map<String, Integer> unchanged(int limit) {
        Map<String, Integer> numbers = new TreeMap<>();
        IndexImage image = original.image();
        for (int realm : original.realms(key.ecosystem())) {
            int number = image.find(realm, key.name());
            int end = number < 0 ? 0 : image.packageEntryEnd[number];
            int entry = number < 0 ? 0 : image.firstEntry(number);
            for (; entry < end && numbers.size() < limit; entry++) {
                String id = image.id(image.entryAdvisory[entry]);
                if (!changed.containsKey(id)) {
                    numbers.put(id, image.entryAdvisory[entry]);
                }
            }
        }
        return numbers;
    }

    /** What is said of it now, and of nothing else. Knows no groups of aliases. */
    IndexImage image() {
        IndexImage image = drafted;
        if (image == null) {
            image = draft();
            drafted = image;
        }
        return image;
    }

    private IndexImage draft() {
        Map<String, Advisory> advisories = new TreeMap<>();
        unchanged(Integer.MAX_VALUE).forEach((id, number) -> advisories.put(id, kept.get(number)));
        changed.forEach((id, now) -> now.ifPresent(advisory -> advisories.put(id, advisory)));
        return new ImageMaker(original.ecosystems(), original.schemes())
                .makeOnly(key, List.copyOf(advisories.values()));
    }
}
