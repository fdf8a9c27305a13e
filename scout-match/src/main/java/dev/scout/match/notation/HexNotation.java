package dev.scout.match.notation;

import dev.scout.match.range.VersionRange;
import dev.scout.match.version.Version;
import dev.scout.match.version.VersionScheme;
import dev.scout.match.version.VersionSchemes;
import java.util.ArrayList;
import java.util.List;

/**
 * Requirements of Hex packages (Elixir, Erlang): {@code ~> 1.2 and != 1.2.5}.
 *
 * <pre>
 * range      = choice *(" or " choice)
 * choice     = comparison *(" and " comparison)
 * comparison = ["==" | "!=" | "!" | "&gt;" | "&gt;=" | "&lt;" | "&lt;=" | "~>"] version
 * </pre>
 *
 * <ol>
 *   <li>Nothing in front is {@code ==}, {@code !} is {@code !=}. Blanks may stand around each part.
 *   <li>{@code ~> 2.1} is {@code >= 2.1.0 and < 3.0.0-0}, {@code ~> 2.1.3} is {@code >= 2.1.3 and < 2.2.0-0}; only here
 *       the third number may be missing.
 *   <li>A pre-release is in by order alone. With pre-releases excluded, {@code >}, {@code >=} and {@code ~>} hold none
 *       unless their own version is one; the other operators still do. So {@code EXCLUDED} is the tool's option
 *       {@code allow_pre: false}, and {@code < 2.0.0} holds 1.0.0-rc.1 even then.
 *   <li>Build metadata means nothing.
 * </ol>
 *
 * <p>Source: Elixir 1.14, {@code Version.match?/3}, {@code Version.Parser}, {@code Version.Requirement}.
 */
final class HexNotation implements RangeNotation {

    /** Longer ones first. */
    private static final List<String> OPERATORS = List.of(">=", "<=", "~>", ">", "<", "==", "!=", "!");

    private final VersionScheme scheme = VersionSchemes.builtIn().find(name()).orElseThrow();

    @Override
    public String name() {
        return "hex";
    }

    @Override
    public NativeRange parse(String text) {
        RangeScanner scanner = new RangeScanner(name(), text);
        List<VersionRange<Version>> choices = new ArrayList<>();
        List<VersionRange<Version>> stableChoices = new ArrayList<>();
        do {
            List<VersionRange<Version>> all = new ArrayList<>();
            List<VersionRange<Version>> stable = new ArrayList<>();
            do {
                readComparison(scanner, all, stable);
            } while (scanner.take("and "));
            choices.add(VersionRange.intersectionOf(all));
            stableChoices.add(VersionRange.intersectionOf(stable));
        } while (scanner.take("or "));
        if (!scanner.isAtEnd()) {
            throw scanner.refuse("expected \"and\" or \"or\"");
        }
        VersionRange<Version> range = VersionRange.unionOf(choices);
        VersionRange<Version> excluded = VersionRange.unionOf(stableChoices);
        return new GatedRange(scheme, text, SemverPrereleases::isOne, range, range, range, excluded);
    }

    private void readComparison(
            RangeScanner scanner, List<VersionRange<Version>> all, List<VersionRange<Version>> stable) {
        scanner.skipBlanks();
        String operator = OPERATORS.stream().filter(scanner::take).findFirst().orElse("==");
        scanner.skipBlanks();
        String major = scanner.takeNumber();
        require(scanner, '.');
        String minor = scanner.takeNumber();
        String patch = null;
        if (scanner.take('.')) {
            patch = scanner.takeNumber();
        } else if (!operator.equals("~>")) {
            throw scanner.refuse("expected a dot");
        }
        String prerelease = scanner.take('-') ? "-" + scanner.takeIdentifiers() : "";
        String build = scanner.take('+') ? "+" + scanner.takeIdentifiers() : "";
        if (!scanner.isAtEnd() && scanner.peek() != ' ') {
            throw scanner.refuse("expected a blank");
        }
        PartialVersion partial = new PartialVersion(major, minor, patch, prerelease);
        Version version = scanner.version(scheme, partial.version() + build);
        scanner.skipBlanks();
        VersionRange<Version> set = operator.equals("~>")
                ? VersionRange.between(version, scheme.parse(after(partial) + PartialVersion.LEAST_PRERELEASE))
                : Comparisons.of(Comparisons.named(operator), version);
        all.add(set);
        boolean hides = operator.startsWith(">") || operator.equals("~>");
        stable.add(hides && prerelease.isEmpty() ? VersionRange.empty() : set);
    }

    private static String after(PartialVersion version) {
        return version.patch() == null ? version.nextMajor() : version.nextMinor();
    }

    private static void require(RangeScanner scanner, char c) {
        if (!scanner.take(c)) {
            throw scanner.refuse("expected '" + c + "'");
        }
    }
}
