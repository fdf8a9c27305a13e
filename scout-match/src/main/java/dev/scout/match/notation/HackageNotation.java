package dev.scout.match.notation;

import dev.scout.match.range.VersionRange;
import dev.scout.match.version.Version;
import dev.scout.match.version.VersionScheme;
import dev.scout.match.version.VersionSchemes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Version ranges of Cabal packages: {@code >=1.2 && <1.4 || ==2.*}.
 *
 * <pre>
 * range     = term *( "||" term )
 * term      = factor *( "&amp;&amp;" factor )
 * factor    = "(" range ")" / "-any" / "-none"
 *           / ( "&lt;" / "&lt;=" / "&gt;" / "&gt;=" ) version
 *           / "==" ( version / wildcard / set ) / "^&gt;=" ( version / set )
 * version   = number *( "." number ) *( "-" 1*( letter or digit ) )
 * wildcard  = number *( "." number ) ".*"
 * set       = "{" plain *( "," plain ) "}"
 * plain     = number *( "." number )
 * number    = "0" / ( %x31-39 *8DIGIT )
 * </pre>
 *
 * <ol>
 *   <li>White space may stand between any two of these, but not within a version.
 *   <li>{@code ==1.2.*} is {@code >=1.2 && <1.3}.
 *   <li>{@code ^>=1.2.3} is {@code >=1.2.3 && <1.3}: below the next major version, which has two numbers.
 *   <li>A set stands for the union of what its versions mean: {@code =={1,2}} is {@code ==1 || ==2}.
 *   <li>The tags of a version, its parts after hyphens, mean nothing. There are no pre-releases.
 * </ol>
 *
 * <p>Source: Cabal 3.4, {@code Distribution.Types.VersionRange}, as its newest file format allows.
 */
final class HackageNotation implements RangeNotation {

    private static final int MOST_DIGITS = 9;
    private static final int GREATEST = 999_999_999;

    private final VersionScheme scheme =
            VersionSchemes.builtIn().find("hackage").orElseThrow();

    @Override
    public String name() {
        return "hackage";
    }

    @Override
    public NativeRange parse(String text) {
        return new PlainRange(scheme, text, new Reader(text).read());
    }

    /** An expression that is not closed yet: what was joined by {@code ||} so far, and by {@code &&} since. */
    private record Open(List<VersionRange<Version>> terms, List<VersionRange<Version>> factors) {

        Open() {
            this(new ArrayList<>(), new ArrayList<>());
        }

        void closeTerm() {
            terms.add(VersionRange.intersectionOf(factors));
            factors.clear();
        }

        VersionRange<Version> close() {
            closeTerm();
            return VersionRange.unionOf(terms);
        }
    }

    /** Reads one text; with a stack of its own, since parentheses may be nested at will. */
    private final class Reader {

        private final String text;
        private final RangeScanner scanner;
        private final Deque<Open> stack = new ArrayDeque<>();

        Reader(String text) {
            this.text = text;
            this.scanner = new RangeScanner(name(), text);
        }

        VersionRange<Version> read() {
            Open open = new Open();
            while (true) {
                skipSpaces();
                if (scanner.take("(")) {
                    stack.push(open);
                    open = new Open();
                    continue;
                }
                open.factors().add(comparison());
                skipSpaces();
                while (!stack.isEmpty() && scanner.take(")")) {
                    VersionRange<Version> inner = open.close();
                    open = stack.pop();
                    open.factors().add(inner);
                    skipSpaces();
                }
                if (scanner.take("||")) {
                    open.closeTerm();
                } else if (scanner.isAtEnd() && stack.isEmpty()) {
                    return open.close();
                } else if (!scanner.take("&&")) {
                    throw scanner.expected(stack.isEmpty() ? "&&, || or the end" : "&&, || or )");
                }
            }
        }

        private VersionRange<Version> comparison() {
            int start = scanner.position();
            while ("<=>^-".indexOf(scanner.peek()) >= 0) {
                scanner.moveTo(scanner.position() + 1);
            }
            String operator = text.substring(start, scanner.position());
            if (operator.equals("-")) {
                if (scanner.take("any")) {
                    return VersionRange.full();
                } else if (scanner.take("none")) {
                    return VersionRange.empty();
                }
                throw scanner.expected("any or none");
            }
            skipSpaces();
            return switch (operator) {
                case "==" -> scanner.peek() == '{' ? set(false) : equal();
                case "^>=" -> scanner.peek() == '{' ? set(true) : majorBound(numbers(true));
                case "<" -> VersionRange.lessThan(version(numbers(true)));
                case "<=" -> VersionRange.atMost(version(numbers(true)));
                case ">" -> VersionRange.greaterThan(version(numbers(true)));
                case ">=" -> VersionRange.atLeast(version(numbers(true)));
                default -> throw scanner.expected("an operator", start);
            };
        }

        private VersionRange<Version> equal() {
            List<Integer> numbers = numbers(false);
            if (!scanner.take(".*")) {
                skipTags();
                return VersionRange.of(version(numbers));
            }
            return upToNext(numbers, numbers);
        }

        private VersionRange<Version> majorBound(List<Integer> numbers) {
            return upToNext(numbers, List.of(numbers.get(0), numbers.size() > 1 ? numbers.get(1) : 0));
        }

        /** From a version on, as long as versions begin with the numbers of another, or with less. */
        private VersionRange<Version> upToNext(List<Integer> from, List<Integer> prefix) {
            int last = prefix.size() - 1;
            while (last >= 0 && prefix.get(last) == GREATEST) {
                last--; // after 1.999999999 there is nothing before 2
            }
            if (last < 0) {
                return VersionRange.atLeast(version(from));
            }
            List<Integer> next = new ArrayList<>(prefix.subList(0, last + 1));
            next.set(last, next.get(last) + 1);
            return VersionRange.between(version(from), version(next));
        }

        private VersionRange<Version> set(boolean major) {
            List<VersionRange<Version>> members = new ArrayList<>();
            do {
                scanner.moveTo(scanner.position() + 1);
                skipSpaces();
                List<Integer> numbers = numbers(false);
                members.add(major ? majorBound(numbers) : VersionRange.of(version(numbers)));
                skipSpaces();
            } while (scanner.peek() == ',');
            if (!scanner.take("}")) {
                throw scanner.expected("a comma or }");
            }
            return VersionRange.unionOf(members);
        }

        /** The numbers that stand here, and their tags, if they may have any. */
        private List<Integer> numbers(boolean tagged) {
            List<Integer> numbers = new ArrayList<>();
            numbers.add(number());
            while (scanner.peek() == '.' && !text.startsWith(".*", scanner.position())) {
                scanner.moveTo(scanner.position() + 1);
                numbers.add(number());
            }
            if (tagged) {
                skipTags();
            }
            return numbers;
        }

        private int number() {
            int from = scanner.position();
            int to = from;
            int value = 0;
            while (to < text.length() && text.charAt(to) >= '0' && text.charAt(to) <= '9') {
                if (to - from == MOST_DIGITS) {
                    throw scanner.expected("at most 9 digits", to);
                }
                value = value * 10 + (text.charAt(to++) - '0');
            }
            if (to == from || to - from > 1 && text.charAt(from) == '0') {
                throw scanner.expected(to == from ? "a digit" : "no leading zero", from);
            }
            scanner.moveTo(to);
            return value;
        }

        private void skipTags() {
            while (scanner.take("-")) {
                int from = scanner.position();
                int to = from;
                while (to < text.length() && Character.isLetterOrDigit(text.charAt(to))) {
                    to++;
                }
                if (to == from) {
                    throw scanner.expected("a tag");
                }
                scanner.moveTo(to);
            }
        }

        private Version version(List<Integer> numbers) {
            StringBuilder version = new StringBuilder();
            for (int number : numbers) {
                version.append(version.isEmpty() ? "" : ".").append(number);
            }
            return scanner.version(scheme, version.toString(), scanner.position());
        }

        private void skipSpaces() {
            while (!scanner.isAtEnd() && Character.isWhitespace(scanner.peek())) {
                scanner.moveTo(scanner.position() + 1);
            }
        }
    }
}
