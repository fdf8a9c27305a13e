package dev.scout.match;

import dev.scout.match.ecosystem.NameBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Texts by number, each kept once, as UTF-8 in one array. Number 0 is the empty text. Immutable. */
final class TextPool {

    private final byte[] bytes;
    private final int[] ends;

    TextPool(byte[] bytes, int[] ends) {
        this.bytes = bytes;
        this.ends = ends;
    }

    String get(int number) {
        int start = start(number);
        return new String(bytes, start, ends[number] - start, StandardCharsets.UTF_8);
    }

    boolean is(int number, NameBuffer text) {
        return text.is(bytes, start(number), ends[number]);
    }

    boolean is(int number, String text) {
        int start = start(number);
        int length = ends[number] - start;
        if (length < text.length()) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                return get(number).equals(text);
            }
            if (bytes[start + i] != c) {
                return false;
            }
        }
        return length == text.length();
    }

    int size() {
        return ends.length;
    }

    byte[] bytes() {
        return bytes;
    }

    int[] ends() {
        return ends;
    }

    private int start(int number) {
        return number == 0 ? 0 : ends[number - 1];
    }

    /** Collects texts. */
    static final class Builder {

        private final Map<String, Integer> numbers = new HashMap<>();
        private byte[] bytes = new byte[1 << 16];
        private int length;
        private final IntList ends = new IntList();

        Builder() {
            number("");
        }

        /** The number of a text, which is kept if it is new. */
        int number(String text) {
            Integer known = numbers.get(text);
            if (known != null) {
                return known;
            }
            byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
            if (length + utf8.length > bytes.length) {
                bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + utf8.length));
            }
            System.arraycopy(utf8, 0, bytes, length, utf8.length);
            length += utf8.length;
            int number = ends.size();
            ends.add(length);
            numbers.put(text, number);
            return number;
        }

        TextPool build() {
            return new TextPool(Arrays.copyOf(bytes, length), ends.toArray());
        }
    }
}
