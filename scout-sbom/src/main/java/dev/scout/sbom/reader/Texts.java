package dev.scout.sbom.reader;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Short texts that a document has shown lately, so that one that comes again is not made again.
 *
 * <p>Rule: a text has one of two places in a table, which is as large as the document has shown different texts, up to
 * a limit; a new one takes the place of an older one. So a document can make it useless, but neither slow nor large.
 * Only texts of ASCII are remembered. Not thread-safe.
 */
public final class Texts {

    private static final VarHandle WORD = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private static final long ODD = 0x9E3779B97F4A7C15L;
    private static final int SMALLEST_BITS = 8;
    private static final int LENGTH_BITS = 10;
    private static final int LENGTH = (1 << LENGTH_BITS) - 1;
    /** A text of up to this length is all in its three words, two of which may overlap. */
    private static final int ALL_IN_WORDS = 3 * Long.BYTES;

    private final int longest;
    private final int mostBits;
    private int bits = SMALLEST_BITS;
    private @Nullable String[] places = new String[1 << SMALLEST_BITS];
    /** Of each text the beginning of its hash, which tells its place, and its length. */
    private int[] marks = new int[1 << SMALLEST_BITS];
    /** Of each text the first eight bytes, eight of the middle, and the last eight. */
    private long[] words = new long[3 << SMALLEST_BITS];

    private final byte[] compared;
    private final byte[] narrowed;
    private int made;

    /**
     * No texts yet.
     *
     * @param longest the length of a text that is worth looking up, at most 1,023
     * @param largest how many texts are remembered at most, a power of two, at most 2<sup>22</sup>
     */
    public Texts(int longest, int largest) {
        this.longest = longest;
        this.mostBits = Integer.numberOfTrailingZeros(largest);
        this.compared = new byte[longest];
        this.narrowed = new byte[longest];
    }

    /** Whether a text of this length is worth looking up. */
    public boolean takes(int length) {
        return length <= longest;
    }

    /** The text of these characters. */
    String of(char[] characters, int from, int length) {
        int all = 0;
        for (int i = 0; i < length; i++) {
            char c = characters[from + i];
            all |= c;
            narrowed[i] = (byte) c;
        }
        return all < 0x80 ? of(narrowed, 0, length) : new String(characters, from, length);
    }

    /** The text of these bytes, which are of ASCII. */
    public String of(byte[] ascii, int from, int length) {
        if (length == 0) {
            return "";
        }
        boolean eight = length >= Long.BYTES;
        long first = eight ? (long) WORD.get(ascii, from) : packed(ascii, from, length);
        long last = eight ? (long) WORD.get(ascii, from + length - Long.BYTES) : 0;
        long middle = length > 2 * Long.BYTES ? (long) WORD.get(ascii, from + Long.BYTES) : 0;
        int hash = length <= ALL_IN_WORDS ? hash(first, middle, last) : hash(ascii, from, length);
        int mark = hash & ~LENGTH | length;
        int place = hash >>> Integer.SIZE - bits;
        for (int i = 0; i < 2; i++) {
            int there = place ^ i;
            if (marks[there] == mark
                    && words[3 * there] == first
                    && words[3 * there + 1] == middle
                    && words[3 * there + 2] == last) {
                String known = places[there];
                if (known != null && (length <= ALL_IN_WORDS || is(known, ascii, from, length))) {
                    return known;
                }
            }
        }
        String text = new String(ascii, from, length, StandardCharsets.ISO_8859_1);
        if (++made > places.length && bits < mostBits) {
            grow();
            place = hash >>> Integer.SIZE - bits;
        }
        if (places[place] != null) {
            put(place ^ 1, places[place], marks[place], words[3 * place], words[3 * place + 1], words[3 * place + 2]);
        }
        put(place, text, mark, first, middle, last);
        return text;
    }

    private void put(int place, @Nullable String text, int mark, long first, long middle, long last) {
        places[place] = text;
        marks[place] = mark;
        words[3 * place] = first;
        words[3 * place + 1] = middle;
        words[3 * place + 2] = last;
    }

    private void grow() {
        @Nullable String[] before = places;
        int[] marksBefore = marks;
        long[] wordsBefore = words;
        bits = Math.min(bits + 2, mostBits);
        places = new String[1 << bits];
        marks = new int[1 << bits];
        words = new long[3 << bits];
        for (int i = 0; i < before.length; i++) {
            if (before[i] != null) {
                // what is left of the hash tells the place: it is longer than any place
                int place = marksBefore[i] >>> Integer.SIZE - bits;
                place ^= places[place] == null ? 0 : 1;
                put(
                        place,
                        before[i],
                        marksBefore[i],
                        wordsBefore[3 * i],
                        wordsBefore[3 * i + 1],
                        wordsBefore[3 * i + 2]);
            }
        }
    }

    /** Fewer than eight bytes. */
    private static long packed(byte[] ascii, int from, int length) {
        long word = 0;
        for (int i = from; i < from + length; i++) {
            word = word << 8 ^ ascii[i];
        }
        return word;
    }

    private static int hash(long first, long middle, long last) {
        long hash = Long.rotateLeft(first * ODD, 29) ^ middle;
        return mixed(Long.rotateLeft(hash * ODD, 29) ^ last);
    }

    /** Eight bytes at a time, the last eight overlapping those before. */
    private static int hash(byte[] ascii, int from, int length) {
        long hash = length;
        int last = from + length - Long.BYTES;
        for (int i = from; i < last; i += Long.BYTES) {
            hash = Long.rotateLeft((hash ^ (long) WORD.get(ascii, i)) * ODD, 29);
        }
        return mixed(hash ^ (long) WORD.get(ascii, last));
    }

    private static int mixed(long hash) {
        // a product's low bits know nothing of the high bits, which the last characters are
        long product = hash * ODD;
        return (int) ((product ^ product >>> 32) * ODD >>> 32);
    }

    @SuppressWarnings("deprecation") // of characters above Latin 1 it takes one half: here are none
    private boolean is(String text, byte[] ascii, int from, int length) {
        // both calls are a few instructions for many characters, which a loop over charAt is not
        text.getBytes(0, length, compared, 0);
        return Arrays.equals(compared, 0, length, ascii, from, from + length);
    }
}
