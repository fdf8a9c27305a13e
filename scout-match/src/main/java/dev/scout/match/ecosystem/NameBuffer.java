package dev.scout.match.ecosystem;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/** A package's name in normal form, as UTF-8, written without making a text of it. Reusable, and not thread-safe. */
public final class NameBuffer {

    private byte[] bytes = new byte[64];
    private int length;

    /** Makes an empty buffer. */
    public NameBuffer() {}

    /** Makes place for so many bytes, so that texts of that length need no growing. */
    public NameBuffer reserve(int size) {
        if (size > bytes.length) {
            bytes = Arrays.copyOf(bytes, size);
        }
        return this;
    }

    /** Empties the buffer and keeps its memory. */
    public NameBuffer clear() {
        length = 0;
        return this;
    }

    /** Appends one character of ASCII. */
    public NameBuffer put(char c) {
        if (length == bytes.length) {
            bytes = Arrays.copyOf(bytes, length * 2);
        }
        bytes[length++] = (byte) c;
        return this;
    }

    /** Appends a text as it is. */
    public NameBuffer put(String text) {
        byte[] to = room(text.length());
        int at = length;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                length = at;
                return putRest(text, i);
            }
            to[at++] = (byte) c;
        }
        length = at;
        return this;
    }

    /** Appends a text in lower case. */
    public NameBuffer putLowerCase(String text) {
        byte[] to = room(text.length());
        int at = length;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                length = at;
                return putRest(text.toLowerCase(Locale.ROOT), i);
            }
            to[at++] = (byte) (c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c);
        }
        length = at;
        return this;
    }

    /** The array, with place for so many bytes more. */
    private byte[] room(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(length + more, length * 2));
        }
        return bytes;
    }

    private NameBuffer putRest(String text, int from) {
        for (byte b : text.substring(from).getBytes(StandardCharsets.UTF_8)) {
            put((char) (b & 0xFF));
        }
        return this;
    }

    /** The number of bytes so far. */
    public int length() {
        return length;
    }

    /** A hash over the bytes so far and a number that tells tables apart; the same on every machine. */
    public int hash(int seed) {
        int hash = seed;
        for (int i = 0; i < length; i++) {
            hash = hash * 31 + bytes[i];
        }
        return mix(hash);
    }

    /** Spreads what differs in few bits over all bits. */
    private static int mix(int hash) {
        int spread = (hash ^ hash >>> 16) * 0x85EBCA6B;
        return spread ^ spread >>> 13;
    }

    /** Whether the bytes so far are those that stand somewhere in an array. */
    public boolean is(byte[] other, int from, int to) {
        return Arrays.equals(bytes, 0, length, other, from, to);
    }

    @Override
    public String toString() {
        return new String(bytes, 0, length, StandardCharsets.UTF_8);
    }
}
