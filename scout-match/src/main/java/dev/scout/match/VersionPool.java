package dev.scout.match;

import dev.scout.match.DraftedPackage.Bound;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Collects versions, each once with its key and its spelling: many packages have bounds at {@code 1.0.0}. */
final class VersionPool {

    private final TextPool.Builder textPool;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final ByteList keys = new ByteList();
    private final IntList keyEnd = new IntList();
    private final IntList text = new IntList();

    VersionPool(TextPool.Builder textPool) {
        this.textPool = textPool;
    }

    /** The number of a bound's version, which is kept if it is new. */
    int number(Bound bound) {
        byte[] key = bound.key == null ? new byte[0] : bound.key;
        String name = new String(key, StandardCharsets.ISO_8859_1) + '\uFFFF' + bound.text;
        Integer known = numbers.get(name);
        if (known != null) {
            return known;
        }
        int number = keyEnd.size();
        keys.add(key);
        keyEnd.add(keys.size());
        text.add(textPool.number(bound.text));
        numbers.put(name, number);
        return number;
    }

    byte[] keys() {
        return keys.toArray();
    }

    int[] keyEnds() {
        return keyEnd.toArray();
    }

    /** The numbers of the texts. */
    int[] texts() {
        return text.toArray();
    }
}
