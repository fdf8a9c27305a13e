package dev.scout.match.notation;

import dev.scout.match.range.VersionRange;
import dev.scout.match.version.Version;
import dev.scout.match.version.VersionScheme;
import dev.scout.match.version.VersionSchemes;
import java.util.ArrayList;
import java.util.List;

/**
 * Ranges of Go modules. Go has none of its own: this is how advisories write them, {@code >= 1.0.0, < 1.4.2 || 2.0.0}.
 *
 * <pre>
 * range       = alternative *("||" alternative)
 * alternative = "" | "*" | comparison *([","] comparison)
 * comparison  = ["=" | "==" | "!=" | "&lt;" | "&lt;=" | "&gt;" | "&gt;="] version
 * </pre>
 *
 * <ol>
 *   <li>Nothing in front is {@code =}. Blanks may stand around each part; a comma or a blank divides comparisons.
 *   <li>No text at all is any version.
 *   <li>The plain order decides, for pre-releases and pseudo-versions too.
 * </ol>
 *
 * <p>Source: the ranges of GitHub's and GitLab's advisories for Go and of golang/vulndb's reports; the order is that of
 * golang.org/x/mod/semver.
 */
final class GolangNotation implements RangeNotation {

    /** Longer ones first. */
    private static final List<String> OPERATORS = List.of(">=", "<=", "==", "!=", ">", "<", "=");

    private final VersionScheme scheme = VersionSchemes.builtIn().find(name()).orElseThrow();

    @Override
    public String name() {
        return "golang";
    }

    @Override
    public NativeRange parse(String text) {
        RangeScanner scanner = new RangeScanner(name(), text);
        List<VersionRange<Version>> alternatives = new ArrayList<>();
        do {
            alternatives.add(readAlternative(scanner));
        } while (scanner.take("||"));
        if (!scanner.isAtEnd()) {
            throw scanner.refuse("expected a comma or \"||\"");
        }
        return GatedRange.plain(scheme, text, GolangNotation::isPrerelease, VersionRange.unionOf(alternatives));
    }

    private VersionRange<Version> readAlternative(RangeScanner scanner) {
        List<VersionRange<Version>> all = new ArrayList<>();
        scanner.skipBlanks();
        if (scanner.take('*')) {
            scanner.skipBlanks();
            return VersionRange.full();
        }
        boolean divided = false;
        while (divided || !scanner.isAtEnd() && scanner.peek() != '|') {
            all.add(readComparison(scanner));
            scanner.skipBlanks();
            divided = scanner.take(',');
            scanner.skipBlanks();
        }
        return VersionRange.intersectionOf(all);
    }

    private VersionRange<Version> readComparison(RangeScanner scanner) {
        String operator = OPERATORS.stream().filter(scanner::take).findFirst().orElse("=");
        scanner.skipBlanks();
        String numbers = scanner.takeIdentifiers();
        String build = scanner.take('+') ? "+" + scanner.takeIdentifiers() : "";
        Version version = scanner.version(scheme, numbers + build);
        return Comparisons.of(Comparisons.named(operator), version);
    }

    /** A hyphen, or a kind of the toolchain: {@code go1.21rc2}. */
    private static boolean isPrerelease(String version) {
        int from = version.startsWith("go") ? 2 : version.startsWith("v") ? 1 : 0;
        for (int i = from; i < version.length(); i++) {
            char c = version.charAt(i);
            if (c != '.' && !RangeScanner.isDigit(c)) {
                return c != '+' && c != ' ';
            }
        }
        return false;
    }
}
