package dev.scout.sbom.spdx;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Makes texts of the tags of a document, each of which it has seen many times, without making the same text twice. */
final class TagNames {

    private static final int SIZE = 256;

    private final @Nullable String[] seen = new String[SIZE];

    /** The tag that stands in these bytes, which are ASCII. */
    String name(byte[] bytes, int from, int to) {
        int end = to;
        while (bytes[end - 1] <= ' ') {
            end--;
        }
        int hash = 0;
        for (int i = from; i < end; i++) {
            hash = 31 * hash + bytes[i];
        }
        int slot = (hash ^ hash >>> 8) & (SIZE - 1);
        String known = seen[slot];
        if (known == null || !isSame(known, bytes, from, end)) {
            known = new String(bytes, from, end - from, StandardCharsets.US_ASCII);
            seen[slot] = known;
        }
        return known;
    }

    private static boolean isSame(String known, byte[] bytes, int from, int to) {
        if (known.length() != to - from) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (known.charAt(i - from) != bytes[i]) {
                return false;
            }
        }
        return true;
    }
}
