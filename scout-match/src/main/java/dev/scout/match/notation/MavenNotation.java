package dev.scout.match.notation;

import dev.scout.match.version.Version;
import dev.scout.match.version.VersionScheme;
import dev.scout.match.version.VersionSchemes;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Version ranges of Maven dependencies: {@code [1.0,2.0),[2.1,)}.
 *
 * <pre>
 * range       = *( restriction [ "," ] ) / version
 * restriction = "[" version "]"
 *             / ( "[" / "(" ) [ version ] "," [ version ] ( "]" / ")" )
 * </pre>
 *
 * <ol>
 *   <li>Square brackets include a bound, parentheses do not; a bound that is missing does not bound.
 *   <li>White space may stand around a version, and before and after the comma between restrictions, but not before the
 *       first one.
 *   <li>Restrictions ascend: each begins at or after the upper bound of the last, unless that had none. In each, the
 *       upper bound is not below the lower, and if they are the same, both are included.
 *   <li>A version alone is a soft requirement: Maven recommends it and takes any, so the range holds everything. A text
 *       that does not begin with a bracket is such a version, whatever it is; the empty text holds nothing.
 *   <li>Pre-releases and snapshots are versions like all others; Maven has no setting to leave them out, and here
 *       {@link NativeRange.Prereleases} changes nothing.
 * </ol>
 *
 * <p>The order of versions contradicts itself, see the scheme {@code maven}; so each restriction is asked by itself.
 *
 * <p>Source: maven-artifact 3.9.16, {@code VersionRange.createFromVersionSpec} and {@code containsVersion}.
 */
final class MavenNotation implements RangeNotation {

    private final VersionScheme scheme = VersionSchemes.builtIn().find("maven").orElseThrow();

    @Override
    public String name() {
        return "maven";
    }

    @Override
    public NativeRange parse(String text) {
        RangeScanner scanner = new RangeScanner(name(), text);
        List<List<Clause>> restrictions = new ArrayList<>();
        Version last = null;
        while (scanner.peek() == '[' || scanner.peek() == '(') {
            int from = scanner.position();
            Restriction restriction = restriction(scanner, text, from);
            if (last != null && (restriction.lower == null || restriction.lower.compareTo(last) < 0)) {
                throw scanner.expected("restrictions that ascend", from);
            }
            restrictions.add(restriction.clauses());
            last = restriction.upper;
            skipBlanks(scanner);
            if (scanner.take(",")) {
                skipBlanks(scanner);
            }
        }
        if (!scanner.isAtEnd()) {
            if (!restrictions.isEmpty()) {
                throw scanner.expected("a bracket");
            }
            restrictions.add(List.of());
        }
        return new ClauseRange(scheme, text, restrictions);
    }

    private Restriction restriction(RangeScanner scanner, String text, int from) {
        int comma = -1;
        int to = from + 1;
        while (to < text.length() && text.charAt(to) != ']' && text.charAt(to) != ')') {
            if (comma < 0 && text.charAt(to) == ',') {
                comma = to;
            }
            to++;
        }
        if (to == text.length()) {
            throw scanner.expected("] or )", to);
        }
        scanner.moveTo(to + 1);
        boolean fromIncluded = text.charAt(from) == '[';
        boolean toIncluded = text.charAt(to) == ']';
        if (comma < 0) {
            if (!fromIncluded || !toIncluded) {
                throw scanner.expected("one version in [ and ]", from);
            }
            Version version = scheme.parse(trim(text, from + 1, to));
            return new Restriction(version, true, version, true);
        }
        Version lower = bound(trim(text, from + 1, comma));
        Version upper = bound(trim(text, comma + 1, to));
        if (lower != null && upper != null) {
            int order = upper.compareTo(lower);
            if (order < 0 || order == 0 && !(fromIncluded && toIncluded)) {
                throw scanner.expected("bounds that ascend", from);
            }
        }
        return new Restriction(lower, fromIncluded, upper, toIncluded);
    }

    private @Nullable Version bound(String version) {
        return version.isEmpty() ? null : scheme.parse(version);
    }

    /** Without what Java's {@code trim} takes away: all up to the blank. */
    private static String trim(String text, int from, int to) {
        return text.substring(from, to).trim();
    }

    private static void skipBlanks(RangeScanner scanner) {
        while (!scanner.isAtEnd() && scanner.peek() <= ' ') {
            scanner.moveTo(scanner.position() + 1);
        }
    }

    /** What stands in one pair of brackets. */
    private record Restriction(
            @Nullable Version lower,
            boolean lowerIncluded,
            @Nullable Version upper,
            boolean upperIncluded) {

        List<Clause> clauses() {
            List<Clause> clauses = new ArrayList<>();
            if (lower != null) {
                clauses.add(new Clause(lowerIncluded ? Bound.AT_LEAST : Bound.GREATER, lower));
            }
            if (upper != null) {
                clauses.add(new Clause(upperIncluded ? Bound.AT_MOST : Bound.LESS, upper));
            }
            return clauses;
        }
    }
}
