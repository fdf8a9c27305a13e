package dev.scout.core.risk;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * What stands in an {@code Authorization} header: {@code Bearer} and a token, {@code Basic} and, in base64, a user, a
 * colon and a password.
 *
 * <p>Source: RFC 6750, 2.1; RFC 7617. Schemes are read in any case.
 */
final class AuthorizationRule implements SecretRule {

    private static final String BEARER = "bearer ";
    private static final String BASIC = "basic ";
    private static final int SHORTEST_TOKEN = 16;

    @Override
    public String id() {
        return "authorization-header";
    }

    @Override
    public List<Extent> find(String name, String value) {
        List<Extent> found = new ArrayList<>();
        String lower = lower(value);
        add(lower, value, BEARER, found);
        add(lower, value, BASIC, found);
        return found;
    }

    /** ASCII letters alone, so that every character stays in its place. */
    private static String lower(String value) {
        StringBuilder lower = new StringBuilder(value);
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            if (c >= 'A' && c <= 'Z') {
                lower.setCharAt(i, (char) (c - 'A' + 'a'));
            }
        }
        return lower.toString();
    }

    private static void add(String lower, String value, String scheme, List<Extent> found) {
        for (int at = lower.indexOf(scheme); at >= 0; ) {
            int start = at + scheme.length();
            int end = end(value, start);
            boolean begins = at == 0 || !Alphabet.isAlphanumeric(value.charAt(at - 1));
            String credentials = value.substring(start, end);
            if (begins && (scheme.equals(BASIC) ? isUserAndPassword(credentials) : isToken(credentials))) {
                found.add(new Extent(start, end));
            }
            at = lower.indexOf(scheme, end);
        }
    }

    private static int end(String value, int from) {
        int end = from;
        while (end < value.length() && isTokenCharacter(value.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isTokenCharacter(char c) {
        return Alphabet.BASE64.has(c) || Alphabet.DOTTED.has(c) || c == '~';
    }

    /** A word of a sentence about bearers has letters only. */
    private static boolean isToken(String text) {
        return text.length() >= SHORTEST_TOKEN
                && text.chars().anyMatch(c -> c >= '0' && c <= '9')
                && text.chars().distinct().limit(3).count() == 3;
    }

    private static boolean isUserAndPassword(String text) {
        try {
            String decoded = new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8);
            int colon = decoded.indexOf(':');
            return colon >= 0
                    && !Placeholders.isOne(decoded.substring(colon + 1))
                    && decoded.chars().allMatch(c -> c >= ' ' && c != '\uFFFD');
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
