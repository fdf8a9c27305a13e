package dev.scout.match.notation;

import dev.scout.match.range.VersionRange;
import dev.scout.match.version.Version;
import dev.scout.match.version.VersionScheme;
import dev.scout.match.version.VersionSchemes;
import java.util.ArrayList;
import java.util.List;

/**
 * Dependencies of rpm packages without the name: {@code >= 1:2.0-3, < 1:3}.
 *
 * <pre>
 * range = clause *( [ "," ] clause )
 * clause = ( "&lt;" / "&lt;=" / "=&lt;" / "=" / "==" / "&gt;=" / "=&gt;" / "&gt;" ) version
 * </pre>
 *
 * <ol>
 *   <li>All must hold. White space may stand anywhere but in an operator and a version.
 *   <li>A missing epoch is 0.
 *   <li>Where a clause has no release, that of the version does not count: {@code <= 1.0} holds 1.0-5, {@code > 1.0}
 *       does not.
 *   <li>Where the version has none, it may be any: 1.0 is in {@code = 1.0-5}, and even in {@code < 1.0-5} and {@code >
 *       1.0-5}.
 * </ol>
 *
 * <p>{@link NativeRange#toRange()} is of versions with a release; {@code <= 1.0} ends before {@code 1.0^}, which is the
 * next version.
 *
 * <p>Of a key it is used here that what has the same epoch and version begins so, and continues with the release.
 *
 * <p>Source: rpm 4.18, {@code rpmverOverlap}; rpm-dependencies, "Versioning".
 */
final class RpmNotation implements RangeNotation {

    private final VersionScheme scheme = VersionSchemes.builtIn().find("rpm").orElseThrow();

    @Override
    public String name() {
        return "rpm";
    }

    @Override
    public NativeRange parse(String text) {
        RangeScanner scanner = new RangeScanner(name(), text);
        List<VersionRange<VersionKey>> released = new ArrayList<>();
        List<VersionRange<VersionKey>> unreleased = new ArrayList<>();
        List<VersionRange<Version>> versions = new ArrayList<>();
        scanner.skipAsciiSpace();
        do {
            Bound bound = bound(scanner);
            scanner.skipAsciiSpace();
            int from = scanner.position();
            String version = scanner.takeUntil(",");
            Version parsed = scanner.version(scheme, version, from);
            VersionKey key = VersionKey.of(scheme, version);
            VersionKey withoutRelease = VersionKey.of(scheme, withoutRelease(version));
            if (hasRelease(version)) {
                released.add(bound.of(key));
                unreleased.add(orEqual(bound).of(withoutRelease));
                versions.add(bound.of(parsed));
            } else {
                Version next = scheme.parse(withoutRelease(version) + "^");
                released.add(of(bound, withoutRelease, withoutRelease.aboveAllThatBeginSo()));
                unreleased.add(bound.of(withoutRelease));
                versions.add(of(bound, scheme.parse(withoutRelease(version)), next));
            }
            scanner.skipAsciiSpace();
            if (scanner.take(",")) {
                scanner.skipAsciiSpace();
                if (scanner.isAtEnd()) {
                    throw scanner.expected("an operator");
                }
            }
        } while (!scanner.isAtEnd());
        return new RpmRange(
                scheme,
                text,
                KeyCuts.of(scheme, VersionRange.intersectionOf(released), key -> key),
                KeyCuts.of(scheme, VersionRange.intersectionOf(unreleased), key -> key),
                VersionRange.intersectionOf(versions));
    }

    private static Bound bound(RangeScanner scanner) {
        if (scanner.take("=<")) {
            return Bound.AT_MOST;
        } else if (scanner.take("=>")) {
            return Bound.AT_LEAST;
        } else if (scanner.take("==")) {
            return Bound.EQUAL;
        } else if ("<=>".indexOf(scanner.peek()) >= 0) {
            return Bound.take(scanner);
        }
        throw scanner.expected("<, <=, =, >= or >");
    }

    private static Bound orEqual(Bound bound) {
        return switch (bound) {
            case LESS -> Bound.AT_MOST;
            case GREATER -> Bound.AT_LEAST;
            default -> bound;
        };
    }

    /** What is bounded by all from one value to before another, taken as one. */
    private static <V extends Comparable<? super V>> VersionRange<V> of(Bound bound, V from, V before) {
        return switch (bound) {
            case LESS, AT_LEAST -> bound.of(from);
            case AT_MOST -> VersionRange.lessThan(before);
            case GREATER -> VersionRange.atLeast(before);
            case EQUAL -> VersionRange.between(from, before);
            case NOT_EQUAL -> VersionRange.between(from, before).complement();
        };
    }

    /** Whether a release stands after the last hyphen; an empty one is none. */
    private static boolean hasRelease(String version) {
        int hyphen = version.lastIndexOf('-');
        return hyphen >= 0 && hyphen < version.length() - 1;
    }

    private static String withoutRelease(String version) {
        int hyphen = version.lastIndexOf('-');
        return hyphen > 0 ? version.substring(0, hyphen) : version;
    }

    /**
     * A list of clauses.
     *
     * @param released what holds of versions with a release
     * @param unreleased what holds of versions without one
     */
    private record RpmRange(
            VersionScheme scheme, String text, KeyCuts released, KeyCuts unreleased, VersionRange<Version> toRange)
            implements NativeRange {

        @Override
        public boolean contains(String version, Prereleases prereleases) {
            return hasRelease(version) ? released.contains(version) : unreleased.contains(version);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
