package dev.scout.sbom.reader;

/** The bytes of a character that is not of ASCII, in UTF-8: RFC 3629, 4. */
final class Utf8Sequence {

    private Utf8Sequence() {}

    /** How many bytes a character has that begins with this one; 0 if none does. */
    static int length(byte first) {
        int c = first & 0xFF;
        if (c < 0xC2 || c > 0xF4) {
            return 0;
        }
        return c < 0xE0 ? 2 : c < 0xF0 ? 3 : 4;
    }

    /** Whether a character of this length stands here: not one that is shorter, a surrogate, or beyond the last. */
    static boolean isAt(byte[] bytes, int from, int length) {
        int c = bytes[from] & 0xFF;
        int lowest = c == 0xE0 ? 0xA0 : c == 0xF0 ? 0x90 : 0x80;
        int highest = c == 0xED ? 0x9F : c == 0xF4 ? 0x8F : 0xBF;
        for (int i = from + 1; i < from + length; i++) {
            int next = bytes[i] & 0xFF;
            if (next < lowest || next > highest) {
                return false;
            }
            lowest = 0x80;
            highest = 0xBF;
        }
        return length > 0;
    }
}
