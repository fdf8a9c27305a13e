package dev.scout.sbom.envelope;

import dev.scout.core.read.MalformedDocumentException;
import dev.scout.core.read.Position;
import dev.scout.sbom.reader.JsonSlice;
import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The payload of a DSSE envelope.
 *
 * <p>Rule: base64 in either alphabet, with padding or without; line breaks mean nothing. Sources: DSSE 1.0, 2; RFC
 * 4648, 4 and 5.
 */
final class Base64Payload {

    private static final byte NONE = -1;
    private static final byte[] VALUES = values();

    private Base64Payload() {}

    /**
     * The bytes that a text encodes.
     *
     * @throws MalformedDocumentException if it is no base64
     */
    static byte[] decode(JsonSlice slice) throws IOException {
        @Nullable String text = slice.text();
        if (text == null) {
            throw new MalformedDocumentException("the payload is no text", Position.UNKNOWN);
        }
        byte[] decoded = new byte[(int) (text.length() * 3L / 4 + 3)];
        int length = 0;
        int bits = 0;
        int count = 0;
        boolean padded = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '=') {
                padded = true;
                continue;
            } else if (c == '\n' || c == '\r') {
                continue;
            }
            byte value = c < VALUES.length ? VALUES[c] : NONE;
            if (value == NONE || padded) {
                throw new MalformedDocumentException("the payload is no base64", new Position(0, 0, i));
            }
            bits = bits << 6 | value;
            if (++count % 4 == 0) {
                decoded[length++] = (byte) (bits >>> 16);
                decoded[length++] = (byte) (bits >>> 8);
                decoded[length++] = (byte) bits;
            }
        }
        switch (count % 4) {
            case 1 ->
                throw new MalformedDocumentException(
                        "the payload is base64 that is cut off", new Position(0, 0, text.length()));
            case 2 -> decoded[length++] = (byte) (bits >>> 4);
            case 3 -> {
                decoded[length++] = (byte) (bits >>> 10);
                decoded[length++] = (byte) (bits >>> 2);
            }
            default -> {
                // nothing is left over
            }
        }
        return Arrays.copyOf(decoded, length);
    }

    private static byte[] values() {
        byte[] values = new byte[128];
        Arrays.fill(values, NONE);
        String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
        for (int i = 0; i < alphabet.length(); i++) {
            values[alphabet.charAt(i)] = (byte) i;
        }
        values['+'] = 62;
        values['-'] = 62;
        values['/'] = 63;
        values['_'] = 63;
        return values;
    }
}
