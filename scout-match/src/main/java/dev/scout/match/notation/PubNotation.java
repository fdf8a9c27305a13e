package dev.scout.match.notation;

import dev.scout.match.range.VersionRange;
import dev.scout.match.version.Version;
import dev.scout.match.version.VersionScheme;
import dev.scout.match.version.VersionSchemes;
import org.jspecify.annotations.Nullable;

/**
 * Constraints of Dart packages: {@code ^1.2.3}, {@code >=1.2.3 <2.0.0}.
 *
 * <pre>
 * range      = "any" | "^" version | 1*comparison      white space anywhere between
 * comparison = ["&lt;" | "&lt;=" | "&gt;" | "&gt;="] version
 * </pre>
 *
 * <ol>
 *   <li>All comparisons must hold; a version alone is itself.
 *   <li>{@code ^1.2.3} ends before {@code 2.0.0-0}, {@code ^0.1.2} before {@code 0.2.0-0}, {@code ^0.0.1} before
 *       {@code 0.1.0-0}. It stands alone.
 *   <li>{@code <2.0.0} leaves out the pre-releases of 2.0.0 as well, unless the range begins at one of them, or the
 *       bound is a pre-release or has build metadata.
 *   <li>Other pre-releases are in by order alone. Build metadata is ordered: see the scheme.
 * </ol>
 *
 * <p>Source: pub_semver 2.1, {@code VersionConstraint.parse}, {@code VersionRange}, {@code Version.nextBreaking}.
 */
final class PubNotation implements RangeNotation {

    private final VersionScheme scheme = VersionSchemes.builtIn().find(name()).orElseThrow();

    @Override
    public String name() {
        return "pub";
    }

    @Override
    public NativeRange parse(String text) {
        RangeScanner scanner = new RangeScanner(name(), text);
        scanner.skipWhiteSpace();
        VersionRange<Version> range;
        if (scanner.take("any")) {
            range = VersionRange.full();
        } else if (scanner.take('^')) {
            range = readCompatible(scanner);
        } else {
            range = readComparisons(scanner);
        }
        scanner.skipWhiteSpace();
        if (!scanner.isAtEnd()) {
            throw scanner.refuse("expected the end");
        }
        return GatedRange.plain(scheme, text, SemverPrereleases::isOne, range);
    }

    private VersionRange<Version> readCompatible(RangeScanner scanner) {
        scanner.skipWhiteSpace();
        PubVersion from = PubVersion.read(scanner, scheme);
        PartialVersion numbers = from.numbers();
        boolean initial = PartialVersion.isZero(numbers.major());
        String next = initial ? numbers.nextMinor() : numbers.nextMajor();
        return VersionRange.between(from.version(), scanner.version(scheme, next + PartialVersion.LEAST_PRERELEASE));
    }

    private VersionRange<Version> readComparisons(RangeScanner scanner) {
        PubVersion lower = null;
        PubVersion upper = null;
        boolean withLower = false;
        boolean withUpper = false;
        do {
            boolean opens = scanner.take('>');
            boolean closes = !opens && scanner.take('<');
            boolean exact = !opens && !closes;
            boolean inclusive = exact || scanner.take('=');
            if (!exact) {
                scanner.skipWhiteSpace();
            }
            PubVersion version = PubVersion.read(scanner, scheme);
            if (!closes) {
                int order = lower == null ? 1 : version.version().compareTo(lower.version());
                withLower = order > 0 ? inclusive : withLower && (order < 0 || inclusive);
                lower = order > 0 ? version : lower;
            }
            if (!opens) {
                int order = upper == null ? -1 : version.version().compareTo(upper.version());
                withUpper = order < 0 ? inclusive : withUpper && (order > 0 || inclusive);
                upper = order < 0 ? version : upper;
            }
            scanner.skipWhiteSpace();
        } while (!scanner.isAtEnd());
        return between(lower, withLower, upper, withUpper);
    }

    private VersionRange<Version> between(
            @Nullable PubVersion lower, boolean withLower, @Nullable PubVersion upper, boolean withUpper) {
        VersionRange<Version> above = lower == null
                ? VersionRange.full()
                : withLower ? VersionRange.atLeast(lower.version()) : VersionRange.greaterThan(lower.version());
        if (upper == null) {
            return above;
        }
        if (withUpper) {
            return above.intersection(VersionRange.atMost(upper.version()));
        }
        boolean beginsAtPrerelease = lower != null && lower.isPrerelease() && lower.hasNumbersOf(upper);
        Version end = upper.isRelease() && !beginsAtPrerelease
                ? scheme.parse(upper.numbers().release() + PartialVersion.LEAST_PRERELEASE)
                : upper.version();
        return above.intersection(VersionRange.lessThan(end));
    }
}
