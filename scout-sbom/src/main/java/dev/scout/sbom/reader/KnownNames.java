package dev.scout.sbom.reader;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The names that members of a document have had lately. Every component has the same few in the same order, so the name
 * that came next the last time is tried first, without looking for its end.
 *
 * <p>Rule: a name of at most forty bytes, of ASCII without escapes, has one of two places in a table of fixed size; a
 * new one takes the place of an older one. The first ones are interned, so that a switch over literals compares
 * references. Not thread-safe.
 */
final class KnownNames {

    /** The place of what has no name. */
    static final int NOWHERE = 0;

    private static final VarHandle WORD = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int WORDS = 5;
    /** Most names end within the first ones. */
    private static final int FIRST_WORDS = 2;

    private static final int LONGEST = WORDS * Long.BYTES;
    /** Pairs of places; the first is left out, so that no name is nowhere. */
    private static final int PAIR_BITS = 7;

    private static final int INTERNED = 256;
    /** For each length the bits of each word that belong to a name. */
    private static final long[] MASKS = masks();

    /** The words of the name in each place, with zeros behind it. */
    private final long[] words = new long[WORDS * 2 << PAIR_BITS];

    private final String[] names = new String[2 << PAIR_BITS];
    private final int[] lengths = new int[2 << PAIR_BITS];
    private final int[] followers = new int[2 << PAIR_BITS];
    private final byte[] padded = new byte[LONGEST];
    private int made;

    KnownNames() {
        Arrays.fill(names, "");
        // nothing is like what is nowhere
        words[0] = 1;
    }

    /** The name in a place. */
    String name(int place) {
        return names[place];
    }

    /** The place of the name that came after this one the last time; perhaps nowhere. */
    int follower(int place) {
        return followers[place];
    }

    /** Notes which name came next. */
    void follows(int place, int next) {
        followers[place] = next;
    }

    /** Whether the name in a place stands here, with a quote behind it, and not near the end. */
    boolean isAt(int place, byte[] bytes, int from, int end) {
        if (from + LONGEST >= end) {
            return false;
        }
        int length = lengths[place];
        if (bytes[from + length] != '"') {
            return false;
        }
        long others = 0;
        for (int i = 0; i < FIRST_WORDS; i++) {
            others |= others(place, i, length, bytes, from);
        }
        for (int i = FIRST_WORDS; i * Long.BYTES < length; i++) {
            others |= others(place, i, length, bytes, from);
        }
        return others == 0;
    }

    /** The bits in which a word of a name and what stands here are not alike. */
    private long others(int place, int word, int length, byte[] bytes, int from) {
        long here = (long) WORD.get(bytes, from + word * Long.BYTES) & MASKS[WORDS * length + word];
        return here ^ words[WORDS * place + word];
    }

    /** The place of the name that these bytes are; nowhere if it is too long. */
    int place(byte[] ascii, int from, int length) {
        if (length > LONGEST) {
            return NOWHERE;
        }
        Arrays.fill(padded, (byte) 0);
        System.arraycopy(ascii, from, padded, 0, length);
        long hash = length;
        for (int i = 0; i < LONGEST; i += Long.BYTES) {
            hash = Long.rotateLeft(hash, 23) ^ (long) WORD.get(padded, i) * 0x9E3779B97F4A7C15L;
        }
        int pair = Math.max((int) (hash * 0xC2B2AE3D27D4EB4FL >>> Long.SIZE - PAIR_BITS), 1);
        int place = 2 * pair;
        if (is(place, length)) {
            return place;
        } else if (is(place + 1, length)) {
            return place + 1;
        }
        place += lengths[place] == 0 ? 0 : 1;
        put(place, length);
        return place;
    }

    private boolean is(int place, int length) {
        boolean same = lengths[place] == length;
        for (int i = 0; i < WORDS; i++) {
            same &= words[WORDS * place + i] == (long) WORD.get(padded, i * Long.BYTES);
        }
        return same;
    }

    private void put(int place, int length) {
        String name = new String(padded, 0, length, StandardCharsets.ISO_8859_1);
        names[place] = made++ < INTERNED ? name.intern() : name;
        lengths[place] = length;
        followers[place] = NOWHERE;
        for (int i = 0; i < WORDS; i++) {
            words[WORDS * place + i] = (long) WORD.get(padded, i * Long.BYTES);
        }
    }

    private static long[] masks() {
        long[] masks = new long[WORDS * (LONGEST + 1)];
        for (int length = 0; length <= LONGEST; length++) {
            for (int i = 0; i < WORDS; i++) {
                int counting = Math.min(Math.max(length - i * Long.BYTES, 0), Long.BYTES);
                masks[WORDS * length + i] = counting == 0 ? 0 : -1L >>> Long.SIZE - 8 * counting;
            }
        }
        return masks;
    }
}
