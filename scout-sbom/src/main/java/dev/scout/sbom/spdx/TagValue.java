package dev.scout.sbom.spdx;

import dev.scout.sbom.reader.Texts;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The value of a tag, as bytes that are made a text only for those who keep it: many tags have no place in the model,
 * and what many elements have in common is made once.
 */
final class TagValue {

    private final Texts words = new Texts(128, 1 << 12);
    private final Texts references = new Texts(512, 1 << 18);
    private byte[] bytes = new byte[0];
    private int from;
    private int to;
    /** The whole as a text, if it is not of ASCII alone. */
    private @Nullable String wide;

    /** Takes the place of the value before; false if not all of it is UTF-8. The bytes are not copied. */
    boolean set(byte[] newBytes, int newFrom, int newTo) {
        bytes = newBytes;
        from = newFrom;
        to = newTo;
        wide = ByteScan.isAscii(bytes, from, to) ? null : new String(bytes, from, to - from, StandardCharsets.UTF_8);
        return wide == null || wide.indexOf('\uFFFD') < 0 || isExact(wide);
    }

    /** Whether a text, which has a replacement character, has it because the document does. */
    private boolean isExact(String text) {
        byte[] again = text.getBytes(StandardCharsets.UTF_8);
        return Arrays.equals(again, 0, again.length, bytes, from, to);
    }

    /** The whole. */
    String text() {
        return wide == null ? string(from, to) : wide;
    }

    /** The whole, which many elements have in common. */
    String word() {
        return wide == null ? known(words, from, to) : wide;
    }

    /** The whole, which is the id of an element. */
    String reference() {
        return wide == null ? known(references, from, to) : wide;
    }

    /** An id, a word and an id, with white space between them; null if one is missing. */
    @Nullable
    SpdxRelationship relationship() {
        int[] ends = words();
        return ends.length == 0
                ? null
                : new SpdxRelationship(
                        known(references, from, ends[0]),
                        known(words, ends[1], ends[2]),
                        known(references, ends[3], to),
                        null);
    }

    /** A category, which says nothing that the type does not, a type and a locator; null if one is missing. */
    SpdxPackage.@Nullable ExternalRef externalRef() {
        int[] ends = words();
        return ends.length == 0
                ? null
                : new SpdxPackage.ExternalRef(known(words, ends[1], ends[2]), string(ends[3], to));
    }

    /** An algorithm, a colon and a value; null if there is no colon. */
    @Nullable
    SpdxChecksum checksum() {
        int colon = ByteScan.indexOf((byte) ':', bytes, from, to);
        if (colon == to) {
            return null;
        }
        int digits = colon + 1;
        while (digits < to && bytes[digits] == ' ') {
            digits++;
        }
        return new SpdxChecksum(
                known(words, from, colon).strip(), string(digits, to).strip());
    }

    /** Where the first word ends, the second begins and ends, and the rest begins; nothing if one is missing. */
    private int[] words() {
        int firstEnd = wordEnd(from);
        int second = wordStart(firstEnd);
        int secondEnd = wordEnd(second);
        int third = wordStart(secondEnd);
        return firstEnd == from || third == to ? new int[0] : new int[] {firstEnd, second, secondEnd, third};
    }

    private int wordEnd(int start) {
        int at = start;
        while (at < to && !isSpace(bytes[at])) {
            at++;
        }
        return at;
    }

    private int wordStart(int start) {
        int at = start;
        while (at < to && isSpace(bytes[at])) {
            at++;
        }
        return at;
    }

    /** What is not of ASCII is negative, and no white space. */
    private static boolean isSpace(byte b) {
        return b <= ' ' && b >= 0;
    }

    private String known(Texts texts, int start, int end) {
        return wide == null && texts.takes(end - start) ? texts.of(bytes, start, end - start) : string(start, end);
    }

    private String string(int start, int end) {
        return new String(
                bytes, start, end - start, wide == null ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
    }
}
