package dev.scout.match.notation;

import dev.scout.match.version.VersionScheme;
import dev.scout.match.version.VersionSchemes;
import java.util.ArrayList;
import java.util.List;

/**
 * Constraints of Composer packages: {@code ^1.2 || ~2.0.3 || 3.*}, {@code >=1.0,<1.5@beta}, {@code 1.0 - 2.0}.
 *
 * <pre>
 * range       = alternative *(("||" | "|") alternative)
 * alternative = constraint *(("," | " ") constraint)
 * constraint  = wildcard | "~" version | "^" version | numbers ".*" | version " - " version | [comparator] version
 *               each with ["@" stability] or [" as " version], which mean nothing but for rule 6
 * comparator  = "=" | "==" | "!=" | "&lt;&gt;" | "&lt;" | "&lt;=" | "&gt;" | "&gt;="
 * </pre>
 *
 * <ol>
 *   <li>{@code *} is everything, named branches too. {@code *.*} and {@code v*} are {@code >=0.0.0.0-dev}.
 *   <li>{@code ~1.2} ends before {@code 2.0.0.0-dev}, {@code ~1.2.3} before {@code 1.3.0.0-dev}; {@code ^} keeps the
 *       first number that is not 0 of the first three. Both begin at {@code -dev} of their version, if it has no
 *       stability.
 *   <li>{@code 1.2.*} is {@code >=1.2.0.0-dev <1.3.0.0-dev}.
 *   <li>{@code 1.2 - 1.5} is {@code >=1.2.0.0-dev <1.6.0.0-dev}; a second version with three numbers or a stability is
 *       in itself.
 *   <li>{@code <} and {@code >=} mean {@code -dev} of their version, if no known stability follows a hyphen in it. (An
 *       {@code rc} is not known there.)
 *   <li>A stability flag other than {@code @stable} takes the place of that, after all comparators but {@code =}.
 *   <li>Stability is nothing else to a range: pre-releases are in by order.
 *   <li>A named branch is in only by its name, {@code !=} or {@code *}; other comparators have no order for it.
 *   <li>Alternatives of which one ends where the next begins are one, even if the first is empty.
 * </ol>
 *
 * <p>Source: composer/semver 3.4, {@code VersionParser::parseConstraints}, {@code Constraint::matchSpecific},
 * {@code MultiConstraint::optimizeConstraints}.
 */
final class ComposerNotation implements RangeNotation {

    private final VersionScheme scheme = VersionSchemes.builtIn().find(name()).orElseThrow();

    @Override
    public String name() {
        return "composer";
    }

    @Override
    public NativeRange parse(String text) {
        ComposerConstraints constraints = new ComposerConstraints(scheme, text);
        List<List<ComposerConstraint>> alternatives = new ArrayList<>();
        for (ComposerSplit.Part alternative : ComposerSplit.alternatives(text)) {
            List<ComposerConstraint> all = new ArrayList<>();
            for (ComposerSplit.Part part : ComposerSplit.constraints(alternative)) {
                constraints.read(part, all);
            }
            alternatives.add(List.copyOf(all));
        }
        return ComposerRange.of(scheme, text, joined(alternatives));
    }

    /** Joins neighbours of which one ends where the next begins. */
    private static List<List<ComposerConstraint>> joined(List<List<ComposerConstraint>> alternatives) {
        List<List<ComposerConstraint>> joined = new ArrayList<>();
        List<ComposerConstraint> left = alternatives.get(0);
        for (List<ComposerConstraint> right : alternatives.subList(1, alternatives.size())) {
            if (left.size() == 2 && right.size() == 2 && touch(left, right)) {
                left = List.of(left.get(0), right.get(1));
            } else {
                joined.add(left);
                left = right;
            }
        }
        joined.add(left);
        return joined;
    }

    private static boolean touch(List<ComposerConstraint> left, List<ComposerConstraint> right) {
        return left.get(0).isAtLeast()
                && left.get(1).isLess()
                && right.get(0).isAtLeast()
                && (right.get(1).isLess() || right.get(1).isAtMost())
                && left.get(1).hasVersionOf(right.get(0));
    }
}
