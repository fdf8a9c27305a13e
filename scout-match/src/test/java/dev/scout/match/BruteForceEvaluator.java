package dev.scout.match;

import dev.scout.core.advisory.Advisory;
import dev.scout.core.advisory.AffectedPackage;
import dev.scout.core.advisory.AffectedRange;
import dev.scout.core.advisory.RangeEvent;
import dev.scout.core.advisory.RangeEvent.Kind;
import dev.scout.match.version.InvalidVersionException;
import dev.scout.match.version.VersionScheme;
import dev.scout.match.version.VersionSchemes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A second opinion on one package and one advisory: the pseudo-code of the OSV schema, section evaluation, line by
 * line. It shares nothing with the index but the order of two versions.
 *
 * <p>Where the schema is silent, as traps.md says: at one version, what was affected before is fixed and then
 * introduced again, what was not is introduced and then fixed, and a last affected version comes after both (V4); what
 * cannot be compared is undecided (V20, V21); of malware, the listed versions say more than a range that holds
 * everything (V18); and Debian's words for a state are no versions (V19).
 */
final class BruteForceEvaluator {

    /** Its opinion. */
    enum Opinion {
        NOT_AFFECTED,
        UNDECIDED,
        AFFECTED
    }

    /** The package in question, in the words of OSV; a distribution with its release ({@code Debian:12}). */
    record Candidate(
            String ecosystem, String name, @Nullable String version) {}

    private BruteForceEvaluator() {}

    static Opinion evaluate(Candidate candidate, Advisory advisory) {
        Opinion opinion = Opinion.NOT_AFFECTED;
        for (AffectedPackage affected : advisory.affected()) {
            if (!advisory.isWithdrawn() && isSamePackage(candidate, affected)) {
                Opinion next = evaluate(candidate, affected, advisory.id().startsWith("MAL-"));
                opinion = next.compareTo(opinion) > 0 ? next : opinion;
            }
        }
        return opinion;
    }

    private static boolean isSamePackage(Candidate candidate, AffectedPackage affected) {
        boolean sameEcosystem = candidate.ecosystem().equals(affected.ecosystem())
                || candidate.ecosystem().startsWith(affected.ecosystem() + ":");
        return sameEcosystem
                && normalName(candidate.ecosystem(), candidate.name())
                        .equals(normalName(candidate.ecosystem(), affected.name()));
    }

    static String normalName(String ecosystem, String name) {
        return switch (ecosystem) {
            case "PyPI" -> name.replaceAll("[-_.]+", "-").toLowerCase(Locale.ROOT);
            case "Go", "NuGet", "Packagist" -> name.toLowerCase(Locale.ROOT);
            default -> name;
        };
    }

    private static Opinion evaluate(Candidate candidate, AffectedPackage affected, boolean malware) {
        String version = candidate.version();
        if (version == null || version.isBlank()) {
            return Opinion.UNDECIDED;
        }
        VersionScheme own = scheme(candidate.ecosystem());
        for (String listed : affected.versions()) {
            if (isEqual(own, version, listed)) {
                return Opinion.AFFECTED;
            }
        }
        Opinion opinion = Opinion.NOT_AFFECTED;
        boolean commits = false;
        boolean ordered = !affected.versions().isEmpty();
        for (AffectedRange range : affected.ranges()) {
            switch (range.type()) {
                case GIT, UNKNOWN -> commits = true;
                case SEMVER, ECOSYSTEM -> {
                    ordered = true;
                    VersionScheme order = orderOf(range, own);
                    boolean ignored = malware && !affected.versions().isEmpty() && holdsEverything(range, order);
                    Opinion next = ignored || isTakenBack(range)
                            ? takenBack(version, order, ignored)
                            : evaluate(version, withoutStates(range), order);
                    opinion = next.compareTo(opinion) > 0 ? next : opinion;
                }
            }
        }
        return commits && !ordered ? Opinion.UNDECIDED : opinion;
    }

    /** A version that cannot be ordered is in no range that is known, not even in an empty one. */
    private static Opinion takenBack(String version, VersionScheme order, boolean ignored) {
        return ignored || isValid(order, version) ? Opinion.NOT_AFFECTED : Opinion.UNDECIDED;
    }

    private static boolean isTakenBack(AffectedRange range) {
        return range.events().contains(RangeEvent.fixed("<not-affected>"));
    }

    private static AffectedRange withoutStates(AffectedRange range) {
        List<RangeEvent> events = range.events().stream()
                .filter(event -> !List.of("<unfixed>", "<end-of-life>").contains(event.version()))
                .toList();
        return new AffectedRange(range.type(), range.repository(), events);
    }

    /** Open from the start, and at no event closed again. */
    private static boolean holdsEverything(AffectedRange range, VersionScheme scheme) {
        boolean open = range.events().contains(RangeEvent.introduced("0"));
        for (RangeEvent event : range.events()) {
            open &= switch (event.kind()) {
                case INTRODUCED -> isStart(event) || isValid(scheme, event.version());
                case FIXED -> evaluate(event.version(), range, scheme) == Opinion.AFFECTED;
                case LAST_AFFECTED -> false;
                case LIMIT -> isUnlimited(range);
            };
        }
        return open;
    }

    private static boolean isUnlimited(AffectedRange range) {
        return range.events().contains(RangeEvent.limit("*"));
    }

    private static Opinion evaluate(String version, AffectedRange range, VersionScheme scheme) {
        try {
            scheme.compare(version, version);
            return isInRange(version, range, scheme) ? Opinion.AFFECTED : Opinion.NOT_AFFECTED;
        } catch (InvalidVersionException e) {
            return Opinion.UNDECIDED;
        }
    }

    private static boolean isInRange(String version, AffectedRange range, VersionScheme scheme) {
        List<RangeEvent> sorted = new ArrayList<>();
        for (RangeEvent event : range.events()) {
            if (event.kind() != Kind.LIMIT) {
                int at = 0;
                while (at < sorted.size() && compareEvents(sorted.get(at), event, scheme) <= 0) {
                    at++;
                }
                sorted.add(at, event);
            }
        }
        boolean beforeLimits = isBeforeLimits(version, range, scheme);
        boolean vulnerable = false;
        for (int i = 0; i < sorted.size(); ) {
            int end = i;
            while (end < sorted.size() && compareEvents(sorted.get(i), sorted.get(end), scheme) == 0) {
                end++;
            }
            vulnerable = pass(version, sorted.subList(i, end), vulnerable, scheme);
            i = end;
        }
        return vulnerable && beforeLimits;
    }

    /** What is known of a version after the events at one place, given what was known before them. */
    private static boolean pass(String version, List<RangeEvent> together, boolean before, VersionScheme scheme) {
        int order = compareWith(version, together.get(0), scheme);
        if (order < 0) {
            return before;
        }
        boolean introduced = together.stream().anyMatch(event -> event.kind() == Kind.INTRODUCED);
        boolean fixed = together.stream().anyMatch(event -> event.kind() == Kind.FIXED);
        boolean last = together.stream().anyMatch(event -> event.kind() == Kind.LAST_AFFECTED);
        boolean here = before;
        if (introduced && fixed) {
            here = before;
        } else if (introduced) {
            here = true;
        } else if (fixed) {
            here = false;
        }
        return last && order > 0 ? false : here;
    }

    private static boolean isBeforeLimits(String version, AffectedRange range, VersionScheme scheme) {
        boolean limited = false;
        boolean before = false;
        for (RangeEvent event : range.events()) {
            if (event.kind() == Kind.LIMIT) {
                limited = true;
                before |= isUnlimited(range) || scheme.compare(version, event.version()) < 0;
            }
        }
        return !limited || before;
    }

    private static boolean isStart(RangeEvent event) {
        return event.kind() == Kind.INTRODUCED && event.version().equals("0");
    }

    private static int compareWith(String version, RangeEvent event, VersionScheme scheme) {
        return isStart(event) ? 1 : scheme.compare(version, event.version());
    }

    private static int compareEvents(RangeEvent a, RangeEvent b, VersionScheme scheme) {
        if (isStart(a) || isStart(b)) {
            return Boolean.compare(isStart(b), isStart(a));
        }
        return scheme.compare(a.version(), b.version());
    }

    private static boolean isEqual(VersionScheme scheme, String version, String listed) {
        boolean valid = isValid(scheme, version);
        return valid == isValid(scheme, listed)
                && (valid
                        ? scheme.compare(version, listed) == 0
                        : version.equals(listed) || scheme.name().equals("pypi") && version.equalsIgnoreCase(listed));
    }

    private static boolean isValid(VersionScheme scheme, String version) {
        try {
            return scheme.compare(version, version) == 0;
        } catch (InvalidVersionException e) {
            return false;
        }
    }

    private static VersionScheme orderOf(AffectedRange range, VersionScheme own) {
        boolean dialect = List.of("npm", "golang", "cargo", "nuget").contains(own.name());
        return range.type() == AffectedRange.Type.ECOSYSTEM || dialect ? own : named("semver");
    }

    private static VersionScheme scheme(String ecosystem) {
        int colon = ecosystem.indexOf(':');
        return switch (colon < 0 ? ecosystem : ecosystem.substring(0, colon)) {
            case "Go" -> named("golang");
            case "PyPI" -> named("pypi");
            case "crates.io" -> named("cargo");
            case "npm" -> named("npm");
            case "Maven" -> named("maven");
            case "NuGet" -> named("nuget");
            case "Debian" -> named("deb");
            case "Packagist" -> named("composer");
            default -> throw new IllegalArgumentException(ecosystem);
        };
    }

    private static VersionScheme named(String name) {
        return CoercedSemver.insteadOf(VersionSchemes.builtIn().find(name).orElseThrow());
    }
}
