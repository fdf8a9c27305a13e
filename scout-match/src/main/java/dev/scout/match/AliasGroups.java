package dev.scout.match;

import dev.scout.core.advisory.Advisory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which advisories are about one vulnerability: those that aliases join, in either direction and over any number of
 * steps, also through an id that has no record of its own. {@code related} and {@code upstream} join nothing.
 * Immutable.
 */
final class AliasGroups {

    private final int[] groupOfAdvisory;
    private final List<List<String>> ids;

    private AliasGroups(int[] groupOfAdvisory, List<List<String>> ids) {
        this.groupOfAdvisory = groupOfAdvisory;
        this.ids = ids;
    }

    /** The groups of advisories that stand in a fixed order. Near linear in their number. */
    static AliasGroups of(List<Advisory> advisories) {
        Map<String, Integer> numbers = new HashMap<>(advisories.size() * 2);
        List<String> ids = new ArrayList<>(advisories.size() * 2);
        Forest forest = new Forest();
        int[] own = new int[advisories.size()];
        for (int i = 0; i < own.length; i++) {
            Advisory advisory = advisories.get(i);
            own[i] = number(advisory.id(), numbers, ids, forest);
            for (String alias : advisory.links().aliases()) {
                forest.join(own[i], number(alias, numbers, ids, forest));
            }
        }
        int[] groupOfRoot = new int[ids.size()];
        Arrays.fill(groupOfRoot, -1);
        int[] groupOfAdvisory = new int[own.length];
        List<List<String>> members = new ArrayList<>();
        for (int i = 0; i < own.length; i++) {
            int root = forest.root(own[i]);
            if (groupOfRoot[root] < 0) {
                groupOfRoot[root] = members.size();
                members.add(new ArrayList<>(1));
            }
            groupOfAdvisory[i] = groupOfRoot[root];
        }
        for (int number = 0; number < ids.size(); number++) {
            members.get(groupOfRoot[forest.root(number)]).add(ids.get(number));
        }
        members.forEach(group -> group.sort(null));
        return new AliasGroups(groupOfAdvisory, members);
    }

    /** Every advisory in a group of its own. */
    static AliasGroups none(List<Advisory> advisories) {
        int[] groupOfAdvisory = new int[advisories.size()];
        Arrays.setAll(groupOfAdvisory, i -> i);
        return new AliasGroups(
                groupOfAdvisory,
                advisories.stream().map(advisory -> List.of(advisory.id())).toList());
    }

    private static int number(String id, Map<String, Integer> numbers, List<String> ids, Forest forest) {
        Integer known = numbers.get(id);
        if (known != null) {
            return known;
        }
        int number = forest.grow();
        numbers.put(id, number);
        ids.add(id);
        return number;
    }

    /** How many groups there are. */
    int count() {
        return ids.size();
    }

    /** The group of an advisory, by its number. */
    int group(int advisory) {
        return groupOfAdvisory[advisory];
    }

    /** All ids of a group, sorted. */
    List<String> ids(int group) {
        return ids.get(group);
    }

    /** Disjoint sets, with paths halved as they are walked. */
    private static final class Forest {

        private int[] parent = new int[1024];
        private int size;

        int grow() {
            if (size == parent.length) {
                parent = Arrays.copyOf(parent, size * 2);
            }
            parent[size] = size;
            return size++;
        }

        int root(int node) {
            int at = node;
            while (parent[at] != at) {
                parent[at] = parent[parent[at]];
                at = parent[at];
            }
            return at;
        }

        void join(int a, int b) {
            int first = root(a);
            int second = root(b);
            parent[Math.max(first, second)] = Math.min(first, second);
        }
    }
}
