package dev.scout.match.notation;

import dev.scout.match.range.VersComparator;
import dev.scout.match.version.Version;
import dev.scout.match.version.VersionScheme;
import dev.scout.match.version.VersionSchemes;
import java.util.ArrayList;
import java.util.List;

/**
 * Version ranges of Conan packages: {@code >=1.2 <2.0 || ~3.1, include_prerelease}.
 *
 * <pre>
 * range       = alternative *("||" alternative) *("," option)
 * alternative = *condition                              none is any version from 0.0.0 on
 * condition   = "*" | ["&lt;" | "&lt;=" | "&gt;" | "&gt;=" | "^" | "~" | "="] version      two characters or more
 * option      = any text that holds "include_prerelease", or begins with a letter and means nothing
 * </pre>
 *
 * <ol>
 *   <li>White space divides conditions, which must all hold; none may stand after an operator.
 *   <li>{@code >=} and {@code <} mean the version with an empty pre-release, {@code 1.0-}, which is older than every
 *       other of its pre-releases; unless the version names a pre-release or a build.
 *   <li>{@code ~1.2.3} is {@code >=1.2.3- <1.3.0-} and {@code ~1} is {@code >=1- <2-}; {@code ^} raises the first item
 *       that is not 0. The item that is raised must be a number.
 *   <li>A version with a pre-release is in only if the range includes pre-releases, or the caller does.
 * </ol>
 *
 * <p>The order of Conan versions is not total, so each condition is asked by itself.
 *
 * <p>Source: Conan 2.9, {@code conans/model/version_range.py} and {@code conans/model/version.py}.
 */
final class ConanNotation implements RangeNotation {

    private static final String OPTION = "include_prerelease";

    private final VersionScheme scheme = VersionSchemes.builtIn().find(name()).orElseThrow();

    @Override
    public String name() {
        return "conan";
    }

    @Override
    public NativeRange parse(String text) {
        int comma = text.indexOf(',');
        boolean prereleases = comma >= 0 && readOptions(text, comma);
        String versions = comma < 0 ? text : text.substring(0, comma);
        List<List<ConanRange.Condition>> alternatives = new ArrayList<>();
        int start = 0;
        while (start <= versions.length()) {
            int bars = versions.indexOf("||", start);
            int end = bars < 0 ? versions.length() : bars;
            alternatives.add(readAlternative(text, start, end));
            start = end + 2;
        }
        return new ConanRange(scheme, text, prereleases, List.copyOf(alternatives));
    }

    /** Whether the options include pre-releases; those after that one are not looked at. */
    private boolean readOptions(String text, int comma) {
        int start = comma + 1;
        while (start <= text.length()) {
            int next = text.indexOf(',', start);
            int end = next < 0 ? text.length() : next;
            String option = text.substring(start, end);
            if (option.contains(OPTION)) {
                return true;
            }
            String stripped = option.strip();
            if (stripped.isEmpty() || !Character.isLetter(stripped.codePointAt(0))) {
                throw new InvalidRangeException(name(), text, start, "expected an option");
            }
            start = end + 1;
        }
        return false;
    }

    private List<ConanRange.Condition> readAlternative(String text, int from, int to) {
        List<ConanRange.Condition> conditions = new ArrayList<>();
        int at = from;
        while (at < to) {
            int start = at;
            while (at < to && !isSpace(text.charAt(at))) {
                at++;
            }
            if (at > start) {
                readCondition(text, start, text.substring(start, at), conditions);
            }
            at++;
        }
        if (conditions.isEmpty()) {
            conditions.add(fromZero());
        }
        return List.copyOf(conditions);
    }

    private void readCondition(String text, int position, String word, List<ConanRange.Condition> conditions) {
        if (word.equals("*")) {
            conditions.add(fromZero());
            return;
        }
        String operator = word.substring(0, 1);
        boolean named = "<>^~=".contains(operator);
        boolean equals = word.startsWith("=", 1);
        boolean compares = operator.equals("<") || operator.equals(">");
        String version = word.substring(compares && equals ? 2 : named ? 1 : 0);
        if (word.length() == 1 || version.isEmpty() || equals && !compares) {
            throw new InvalidRangeException(name(), text, position, "expected an operator and a version");
        }
        switch (operator) {
            case ">" -> conditions.add(equals ? atLeast(version) : compare(VersComparator.GREATER, version));
            case "<" -> conditions.add(equals ? compare(VersComparator.LESS_OR_EQUAL, version) : below(version));
            case "~" -> {
                String lower = version.indexOf('-') < 0 ? version + "-" : version;
                ConanItems items = ConanItems.of(lower);
                conditions.add(atLeast(lower));
                conditions.add(below(text, position, items, items.count() > 1 ? 1 : 0));
            }
            case "^" -> {
                ConanItems items = ConanItems.of(version);
                conditions.add(atLeast(version));
                conditions.add(below(text, position, items, items.firstNotZero()));
            }
            default -> conditions.add(compare(VersComparator.EQUAL, version));
        }
    }

    private ConanRange.Condition fromZero() {
        return atLeast("0.0.0");
    }

    private ConanRange.Condition atLeast(String version) {
        return compare(VersComparator.GREATER_OR_EQUAL, withEmptyPrerelease(version));
    }

    private ConanRange.Condition below(String version) {
        return compare(VersComparator.LESS, withEmptyPrerelease(version));
    }

    private ConanRange.Condition below(String text, int position, ConanItems items, int raised) {
        String bound = items.raise(raised);
        if (bound.isEmpty()) {
            throw new InvalidRangeException(name(), text, position, "expected a number to raise");
        }
        return below(bound);
    }

    private static String withEmptyPrerelease(String version) {
        return version.indexOf('-') >= 0 || version.indexOf('+') >= 0 ? version : version + "-";
    }

    private ConanRange.Condition compare(VersComparator comparator, String version) {
        Version parsed = scheme.parse(version);
        return new ConanRange.Condition(comparator, parsed);
    }

    /** What Python's {@code str.split} divides at. */
    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u0085';
    }
}
