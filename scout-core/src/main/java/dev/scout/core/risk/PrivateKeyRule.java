package dev.scout.core.risk;

import java.util.ArrayList;
import java.util.List;

/**
 * A private key in its PEM armour, whole or cut off: {@code -----BEGIN RSA PRIVATE KEY-----} and what follows.
 *
 * <p>Source: RFC 7468, textual encodings; RFC 9580 for those of PGP. A key in the middle of a value begins at its first
 * line and ends after its last, or with the value.
 */
final class PrivateKeyRule implements SecretRule {

    private static final String BEGIN = "-----BEGIN ";
    private static final String END = "-----END ";
    private static final String DASHES = "-----";
    private static final int LONGEST_LABEL = 64;
    /** The armour alone, as in a text about keys, is none. */
    private static final int SHORTEST_KEY = 24;

    @Override
    public String id() {
        return "private-key";
    }

    @Override
    public List<Extent> find(String name, String value) {
        List<Extent> found = new ArrayList<>();
        int at = value.indexOf(BEGIN);
        while (at >= 0) {
            int label = at + BEGIN.length();
            int next = value.indexOf(BEGIN, label);
            int content = content(value, label, next < 0 ? value.length() : next);
            if (content > 0) {
                int end = end(value, content, next < 0 ? value.length() : next);
                if (end - content >= SHORTEST_KEY) {
                    found.add(new Extent(at, end));
                }
            }
            at = next;
        }
        return found;
    }

    /** Where the lines after the label of a private key begin; 0 if it is the label of something else. */
    private static int content(String value, int label, int limit) {
        int close = indexOf(value, DASHES, label, Math.min(limit, label + LONGEST_LABEL));
        if (close < 0) {
            return 0;
        }
        String text = value.substring(label, close);
        return text.endsWith("PRIVATE KEY") || text.endsWith("PRIVATE KEY BLOCK") ? close + DASHES.length() : 0;
    }

    private static int end(String value, int content, int limit) {
        int end = indexOf(value, END, content, limit);
        int close = end < 0 ? -1 : indexOf(value, DASHES, end + END.length(), limit);
        return close < 0 ? limit : close + DASHES.length();
    }

    private static int indexOf(String value, String part, int from, int to) {
        int at = value.substring(from, to).indexOf(part);
        return at < 0 ? at : from + at;
    }
}
