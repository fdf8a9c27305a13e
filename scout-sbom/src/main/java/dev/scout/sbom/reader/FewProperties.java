package dev.scout.sbom.reader;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The properties of a component while it is being read, in their order; made for a few, and not slow for many. */
final class FewProperties extends AbstractMap<String, List<String>> {

    /** With more names than this, an index finds them. */
    private static final int FEW = 16;

    private String[] names = new String[4];
    private Object[] values = new Object[4];
    private int count;
    private @Nullable Map<String, Integer> index;

    /** Adds a value to those of its name. */
    void add(String name, String value) {
        int at = find(name);
        if (at >= 0) {
            values[at] = FewValues.with(values(at), value);
            return;
        }
        if (count == names.length) {
            names = Arrays.copyOf(names, count * 2);
            values = Arrays.copyOf(values, count * 2);
        }
        names[count] = name;
        values[count] = List.of(value);
        if (index != null) {
            index.put(name, count);
        }
        count++;
        if (count == FEW) {
            Map<String, Integer> all = new HashMap<>();
            for (int i = 0; i < count; i++) {
                all.put(names[i], i);
            }
            index = all;
        }
    }

    /** Without names, as new. */
    @Override
    public void clear() {
        Arrays.fill(names, 0, count, "");
        Arrays.fill(values, 0, count, List.of());
        count = 0;
        index = null;
    }

    /** The values of a name; none if it is not there. */
    List<String> of(String name) {
        int at = find(name);
        return at < 0 ? List.of() : values(at);
    }

    private int find(String name) {
        if (index != null) {
            return index.getOrDefault(name, -1);
        }
        int hash = name.hashCode();
        for (int i = 0; i < count; i++) {
            if (names[i].hashCode() == hash && names[i].equals(name)) {
                return i;
            }
        }
        return -1;
    }

    @SuppressWarnings("unchecked") // nothing else is put in
    private List<String> values(int at) {
        return (List<String>) values[at];
    }

    @Override
    public int size() {
        return count;
    }

    @Override
    public Set<Map.Entry<String, List<String>>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Map.Entry<String, List<String>>> iterator() {
                return new Iterator<>() {
                    private int next;

                    @Override
                    public boolean hasNext() {
                        return next < count;
                    }

                    @Override
                    public Map.Entry<String, List<String>> next() {
                        if (next == count) {
                            throw new NoSuchElementException();
                        }
                        return Map.entry(names[next], values(next++));
                    }
                };
            }

            @Override
            public int size() {
                return count;
            }
        };
    }
}
