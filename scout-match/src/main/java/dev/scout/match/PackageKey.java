package dev.scout.match;

import dev.scout.core.advisory.Advisory;
import dev.scout.core.advisory.AffectedPackage;
import dev.scout.core.purl.PackageUrl;
import dev.scout.core.sbom.Component;
import dev.scout.match.ecosystem.Ecosystem;
import dev.scout.match.ecosystem.Ecosystems;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an advisory and a component meet under, whatever the version and the release: only where they share one can the
 * advisory say anything about the component.
 *
 * @param ecosystem its ecosystem
 * @param name its name in the normal form of the ecosystem
 */
public record PackageKey(Ecosystem ecosystem, String name) {

    /** Checks that nothing is null. */
    public PackageKey {
        Objects.requireNonNull(ecosystem, "ecosystem");
        Objects.requireNonNull(name, "name");
    }

    /** The package that is named; null if its ecosystem is unknown, or no package URL can name its packages. */
    static @Nullable PackageKey of(AffectedPackage affected, Ecosystems ecosystems) {
        PackageUrl purl = affected.purl();
        Ecosystem ecosystem = affected.ecosystem().isEmpty() && purl != null
                ? ecosystems.of(purl)
                : ecosystems.find(affected.ecosystem()).orElse(null);
        if (ecosystem == null || !ecosystem.isNamedByPackageUrls()) {
            return null;
        }
        String name = affected.name().isEmpty() && purl != null
                ? ecosystem.names().name(purl)
                : ecosystem.names().normalise(affected.name());
        return new PackageKey(ecosystem, name);
    }

    /** All packages that an advisory names. */
    static Set<PackageKey> of(Advisory advisory, Ecosystems ecosystems) {
        Set<PackageKey> keys = new LinkedHashSet<>();
        for (AffectedPackage affected : advisory.affected()) {
            PackageKey key = of(affected, ecosystems);
            if (key != null) {
                keys.add(key);
            }
        }
        return keys;
    }

    /** All that a component is looked up under: its own name and, in a distribution, those of its source packages. */
    static Set<PackageKey> of(Component component, Ecosystems ecosystems) {
        PackageUrl purl = component.identity().purl();
        Ecosystem ecosystem = purl == null ? null : ecosystems.of(purl);
        if (purl == null || ecosystem == null) {
            return Set.of();
        }
        PackageKey own = new PackageKey(ecosystem, ecosystem.names().name(purl));
        if (!ecosystem.isDistribution()) {
            return Set.of(own);
        }
        Set<PackageKey> keys = new LinkedHashSet<>();
        keys.add(own);
        for (Lookup source : Lookup.sources(component, purl, null)) {
            keys.add(new PackageKey(ecosystem, source.name()));
        }
        return keys;
    }

    /** An ecosystem is known by its name. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PackageKey that
                && that.name.equals(name)
                && that.ecosystem.name().equals(ecosystem.name());
    }

    @Override
    public int hashCode() {
        return 31 * ecosystem.name().hashCode() + name.hashCode();
    }

    @Override
    public String toString() {
        return ecosystem.name() + " " + name;
    }
}
