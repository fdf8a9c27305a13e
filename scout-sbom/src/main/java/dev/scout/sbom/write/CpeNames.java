package dev.scout.sbom.write;

/**
 * Which CPE names the schemas take.
 *
 * <p>Rule: {@code cpe:2.3:} with a part of {@code a}, {@code h}, {@code o}, {@code *} or {@code -} and ten more
 * attributes, or {@code cpe:/} with a part; no white space and no control characters. Source: NIST IR 7695, 6.1 and
 * 6.2.
 */
final class CpeNames {

    private static final String CURRENT = "cpe:2.3:";
    private static final String OLD = "cpe:/";
    private static final int ATTRIBUTES = 11;

    private CpeNames() {}

    static boolean isValid(String name) {
        if (!name.chars().allMatch(c -> c > ' ' && c < 0x7F)) {
            return false;
        } else if (name.startsWith(OLD)) {
            return name.length() > OLD.length() && "aho".indexOf(name.charAt(OLD.length())) >= 0 && isPlain(name);
        }
        return name.startsWith(CURRENT)
                && name.length() > CURRENT.length() + 1
                && "aho*-".indexOf(name.charAt(CURRENT.length())) >= 0
                && attributes(name) == ATTRIBUTES;
    }

    private static boolean isPlain(String name) {
        return name.chars()
                .allMatch(c -> c >= '0' && c <= '9'
                        || c >= 'a' && c <= 'z'
                        || c >= 'A' && c <= 'Z'
                        || ":/._-~%".indexOf(c) >= 0);
    }

    /** How many attributes there are; 0 if one is not well-formed. */
    private static int attributes(String name) {
        int count = 0;
        int from = CURRENT.length();
        for (int i = from; i <= name.length(); i++) {
            if (i == name.length() || name.charAt(i) == ':') {
                if (i == from || !isAttribute(name, from, i)) {
                    return 0;
                }
                count++;
                from = i + 1;
            } else if (name.charAt(i) == '\\') {
                i++;
            }
        }
        return count;
    }

    private static boolean isAttribute(String name, int from, int end) {
        for (int i = from; i < end; i++) {
            char c = name.charAt(i);
            boolean letter = c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
            if (c == '\\') {
                i++;
            } else if (!letter && "._-*?".indexOf(c) < 0) {
                return false;
            }
        }
        return true;
    }
}
