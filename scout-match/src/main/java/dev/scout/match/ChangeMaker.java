package dev.scout.match;

import dev.scout.core.advisory.Advisory;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Makes the changes of an index out of those it has and more records. Used once. */
final class ChangeMaker {

    private final AdvisoryIndex index;
    private final IndexImage image;
    private final Details kept;
    private final Changes before;
    private final AliasTable aliases;

    /** The records that are new or replace one, by id; nothing for one that is gone. */
    private final Map<String, Optional<Advisory>> changed = new TreeMap<>();
    /** The groups that they change, by id. */
    private final Map<String, List<String>> regrouped = new HashMap<>();

    ChangeMaker(AdvisoryIndex index, Details kept) {
        this.index = index;
        this.image = index.image();
        this.kept = kept;
        this.before = index.changes();
        AliasTable known = before.aliases();
        this.aliases = known == null ? new AliasTable(image) : known;
    }

    Changes make(Collection<Advisory> more, Collection<String> gone) {
        int size = before.size();
        for (String id : gone) {
            Advisory old = record(id);
            if (old != null) {
                size -= inForce(old);
                changed.put(id, Optional.empty());
            }
        }
        for (Advisory advisory : more) {
            Advisory old = record(advisory.id());
            if (old == null || !Advisory.later(old, advisory).equals(old)) {
                size += inForce(advisory) - inForce(old);
                changed.put(advisory.id(), Optional.of(advisory));
            }
        }
        regroup();
        Map<String, Map<String, IndexImage>> packages = new HashMap<>(before.packages());
        Map<String, Integer> morePackages = new HashMap<>(before.morePackages());
        Set<String> copied = new LinkedHashSet<>();
        for (PackageKey key : touched()) {
            String ecosystem = key.ecosystem().name();
            IndexImage now = image(key);
            morePackages.merge(ecosystem, now.realms.size() - packages(key), Integer::sum);
            if (copied.add(ecosystem)) {
                packages.put(ecosystem, new HashMap<>(packages.getOrDefault(ecosystem, Map.of())));
            }
            packages.getOrDefault(ecosystem, Map.of()).put(key.name(), now);
        }
        Map<String, Optional<Advisory>> records = new HashMap<>(before.records());
        records.putAll(changed);
        Map<String, List<String>> groups = new HashMap<>(before.groups());
        groups.putAll(regrouped);
        return new Changes(records, packages, groups, numbers(), morePackages, aliases, size);
    }

    private static int inForce(@Nullable Advisory advisory) {
        return advisory == null || advisory.isWithdrawn() ? 0 : 1;
    }

    /** The record of an id as it is now; null if there is none. */
    private @Nullable Advisory record(String id) {
        Optional<Advisory> now = changed.get(id);
        return now == null ? recordBefore(id) : now.orElse(null);
    }

    /** The record of an id as it was before; null if there was none. */
    private @Nullable Advisory recordBefore(String id) {
        return before.isChanged(id) ? before.record(id) : original(id);
    }

    /** The record of an id as it was when the image was made: one in force, else one of the withdrawn behind them. */
    private @Nullable Advisory original(String id) {
        int number = image.number(id);
        if (number >= 0) {
            return kept.get(number);
        }
        int low = image.advisoryId.length;
        int high = kept.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            Advisory advisory = kept.get(middle);
            int order = advisory.id().compareTo(id);
            if (order == 0) {
                return advisory;
            } else if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return null;
    }

    /** All ids of the group of an id as it is now. */
    private List<String> group(String id) {
        List<String> group = regrouped.get(id);
        if (group == null) {
            group = before.groups().get(id);
        }
        if (group == null) {
            group = aliases.group(id);
        }
        return group == null ? List.of(id) : group;
    }

    /** Groups those anew whose groups hold a changed record, or an id that one names as an alias. */
    private void regroup() {
        Set<String> ids = new TreeSet<>();
        changed.forEach((id, now) -> {
            ids.addAll(group(id));
            now.ifPresent(advisory -> advisory.links().aliases().forEach(alias -> ids.addAll(group(alias))));
        });
        List<Advisory> records = new ArrayList<>();
        for (String id : ids) {
            Advisory advisory = record(id);
            if (inForce(advisory) == 1 && advisory != null) {
                records.add(advisory);
            }
        }
        AliasGroups groups = AliasGroups.of(records);
        Map<String, List<String>> now = new HashMap<>();
        for (int group = 0; group < groups.count(); group++) {
            List<String> members = List.copyOf(groups.ids(group));
            members.forEach(id -> now.put(id, members));
        }
        ids.addAll(now.keySet());
        for (String id : ids) {
            List<String> members = now.getOrDefault(id, List.of(id));
            if (!members.equals(group(id))) {
                regrouped.put(id, members);
            }
        }
    }

    /** The numbers of all regrouped advisories in the large image. */
    private BitSet numbers() {
        BitSet numbers = (BitSet) before.regrouped().clone();
        for (String id : regrouped.keySet()) {
            int number = image.number(id);
            if (number >= 0) {
                numbers.set(number);
            }
        }
        return numbers;
    }

    /** The packages that changed records name, or named before. */
    private Set<PackageKey> touched() {
        Set<PackageKey> keys = new LinkedHashSet<>();
        changed.forEach((id, now) -> {
            addPackages(recordBefore(id), keys);
            addPackages(now.orElse(null), keys);
        });
        return keys;
    }

    private void addPackages(@Nullable Advisory advisory, Set<PackageKey> keys) {
        if (advisory == null || advisory.isWithdrawn()) {
            return;
        }
        keys.addAll(PackageKey.of(advisory, index.ecosystems()));
    }

    /** How many realms know a package so far. */
    private int packages(PackageKey key) {
        IndexImage small = before.find(key.ecosystem().name(), key.name());
        if (small != null) {
            return small.realms.size();
        }
        int count = 0;
        for (int realm : index.realms(key.ecosystem())) {
            count += image.find(realm, key.name()) >= 0 ? 1 : 0;
        }
        return count;
    }

    /** What is said of a package now. */
    private IndexImage image(PackageKey key) {
        Map<String, Advisory> advisories = new TreeMap<>();
        for (String id : named(key)) {
            Advisory advisory = changed.containsKey(id) ? null : record(id);
            if (advisory != null) {
                advisories.put(id, advisory);
            }
        }
        changed.forEach((id, now) -> now.filter(advisory -> !advisory.isWithdrawn() && names(advisory, key))
                .ifPresent(advisory -> advisories.put(id, advisory)));
        List<Advisory> list = List.copyOf(advisories.values());
        return new ImageMaker(index.ecosystems(), index.schemes()).only(key).make(list, this::group);
    }

    private boolean names(Advisory advisory, PackageKey key) {
        return PackageKey.of(advisory, index.ecosystems()).contains(key);
    }

    /** The ids of the advisories that spoke of a package so far. */
    private Set<String> named(PackageKey key) {
        IndexImage small = before.find(key.ecosystem().name(), key.name());
        Set<String> ids = new LinkedHashSet<>();
        if (small != null) {
            for (int advisory = 0; advisory < small.advisoryId.length; advisory++) {
                ids.add(small.id(advisory));
            }
            return ids;
        }
        for (int realm : index.realms(key.ecosystem())) {
            int number = image.find(realm, key.name());
            if (number >= 0) {
                for (int entry = image.firstEntry(number); entry < image.packageEntryEnd[number]; entry++) {
                    ids.add(image.id(image.entryAdvisory[entry]));
                }
            }
        }
        return ids;
    }
}
