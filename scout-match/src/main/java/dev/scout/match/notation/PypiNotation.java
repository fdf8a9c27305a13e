package dev.scout.match.notation;

import dev.scout.match.range.VersionRange;
import dev.scout.match.version.Version;
import dev.scout.match.version.VersionScheme;
import dev.scout.match.version.VersionSchemes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Version specifiers of Python packages: {@code >=1.0,!=1.3.*,<2}.
 *
 * <ol>
 *   <li>Specifiers stand between commas, and all must hold; empty ones are passed over, and none at all is everything.
 *       White space may stand around a specifier and after its operator.
 *   <li>What each means, {@link PypiSpecifier} tells.
 *   <li>{@code ===text} holds what is written just so, case aside, be it a version or not, and a version whose normal
 *       form is so: packaging says yes to the one given as text, to the other given as a version. {@code text} has no
 *       white space, semicolon or closing parenthesis, and may be empty.
 *   <li>A pre-release (with {@code a}, {@code b}, {@code rc} or {@code dev}) that the bounds hold is in, since
 *       packaging 26: asked for one version only, there is no other to be preferred.
 * </ol>
 *
 * <p>{@link NativeRange#toRange()} has the bounds as versions, and there local versions and post-releases count in
 * plain order: {@code ==1.0} is {@code 1.0} without {@code 1.0+local}, {@code >1.0} holds {@code 1.0.post1}. A
 * {@code ===} stands for its version, or for nothing if it is none.
 *
 * <p>Source: PEP 440, "Version specifiers"; pypa/packaging 26, {@code SpecifierSet.contains}.
 */
final class PypiNotation implements RangeNotation {

    private final VersionScheme scheme = VersionSchemes.builtIn().find("pypi").orElseThrow();

    @Override
    public String name() {
        return "pypi";
    }

    @Override
    public NativeRange parse(String text) {
        RangeScanner scanner = new RangeScanner(name(), text);
        List<VersionRange<VersionKey>> keys = new ArrayList<>();
        List<VersionRange<Version>> versions = new ArrayList<>();
        List<String> literals = new ArrayList<>();
        int from = 0;
        while (from <= text.length()) {
            int comma = text.indexOf(',', from);
            int end = comma < 0 ? text.length() : comma;
            int to = end;
            while (from < to && isSpace(text.charAt(from))) {
                from++;
            }
            while (to > from && isSpace(text.charAt(to - 1))) {
                to--;
            }
            if (text.startsWith("===", from)) {
                String literal = literal(scanner, text, from + 3, to);
                literals.add(literal.toLowerCase(Locale.ROOT));
                versions.add(PypiSpecifier.literal(scheme, literal));
            } else if (from < to) {
                PypiSpecifier specifier = PypiSpecifier.read(scheme, scanner, text, from, to);
                keys.add(specifier.keys());
                versions.add(specifier.versions());
            }
            from = end + 1;
        }
        return new PypiRange(
                scheme,
                text,
                literals,
                KeyCuts.of(scheme, VersionRange.intersectionOf(keys), key -> key),
                VersionRange.intersectionOf(versions));
    }

    private static String literal(RangeScanner scanner, String text, int from, int to) {
        int start = skipSpaces(text, from, to);
        for (int at = start; at < to; at++) {
            char c = text.charAt(at);
            if (isSpace(c) || c == ';' || c == ')') {
                throw scanner.expected("a comma or the end", at);
            }
        }
        return text.substring(start, to);
    }

    static int skipSpaces(String text, int from, int to) {
        int at = from;
        while (at < to && isSpace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** White space as Python's {@code str.strip} knows it. */
    private static boolean isSpace(char c) {
        if (c < 0x80) {
            return c == ' ' || c >= 0x09 && c <= 0x0D || c >= 0x1C && c <= 0x1F;
        }
        return c == 0x85 || Character.isSpaceChar(c);
    }
}
