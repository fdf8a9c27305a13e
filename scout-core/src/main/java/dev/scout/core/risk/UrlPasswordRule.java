package dev.scout.core.risk;

import java.util.ArrayList;
import java.util.List;

/**
 * A password in a URL: {@code postgres://user:password@host/}.
 *
 * <p>Rule: after {@code ://} up to the next {@code /}, {@code ?}, {@code #}, quote or white space is the authority;
 * what stands before its last {@code @} is the user, and after a colon the password, if it is no placeholder. Source:
 * RFC 3986, 3.2; real passwords hold an {@code @} of their own.
 */
final class UrlPasswordRule implements SecretRule {

    private static final String SCHEME_END = "://";

    @Override
    public String id() {
        return "url-password";
    }

    @Override
    public List<Extent> find(String name, String value) {
        List<Extent> found = new ArrayList<>();
        int at = value.indexOf(SCHEME_END);
        while (at >= 0) {
            int start = at + SCHEME_END.length();
            int end = start;
            int userEnd = -1;
            int colon = -1;
            while (end < value.length() && !isEnd(value.charAt(end))) {
                char c = value.charAt(end);
                colon = colon < 0 && c == ':' ? end : colon;
                userEnd = c == '@' ? end : userEnd;
                end++;
            }
            boolean hasScheme = at > 0 && Alphabet.isAlphanumeric(value.charAt(at - 1));
            boolean hasPassword = hasScheme && colon >= 0 && colon + 1 < userEnd;
            if (hasPassword && !Placeholders.isOne(value.substring(colon + 1, userEnd))) {
                found.add(new Extent(colon + 1, userEnd));
            }
            at = value.indexOf(SCHEME_END, end);
        }
        return found;
    }

    private static boolean isEnd(char c) {
        return c == '/' || c == '?' || c == '#' || c == '"' || c == '\'' || c <= ' ';
    }
}
