package dev.scout.core.purl;

/** Reads components that are not plain, and notes whether they were written in the canonical form. */
final class PercentDecoder {

    private final String text;
    private final PurlDraft draft;
    private int next;
    /** What was read so far; never longer than what it is written as. */
    private char[] out = {};

    private int length;

    PercentDecoder(String text, PurlDraft draft) {
        this.text = text;
        this.draft = draft;
    }

    /**
     * The text of one component.
     *
     * @param segmented whether slashes separate segments, so that none may come encoded
     */
    String decode(int from, int to, boolean segmented) {
        out = new char[to - from];
        for (next = from; next < to; ) {
            char c = text.charAt(next);
            if (c == '%') {
                escape(to, segmented);
                continue;
            }
            if (!PercentCoding.isPlain(c) && !(segmented && c == '/')) {
                raw(c, to);
                draft.canonical = false;
            }
            out[length++] = c;
            next++;
        }
        return new String(out, 0, length);
    }

    private void raw(char c, int to) {
        if (c == '?' || c == '#') {
            draft.odd(PurlRepair.UNENCODED_SEPARATOR, next);
        } else if (!PercentCoding.isLegal(c)) {
            draft.odd(PurlRepair.UNENCODED_CHARACTER, next);
        }
        if (Character.isSurrogate(c)) {
            boolean paired = Character.isHighSurrogate(c)
                    ? next + 1 < to && Character.isLowSurrogate(text.charAt(next + 1))
                    : next > 0 && Character.isHighSurrogate(text.charAt(next - 1));
            if (!paired) {
                throw new MalformedPackageUrlException(text, next, "half a surrogate pair");
            }
        }
    }

    private void escape(int to, boolean segmented) {
        int start = next;
        int octet = octet(start, to);
        if (octet >= 0 && octet < 0x80) {
            next += 3;
            if (segmented && octet == '/') {
                draft.odd(PurlRepair.ENCODED_SLASH, start);
            }
            if (PercentCoding.isPlain(octet) || !isUpperCase(start)) {
                draft.canonical = false;
            }
            out[length++] = (char) octet;
            return;
        }
        int point = octet < 0 ? -1 : codePoint(octet, to);
        if (point < 0) {
            draft.odd(PurlRepair.BAD_ESCAPE, start);
            out[length++] = '%';
            next = start + 1;
            return;
        }
        for (int i = start; i < next; i += 3) {
            if (!isUpperCase(i)) {
                draft.canonical = false;
            }
        }
        length += Character.toChars(point, out, length);
    }

    /** Reads the escapes of one UTF-8 sequence; -1 if they are none (cut short, overlong, a surrogate, too large). */
    private int codePoint(int lead, int to) {
        int more = lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : 1;
        if (lead < 0xC2 || lead > 0xF4) {
            return -1;
        }
        int point = lead & (0x3F >> more);
        next += 3;
        for (int i = 0; i < more; i++) {
            int octet = octet(next, to);
            if (octet < 0x80 || octet > 0xBF) {
                return -1;
            }
            point = point << 6 | octet & 0x3F;
            next += 3;
        }
        boolean overlong = point < (more == 3 ? 0x10000 : more == 2 ? 0x800 : 0x80);
        boolean surrogate = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
        return overlong || surrogate || point > Character.MAX_CODE_POINT ? -1 : point;
    }

    private int octet(int at, int to) {
        if (at + 3 > to || text.charAt(at) != '%') {
            return -1;
        }
        int high = PercentCoding.hex(text.charAt(at + 1));
        int low = PercentCoding.hex(text.charAt(at + 2));
        return high < 0 || low < 0 ? -1 : high << 4 | low;
    }

    private boolean isUpperCase(int at) {
        return text.charAt(at + 1) < 'a' && text.charAt(at + 2) < 'a';
    }
}
