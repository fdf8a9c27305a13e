package dev.scout.match.notation;

import dev.scout.match.range.VersionRange;
import dev.scout.match.version.Version;
import dev.scout.match.version.VersionScheme;
import dev.scout.match.version.VersionSchemes;
import java.util.ArrayList;
import java.util.List;

/**
 * Requirements of Ruby gems: {@code ~> 1.2, != 1.2.5}.
 *
 * <pre>
 * range       = requirement *( "," requirement )
 * requirement = [ "=" / "!=" / "&lt;" / "&lt;=" / "&gt;" / "&gt;=" / "~&gt;" ] version
 * </pre>
 *
 * <ol>
 *   <li>All must hold. White space may stand around a version; no operator is {@code =}; nothing at all is {@code >=
 *       0}.
 *   <li>Versions are compared in their order, pre-releases like all others.
 *   <li>{@code ~> 1.2.3} holds what is not before 1.2.3, and whose release is before 1.3: the version's numbers before
 *       its first letter or hyphen, less the last if there are more than one, and then the last one greater.
 *   <li>The release of a pre-release counts there: 1.3.rc1 is out, although it comes before 1.3.
 *   <li>A version with a letter or a hyphen is a pre-release.
 * </ol>
 *
 * <p>{@link NativeRange#toRange()} ends {@code ~> 1.2.3} before {@code 1.3.A}. No version bounds it exactly: 1.3.A.A is
 * still older.
 *
 * <p>Source: RubyGems 3.3.15, {@code Gem::Requirement}.
 */
final class GemNotation implements RangeNotation {

    private final VersionScheme scheme = VersionSchemes.builtIn().find("gem").orElseThrow();

    @Override
    public String name() {
        return "gem";
    }

    @Override
    public NativeRange parse(String text) {
        return read(text, text.isBlank() ? ">= 0" : text);
    }

    private NativeRange read(String given, String text) {
        RangeScanner scanner = new RangeScanner(name(), text);
        List<VersionRange<VersionKey>> keys = new ArrayList<>();
        List<VersionRange<Version>> versions = new ArrayList<>();
        do {
            scanner.skipAsciiSpace();
            boolean pessimistic = scanner.take("~>");
            Bound bound = pessimistic ? Bound.AT_LEAST : Bound.take(scanner);
            scanner.skipAsciiSpace();
            int from = scanner.position();
            String version = scanner.takeUntil(",");
            if (version.isEmpty()) {
                throw scanner.expected("a version");
            }
            Version parsed = scanner.version(scheme, version, from);
            keys.add(bound.of(VersionKey.of(scheme, version)));
            versions.add(bound.of(parsed));
            if (pessimistic) {
                String next = next(version);
                keys.add(VersionRange.lessThan(VersionKey.of(scheme, next).withoutLast()));
                versions.add(VersionRange.lessThan(scheme.parse(next + ".A")));
            }
            scanner.skipAsciiSpace();
        } while (scanner.take(","));
        if (!scanner.isAtEnd()) {
            throw scanner.expected("a comma or the end");
        }
        return new GemRange(
                scheme,
                given,
                KeyCuts.of(scheme, VersionRange.intersectionOf(keys), key -> key),
                VersionRange.intersectionOf(versions));
    }

    /** The release that is too new for {@code ~>}. */
    private static String next(String version) {
        int end = 0; // of the number that becomes greater
        int start = 0;
        int at = 0;
        for (boolean first = true; at < version.length() && isDigit(version.charAt(at)); first = false) {
            int from = at;
            while (at < version.length() && isDigit(version.charAt(at))) {
                at++;
            }
            int to = at;
            at = at < version.length() && version.charAt(at) == '.' ? at + 1 : at;
            boolean last = at == to || at == version.length() || !isDigit(version.charAt(at));
            if (first || !last) {
                start = from;
                end = to;
            }
        }
        return version.substring(0, start) + DecimalText.next(version.substring(start, end));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** A list of requirements; the keys have the bounds of the tool. */
    private record GemRange(VersionScheme scheme, String text, KeyCuts keys, VersionRange<Version> toRange)
            implements NativeRange {

        @Override
        public boolean contains(String version, Prereleases prereleases) {
            return keys.contains(version) && (prereleases != Prereleases.EXCLUDED || !isPreRelease(version));
        }

        private static boolean isPreRelease(String version) {
            for (int at = 0; at < version.length(); at++) {
                char c = (char) (version.charAt(at) | 0x20);
                if (c >= 'a' && c <= 'z' || version.charAt(at) == '-') {
                    return true;
                }
            }
            return false;
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
