package dev.scout.core.purl;

import java.util.Arrays;

/**
 * The characters of a package URL.
 *
 * <ol>
 *   <li>Letters, digits, {@code . - _ ~} and the colon stand for themselves and are never encoded.
 *   <li>The rest of what RFC 3986 lets into a path or a query may be read as itself, and is written encoded; a
 *       {@code +} is a plus sign, never a space.
 *   <li>Everything else is encoded as the bytes of its UTF-8, {@code %} and two upper-case hexadecimal digits each.
 * </ol>
 *
 * <p>Source: purl-spec, Core Specification, Character encoding.
 */
final class PercentCoding {

    private static final byte PLAIN = 2;
    private static final byte LEGAL = 1;
    private static final byte[] KINDS = new byte[128];
    private static final char[] HEX = "0123456789ABCDEF".toCharArray();

    static {
        Arrays.fill(KINDS, '0', '9' + 1, PLAIN);
        Arrays.fill(KINDS, 'A', 'Z' + 1, PLAIN);
        Arrays.fill(KINDS, 'a', 'z' + 1, PLAIN);
        for (char c : ".-_~:".toCharArray()) {
            KINDS[c] = PLAIN;
        }
        for (char c : "!$&'()*+,;=@/?".toCharArray()) {
            KINDS[c] = LEGAL;
        }
    }

    private PercentCoding() {}

    /** Whether a character stands for itself in the canonical form. */
    static boolean isPlain(int c) {
        return c < 128 && KINDS[c] == PLAIN;
    }

    /** Whether a character may be read as itself. */
    static boolean isLegal(int c) {
        return c < 128 && KINDS[c] != 0;
    }

    /** The value of a hexadecimal digit, or -1. */
    static int hex(char c) {
        if (c >= '0' && c <= '9') {
            return c - '0';
        }
        int lower = c | 0x20;
        return c < 128 && lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
    }

    /** Appends a component in its canonical form. Its surrogates must come in pairs. */
    static void encode(String component, boolean keepSlashes, StringBuilder out) {
        int done = 0;
        for (int i = 0; i < component.length(); i++) {
            char c = component.charAt(i);
            if (isPlain(c) || (keepSlashes && c == '/')) {
                continue;
            }
            out.append(component, done, i);
            if (c < 0x80) {
                escape(c, out);
            } else if (c < 0x800) {
                escape(0xC0 | c >> 6, out);
                escape(0x80 | c & 0x3F, out);
            } else if (!Character.isSurrogate(c)) {
                escape(0xE0 | c >> 12, out);
                escape(0x80 | c >> 6 & 0x3F, out);
                escape(0x80 | c & 0x3F, out);
            } else {
                int point = component.codePointAt(i++);
                escape(0xF0 | point >> 18, out);
                escape(0x80 | point >> 12 & 0x3F, out);
                escape(0x80 | point >> 6 & 0x3F, out);
                escape(0x80 | point & 0x3F, out);
            }
            done = i + 1;
        }
        out.append(component, done, component.length());
    }

    private static void escape(int octet, StringBuilder out) {
        out.append('%').append(HEX[octet >> 4]).append(HEX[octet & 0xF]);
    }

    /** The index of the first surrogate without its other half, or -1. */
    static int loneSurrogate(String component) {
        for (int i = 0; i < component.length(); i++) {
            char c = component.charAt(i);
            if (Character.isSurrogate(c)) {
                if (Character.isLowSurrogate(c)
                        || i + 1 == component.length()
                        || !Character.isLowSurrogate(component.charAt(i + 1))) {
                    return i;
                }
                i++;
            }
        }
        return -1;
    }
}
