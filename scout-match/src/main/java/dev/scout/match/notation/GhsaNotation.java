package dev.scout.match.notation;

import dev.scout.match.version.VersionScheme;
import dev.scout.match.version.VersionSchemes;
import java.util.ArrayList;
import java.util.List;

/**
 * Ranges of GitHub's advisories: {@code >= 1.0, < 2.0}; one notation for each ecosystem, and one for versions of
 * unknown kind.
 *
 * <pre>
 * range  = clause *( "," clause )
 * clause = ( "=" / "&lt;" / "&lt;=" / "&gt;" / "&gt;=" ) version
 * </pre>
 *
 * <ol>
 *   <li>All must hold. White space may stand anywhere but in an operator and a version.
 *   <li>Versions are compared in plain order, pre-releases like all others.
 * </ol>
 *
 * <p>Source: GitHub REST API, "Global security advisories", {@code vulnerable_version_range}.
 */
final class GhsaNotation implements RangeNotation {

    private final String name;
    private final VersionScheme scheme;

    /** The notation for versions of unknown kind. */
    GhsaNotation() {
        this.name = "ghsa";
        this.scheme = VersionSchemes.builtIn().find("generic").orElseThrow();
    }

    /** The notation for an ecosystem, by the name of its scheme. */
    GhsaNotation(String scheme) {
        this.name = "ghsa-" + scheme;
        this.scheme = VersionSchemes.builtIn().find(scheme).orElseThrow();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public NativeRange parse(String text) {
        RangeScanner scanner = new RangeScanner(name(), text);
        List<Clause> clauses = new ArrayList<>();
        do {
            scanner.skipAsciiSpace();
            if ("<=>".indexOf(scanner.peek()) < 0) {
                throw scanner.expected("<, <=, =, >= or >");
            }
            Bound bound = Bound.take(scanner);
            scanner.skipAsciiSpace();
            int from = scanner.position();
            clauses.add(new Clause(bound, scanner.version(scheme, scanner.takeUntil(","), from)));
            scanner.skipAsciiSpace();
        } while (scanner.take(","));
        if (!scanner.isAtEnd()) {
            throw scanner.expected("a comma or the end");
        }
        return ClauseRange.of(scheme, text, List.of(clauses));
    }
}
