package dev.scout.match.notation;

import dev.scout.match.range.VersionRange;
import dev.scout.match.version.Version;
import dev.scout.match.version.VersionScheme;
import dev.scout.match.version.VersionSchemes;
import java.util.ArrayList;
import java.util.List;

/**
 * Versions in the security advisories of nginx: {@code 0.5.6-1.13.2}, {@code 1.5.10+, 1.4.7+}.
 *
 * <pre>
 * range = "all" / "none" / item *( "," item )
 * item  = version [ "+" / ( "-" version ) ]
 * </pre>
 *
 * <ol>
 *   <li>One item must hold. White space may stand around items.
 *   <li>{@code a-b} is from a to b, both in.
 *   <li>{@code a+} is from a on; where a's second number is even, only to the end of that stable branch: {@code 1.4.1+}
 *       is before 1.5.0.
 * </ol>
 *
 * <p>Source: nginx security advisories; package-url/vers-spec, {@code nginx_range_from_native_test}.
 */
final class NginxNotation implements RangeNotation {

    private final VersionScheme scheme = VersionSchemes.builtIn().find("nginx").orElseThrow();

    @Override
    public String name() {
        return "nginx";
    }

    @Override
    public NativeRange parse(String text) {
        if (text.equals("all") || text.equals("none")) {
            return new PlainRange(scheme, text, text.equals("all") ? VersionRange.full() : VersionRange.empty());
        }
        RangeScanner scanner = new RangeScanner(name(), text);
        List<VersionRange<Version>> items = new ArrayList<>();
        do {
            scanner.skipAsciiSpace();
            items.add(item(scanner));
            scanner.skipAsciiSpace();
        } while (scanner.take(","));
        if (!scanner.isAtEnd()) {
            throw scanner.expected("a comma or the end");
        }
        return new PlainRange(scheme, text, VersionRange.unionOf(items));
    }

    private VersionRange<Version> item(RangeScanner scanner) {
        int start = scanner.position();
        String from = scanner.takeUntil(",+-");
        Version version = scanner.version(scheme, from, start);
        if (scanner.take("+")) {
            return fromOn(version, from);
        } else if (scanner.take("-")) {
            int end = scanner.position();
            Version to = scanner.version(scheme, scanner.takeUntil(","), end);
            if (to.compareTo(version) < 0) {
                throw scanner.expected("bounds that ascend", start);
            }
            return VersionRange.closed(version, to);
        }
        return VersionRange.of(version);
    }

    private VersionRange<Version> fromOn(Version version, String text) {
        int minor = text.indexOf('.') + 1;
        int end = text.indexOf('.', minor);
        end = end < 0 ? text.length() : end;
        boolean stable = minor > 0 && (text.charAt(end - 1) - '0') % 2 == 0;
        if (!stable) {
            return VersionRange.atLeast(version);
        }
        String next = text.substring(0, minor) + DecimalText.next(text.substring(minor, end)) + ".0";
        return VersionRange.between(version, scheme.parse(next));
    }
}
