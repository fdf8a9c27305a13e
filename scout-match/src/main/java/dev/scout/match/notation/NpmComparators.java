package dev.scout.match.notation;

import dev.scout.match.range.VersComparator;
import dev.scout.match.range.VersionRange;
import dev.scout.match.version.InvalidVersionException;
import dev.scout.match.version.VersionScheme;

/** The comparators of one alternative of an npm range, brought to plain comparisons as {@link NpmNotation} says. */
final class NpmComparators {

    private static final String LEAST = PartialVersion.LEAST_PRERELEASE;

    private final VersionScheme scheme;
    private final String text;
    private final int position;
    private final String least;
    private final ComparatorSet set;

    /**
     * Starts an alternative.
     *
     * @param text the whole range, and {@code position} where the alternative begins in it
     * @param least what a lower bound that names no pre-release ends with
     */
    NpmComparators(VersionScheme scheme, String text, int position, String least) {
        this.scheme = scheme;
        this.text = text;
        this.position = position;
        this.least = least;
        this.set = new ComparatorSet(scheme);
    }

    ComparatorSet set() {
        return set;
    }

    /** Adds {@code from - to}. */
    void addHyphen(String from, String to) {
        PartialVersion lower = NpmPartial.read(from, NpmPartial.afterPrefix(from, 0));
        // A blank is left where build metadata stood apart.
        String last = to.endsWith(" ") ? to.substring(0, to.length() - 1) : to;
        PartialVersion upper = NpmPartial.read(last, NpmPartial.afterPrefix(last, 0));
        if (lower == null || upper == null) {
            throw refuse(from + " - " + to);
        }
        if (lower.major() != null) {
            boolean complete = lower.isComplete();
            requirePlain(from, complete);
            boolean named = complete && !lower.prerelease().isEmpty();
            addBound(VersComparator.GREATER_OR_EQUAL, lower.release(), named ? lower.prerelease() : least);
        }
        if (upper.major() == null) {
            return;
        }
        if (!upper.isComplete()) {
            addBound(VersComparator.LESS, upper.next(), LEAST);
        } else if (!upper.prerelease().isEmpty()) {
            addBound(VersComparator.LESS_OR_EQUAL, upper.release(), upper.prerelease());
        } else {
            requirePlain(last, true);
            if (least.isEmpty()) {
                addBound(VersComparator.LESS_OR_EQUAL, upper.release(), "");
            } else {
                addBound(VersComparator.LESS, upper.nextPatch(), LEAST);
            }
        }
    }

    /** Adds one comparator. */
    void add(String comparator) {
        if (comparator.isEmpty()) {
            return;
        }
        char first = comparator.charAt(0);
        if (first == '^' || first == '~') {
            int from = first == '~' && comparator.startsWith(">", 1) ? 2 : 1;
            PartialVersion version = NpmPartial.read(comparator, NpmPartial.afterPrefix(comparator, from));
            if (version == null) {
                throw refuse(comparator);
            }
            if (version.major() != null) {
                addLower(version);
                addBound(VersComparator.LESS, first == '^' ? afterCaret(version) : afterTilde(version), LEAST);
            }
            return;
        }
        int operator = endOfOperator(comparator);
        PartialVersion version = NpmPartial.read(comparator, NpmPartial.afterPrefix(comparator, operator));
        if (version == null) {
            addWithoutStar(comparator);
        } else if (NpmPartial.isOutOfOrder(version)) {
            throw refuse(comparator);
        } else if (version.isComplete()) {
            addComplete(comparator, operator, version);
        } else {
            addPartial(comparator.substring(0, operator), version);
        }
    }

    private void addPartial(String operator, PartialVersion version) {
        if (version.major() == null) {
            if (operator.equals("<") || operator.equals(">")) {
                set.add(VersionRange.empty());
            }
            return;
        }
        switch (operator) {
            case ">" -> addBound(VersComparator.GREATER_OR_EQUAL, version.next(), least);
            case ">=" -> addBound(VersComparator.GREATER_OR_EQUAL, version.release(), least);
            case "<" -> addBound(VersComparator.LESS, version.release(), LEAST);
            case "<=" -> addBound(VersComparator.LESS, version.next(), LEAST);
            default -> {
                addBound(VersComparator.GREATER_OR_EQUAL, version.release(), least);
                addBound(VersComparator.LESS, version.next(), LEAST);
            }
        }
    }

    private void addComplete(String comparator, int operator, PartialVersion version) {
        requirePlain(comparator.substring(operator), true);
        VersComparator symbol = switch (comparator.substring(0, operator)) {
            case ">" -> VersComparator.GREATER;
            case ">=" -> VersComparator.GREATER_OR_EQUAL;
            case "<" -> VersComparator.LESS;
            case "<=" -> VersComparator.LESS_OR_EQUAL;
            default -> VersComparator.EQUAL;
        };
        addBound(symbol, version.release(), version.prerelease());
    }

    /** Drops the first star, with an operator right before it; what remains must be nothing, or complete. */
    private void addWithoutStar(String comparator) {
        int star = comparator.indexOf('*');
        if (star < 0) {
            throw refuse(comparator);
        }
        int from = star;
        from -= from > 0 && comparator.charAt(from - 1) == '=' ? 1 : 0;
        from -= from > 0 && (comparator.charAt(from - 1) == '<' || comparator.charAt(from - 1) == '>') ? 1 : 0;
        String rest = comparator.substring(0, from) + comparator.substring(star + 1);
        if (rest.isEmpty()) {
            return;
        }
        int operator = endOfOperator(rest);
        PartialVersion version = NpmPartial.read(rest, NpmPartial.afterPrefix(rest, operator));
        if (version == null || !version.isComplete()) {
            throw refuse(comparator);
        }
        addComplete(rest, operator, version);
    }

    private void addLower(PartialVersion version) {
        boolean complete = version.isComplete();
        addBound(VersComparator.GREATER_OR_EQUAL, version.release(), complete ? version.prerelease() : least);
    }

    private static String afterTilde(PartialVersion version) {
        return version.minor() == null ? version.nextMajor() : version.nextMinor();
    }

    private static String afterCaret(PartialVersion version) {
        if (version.minor() == null || !"0".equals(version.major())) {
            return version.nextMajor();
        }
        return version.patch() == null || !version.minor().equals("0") ? version.nextMinor() : version.nextPatch();
    }

    private void addBound(VersComparator comparator, String release, String prerelease) {
        if (comparator == VersComparator.GREATER_OR_EQUAL && release.equals("0.0.0") && prerelease.equals(least)) {
            return;
        }
        if (comparator == VersComparator.LESS && release.equals("0.0.0") && prerelease.equals(LEAST)) {
            set.add(VersionRange.empty());
            return;
        }
        try {
            set.add(Comparisons.of(comparator, scheme.parse(release + prerelease)));
        } catch (InvalidVersionException e) {
            throw new InvalidRangeException(scheme.name(), text, position, e.reason());
        }
        if (!prerelease.isEmpty()) {
            set.name(release);
        }
    }

    /** Refuses a complete version that more than one {@code v} stands before. */
    private void requirePlain(String version, boolean complete) {
        int prefix = NpmPartial.afterPrefix(version, 0);
        if (complete && !(prefix == 0 || prefix == 1 && version.charAt(0) == 'v')) {
            throw refuse(version);
        }
    }

    private static int endOfOperator(String comparator) {
        int at = 0;
        at += comparator.startsWith("<") || comparator.startsWith(">") ? 1 : 0;
        at += comparator.startsWith("=", at) ? 1 : 0;
        return at;
    }

    private InvalidRangeException refuse(String comparator) {
        return new InvalidRangeException(scheme.name(), text, position, "unexpected \"" + shorten(comparator) + "\"");
    }

    private static String shorten(String comparator) {
        return comparator.length() <= 40 ? comparator : comparator.substring(0, 40) + "…";
    }
}
