package dev.scout.match.judgement;

import dev.scout.core.sbom.Hash;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The hashes of a product. An algorithm is one, however it is spelt: {@code SHA-256}, {@code sha256}, {@code SHA_256}.
 *
 * @param values by algorithm, in lower case
 */
record HashRule(Map<String, String> values) {

    /** Copies the map. */
    HashRule {
        values = Map.copyOf(values);
    }

    static HashRule of(Map<String, String> written) {
        Map<String, String> values = new HashMap<>();
        written.forEach((algorithm, value) -> values.put(algorithm(algorithm), lower(value)));
        return new HashRule(values);
    }

    boolean isEmpty() {
        return values.isEmpty();
    }

    /** Whether all hashes of the algorithms that both have are among the others; null if they share none. */
    @Nullable
    Boolean agrees(List<Hash> others) {
        Boolean same = null;
        for (Map.Entry<String, String> hash : values.entrySet()) {
            boolean shared = false;
            boolean found = false;
            for (Hash other : others) {
                boolean comparable = algorithm(other.algorithm()).equals(hash.getKey());
                shared |= comparable;
                found |= comparable && lower(other.value()).equals(hash.getValue());
            }
            if (shared) {
                same = found && (same == null || same);
            }
        }
        return same;
    }

    private static String algorithm(String name) {
        return lower(name).replace("-", "").replace("_", "");
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
