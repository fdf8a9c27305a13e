package dev.scout.match.notation;

import dev.scout.match.range.VersionRange;
import dev.scout.match.version.Version;
import dev.scout.match.version.VersionScheme;
import dev.scout.match.version.VersionSchemes;
import java.util.ArrayList;
import java.util.List;

/**
 * Ranges of npm packages: {@code ^1.2.3 || >=2.1 <3 || 4.x}.
 *
 * <pre>
 * range       = alternative *("||" alternative)
 * alternative = partial " - " partial | *(comparator " ")      none at all is any version
 * comparator  = ["^" | "~" | "~>" | "&lt;" | "&lt;=" | "&gt;" | "&gt;=" | "="] partial
 * partial     = number-or-x ["." number-or-x ["." number-or-x ["-" prerelease]]] ["+" build]
 * </pre>
 *
 * <ol>
 *   <li>{@code x}, {@code X}, {@code *} and a missing number are any number; no number may follow one.
 *   <li>{@code ^} keeps the first number that is not 0, {@code ~} keeps the second if it is given.
 *   <li>{@code 1.2} is {@code >=1.2.0 <1.3.0-0}; {@code >1.2} is {@code >=1.3.0}, {@code <=1.2} is {@code <1.3.0-0},
 *       {@code <1.2} is {@code <1.2.0-0}. {@code 1.2 - 2} is {@code >=1.2.0 <3.0.0-0}.
 *   <li>{@code >=0.0.0} is any version; of alternatives of which one is any version, the others count for nothing.
 *   <li>Build metadata means nothing; nor do {@code v}, {@code =} and white space in many places.
 *   <li>A star that makes no sense where it stands is dropped: {@code 1.2.3*} is {@code 1.2.3}.
 *   <li>A pre-release is in only if a comparator of the same alternative names a pre-release of the same three numbers.
 *       With pre-releases included, {@code 1.2} begins at {@code 1.2.0-0}, and {@code 1.0.0 - 2.0.0} is
 *       {@code >=1.0.0-0 <2.0.1-0}.
 * </ol>
 *
 * <p>Source: node-semver 7.8, {@code classes/range.js}, {@code classes/comparator.js}, {@code internal/re.js}, strict.
 */
final class NpmNotation implements RangeNotation {

    private final VersionScheme scheme = VersionSchemes.builtIn().find(name()).orElseThrow();

    @Override
    public String name() {
        return "npm";
    }

    @Override
    public NativeRange parse(String text) {
        List<ComparatorSet> asTheTool = new ArrayList<>();
        List<ComparatorSet> included = new ArrayList<>();
        int start = 0;
        while (start <= text.length()) {
            int bars = text.indexOf("||", start);
            int end = bars < 0 ? text.length() : bars;
            String alternative = NpmText.withoutBuilds(NpmText.collapse(text.substring(start, end)));
            asTheTool.add(read(alternative, text, start, ""));
            included.add(read(alternative, text, start, PartialVersion.LEAST_PRERELEASE));
            start = end + 2;
        }
        if (asTheTool.stream().anyMatch(ComparatorSet::isAny)) {
            return new GatedRange(
                    scheme,
                    text,
                    SemverPrereleases::isOne,
                    VersionRange.full(),
                    VersionRange.empty(),
                    union(included),
                    VersionRange.empty());
        }
        List<VersionRange<Version>> prereleases =
                asTheTool.stream().map(ComparatorSet::prereleases).toList();
        return new GatedRange(
                scheme,
                text,
                SemverPrereleases::isOne,
                union(asTheTool),
                VersionRange.unionOf(prereleases),
                union(included),
                VersionRange.empty());
    }

    private static VersionRange<Version> union(List<ComparatorSet> alternatives) {
        return VersionRange.unionOf(
                alternatives.stream().map(ComparatorSet::range).toList());
    }

    /** Reads one alternative; {@code least} is what a lower bound that names no pre-release ends with. */
    private ComparatorSet read(String alternative, String text, int position, String least) {
        NpmComparators comparators = new NpmComparators(scheme, text, position, least);
        int hyphen = alternative.indexOf(" - ");
        if (hyphen >= 0) {
            comparators.addHyphen(alternative.substring(0, hyphen), alternative.substring(hyphen + 3));
        } else {
            NpmText.comparators(alternative).forEach(comparators::add);
        }
        return comparators.set();
    }
}
