package dev.scout.match.range;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A VERS taken apart: what can be said of the text without knowing how versions are ordered.
 *
 * <ol>
 *   <li>{@code vers:}, then the name of a scheme up to the first slash, then constraints between pipes.
 *   <li>A constraint is a comparator and an encoded version, or a version alone, which means equal; or one {@code *}.
 *   <li>Strictly: printable ASCII, no white space, no capital in the names, no empty constraint, no written-out equal
 *       sign, and an encoding that is canonical. Leniently none of these, as long as one meaning remains.
 *   <li>{@code all} and {@code none} take {@code *} only.
 * </ol>
 *
 * <p>Source: package-url/vers-spec, "How to parse and validate VERS", and the core specification.
 */
record VersNotation(String schemeName, List<Placed> constraints) {

    private static final String SCHEME = "vers:";

    /** A constraint and where its text begins. */
    record Placed(VersConstraint constraint, int position) {}

    static VersNotation strict(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) <= ' ' || text.charAt(i) >= 0x7F) {
                throw new MalformedVersException(text, i, "a character that is not printable ASCII");
            }
        }
        return new Reader(text, false).read();
    }

    static VersNotation lenient(String text) {
        int unpaired = VersEncoding.unpairedSurrogate(text);
        if (unpaired >= 0) {
            throw new MalformedVersException(text, unpaired, "half of a surrogate pair");
        }
        return new Reader(text, true).read();
    }

    boolean isAny() {
        return constraints.get(0).constraint().comparator() == VersComparator.ANY;
    }

    private record Reader(String text, boolean lenient) {

        VersNotation read() {
            int start = skipSpace(0);
            if (!text.regionMatches(lenient, start, SCHEME, 0, SCHEME.length())) {
                throw new MalformedVersException(text, start, "expected \"vers:\"");
            }
            start += SCHEME.length();
            int slash = text.indexOf('/', start);
            if (slash < 0) {
                throw new MalformedVersException(text, text.length(), "expected a slash after the scheme");
            }
            String name = schemeName(start, slash);
            List<Placed> constraints = constraints(slash + 1);
            if (name.equals(Vers.ALL) || name.equals(Vers.NONE)) {
                if (constraints.get(0).constraint().comparator() != VersComparator.ANY) {
                    throw new MalformedVersException(text, slash + 1, "only * can follow " + name);
                }
            }
            return new VersNotation(name, constraints);
        }

        private String schemeName(int from, int to) {
            String name = text.substring(from, to);
            if (lenient) {
                name = name.strip().toLowerCase(Locale.ROOT);
            }
            for (int i = 0; i < name.length(); i++) {
                char c = name.charAt(i);
                boolean letter = c >= 'a' && c <= 'z';
                if (!letter && (i == 0 || !(c >= '0' && c <= '9' || c == '.' || c == '-'))) {
                    throw new MalformedVersException(text, from + i, "a scheme's name cannot hold this character");
                }
            }
            if (name.isEmpty()) {
                throw new MalformedVersException(text, from, "expected a scheme's name");
            }
            return name;
        }

        private List<Placed> constraints(int from) {
            List<Placed> constraints = new ArrayList<>();
            int start = from;
            while (start <= text.length()) {
                int pipe = text.indexOf('|', start);
                int end = pipe < 0 ? text.length() : pipe;
                int begin = skipSpace(start);
                if (begin < end) {
                    constraints.add(new Placed(constraint(begin, trimmedEnd(begin, end)), begin));
                } else if (!lenient) {
                    throw new MalformedVersException(text, start, "expected a constraint");
                }
                start = end + 1;
            }
            if (constraints.isEmpty()) {
                throw new MalformedVersException(text, text.length(), "expected a constraint");
            }
            for (Placed placed : constraints) {
                if (placed.constraint().comparator() == VersComparator.ANY && constraints.size() > 1) {
                    throw new MalformedVersException(text, placed.position(), "* stands alone");
                }
            }
            return constraints;
        }

        private VersConstraint constraint(int from, int to) {
            if (to - from == 1 && text.charAt(from) == '*') {
                return new VersConstraint(VersComparator.ANY, "");
            }
            VersComparator comparator = comparator(from);
            int begin = from;
            if (comparator != VersComparator.EQUAL) {
                begin += comparator.symbol().length();
            } else if (lenient && text.charAt(from) == '=') {
                begin++;
            }
            begin = Math.min(skipSpace(begin), to);
            if (begin == to) {
                throw new MalformedVersException(text, begin, "expected a version");
            }
            return new VersConstraint(comparator, version(begin, to));
        }

        private VersComparator comparator(int at) {
            return switch (text.charAt(at)) {
                case '>' -> text.startsWith("=", at + 1) ? VersComparator.GREATER_OR_EQUAL : VersComparator.GREATER;
                case '<' -> text.startsWith("=", at + 1) ? VersComparator.LESS_OR_EQUAL : VersComparator.LESS;
                case '!' -> text.startsWith("=", at + 1) ? VersComparator.NOT_EQUAL : VersComparator.EQUAL;
                default -> VersComparator.EQUAL;
            };
        }

        private String version(int from, int to) {
            for (int i = from; i < to; i++) {
                char c = text.charAt(i);
                if (VersEncoding.isReserved(c) && !(lenient && c == '!' && i > from)) {
                    throw new MalformedVersException(text, i, "a version holds this character only percent-encoded");
                }
            }
            String raw = text.substring(from, to);
            String version = VersEncoding.decode(raw);
            if (version == null) {
                throw new MalformedVersException(text, from, "a percent-encoding without meaning");
            }
            if (!lenient && !VersEncoding.encode(version).equals(raw)) {
                throw new MalformedVersException(text, from, "a percent-encoding that is not canonical");
            }
            return version;
        }

        private int skipSpace(int from) {
            int at = from;
            while (lenient && at < text.length() && isSpace(text.charAt(at))) {
                at++;
            }
            return at;
        }

        private int trimmedEnd(int from, int to) {
            int end = to;
            while (lenient && end > from && isSpace(text.charAt(end - 1))) {
                end--;
            }
            return end;
        }

        private static boolean isSpace(char c) {
            return c == ' ' || c >= '\t' && c <= '\r';
        }
    }
}
