package dev.scout.match.ecosystem;

import java.util.List;

/**
 * A row of the table: one ecosystem under all its names.
 *
 * @param name as OSV spells it, without a suffix: {@code PyPI}, {@code Debian}; case counts
 * @param purlType the type of its package URLs; empty if no package URL names a package of it
 * @param purlNamespaces for distributions, the namespaces of its package URLs and the ids in their {@code distro}
 *     qualifier; empty where the type alone tells
 * @param scheme the VERS name of the order of its versions; one that no scheme has if nobody knows their order
 * @param names how its packages are called
 * @param releases how its releases are called, for distributions
 */
public record Ecosystem(
        String name,
        String purlType,
        List<String> purlNamespaces,
        String scheme,
        NameRule names,
        ReleaseRule releases) {

    /** Copies the list. */
    public Ecosystem {
        purlNamespaces = List.copyOf(purlNamespaces);
    }

    /** Whether package URLs name its packages; if not, nothing in a bill can be one. */
    public boolean isNamedByPackageUrls() {
        return !purlType.isEmpty();
    }

    /** Whether it is a distribution, whose advisories are told apart by release. */
    public boolean isDistribution() {
        return !purlNamespaces.isEmpty();
    }
}
