package dev.scout.match.notation;

import dev.scout.match.range.VersionRange;
import dev.scout.match.version.Version;
import dev.scout.match.version.VersionScheme;
import dev.scout.match.version.VersionSchemes;
import java.util.ArrayList;
import java.util.List;

/**
 * Ranges of GitLab's advisories, one notation for each ecosystem: {@code <1.3.2||>=2.0.1 <2.1.1}.
 *
 * <pre>
 * range       = alternative *( "||" alternative )
 * alternative = clause *( [ "," ] clause )
 * clause      = [ "=" / "==" / "!=" / "&lt;" / "&lt;=" / "&gt;" / "&gt;=" ] version
 * </pre>
 *
 * <ol>
 *   <li>One alternative must hold, and in it all clauses. White space may stand anywhere but in a version and in an
 *       operator.
 *   <li>An alternative that is empty is passed over, but nothing at all is everything.
 *   <li>Versions are compared in plain order: what the ecosystem's own notation would do to pre-releases is not meant.
 *   <li>A {@code v} before a number means nothing.
 *   <li>For npm, an alternative may be whatever npm's own notation allows, such as {@code <1.14} and {@code 2.x}.
 * </ol>
 *
 * <p>Source: GitLab Advisory Database, {@code affected_range}, as univers and vers-spec read it. Its ranges for Maven
 * and NuGet are in those tools' own notations.
 */
final class GitlabNotation implements RangeNotation {

    private final VersionScheme scheme;

    /** The notation for an ecosystem, by the name of its scheme. */
    GitlabNotation(String scheme) {
        this.scheme = VersionSchemes.builtIn().find(scheme).orElseThrow();
    }

    @Override
    public String name() {
        return "gitlab-" + scheme.name();
    }

    @Override
    public NativeRange parse(String text) {
        if (scheme.name().equals("npm")) {
            return new PlainRange(scheme, text, npm(text));
        }
        if (text.isBlank()) {
            return ClauseRange.of(scheme, text, List.of(List.of()));
        }
        RangeScanner scanner = new RangeScanner(name(), text);
        List<List<Clause>> alternatives = new ArrayList<>();
        do {
            List<Clause> clauses = clauses(scanner);
            if (!clauses.isEmpty()) {
                alternatives.add(clauses);
            }
        } while (scanner.take("||"));
        if (!scanner.isAtEnd() || alternatives.isEmpty()) {
            throw scanner.expected("a version");
        }
        return ClauseRange.of(scheme, text, alternatives);
    }

    /** npm's own notation, which all these ranges are in; but by its bounds only. */
    private VersionRange<Version> npm(String text) {
        return new NpmNotation().parse(text).toRange();
    }

    private List<Clause> clauses(RangeScanner scanner) {
        List<Clause> clauses = new ArrayList<>();
        scanner.skipAsciiSpace();
        while (!scanner.isAtEnd() && scanner.peek() != '|') {
            Bound bound = scanner.take("==") ? Bound.EQUAL : Bound.take(scanner);
            scanner.skipAsciiSpace();
            int from = scanner.position();
            clauses.add(new Clause(bound, version(scanner, scanner.takeUntil(",|<>="), from)));
            scanner.skipAsciiSpace();
            if (scanner.take(",")) {
                scanner.skipAsciiSpace();
                if (scanner.isAtEnd() || scanner.peek() == '|') {
                    throw scanner.expected("a version");
                }
            }
        }
        return clauses;
    }

    /** Reads a version and spells it as a VERS does. */
    private Version version(RangeScanner scanner, String version, int from) {
        Version given = scanner.version(scheme, version, from);
        if (scheme.name().equals("pypi")) {
            return scheme.parse(PypiNormal.of(version).text());
        }
        boolean prefixed = version.length() > 1 && version.charAt(0) == 'v' && Character.isDigit(version.charAt(1));
        return prefixed ? scheme.parse(version.substring(1)) : given;
    }
}
