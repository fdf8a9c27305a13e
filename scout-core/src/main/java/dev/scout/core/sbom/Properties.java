package dev.scout.core.sbom;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The properties of one component, in their order: an unmodifiable map in two arrays. A bill has as many of these as
 * components, and hardly one has more than ten names.
 */
final class Properties extends AbstractMap<String, List<String>> {

    /** With more names than this, a hash table finds them sooner. */
    private static final int FEW = 16;

    private final String[] names;
    private final List<String>[] values;

    private Properties(String[] names, List<String>[] values) {
        this.names = names;
        this.values = values;
    }

    /** An unmodifiable copy in the same order. */
    static Map<String, List<String>> copyOf(Map<String, List<String>> properties) {
        if (properties instanceof Properties || properties.isEmpty()) {
            return properties.isEmpty() ? Map.of() : properties;
        }
        int size = properties.size();
        if (size > FEW) {
            Map<String, List<String>> copy = new LinkedHashMap<>();
            properties.forEach((name, values) -> copy.put(name, List.copyOf(values)));
            return Collections.unmodifiableMap(copy);
        }
        String[] names = new String[size];
        List<String>[] values = array(size);
        int at = 0;
        for (Map.Entry<String, List<String>> property : properties.entrySet()) {
            names[at] = property.getKey();
            values[at++] = List.copyOf(property.getValue());
        }
        return new Properties(names, values);
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // the one way to make an array of a generic type
    private static List<String>[] array(int size) {
        return new List[size];
    }

    @Override
    public int size() {
        return names.length;
    }

    @Override
    public @Nullable List<String> get(@Nullable Object name) {
        for (int i = 0; i < names.length; i++) {
            if (names[i].equals(name)) {
                return values[i];
            }
        }
        return null;
    }

    @Override
    public boolean containsKey(@Nullable Object name) {
        return get(name) != null;
    }

    @Override
    public Set<Map.Entry<String, List<String>>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Map.Entry<String, List<String>>> iterator() {
                return new Entries();
            }

            @Override
            public int size() {
                return names.length;
            }
        };
    }

    private final class Entries implements Iterator<Map.Entry<String, List<String>>> {

        private int next;

        @Override
        public boolean hasNext() {
            return next < names.length;
        }

        @Override
        public Map.Entry<String, List<String>> next() {
            if (next == names.length) {
                throw new NoSuchElementException();
            }
            return Map.entry(names[next], values[next++]);
        }
    }
}
