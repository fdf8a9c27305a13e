package dev.scout.match;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A map that never changes: one with more entries is another map, which shares most of this one. Nothing is ever
 * removed.
 *
 * <p>The latest entries lie in a small map before a large one, and are moved there when they are as many as its root:
 * adding one entry copies some root of all of them, in the mean.
 */
final class LayeredMap<V> {

    private final Map<String, V> settled;
    private final Map<String, V> latest;

    private LayeredMap(Map<String, V> settled, Map<String, V> latest) {
        this.settled = settled;
        this.latest = latest;
    }

    static <V> LayeredMap<V> empty() {
        return new LayeredMap<>(Map.of(), Map.of());
    }

    /** The same with more entries, which go before those here. */
    LayeredMap<V> with(Map<String, V> more) {
        if (more.isEmpty()) {
            return this;
        }
        Map<String, V> both = new HashMap<>(latest);
        both.putAll(more);
        if ((long) both.size() * both.size() <= settled.size()) {
            return new LayeredMap<>(settled, both);
        }
        Map<String, V> all = new HashMap<>(settled);
        all.putAll(both);
        return new LayeredMap<>(all, Map.of());
    }

    @Nullable
    V get(String key) {
        V value = latest.get(key);
        return value == null ? settled.get(key) : value;
    }

    boolean isEmpty() {
        return settled.isEmpty();
    }

    /** How many entries there are at most: one that was replaced may count twice. */
    int atMost() {
        return settled.size() + latest.size();
    }

    /** Shows every entry, in no order. */
    void forEach(BiConsumer<String, V> visitor) {
        latest.forEach(visitor);
        settled.forEach((key, value) -> {
            if (!latest.containsKey(key)) {
                visitor.accept(key, value);
            }
        });
    }
}
