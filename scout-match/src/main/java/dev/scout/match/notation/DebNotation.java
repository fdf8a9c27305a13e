package dev.scout.match.notation;

import dev.scout.match.range.VersionRange;
import dev.scout.match.version.Version;
import dev.scout.match.version.VersionScheme;
import dev.scout.match.version.VersionSchemes;
import java.util.ArrayList;
import java.util.List;

/**
 * Relations of Debian packages without the name: {@code >= 1.2, << 2.0~}.
 *
 * <pre>
 * range        = alternatives *( "," alternatives )
 * alternatives = relation *( "|" relation )
 * relation     = [ "(" ] ( "&lt;&lt;" / "&lt;=" / "=" / "&gt;=" / "&gt;&gt;" ) version [ ")" ]
 * </pre>
 *
 * <ol>
 *   <li>All must hold that stand between commas, and one of those between bars. White space may stand anywhere but in
 *       an operator and a version; parentheses come in pairs.
 *   <li>Versions are compared in their order; Debian has no pre-releases.
 *   <li>{@code <} and {@code >} alone are refused: they once meant {@code <=} and {@code >=}, and dpkg warns. So is a
 *       version without an operator.
 * </ol>
 *
 * <p>Source: Debian Policy, 7.1 "Syntax of relationship fields"; dpkg 1.21.
 */
final class DebNotation implements RangeNotation {

    private final VersionScheme scheme = VersionSchemes.builtIn().find("deb").orElseThrow();

    @Override
    public String name() {
        return "deb";
    }

    @Override
    public NativeRange parse(String text) {
        RangeScanner scanner = new RangeScanner(name(), text);
        List<VersionRange<Version>> all = new ArrayList<>();
        do {
            List<VersionRange<Version>> alternatives = new ArrayList<>();
            do {
                alternatives.add(relation(scanner).toRange());
                scanner.skipAsciiSpace();
            } while (scanner.take("|"));
            all.add(VersionRange.unionOf(alternatives));
        } while (scanner.take(","));
        if (!scanner.isAtEnd()) {
            throw scanner.expected("a comma, a bar or the end");
        }
        return new PlainRange(scheme, text, VersionRange.intersectionOf(all));
    }

    private Clause relation(RangeScanner scanner) {
        scanner.skipAsciiSpace();
        boolean parenthesis = scanner.take("(");
        scanner.skipAsciiSpace();
        Bound bound = bound(scanner);
        scanner.skipAsciiSpace();
        int from = scanner.position();
        Version version = scanner.version(scheme, scanner.takeUntil(",|()"), from);
        scanner.skipAsciiSpace();
        if (parenthesis && !scanner.take(")")) {
            throw scanner.expected(")");
        }
        return new Clause(bound, version);
    }

    private static Bound bound(RangeScanner scanner) {
        if (scanner.take("<<")) {
            return Bound.LESS;
        } else if (scanner.take("<=")) {
            return Bound.AT_MOST;
        } else if (scanner.take("=")) {
            return Bound.EQUAL;
        } else if (scanner.take(">=")) {
            return Bound.AT_LEAST;
        } else if (scanner.take(">>")) {
            return Bound.GREATER;
        }
        throw scanner.expected("<<, <=, =, >= or >>");
    }
}
