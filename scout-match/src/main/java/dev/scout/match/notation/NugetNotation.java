package dev.scout.match.notation;

import dev.scout.match.range.VersionRange;
import dev.scout.match.version.Version;
import dev.scout.match.version.VersionScheme;
import dev.scout.match.version.VersionSchemes;
import org.jspecify.annotations.Nullable;

/**
 * Ranges of NuGet packages: {@code [1.0, 2.0)}, {@code 1.0}, {@code 1.0.*}.
 *
 * <pre>
 * range    = minimum | "[" version "]" | ("[" | "(") [minimum] "," [version] ("]" | ")")
 * minimum  = version | floating
 * floating = "*" | version-with-a-star
 * </pre>
 *
 * <ol>
 *   <li>A minimum alone has no upper bound: {@code 1.0} is {@code >= 1.0}. White space may stand around all parts.
 *   <li>One side may be missing, or be white space; both only if not both are empty: {@code (, )} is everything, and
 *       {@code (,)} is refused.
 *   <li>A floating minimum says which version is best, not which are in: its star counts as 0 in a number ({@code 1.*}
 *       is {@code >= 1.0}) and as the least that can follow in a pre-release ({@code 1.0-*} is {@code >= 1.0-0},
 *       {@code 1.0-rc*} is {@code >= 1.0-rc}). A star may end the version, and also the numbers.
 *   <li>Between bounds the wrong way round there is nothing. (Later releases of NuGet refuse them.)
 *   <li>The plain order decides, for pre-releases too. Build metadata means nothing.
 * </ol>
 *
 * <p>Source: NuGet.Versioning 5.6, {@code VersionRangeFactory}, {@code FloatRange}, {@code VersionRangeBase}.
 */
final class NugetNotation implements RangeNotation {

    private final VersionScheme scheme = VersionSchemes.builtIn().find(name()).orElseThrow();

    @Override
    public String name() {
        return "nuget";
    }

    @Override
    public NativeRange parse(String text) {
        String trimmed = trim(text);
        VersionRange<Version> range = trimmed.startsWith("[") || trimmed.startsWith("(")
                ? readInterval(text, trimmed)
                : VersionRange.atLeast(readMinimum(text, trimmed));
        return GatedRange.plain(scheme, text, SemverPrereleases::isOne, range);
    }

    private VersionRange<Version> readInterval(String text, String trimmed) {
        int last = trimmed.length() - 1;
        if (!trimmed.endsWith("]") && !trimmed.endsWith(")")) {
            throw refuse(text, text.length(), "expected a bracket");
        }
        boolean withLower = trimmed.startsWith("[");
        boolean withUpper = trimmed.endsWith("]");
        String inside = trimmed.substring(1, Math.max(1, last));
        int comma = inside.indexOf(',');
        if (inside.isEmpty() || inside.equals(",")) {
            throw refuse(text, text.indexOf(trimmed) + 1, "expected a version");
        }
        if (comma < 0 && !(withLower && withUpper)) {
            throw refuse(text, text.length(), "expected a comma");
        }
        String from = comma < 0 ? inside : inside.substring(0, comma);
        String to = inside.substring(comma + 1);
        Version lower = trim(from).isEmpty() ? null : readMinimum(text, from);
        Version upper = trim(to).isEmpty() ? null : read(text, to);
        return above(lower, withLower).intersection(below(upper, withUpper));
    }

    private static VersionRange<Version> above(@Nullable Version version, boolean inclusive) {
        if (version == null) {
            return VersionRange.full();
        }
        return inclusive ? VersionRange.atLeast(version) : VersionRange.greaterThan(version);
    }

    private static VersionRange<Version> below(@Nullable Version version, boolean inclusive) {
        if (version == null) {
            return VersionRange.full();
        }
        return inclusive ? VersionRange.atMost(version) : VersionRange.lessThan(version);
    }

    private Version readMinimum(String text, String minimum) {
        int first = minimum.indexOf('*');
        if (first < 0) {
            return read(text, minimum);
        }
        int last = minimum.length() - 1;
        if (minimum.lastIndexOf('*') != last || minimum.indexOf('+') >= 0) {
            throw refuse(text, text.indexOf('*'), "a star that does not end the version");
        }
        int hyphen = minimum.indexOf('-');
        if (first == last) {
            String rest = minimum.substring(0, last);
            boolean isNumber = hyphen < 0 || hyphen == minimum.lastIndexOf('-') && endsOpen(rest);
            return read(text, isNumber ? rest + "0" : rest);
        }
        if (hyphen < 0 || first != hyphen - 1) {
            throw refuse(text, text.indexOf('*'), "a star that does not end the numbers");
        }
        String numbers = minimum.substring(0, first) + "0";
        String prerelease = minimum.substring(hyphen, last);
        return read(text, numbers + (endsOpen(prerelease) ? prerelease + "0" : prerelease));
    }

    /** Whether an identifier is missing at the end. */
    private static boolean endsOpen(String version) {
        return version.endsWith("-") || version.endsWith(".");
    }

    private Version read(String text, String version) {
        return new RangeScanner(name(), text).version(scheme, trim(version));
    }

    private InvalidRangeException refuse(String text, int position, String reason) {
        return new InvalidRangeException(name(), text, Math.max(0, position), reason);
    }

    /** What .NET's {@code String.Trim} leaves. */
    private static String trim(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isSpace(text.charAt(from))) {
            from++;
        }
        while (to > from && isSpace(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c >= '\t' && c <= '\r' || c == '\u0085' || c >= '\u00A0' && Character.isSpaceChar(c);
    }
}
