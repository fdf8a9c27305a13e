package dev.scout.sbom.reader;

import java.nio.charset.StandardCharsets;

/** What escapes in a text mean: RFC 8259, 7. A surrogate that stands alone stays alone. */
final class JsonEscapes {

    /** How many hexadecimal digits stand behind a {@code u}. */
    static final int DIGITS = 4;

    private JsonEscapes() {}

    /** The text of these bytes, which are of UTF-8 and whose escapes are whole. */
    static String decode(byte[] bytes, int from, int to) {
        char[] characters = new char[to - from];
        int count = 0;
        for (int i = from; i < to; ) {
            int c = bytes[i++];
            if (c < 0) {
                int start = i - 1;
                while (i < to && bytes[i] < 0) {
                    i++;
                }
                String run = new String(bytes, start, i - start, StandardCharsets.UTF_8);
                run.getChars(0, run.length(), characters, count);
                count += run.length();
            } else if (c != '\\') {
                characters[count++] = (char) c;
            } else if (bytes[i] == 'u') {
                int code = 0;
                for (int k = 1; k <= DIGITS; k++) {
                    code = code << 4 | hex(bytes[i + k]);
                }
                characters[count++] = (char) code;
                i += 1 + DIGITS;
            } else {
                characters[count++] = meaning(bytes[i++]);
            }
        }
        return new String(characters, 0, count);
    }

    /** The value of a hexadecimal digit; negative if it is none. */
    static int hex(byte digit) {
        return Character.digit(digit & 0xFF, 16);
    }

    private static char meaning(byte letter) {
        return switch (letter) {
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            default -> (char) letter;
        };
    }
}
