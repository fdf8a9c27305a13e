package dev.scout.match;

import dev.scout.core.advisory.Advisory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

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
        Map<String, Integer> numbers = new HashMap<>();
        Forest forest = new Forest();
        int[] own = new int[advisories.size()];
        for (int i = 0; i < own.length; i++) {
            Advisory advisory = advisories.get(i);
            own[i] = forest.number(numbers, advisory.id());
            for (String alias : advisory.links().aliases()) {
                forest.join(own[i], forest.number(numbers, alias));
            }
        }
        Map<Integer, Integer> groups = new HashMap<>();
        int[] groupOfAdvisory = new int[own.length];
        for (int i = 0; i < own.length; i++) {
            groupOfAdvisory[i] = groups.computeIfAbsent(forest.root(own[i]), root -> groups.size());
        }
        List<TreeSet<String>> members = new ArrayList<>(Collections.nCopies(groups.size(), null));
        members.replaceAll(nothing -> new TreeSet<>());
        numbers.forEach((id, number) -> {
            Integer group = groups.get(forest.root(number));
            if (group != null) {
                members.get(group).add(id);
            }
        });
        return new AliasGroups(
                groupOfAdvisory, members.stream().map(List::copyOf).toList());
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

        int number(Map<String, Integer> numbers, String id) {
            Integer known = numbers.putIfAbsent(id, size);
            if (known != null) {
                return known;
            }
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
