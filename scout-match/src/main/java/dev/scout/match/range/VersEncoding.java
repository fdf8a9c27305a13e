package dev.scout.match.range;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * The percent-encoding of versions.
 *
 * <ol>
 *   <li>Encoded are {@code > < = ! * | %}, white space, control characters and all that is not ASCII, as UTF-8 with
 *       upper-case digits.
 *   <li>Nothing else is: an encoded colon is not canonical. So every text has one encoding.
 * </ol>
 *
 * <p>Source: package-url/vers-spec, core specification, "Normalized, canonical representation"; its parse tests; RFC
 * 3986, section 2.1.
 */
final class VersEncoding {

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private VersEncoding() {}

    /** Whether a character has a meaning in VERS, and so may stand in no version as it is. */
    static boolean isReserved(char c) {
        return c == '>' || c == '<' || c == '=' || c == '!' || c == '*' || c == '|';
    }

    static String encode(String version) {
        int first = firstToEncode(version);
        if (first < 0) {
            return version;
        }
        StringBuilder text = new StringBuilder(version.length() + 16).append(version, 0, first);
        for (byte octet : version.substring(first).getBytes(StandardCharsets.UTF_8)) {
            if (octet < 0 || mustEncode((char) octet)) {
                HEX.toHexDigits(text.append('%'), octet);
            } else {
                text.append((char) octet);
            }
        }
        return text.toString();
    }

    /** The version behind its encoding, canonical or not; null if the encoding has no meaning. */
    static @Nullable String decode(String raw) {
        int first = raw.indexOf('%');
        if (first < 0) {
            return raw;
        }
        byte[] octets = raw.getBytes(StandardCharsets.UTF_8);
        int length = 0;
        for (int i = 0; i < octets.length; i++) {
            if (octets[i] == '%') {
                if (i + 2 >= octets.length
                        || !HexFormat.isHexDigit(octets[i + 1])
                        || !HexFormat.isHexDigit(octets[i + 2])) {
                    return null;
                }
                octets[length++] =
                        (byte) (HexFormat.fromHexDigit(octets[i + 1]) << 4 | HexFormat.fromHexDigit(octets[i + 2]));
                i += 2;
            } else {
                octets[length++] = octets[i];
            }
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(octets, 0, length))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    /** Where a text holds half of a surrogate pair, or -1: such a text has no UTF-8. */
    static int unpairedSurrogate(String text) {
        int at = 0;
        while (at < text.length()) {
            int point = text.codePointAt(at);
            if (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE) {
                return at;
            }
            at += Character.charCount(point);
        }
        return -1;
    }

    private static int firstToEncode(String version) {
        for (int i = 0; i < version.length(); i++) {
            if (mustEncode(version.charAt(i))) {
                return i;
            }
        }
        return -1;
    }

    private static boolean mustEncode(char c) {
        return c <= ' ' || c >= 0x7F || c == '%' || isReserved(c);
    }
}
