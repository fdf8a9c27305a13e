package dev.scout.match.judgement;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A CPE name in either of its spellings.
 *
 * <p>Rule: {@code cpe:2.3:} and eleven attributes, or {@code cpe:/} and up to seven, of which the sixth may hold five
 * between tildes. An attribute that is {@code *}, empty or missing is any, one with wildcards is a {@link CpePattern
 * pattern}; letters count in either case. Source: NISTIR 7695, CPE naming 2.3.
 *
 * @param attributes the eleven of 2.3, unescaped, in lower case, with wildcards as the URI has them; an empty one is
 *     any
 */
record CpeName(List<String> attributes) {

    private static final String FORMATTED = "cpe:2.3:";
    private static final String URI = "cpe:/";
    private static final String ANY = String.valueOf(CpePattern.ANY);
    private static final int ATTRIBUTES = 11;
    /** Part, vendor and product: without them it names nothing. */
    private static final int NEEDED = 3;

    private static final int EDITION = 5;
    private static final int LANGUAGE = 6;

    /** Reads a name; null if it is none, or names no product. */
    static @Nullable CpeName of(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        List<String> attributes;
        if (lower.startsWith(FORMATTED)) {
            attributes = split(lower.substring(FORMATTED.length()), ':');
        } else if (lower.startsWith(URI)) {
            attributes = unpacked(split(lower.substring(URI.length()).replace("\\", ""), ':'));
        } else {
            return null;
        }
        if (attributes.size() > ATTRIBUTES) {
            return null;
        }
        attributes.replaceAll(attribute -> attribute.equals(ANY) ? "" : attribute);
        while (attributes.size() < ATTRIBUTES) {
            attributes.add("");
        }
        return attributes.subList(0, NEEDED).contains("") ? null : new CpeName(List.copyOf(attributes));
    }

    /** Splits at separators that no backslash stands before, and takes the backslashes out; what has none is a sign. */
    private static List<String> split(String text, char separator) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && i + 1 < text.length()) {
                part.append(text.charAt(++i));
            } else if (c == separator) {
                parts.add(part.toString());
                part.setLength(0);
            } else {
                part.append(c == '*' ? CpePattern.ANY : c == '?' ? CpePattern.ONE : c);
            }
        }
        parts.add(part.toString());
        return parts;
    }

    /** The attributes of a URI in the order of 2.3: the packed edition stands before the language there. */
    private static List<String> unpacked(List<String> written) {
        List<String> attributes = new ArrayList<>();
        for (String attribute : written) {
            attributes.add(decoded(attribute));
        }
        if (attributes.size() <= EDITION || !attributes.get(EDITION).startsWith("~")) {
            return attributes;
        }
        List<String> packed = split(attributes.get(EDITION).substring(1), '~');
        List<String> unpacked = new ArrayList<>(attributes.subList(0, EDITION));
        unpacked.add(packed.get(0));
        unpacked.add(attributes.size() > LANGUAGE ? attributes.get(LANGUAGE) : "");
        unpacked.addAll(packed.subList(1, packed.size()));
        return unpacked;
    }

    private static String decoded(String text) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int high = c == '%' && i + 2 < text.length() ? Character.digit(text.charAt(i + 1), 16) : -1;
            int low = high < 0 ? -1 : Character.digit(text.charAt(i + 2), 16);
            if (low >= 0) {
                out.append((char) (high * 16 + low));
                i += 2;
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    /** Whether another is one of those that this one names. */
    boolean includes(CpeName other) {
        for (int i = 0; i < ATTRIBUTES; i++) {
            String wanted = attributes.get(i);
            if (!wanted.isEmpty() && !includes(wanted, other.attributes.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean includes(String wanted, String other) {
        CpePattern pattern = CpePattern.of(wanted);
        return wanted.equals(other) || pattern != null && pattern.includes(other);
    }
}
