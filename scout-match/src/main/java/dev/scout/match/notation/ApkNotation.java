package dev.scout.match.notation;

import dev.scout.match.range.VersionRange;
import dev.scout.match.version.Version;
import dev.scout.match.version.VersionScheme;
import dev.scout.match.version.VersionSchemes;
import java.util.ArrayList;
import java.util.List;

/**
 * Dependencies of Alpine packages without the name: {@code >=1.2 <2}, {@code ~3.6}, {@code !~3.8}.
 *
 * <pre>
 * range      = constraint *( 1*WSP constraint )
 * constraint = [ "!" ] 1*( "&lt;" / "=" / "&gt;" / "~" ) version
 * </pre>
 *
 * <ol>
 *   <li>All must hold. The characters of an operator add up, in any order: {@code <=} holds what is less or equal.
 *   <li>{@code ~} holds a version that begins with all parts of this one, and equal ones: {@code ~3.6} holds 3.6.9 and
 *       3.6_pre1, but not 3.60. {@code <~} adds what is less, {@code >~} what is greater.
 *   <li>{@code !} in front turns the answer round: a conflict.
 *   <li>{@code ><} asks for a checksum, not for a version, and is refused.
 * </ol>
 *
 * <p>{@link NativeRange#toRange()} begins {@code ~3.6} at {@code 3.6_alpha} and ends it before {@code 3.7_alpha}: no
 * version bounds it exactly, since 3.6_alpha_alpha is still older.
 *
 * <p>Of a key it is used here that its last byte is an end, which all that continue the version do not have.
 *
 * <p>Source: apk-tools 3.0, {@code apk_dep_parse} and {@code apk_version_match}.
 */
final class ApkNotation implements RangeNotation {

    private static final String OPERATORS = "<=>~";
    /** The greatest number there is: they have 64 bits. */
    private static final String GREATEST = "18446744073709551615";

    private final VersionScheme scheme = VersionSchemes.builtIn().find("apk").orElseThrow();

    @Override
    public String name() {
        return "apk";
    }

    @Override
    public NativeRange parse(String text) {
        RangeScanner scanner = new RangeScanner(name(), text);
        List<VersionRange<VersionKey>> keys = new ArrayList<>();
        List<VersionRange<Version>> versions = new ArrayList<>();
        scanner.skipAsciiSpace();
        do {
            boolean conflict = scanner.take("!");
            boolean less = false;
            boolean greater = false;
            boolean equal = false;
            boolean fuzzy = false;
            int from = scanner.position();
            for (; OPERATORS.indexOf(scanner.peek()) >= 0; scanner.moveTo(scanner.position() + 1)) {
                less |= scanner.peek() == '<';
                greater |= scanner.peek() == '>';
                fuzzy |= scanner.peek() == '~';
                equal |= scanner.peek() == '=' || scanner.peek() == '~';
            }
            if (less == greater && !equal) {
                throw scanner.expected("an operator for versions", from);
            }
            int start = scanner.position();
            String version = scanner.takeUntil("");
            Version parsed = scanner.version(scheme, version, start);
            VersionKey key = VersionKey.of(scheme, version);
            VersionRange<VersionKey> keysOfOne = range(
                    fuzzy
                            ? VersionRange.closed(
                                    key.withoutLast(), key.withoutLast().aboveAllThatBeginSo())
                            : VersionRange.of(key),
                    less,
                    equal,
                    greater);
            VersionRange<Version> versionsOfOne =
                    range(fuzzy ? family(version) : VersionRange.of(parsed), less, equal, greater);
            keys.add(conflict ? keysOfOne.complement() : keysOfOne);
            versions.add(conflict ? versionsOfOne.complement() : versionsOfOne);
            scanner.skipAsciiSpace();
        } while (!scanner.isAtEnd());
        return PlainRange.of(scheme, text, VersionRange.intersectionOf(keys), VersionRange.intersectionOf(versions));
    }

    /** All less than, in, or greater than a span. */
    private static <V extends Comparable<? super V>> VersionRange<V> range(
            VersionRange<V> span, boolean less, boolean equal, boolean greater) {
        VersionRange<V> below = VersionRange.empty();
        VersionRange<V> above = VersionRange.empty();
        for (var outside : span.complement().spans()) {
            if (outside.lower() == null) {
                below = VersionRange.of(outside);
            } else {
                above = VersionRange.of(outside);
            }
        }
        VersionRange<V> result = equal ? span : VersionRange.empty();
        result = less ? result.union(below) : result;
        return greater ? result.union(above) : result;
    }

    /** What begins with all parts of a version, as far as versions bound it. */
    private VersionRange<Version> family(String version) {
        int end = version.length();
        if (version.indexOf("-r") >= 0) {
            return VersionRange.of(scheme.parse(version));
        } else if (version.indexOf('~') >= 0) {
            return VersionRange.closed(scheme.parse(version), scheme.parse(version + "-r" + GREATEST));
        }
        Version from = scheme.parse(version + "_alpha");
        int digits = end;
        while (digits > 0 && version.charAt(digits - 1) >= '0' && version.charAt(digits - 1) <= '9') {
            digits--;
        }
        if (digits == end) { // a suffix, or a letter, which cannot be told from the next one's
            boolean suffix = version.indexOf('_') >= 0;
            return VersionRange.closed(from, scheme.parse(version + (suffix ? "" : "_p") + GREATEST));
        }
        boolean fraction = digits > 0 && version.charAt(digits - 1) == '.' && version.charAt(digits) == '0';
        String next =
                fraction ? version + "0" : version.substring(0, digits) + DecimalText.next(version.substring(digits));
        Version before = scheme.parse(next + "_alpha");
        boolean wrapped = before.compareTo(from) < 0; // beyond 64 bits
        return wrapped ? VersionRange.atLeast(from) : VersionRange.between(from, before);
    }
}
