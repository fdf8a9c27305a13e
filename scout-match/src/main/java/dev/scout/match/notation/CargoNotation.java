package dev.scout.match.notation;

import dev.scout.match.range.VersionRange;
import dev.scout.match.version.Version;
import dev.scout.match.version.VersionScheme;
import dev.scout.match.version.VersionSchemes;
import org.jspecify.annotations.Nullable;

/**
 * Requirements of Rust crates: {@code ^1.2.3}, {@code >=1.2, <1.5}, {@code 1.*}.
 *
 * <pre>
 * range      = "*" | comparator *("," comparator)      at most 32
 * comparator = ["^" | "~" | "=" | "&lt;" | "&lt;=" | "&gt;" | "&gt;="] number ["." (number | wildcard)
 *              ["." (number | wildcard) ["-" prerelease] ["+" build]]]
 * wildcard   = "*" | "x" | "X"                         no number may follow one
 * </pre>
 *
 * <ol>
 *   <li>Blanks may stand around operators and versions. All comparators must hold.
 *   <li>Nothing in front is {@code ^}, but with a wildcard it is {@code =}.
 *   <li>{@code ^} keeps the first number that is not 0, {@code ~} the second if it is given, {@code =} all that are
 *       given. {@code >1.2} begins at {@code 1.3.0-0}, {@code <=1.2} ends before it, {@code <1.2} ends before
 *       {@code 1.2.0-0}.
 *   <li>A pre-release is in only if a comparator names a pre-release of the same three numbers; and where numbers are
 *       missing after {@code =}, {@code ~}, {@code >=}, {@code <=}, these hold no pre-release of the numbers given.
 *   <li>Build metadata means nothing.
 * </ol>
 *
 * <p>Source: the crate {@code semver} 1.0, {@code src/parse.rs} and {@code src/eval.rs}.
 */
final class CargoNotation implements RangeNotation {

    private static final int MOST_COMPARATORS = 32;
    private static final String LARGEST = "18446744073709551615";

    private final VersionScheme scheme = VersionSchemes.builtIn().find(name()).orElseThrow();

    @Override
    public String name() {
        return "cargo";
    }

    @Override
    public NativeRange parse(String text) {
        RangeScanner scanner = new RangeScanner(name(), text);
        scanner.skipBlanks();
        ComparatorSet set = new ComparatorSet(scheme);
        if (takeWildcard(scanner)) {
            scanner.skipBlanks();
        } else {
            readComparator(scanner, set);
            for (int count = 1; scanner.take(','); count++) {
                if (count == MOST_COMPARATORS) {
                    throw scanner.refuse("more than " + MOST_COMPARATORS + " comparators");
                }
                scanner.skipBlanks();
                readComparator(scanner, set);
            }
        }
        if (!scanner.isAtEnd()) {
            throw scanner.refuse("expected a comma");
        }
        VersionRange<Version> range = set.range();
        return new GatedRange(
                scheme, text, SemverPrereleases::isOne, range, set.prereleases(), range, VersionRange.empty());
    }

    private void readComparator(RangeScanner scanner, ComparatorSet set) {
        String operator = takeOperator(scanner);
        scanner.skipBlanks();
        String major = scanner.takeNumber();
        boolean minorGiven = scanner.take('.');
        boolean wildcard = minorGiven && takeWildcard(scanner);
        String minor = minorGiven && !wildcard ? scanner.takeNumber() : null;
        boolean patchGiven = minorGiven && scanner.take('.');
        boolean patchWildcard = patchGiven && takeWildcard(scanner);
        if (patchGiven && wildcard && !patchWildcard) {
            throw scanner.refuse("a number after a wildcard");
        }
        String patch = patchGiven && !patchWildcard ? scanner.takeNumber() : null;
        String prerelease = patch != null && scanner.take('-') ? "-" + scanner.takeIdentifiers() : "";
        String build = patch != null && scanner.take('+') ? "+" + scanner.takeIdentifiers() : "";
        PartialVersion version = new PartialVersion(major, minor, patch, prerelease);
        Version lowest = scanner.version(scheme, version.version() + build);
        if (operator.isEmpty()) {
            operator = wildcard || patchWildcard ? "=" : "^";
        }
        scanner.skipBlanks();
        if (version.isComplete()) {
            set.add(complete(operator, version, lowest));
        } else {
            set.add(partial(operator, version));
            if (!operator.equals("^") && !operator.equals("<") && !operator.equals(">")) {
                set.refusePrereleases(partial("=", version).union(justBelow(version)));
            }
        }
        if (!prerelease.isEmpty()) {
            set.name(version.release());
        }
    }

    private VersionRange<Version> complete(String operator, PartialVersion version, Version lowest) {
        return switch (operator) {
            case "=" -> VersionRange.of(lowest);
            case ">" -> VersionRange.greaterThan(lowest);
            case ">=" -> VersionRange.atLeast(lowest);
            case "<" -> VersionRange.lessThan(lowest);
            case "<=" -> VersionRange.atMost(lowest);
            case "~" -> VersionRange.atLeast(lowest).intersection(before(version.major(), version.minor(), null));
            default -> VersionRange.atLeast(lowest).intersection(beforeBreaking(version));
        };
    }

    private VersionRange<Version> partial(String operator, PartialVersion version) {
        VersionRange<Version> from = VersionRange.atLeast(scheme.parse(version.release()));
        VersionRange<Version> before = before(version.major(), version.minor(), null);
        return switch (operator) {
            case "=", "~" -> from.intersection(before);
            case ">" -> before.complement();
            case ">=" -> from;
            case "<" -> VersionRange.lessThan(scheme.parse(version.release() + PartialVersion.LEAST_PRERELEASE));
            case "<=" -> before;
            default -> from.intersection(beforeBreaking(version));
        };
    }

    /** The pre-releases of the first release of a partial version. */
    private VersionRange<Version> justBelow(PartialVersion version) {
        return SemverPrereleases.of(version.release(), scheme);
    }

    private VersionRange<Version> beforeBreaking(PartialVersion version) {
        if (version.minor() == null || !"0".equals(version.major())) {
            return before(version.major(), null, null);
        }
        boolean patch = version.patch() != null && version.minor().equals("0");
        return before(version.major(), version.minor(), patch ? version.patch() : null);
    }

    /** What is older than all versions with numbers above these; everything if there are none. */
    private VersionRange<Version> before(@Nullable String major, @Nullable String minor, @Nullable String patch) {
        if (LARGEST.equals(patch)) {
            return before(major, minor, null);
        }
        if (patch == null && LARGEST.equals(minor)) {
            return before(major, null, null);
        }
        if (minor == null && LARGEST.equals(major)) {
            return VersionRange.full();
        }
        String next = new PartialVersion(major, minor, patch, "").next();
        return VersionRange.lessThan(scheme.parse(next + PartialVersion.LEAST_PRERELEASE));
    }

    private static String takeOperator(RangeScanner scanner) {
        for (String operator : new String[] {"=", ">=", ">", "<=", "<", "~", "^"}) {
            if (scanner.take(operator)) {
                return operator;
            }
        }
        return "";
    }

    private static boolean takeWildcard(RangeScanner scanner) {
        return scanner.take('*') || scanner.take('x') || scanner.take('X');
    }
}
