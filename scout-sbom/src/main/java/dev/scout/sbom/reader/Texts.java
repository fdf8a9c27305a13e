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

    private static final int SMALLEST = 1 << 8;

    private final int longest;
    private final int largest;
    private @Nullable String[] places = new String[SMALLEST];
    /** The hash of each text, which tells nearly always whether it is another without looking at it. */
    private int[] hashes = new int[SMALLEST];

    private final byte[] compared;
    private final byte[] narrowed;
    private int made;

    /**
     * No texts yet.
     *
     * @param longest the length of a text that is worth looking up
     * @param largest how many texts are remembered at most, a power of two
     */
    public Texts(int longest, int largest) {
        this.longest = longest;
        this.largest = largest;
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
        int hash = hash(ascii, from, length);
        int first = hash & places.length - 1;
        String known = at(first, hash, ascii, from, length);
        known = known == null ? at(first ^ 1, hash, ascii, from, length) : known;
        if (known != null) {
            return known;
        }
        String text = new String(ascii, from, length, StandardCharsets.ISO_8859_1);
        if (++made > places.length && places.length < largest) {
            grow();
            first = hash & places.length - 1;
        }
        if (places[first] != null) {
            places[first ^ 1] = places[first];
            hashes[first ^ 1] = hashes[first];
        }
        places[first] = text;
        hashes[first] = hash;
        return text;
    }

    private @Nullable String at(int place, int hash, byte[] ascii, int from, int length) {
        String known = hashes[place] == hash ? places[place] : null;
        return known != null && is(known, ascii, from, length) ? known : null;
    }

    private void grow() {
        @Nullable String[] before = places;
        int[] hashesBefore = hashes;
        places = new String[before.length * 4];
        hashes = new int[places.length];
        for (int i = 0; i < before.length; i++) {
            int place = hashesBefore[i] & places.length - 1;
            place = places[place] == null ? place : place ^ 1;
            places[place] = before[i];
            hashes[place] = hashesBefore[i];
        }
    }

    /** Eight bytes at a time, the last eight overlapping those before. */
    private static int hash(byte[] ascii, int from, int length) {
        long hash = length;
        if (length < Long.BYTES) {
            for (int i = from; i < from + length; i++) {
                hash = hash << 8 ^ ascii[i];
            }
        } else {
            int last = from + length - Long.BYTES;
            for (int i = from; i < last; i += Long.BYTES) {
                hash = Long.rotateLeft((hash ^ (long) WORD.get(ascii, i)) * 0x9E3779B97F4A7C15L, 29);
            }
            hash ^= (long) WORD.get(ascii, last);
        }
        // a product's low bits know nothing of the high bits, which the last characters are
        hash = (hash ^ hash >>> 32) * 0x9E3779B97F4A7C15L;
        return (int) (hash >>> 32);
    }

    @SuppressWarnings("deprecation") // of characters above Latin 1 it takes one half: here are none
    private boolean is(String text, byte[] ascii, int from, int length) {
        if (text.length() != length) {
            return false;
        }
        // both calls are a few instructions for many characters, which a loop over charAt is not
        text.getBytes(0, length, compared, 0);
        return Arrays.equals(compared, 0, length, ascii, from, from + length);
    }
}
