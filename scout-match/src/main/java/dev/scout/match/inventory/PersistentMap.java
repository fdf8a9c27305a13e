package dev.scout.match.inventory;

import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A map that never changes: an edited one is another map, and shares what was not touched. So readers of an old one are
 * never disturbed.
 *
 * <p>A hash table of short chains. An edit copies the table once and each chain that it touches.
 *
 * @param <K> the keys
 * @param <V> the values
 */
final class PersistentMap<K, V> {

    private static final int FEWEST_SLOTS = 16;
    /** So many entries a slot, on average, and the table grows. */
    private static final int CROWDED = 2;

    private record Node<K, V>(K key, V value, @Nullable Node<K, V> next) {}

    private final @Nullable Node<K, V>[] slots;
    private final int size;

    private PersistentMap(@Nullable Node<K, V>[] slots, int size) {
        this.slots = slots;
        this.size = size;
    }

    static <K, V> PersistentMap<K, V> empty() {
        return new PersistentMap<>(newSlots(FEWEST_SLOTS), 0);
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // an array cannot be made of a type with parameters
    private static <K, V> @Nullable Node<K, V>[] newSlots(int count) {
        return new Node[count];
    }

    int size() {
        return size;
    }

    @Nullable
    V get(K key) {
        return valueIn(slots, key);
    }

    /** Shows every entry, in no order. */
    void forEach(BiConsumer<K, V> visitor) {
        for (Node<K, V> first : slots) {
            for (Node<K, V> node = first; node != null; node = node.next) {
                visitor.accept(node.key, node.value);
            }
        }
    }

    /** Begins another map with the entries of this one. */
    Editor<K, V> edit() {
        return new Editor<>(slots.clone(), size);
    }

    private static <K, V> @Nullable V valueIn(@Nullable Node<K, V>[] slots, K key) {
        for (Node<K, V> node = slots[slotOf(key, slots.length)]; node != null; node = node.next) {
            if (node.key.equals(key)) {
                return node.value;
            }
        }
        return null;
    }

    private static int slotOf(Object key, int slots) {
        int hash = key.hashCode() * 0x9E3779B9;
        return (hash ^ hash >>> 16) & slots - 1;
    }

    /** A map in the making. Not thread-safe; not to be used after {@link #done}. */
    static final class Editor<K, V> {

        private @Nullable Node<K, V>[] slots;
        private int size;

        private Editor(@Nullable Node<K, V>[] slots, int size) {
            this.slots = slots;
            this.size = size;
        }

        @Nullable
        V get(K key) {
            return valueIn(slots, key);
        }

        Editor<K, V> put(K key, V value) {
            remove(key);
            if (size >= CROWDED * slots.length) {
                grow();
            }
            int slot = slotOf(key, slots.length);
            slots[slot] = new Node<>(key, value, slots[slot]);
            size++;
            return this;
        }

        Editor<K, V> remove(K key) {
            int slot = slotOf(key, slots.length);
            Node<K, V> kept = null;
            boolean found = false;
            for (Node<K, V> node = slots[slot]; node != null; node = node.next) {
                found |= node.key.equals(key);
            }
            if (found) {
                for (Node<K, V> node = slots[slot]; node != null; node = node.next) {
                    kept = node.key.equals(key) ? kept : new Node<>(node.key, node.value, kept);
                }
                slots[slot] = kept;
                size--;
            }
            return this;
        }

        private void grow() {
            @Nullable Node<K, V>[] wider = newSlots(4 * slots.length);
            for (Node<K, V> first : slots) {
                for (Node<K, V> node = first; node != null; node = node.next) {
                    int slot = slotOf(node.key, wider.length);
                    wider[slot] = new Node<>(node.key, node.value, wider[slot]);
                }
            }
            slots = wider;
        }

        PersistentMap<K, V> done() {
            return new PersistentMap<>(slots, size);
        }
    }
}
