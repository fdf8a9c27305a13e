package dev.scout.match;

import dev.scout.match.ecosystem.ReleaseJoin;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What is known of the scopes of entries, by the numbers of their texts, for as long as the release is the same. */
final class ScopeMemo {

    /**
     * A scope.
     *
     * @param release how its release stands to the component's
     * @param architecture the only one that it is for; empty if it is for all
     * @param streams its module streams; null if it is of no module
     */
    record Known(
            ReleaseJoin release,
            String architecture,
            @Nullable String streams) {}

    private int[] texts = new int[2];
    private @Nullable Known[] values = new Known[2];
    private int size;

    /** Forgets all. */
    void clear() {
        Arrays.fill(values, null);
        size = 0;
    }

    @Nullable
    Known get(int text) {
        return values[slot(text)];
    }

    void put(int text, Known known) {
        if (size * 2 >= values.length) {
            grow();
        }
        int slot = slot(text);
        texts[slot] = text;
        values[slot] = known;
        size++;
    }

    /** Where a text is, or would be put. */
    private int slot(int text) {
        int mask = values.length - 1;
        int slot = text * 0x9E3779B9 >>> 7 & mask;
        while (values[slot] != null && texts[slot] != text) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void grow() {
        int[] oldTexts = texts;
        @Nullable Known[] oldValues = values;
        texts = new int[oldTexts.length * 2];
        values = new Known[oldTexts.length * 2];
        for (int i = 0; i < oldValues.length; i++) {
            Known known = oldValues[i];
            if (known != null) {
                int slot = slot(oldTexts[i]);
                texts[slot] = oldTexts[i];
                values[slot] = known;
            }
        }
    }
}
