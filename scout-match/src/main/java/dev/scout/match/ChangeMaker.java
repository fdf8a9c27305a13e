package dev.scout.match;

import dev.scout.core.advisory.Advisory;
import dev.scout.core.advisory.AffectedPackage;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
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
        this.aliases = image.aliases();
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
        Map<String, Integer> morePackages = new HashMap<>(before.morePackages());
        AdvisoryIndex original = index.withoutChanges();
        Map<String, Map<String, ChangedPackage>> touched = new HashMap<>();
        touched().forEach((key, records) -> {
            String ecosystem = key.ecosystem().name();
            ChangedPackage old = before.find(ecosystem, key.name());
            ChangedPackage now = (old == null ? ChangedPackage.of(original, kept, key) : old).with(records);
            int packages = old == null ? now.originalPackages() : named(old);
            morePackages.merge(ecosystem, named(now) - packages, Integer::sum);
            touched.computeIfAbsent(ecosystem, added -> new HashMap<>()).put(key.name(), now);
        });
        Map<String, LayeredMap<ChangedPackage>> packages = new HashMap<>(before.packages());
        touched.forEach((ecosystem, changes) -> packages.put(
                ecosystem, packages.getOrDefault(ecosystem, LayeredMap.empty()).with(changes)));
        return new Changes(
                before.records().with(changed),
                packages,
                before.groups().with(regrouped),
                numbers(),
                morePackages,
                aliases,
                size);
    }

    private static int named(ChangedPackage changed) {
        return changed.isNamed() ? 1 : 0;
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

    /** The packages that changed records name, with the record, or named before, with none instead. */
    private Map<PackageKey, Map<String, Optional<Advisory>>> touched() {
        Map<PackageKey, Map<String, Optional<Advisory>>> touched = new LinkedHashMap<>();
        changed.forEach((id, now) -> {
            for (PackageKey key : named(recordBefore(id))) {
                touched.computeIfAbsent(key, added -> new HashMap<>()).put(id, Optional.empty());
            }
            for (PackageKey key : named(now.orElse(null))) {
                touched.computeIfAbsent(key, added -> new HashMap<>()).put(id, now);
            }
        });
        return touched;
    }

    /** The packages that a record in force names, each once. */
    private Set<PackageKey> named(@Nullable Advisory advisory) {
        Set<PackageKey> keys = new LinkedHashSet<>();
        if (inForce(advisory) == 1 && advisory != null) {
            for (AffectedPackage affected : advisory.affected()) {
                PackageKey key = PackageKey.of(affected, index.ecosystems());
                if (key != null) {
                    keys.add(key);
                }
            }
        }
        return keys;
    }
}
