package dev.scout.examples.benchmarks;

import dev.scout.core.advisory.Advisory;
import dev.scout.core.advisory.AffectedPackage;
import dev.scout.core.advisory.AffectedRange;
import dev.scout.core.advisory.RangeEvent;
import dev.scout.core.advisory.RangeEvent.Kind;
import dev.scout.core.purl.PackageUrl;
import dev.scout.core.sbom.Component;
import dev.scout.core.sbom.Sbom;
import dev.scout.match.version.InvalidVersionException;
import dev.scout.match.version.VersionScheme;
import dev.scout.match.version.VersionSchemes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * Every component of the workload against every advisory, with nothing prepared: the OSV schema, section evaluation. It
 * shares nothing with the index but the order of two versions.
 */
final class BruteForce {

    /** A component in the words of OSV. */
    private record Candidate(String ecosystem, String name, String version, VersionScheme scheme) {}

    private final List<Advisory> advisories;

    BruteForce(List<Advisory> advisories) {
        this.advisories = advisories;
    }

    /** The refs of components, each before the id of an advisory that affects it. */
    Set<String> affected(Sbom bill) {
        Set<String> pairs = new TreeSet<>();
        for (Component component : bill.components()) {
            Candidate candidate = candidate(component);
            for (Advisory advisory : advisories) {
                if (!advisory.isWithdrawn() && isAffected(candidate, advisory)) {
                    pairs.add(component.ref() + " " + advisory.id());
                }
            }
        }
        return pairs;
    }

    private static Candidate candidate(Component component) {
        PackageUrl purl = component.identity().purl();
        String version = component.identity().version();
        if (purl == null || version == null) {
            throw new IllegalStateException(component.ref() + " is not of the workload");
        }
        String path = purl.namespace() == null ? purl.name() : purl.namespace() + "/" + purl.name();
        return switch (purl.type()) {
            case "pypi" -> new Candidate("PyPI", name("PyPI", path), version, scheme("pypi"));
            case "golang" -> new Candidate("Go", name("Go", path), version, scheme("golang"));
            case "cargo" -> new Candidate("crates.io", path, version, scheme("cargo"));
            default -> throw new IllegalStateException(component.ref() + " is not of the workload");
        };
    }

    private static VersionScheme scheme(String name) {
        return VersionSchemes.builtIn().find(name).orElseThrow();
    }

    private static String name(String ecosystem, String name) {
        return switch (ecosystem) {
            case "PyPI" -> name.replace('_', '-').replace('.', '-').toLowerCase(Locale.ROOT);
            case "Go" -> name.toLowerCase(Locale.ROOT);
            default -> name;
        };
    }

    private static boolean isAffected(Candidate candidate, Advisory advisory) {
        for (AffectedPackage affected : advisory.affected()) {
            if (affected.ecosystem().equals(candidate.ecosystem())
                    && name(affected.ecosystem(), affected.name()).equals(candidate.name())
                    && isAffected(candidate, affected)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAffected(Candidate candidate, AffectedPackage affected) {
        for (String listed : affected.versions()) {
            if (listed.equals(candidate.version()) || isEqual(candidate, listed)) {
                return true;
            }
        }
        for (AffectedRange range : affected.ranges()) {
            if (range.type() != AffectedRange.Type.GIT && isIn(candidate, range)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isEqual(Candidate candidate, String listed) {
        try {
            return candidate.scheme().compare(candidate.version(), listed) == 0;
        } catch (InvalidVersionException e) {
            return false;
        }
    }

    /** Passes the events in their order, as long as they are at the version or before it. */
    private static boolean isIn(Candidate candidate, AffectedRange range) {
        List<RangeEvent> sorted = new ArrayList<>(range.events());
        boolean in = false;
        try {
            sorted.sort((a, b) -> compare(candidate.scheme(), a, b));
            for (RangeEvent event : sorted) {
                int order = isStart(event) ? 1 : candidate.scheme().compare(candidate.version(), event.version());
                if (event.kind() == Kind.INTRODUCED && order >= 0) {
                    in = true;
                } else if (event.kind() == Kind.FIXED && order >= 0
                        || event.kind() == Kind.LAST_AFFECTED && order > 0) {
                    in = false;
                }
            }
            return in;
        } catch (InvalidVersionException e) {
            return false;
        }
    }

    private static int compare(VersionScheme scheme, RangeEvent a, RangeEvent b) {
        return isStart(a) || isStart(b)
                ? Boolean.compare(isStart(b), isStart(a))
                : scheme.compare(a.version(), b.version());
    }

    private static boolean isStart(RangeEvent event) {
        return event.kind() == Kind.INTRODUCED && event.version().equals("0");
    }
}
