package dev.scout.match.notation;

import dev.scout.match.range.VersComparator;
import dev.scout.match.version.InvalidVersionException;
import dev.scout.match.version.Version;
import dev.scout.match.version.VersionScheme;
import java.util.List;

/** Brings one constraint after the other to comparisons, as {@link ComposerNotation} says. */
final class ComposerConstraints {

    private static final List<String> FLAGS = List.of("stable", "RC", "beta", "alpha", "dev");
    /** Longer ones first. */
    private static final List<String> OPERATORS = List.of("<>", "!=", ">=", ">", "<=", "<", "==", "=");

    private final VersionScheme scheme;
    private final String range;

    ComposerConstraints(VersionScheme scheme, String range) {
        this.scheme = scheme;
        this.range = range;
    }

    /** Adds what a constraint means. */
    void read(ComposerSplit.Part part, List<ComposerConstraint> all) {
        String constraint = withoutAlias(part.text());
        String flag = flag(constraint);
        if (!flag.isEmpty()) {
            String rest = constraint.substring(0, constraint.length() - flag.length() - 1);
            boolean single = rest.chars().noneMatch(c -> c == ',' || ComposerStability.isSpace((char) c));
            constraint = single ? rest.isEmpty() ? "*" : rest : constraint;
            flag = single && !flag.equals("stable") ? flag : "";
        }
        constraint = withoutReference(constraint);
        if (isWildcard(constraint)) {
            all.add(
                    constraint.length() == 1
                            ? ComposerConstraint.ANY
                            : compare(part, VersComparator.GREATER_OR_EQUAL, "0.0.0.0-dev"));
        } else if (!readArrow(part, constraint, all)
                && !readNumbered(part, constraint, all)
                && !readHyphen(part, constraint, all)) {
            readComparison(part, constraint, flag, all);
        }
    }

    /** Reads {@code ~1.2} and {@code ^1.2}. */
    private boolean readArrow(ComposerSplit.Part part, String constraint, List<ComposerConstraint> all) {
        boolean tilde = constraint.startsWith("~");
        if (!tilde && !constraint.startsWith("^")) {
            return false;
        }
        ComposerNumbers version = ComposerNumbers.read(constraint, 1);
        if (version == null || version.end() < constraint.length()) {
            return false;
        }
        String lower = constraint.substring(1) + (version.isPlain() ? "-dev" : "");
        all.add(compare(part, VersComparator.GREATER_OR_EQUAL, lower));
        int place;
        if (tilde) {
            place = Math.max(1, version.numbers().size() + (version.branch() ? 1 : 0) - 1);
        } else if (!version.number(1).equals("0") || version.number(2).isEmpty()) {
            place = 1;
        } else {
            place = !version.number(2).equals("0") || version.number(3).isEmpty() ? 2 : 3;
        }
        all.add(compare(part, VersComparator.LESS, version.after(place)));
        return true;
    }

    /** Reads {@code 1.2.*}. */
    private boolean readNumbered(ComposerSplit.Part part, String constraint, List<ComposerConstraint> all) {
        int at = constraint.length();
        while (at >= 2 && "xX*".indexOf(constraint.charAt(at - 1)) >= 0 && constraint.charAt(at - 2) == '.') {
            at -= 2;
        }
        if (at == constraint.length() || constraint.startsWith("V")) {
            return false;
        }
        ComposerNumbers version = ComposerNumbers.read(constraint.substring(0, at), 0);
        if (version == null
                || version.end() < at
                || !version.isPlain()
                || version.numbers().size() > 3
                || !endsWithDigit(constraint, at)) {
            return false;
        }
        int place = version.numbers().size();
        String lower = version.from(place);
        if (!lower.equals("0.0.0.0-dev")) {
            all.add(compare(part, VersComparator.GREATER_OR_EQUAL, lower));
        }
        all.add(compare(part, VersComparator.LESS, version.after(place)));
        return true;
    }

    private static boolean endsWithDigit(String text, int end) {
        return text.indexOf('+') < 0 && end > 0 && RangeScanner.isDigit(text.charAt(end - 1));
    }

    /** Reads {@code 1.0 - 2.0}. */
    private boolean readHyphen(ComposerSplit.Part part, String constraint, List<ComposerConstraint> all) {
        ComposerNumbers from = ComposerNumbers.read(constraint, 0);
        if (from == null || from.end() == constraint.length()) {
            return false;
        }
        int hyphen = skip(constraint, from.end());
        int to = skip(constraint, hyphen + 1);
        if (!constraint.startsWith("-", hyphen) || to == hyphen + 1 || to >= constraint.length()) {
            return false;
        }
        ComposerNumbers upper = ComposerNumbers.read(constraint, to);
        if (upper == null || upper.end() < constraint.length()) {
            return false;
        }
        String first = constraint.substring(0, from.end());
        ComposerConstraint lower = compare(part, VersComparator.GREATER_OR_EQUAL, first);
        all.add(from.isPlain() ? compare(part, VersComparator.GREATER_OR_EQUAL, unstable(first)) : lower);
        ComposerConstraint last = compare(part, VersComparator.LESS_OR_EQUAL, constraint.substring(to));
        boolean complete = upper.numbers().size() >= 3 || !upper.isPlain();
        all.add(
                complete
                        ? last
                        : compare(
                                part,
                                VersComparator.LESS,
                                upper.after(upper.numbers().size())));
        return true;
    }

    /** Reads {@code >=1.0}, and a version alone. */
    private void readComparison(ComposerSplit.Part part, String constraint, String flag, List<ComposerConstraint> all) {
        String operator =
                OPERATORS.stream().filter(constraint::startsWith).findFirst().orElse("");
        int from = operator.length();
        while (from < constraint.length() && ComposerStability.isSpace(constraint.charAt(from))) {
            from++;
        }
        int line = constraint.indexOf('\n', from);
        String version = constraint.substring(from, line < 0 ? constraint.length() : line);
        VersComparator comparator = comparator(operator);
        ComposerConstraint plain = readVersion(part, comparator, version);
        boolean compares = comparator != VersComparator.EQUAL;
        if (compares
                && !flag.isEmpty()
                && !plain.isBranch()
                && ComposerStability.of(version).isEmpty()) {
            all.add(compare(part, comparator, withoutStable(strip(version)) + "-" + flag));
        } else if ((comparator == VersComparator.LESS || comparator == VersComparator.GREATER_OR_EQUAL)
                && !plain.isBranch()
                && !endsWithModifier(version)) {
            all.add(compare(part, comparator, unstable(version)));
        } else {
            all.add(plain);
        }
    }

    /** A version, or a branch whose {@code dev} stands at the wrong end: {@code foo-dev}. */
    private ComposerConstraint readVersion(ComposerSplit.Part part, VersComparator comparator, String version) {
        try {
            return new ComposerConstraint(comparator, scheme.parse(version), ComposerStability.isBranch(version));
        } catch (InvalidVersionException e) {
            if (version.endsWith("-dev") && version.chars().allMatch(c -> isBranchPart((char) c))) {
                return compare(part, comparator, "dev-" + version.substring(0, version.length() - 4));
            }
            throw new InvalidRangeException(scheme.name(), range, part.position(), e.reason());
        }
    }

    private ComposerConstraint compare(ComposerSplit.Part part, VersComparator comparator, String version) {
        try {
            Version parsed = scheme.parse(version);
            return new ComposerConstraint(comparator, parsed, ComposerStability.isBranch(version));
        } catch (InvalidVersionException e) {
            throw new InvalidRangeException(scheme.name(), range, part.position(), e.reason());
        }
    }

    /** The version with {@code -dev} after it, as Composer adds it to the normal form. */
    private static String unstable(String version) {
        String stripped = strip(version);
        boolean dev = stripped.regionMatches(true, stripped.length() - 3, "dev", 0, 3);
        return dev ? stripped : withoutStable(stripped) + "-dev";
    }

    /** The version without white space, alias, flag and build metadata. */
    private static String strip(String version) {
        int from = ComposerStability.skipBlanks(version, 0, version.length());
        int to = version.length();
        while (to > from && ComposerStability.isBlank(version.charAt(to - 1))) {
            to--;
        }
        String stripped = withoutAlias(version.substring(from, to));
        String flag = flag(stripped);
        stripped = flag.isEmpty() ? stripped : stripped.substring(0, stripped.length() - flag.length() - 1);
        int plus = stripped.indexOf('+');
        return plus > 0 ? stripped.substring(0, plus) : stripped;
    }

    /** The version without a stability that means nothing, and without a separator that nothing follows. */
    private static String withoutStable(String version) {
        int stable = version.indexOf("stable");
        String rest = stable < 0 ? version : version.substring(0, stable);
        int last = rest.length() - 1;
        return last >= 0 && "._-".indexOf(rest.charAt(last)) >= 0 ? rest.substring(0, last) : rest;
    }

    /** Whether a hyphen and a modifier that is known in lower case, or nothing, end the text. */
    private static boolean endsWithModifier(String version) {
        for (int hyphen = version.indexOf('-'); hyphen >= 0; hyphen = version.indexOf('-', hyphen + 1)) {
            if (ComposerStability.read(version, hyphen + 1, false).end() == version.length()) {
                return true;
            }
        }
        return false;
    }

    /** The stability after the last {@code @}, as it is written; empty if there is none. */
    private static String flag(String constraint) {
        int at = constraint.lastIndexOf('@');
        String word = at < 0 ? "" : constraint.substring(at + 1);
        return FLAGS.stream().anyMatch(word::equalsIgnoreCase) ? word : "";
    }

    private static String withoutAlias(String constraint) {
        int end = 0;
        while (end < constraint.length() && !isDivider(constraint.charAt(end))) {
            end++;
        }
        int as = skip(constraint, end);
        int alias = constraint.startsWith("as ", as) ? skip(constraint, as + 2) : constraint.length();
        boolean found = end > 0
                && as > end
                && alias < constraint.length()
                && constraint.substring(alias).chars().noneMatch(c -> isDivider((char) c));
        return found ? constraint.substring(0, end) : constraint;
    }

    /** Without the commit that may follow a branch: {@code dev-main#abc}, {@code 1.x-dev#abc}. */
    private static String withoutReference(String constraint) {
        int hash = constraint.indexOf('#');
        if (hash < 0 || hash + 1 == constraint.length()) {
            return constraint;
        }
        String branch = constraint.substring(0, hash);
        boolean named = branch.length() > 4 && branch.regionMatches(true, 0, "dev-", 0, 4);
        boolean numbered = branch.length() > 6 && branch.regionMatches(true, branch.length() - 6, ".x-dev", 0, 6);
        boolean single = branch.chars().noneMatch(c -> c == '@' || isDivider((char) c));
        return single && (named || numbered) ? branch : constraint;
    }

    /** Whether all is {@code x}, {@code *} and dots between them, perhaps after a {@code v}. */
    private static boolean isWildcard(String constraint) {
        int from = constraint.regionMatches(true, 0, "v", 0, 1) ? 1 : 0;
        for (int i = from; i < constraint.length(); i++) {
            boolean dot = (i - from) % 2 != 0;
            if (dot ? constraint.charAt(i) != '.' : "xX*".indexOf(constraint.charAt(i)) < 0) {
                return false;
            }
        }
        return (constraint.length() - from) % 2 != 0;
    }

    private static VersComparator comparator(String operator) {
        return switch (operator) {
            case "<>", "!=" -> VersComparator.NOT_EQUAL;
            case ">=" -> VersComparator.GREATER_OR_EQUAL;
            case ">" -> VersComparator.GREATER;
            case "<=" -> VersComparator.LESS_OR_EQUAL;
            case "<" -> VersComparator.LESS;
            default -> VersComparator.EQUAL;
        };
    }

    private static int skip(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        return at;
    }

    private static boolean isDivider(char c) {
        return c == ',' || ComposerStability.isSpace(c);
    }

    private static boolean isBranchPart(char c) {
        return RangeScanner.isDigit(c) || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || "-./".indexOf(c) >= 0;
    }
}
