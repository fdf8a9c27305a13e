package dev.scout.match.notation;

import dev.scout.match.range.VersionRange;
import dev.scout.match.version.InvalidVersionException;
import dev.scout.match.version.Version;
import dev.scout.match.version.VersionScheme;

/**
 * What one specifier of PEP 440 means.
 *
 * <pre>
 * specifier = ( "==" / "!=" ) ( version / release ".*" )
 *           / "~=" public                   whose release has two numbers or more
 *           / ( "&lt;" / "&lt;=" / "&gt;" / "&gt;=" ) public
 * version   = public [ "+" local ]          as {@code PypiScheme} reads it
 * release   = [ "v" ] [ number "!" ] number *( "." number )
 * </pre>
 *
 * <ol>
 *   <li>{@code ==1.0}, {@code !=1.0}, {@code <=1.0}: a local version {@code 1.0+x} counts as {@code 1.0}, unless the
 *       specifier has a local part itself.
 *   <li>{@code ==1.2.*} is from {@code 1.2.dev0} to before {@code 1.3.dev0}; {@code !=1.2.*} is all else.
 *   <li>{@code ~=1.2.3} is from {@code 1.2.3} to before {@code 1.3.dev0}.
 *   <li>{@code <2} is to before {@code 2.dev0}, so that it has no pre-release of 2; {@code <2rc1} is to before
 *       {@code 2rc1}.
 *   <li>{@code >1} begins after all post-releases and local versions of 1; {@code >1.post1} and {@code >1.dev1} begin
 *       after their local versions.
 * </ol>
 *
 * <p>Of a key it is used here that a local part comes last, and before it one byte that says that there is neither
 * {@code post} nor {@code dev}.
 *
 * @param keys the set as the tool has it
 * @param versions the set with versions as its bounds
 */
record PypiSpecifier(VersionRange<VersionKey> keys, VersionRange<Version> versions) {

    /** Reads what stands between two places, without white space around it. */
    static PypiSpecifier read(VersionScheme scheme, RangeScanner scanner, String text, int from, int to) {
        boolean two = to - from > 1 && text.charAt(from + 1) == '=';
        String operator = text.substring(from, from + (two ? 2 : 1));
        int start = PypiNotation.skipSpaces(text, from + operator.length(), to);
        String version = text.substring(start, to);
        if (version.endsWith(".*") && (operator.equals("==") || operator.equals("!="))) {
            PypiSpecifier equal = wildcard(scheme, scanner, version.substring(0, version.length() - 2), start);
            return operator.equals("==") ? equal : equal.complement();
        }
        scanner.version(scheme, version, start);
        PypiNormal normal = PypiNormal.of(version);
        Version parsed = scheme.parse(normal.text());
        VersionKey key = VersionKey.of(scheme, version);
        int plus = version.indexOf('+');
        VersionKey end = plus < 0 ? key.aboveAllThatBeginSo() : key;
        if (plus >= 0 && !operator.equals("==") && !operator.equals("!=")) {
            throw scanner.expected("no local part", start + plus);
        }
        return switch (operator) {
            case "==" -> new PypiSpecifier(VersionRange.closed(key, end), VersionRange.of(parsed));
            case "!=" -> new PypiSpecifier(VersionRange.closed(key, end), VersionRange.of(parsed)).complement();
            case ">=" -> new PypiSpecifier(VersionRange.atLeast(key), VersionRange.atLeast(parsed));
            case "<=" -> new PypiSpecifier(VersionRange.lessThan(end), VersionRange.atMost(parsed));
            case ">" ->
                new PypiSpecifier(VersionRange.atLeast(afterPosts(normal, key)), VersionRange.greaterThan(parsed));
            case "<" -> {
                String bound = normal.isPreRelease() ? normal.text() : normal.text() + ".dev0";
                yield new PypiSpecifier(
                        VersionRange.lessThan(VersionKey.of(scheme, bound)),
                        VersionRange.lessThan(scheme.parse(bound)));
            }
            case "~=" -> {
                PypiRelease release = PypiRelease.of(normal.text());
                if (release.size() < 2) {
                    throw scanner.expected("two numbers", start + version.length());
                }
                yield between(scheme, normal.text(), release.nextOfLastButOne() + ".dev0");
            }
            default -> throw scanner.expected("an operator", from);
        };
    }

    private static PypiSpecifier wildcard(VersionScheme scheme, RangeScanner scanner, String base, int start) {
        PypiRelease given = PypiRelease.of(base);
        if (given.size() == 0 || given.end() < base.length()) {
            throw scanner.expected("a release before .*", start + given.end());
        }
        PypiRelease release = PypiRelease.of(PypiNormal.of(base).text());
        return between(scheme, release.version() + ".dev0", release.nextOfLast() + ".dev0");
    }

    private static PypiSpecifier between(VersionScheme scheme, String from, String before) {
        return new PypiSpecifier(
                VersionRange.between(VersionKey.of(scheme, from), VersionKey.of(scheme, before)),
                VersionRange.between(scheme.parse(from), scheme.parse(before)));
    }

    private static VersionKey afterPosts(PypiNormal version, VersionKey key) {
        return (version.post() || version.dev() ? key : key.withoutLast()).aboveAllThatBeginSo();
    }

    private PypiSpecifier complement() {
        return new PypiSpecifier(keys.complement(), versions.complement());
    }

    /** The set of a literal version, if it is one. */
    static VersionRange<Version> literal(VersionScheme scheme, String literal) {
        try {
            return VersionRange.of(scheme.parse(literal));
        } catch (InvalidVersionException e) {
            return VersionRange.empty();
        }
    }
}
