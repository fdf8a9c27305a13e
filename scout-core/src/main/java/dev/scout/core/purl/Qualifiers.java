package dev.scout.core.purl;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The qualifiers of one package URL: an unmodifiable map in one array, sorted by key. */
final class Qualifiers extends AbstractMap<String, String> {

    private static final Comparator<Map.Entry<String, String>> BY_KEY = Map.Entry.comparingByKey();

    private final Map.Entry<String, String>[] entries;

    private Qualifiers(Map.Entry<String, String>[] entries) {
        this.entries = entries;
    }

    /** A map of the first entries of an array, which must be sorted by key, without duplicates, and is not copied. */
    static Map<String, String> ofSorted(Map.Entry<String, String>[] entries, int count) {
        if (count == 0) {
            return Map.of();
        }
        return new Qualifiers(count == entries.length ? entries : Arrays.copyOf(entries, count));
    }

    /** Sorts the first entries of an array by key; of equal keys the first stays before the second. */
    static void sort(Map.Entry<String, String>[] entries, int count) {
        Arrays.sort(entries, 0, count, BY_KEY);
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // the one way to make an array of a generic type
    static Map.Entry<String, String>[] array(int size) {
        return new Map.Entry[size];
    }

    @Override
    public int size() {
        return entries.length;
    }

    @Override
    public @Nullable String get(@Nullable Object key) {
        if (!(key instanceof String wanted)) {
            return null;
        }
        int low = 0;
        int high = entries.length - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = entries[middle].getKey().compareTo(wanted);
            if (order == 0) {
                return entries[middle].getValue();
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return null;
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return get(key) != null;
    }

    @Override
    public Set<Map.Entry<String, String>> entrySet() {
        List<Map.Entry<String, String>> list = List.of(entries);
        return new AbstractSet<>() {
            @Override
            public Iterator<Map.Entry<String, String>> iterator() {
                return list.iterator();
            }

            @Override
            public int size() {
                return list.size();
            }
        };
    }
}
