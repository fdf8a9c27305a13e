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
        RangeCursor cursor = new RangeCursor(name(), text);
        List<VersionRange<Version>> all = new ArrayList<>();
        do {
            List<VersionRange<Version>> alternatives = new ArrayList<>();
            do {
                alternatives.add(relation(cursor).toRange());
                cursor.skipBlanks();
            } while (cursor.take("|"));
            all.add(VersionRange.unionOf(alternatives));
        } while (cursor.take(","));
        if (!cursor.atEnd()) {
            throw cursor.expected("a comma, a bar or the end");
        }
        return new PlainRange(scheme, text, VersionRange.intersectionOf(all));
    }

    private Clause relation(RangeCursor cursor) {
        cursor.skipBlanks();
        boolean parenthesis = cursor.take("(");
        cursor.skipBlanks();
        Bound bound = bound(cursor);
        cursor.skipBlanks();
        int from = cursor.position();
        Version version = cursor.version(scheme, cursor.takeUntil(",|()"), from);
        cursor.skipBlanks();
        if (parenthesis && !cursor.take(")")) {
            throw cursor.expected(")");
        }
        return new Clause(bound, version);
    }

    private static Bound bound(RangeCursor cursor) {
        if (cursor.take("<<")) {
            return Bound.LESS;
        } else if (cursor.take("<=")) {
            return Bound.AT_MOST;
        } else if (cursor.take("=")) {
            return Bound.EQUAL;
        } else if (cursor.take(">=")) {
            return Bound.AT_LEAST;
        } else if (cursor.take(">>")) {
            return Bound.GREATER;
        }
        throw cursor.expected("<<, <=, =, >= or >>");
    }
}
