package dev.scout.sbom.reader;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Short texts that a document has shown lately, so that one that comes again is not made again.
 *
 * <p>Rule: a text has one of two places in a table, which is as large as the document has shown different texts, up to
 * a limit; a new one takes the place of an older one. So a document can make it useless, but neither slow nor large.
 * Not thread-safe.
 */
public final class Texts {

    private static final int SMALLEST = 1 << 8;
    /** How many characters of either half of a text count when its place is looked for. */
    private static final int HALF = 12;

    private final int longest;
    private final int largest;
    private @Nullable String[] places = new String[SMALLEST];
    /** The hash of each text, which tells nearly always whether it is another without looking at it. */
    private int[] hashes = new int[SMALLEST];

    private final char[] compared;
    private final char[] widened;
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
        this.compared = new char[longest];
        this.widened = new char[longest];
    }

    /** Whether a text of this length is worth looking up. */
    public boolean takes(int length) {
        return length <= longest;
    }

    /** The text of these bytes, which are of ASCII. */
    public String of(byte[] ascii, int from, int length) {
        for (int i = 0; i < length; i++) {
            widened[i] = (char) ascii[from + i];
        }
        return of(widened, 0, length);
    }

    /** The text of these characters. */
    String of(char[] characters, int from, int length) {
        if (length == 0) {
            return "";
        }
        int hash = hash(characters, from, length);
        int first = hash & places.length - 1;
        String known = at(first, hash, characters, from, length);
        known = known == null ? at(first ^ 1, hash, characters, from, length) : known;
        if (known != null) {
            return known;
        }
        String text = new String(characters, from, length);
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

    private @Nullable String at(int place, int hash, char[] characters, int from, int length) {
        String known = hashes[place] == hash ? places[place] : null;
        return known != null && is(known, characters, from, length) ? known : null;
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

    /** The end counts in full, because ids that begin alike differ there; the rest of a long text in samples. */
    private static int hash(char[] characters, int from, int length) {
        int half = Math.min((length + 1) / 2, HALF);
        int step = Math.max((length - half) / half, 1);
        int last = from + length - 1;
        int front = length;
        int back = 0;
        int at = from;
        int i = 0;
        // two characters at once, so that one multiplication does not wait for the one before
        for (; i + 1 < half; i += 2, at += 2 * step) {
            front = front * (31 * 31) + (characters[at] * 31 + characters[at + step]);
            back = back * (31 * 31) + (characters[last - i] * 31 + characters[last - i - 1]);
        }
        if (i < half) {
            front = front * 31 + characters[at];
            back = back * 31 + characters[last - i];
        }
        int hash = (front * 0x85EBCA6B ^ back) * 0x9E3779B1;
        return hash ^ hash >>> 15;
    }

    private boolean is(String text, char[] characters, int from, int length) {
        if (text.length() != length) {
            return false;
        }
        // both calls are a few instructions for many characters, which a loop over charAt is not
        text.getChars(0, length, compared, 0);
        return Arrays.equals(compared, 0, length, characters, from, from + length);
    }
}
