package dev.scout.match;

import dev.scout.match.version.InvalidVersionException;
import dev.scout.match.version.KeyBuffer;
import dev.scout.match.version.Version;
import dev.scout.match.version.VersionScheme;
import org.jspecify.annotations.Nullable;

/**
 * The order of a scheme of the SemVer family, for texts that are not quite of it, as registries' first years and feeds
 * hold them.
 *
 * <p>Rule: what the scheme refuses is read again with any {@code v}, {@code =} and white space before it left out,
 * missing numbers as zero ({@code 3} is {@code 3.0.0}), without leading zeros ({@code 18.09.8}), and with a pre-release
 * that follows the numbers without a hyphen ({@code 1.0.0beta2} is {@code 1.0.0-beta2}), if there is more than one of
 * them: {@code 8f4b7f8} is a commit. What the scheme refuses then, too, is refused.
 *
 * <p>Source: osv.dev, which coerces the bounds of SEMVER ranges so ({@code osv/semver_index.py}); node-semver, loose
 * mode ({@code internal/re.js}), which {@code npm audit} asks for.
 */
final class CoercedSemver implements VersionScheme {

    private final VersionScheme strict;

    private CoercedSemver(VersionScheme strict) {
        this.strict = strict;
    }

    /** The scheme to match with: this one for the family, the same one for all others. */
    static VersionScheme insteadOf(VersionScheme scheme) {
        return scheme.isSemverFamily() ? new CoercedSemver(scheme) : scheme;
    }

    /** The version that is read where a text is none of the scheme; null if it is one, or cannot be read at all. */
    static @Nullable String readInstead(String text, VersionScheme scheme) {
        return scheme instanceof CoercedSemver coerced ? coerced.readInstead(text) : null;
    }

    private @Nullable String readInstead(String text) {
        if (isVersion(text)) {
            return null;
        }
        String respelled = respell(text);
        return respelled != null && isVersion(respelled) ? respelled : null;
    }

    private boolean isVersion(String text) {
        try {
            strict.parse(text);
            return true;
        } catch (InvalidVersionException e) {
            return false;
        }
    }

    @Override
    public boolean isSemverFamily() {
        return true;
    }

    @Override
    public String name() {
        return strict.name();
    }

    @Override
    public boolean writeKey(String text, KeyBuffer key) {
        int start = key.length();
        try {
            return strict.writeKey(text, key);
        } catch (InvalidVersionException e) {
            String respelled = respell(text);
            if (respelled == null) {
                throw e;
            }
            return strict.writeKey(respelled, key.truncate(start));
        }
    }

    @Override
    public Version parse(String text) {
        return writeKey(text, new KeyBuffer()) ? VersionScheme.super.parse(text) : strict.parse(text);
    }

    @Override
    public boolean isTotalOrder() {
        return strict.isTotalOrder();
    }

    /** The strict spelling; null if it does not begin with numbers. It may still be no version. */
    private static @Nullable String respell(String text) {
        String body = text.strip();
        StringBuilder spelled = new StringBuilder(body.length() + 1);
        int at = 0;
        while (at < body.length() && isPrefix(body.charAt(at))) {
            at++;
        }
        boolean dotted = false;
        for (int part = 0; part < 3; part++) {
            if (part > 0) {
                spelled.append('.');
                boolean more = at < body.length() && body.charAt(at) == '.';
                if (!more) {
                    spelled.append('0');
                    continue;
                }
                dotted = true;
                at++;
            }
            int end = at;
            while (end < body.length() && isDigit(body.charAt(end))) {
                end++;
            }
            if (end == at) {
                return null;
            }
            appendNumber(body, at, end, spelled);
            at = end;
        }
        int plus = body.indexOf('+', at);
        int end = plus < 0 ? body.length() : plus;
        if (at < end) {
            if (!dotted && body.charAt(at) != '-') {
                return null;
            }
            // A hyphen that nothing follows is the pre-release itself.
            boolean hyphen = body.charAt(at) == '-' && at + 1 < end;
            spelled.append('-');
            appendIdentifiers(body, hyphen ? at + 1 : at, end, spelled);
        }
        return spelled.append(body, end, body.length()).toString();
    }

    private static void appendIdentifiers(String text, int from, int to, StringBuilder spelled) {
        int start = from;
        while (start <= to) {
            int dot = text.indexOf('.', start);
            int end = dot < 0 || dot > to ? to : dot;
            if (start > from) {
                spelled.append('.');
            }
            boolean number = end > start && text.substring(start, end).chars().allMatch(c -> isDigit((char) c));
            if (number) {
                appendNumber(text, start, end, spelled);
            } else {
                spelled.append(text, start, end);
            }
            start = end + 1;
        }
    }

    private static void appendNumber(String text, int from, int to, StringBuilder spelled) {
        int start = from;
        while (start < to - 1 && text.charAt(start) == '0') {
            start++;
        }
        spelled.append(text, start, to);
    }

    private static boolean isPrefix(char c) {
        return c == 'v' || c == '=' || Character.isWhitespace(c);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
