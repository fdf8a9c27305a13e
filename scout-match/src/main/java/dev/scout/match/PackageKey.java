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
 * @param ecosystem as OSV spells it, without a suffix
 * @param name the package in the normal form of its ecosystem
 */
public record PackageKey(String ecosystem, String name) {

    /** Checks that nothing is null. */
    public PackageKey {
        Objects.requireNonNull(ecosystem, "ecosystem");
        Objects.requireNonNull(name, "name");
    }

    /** Those of a component: its own name and, in a distribution, those of its source packages. */
    static Set<PackageKey> of(Component component, Ecosystems ecosystems) {
        PackageUrl purl = component.identity().purl();
        Ecosystem ecosystem = purl == null ? null : ecosystems.of(purl);
        if (purl == null || ecosystem == null) {
            return Set.of();
        }
        PackageKey own = new PackageKey(ecosystem.name(), ecosystem.names().name(purl));
        if (!ecosystem.isDistribution()) {
            return Set.of(own);
        }
        Set<PackageKey> keys = new LinkedHashSet<>();
        keys.add(own);
        for (Lookup source : Lookup.sources(component, purl, null)) {
            keys.add(new PackageKey(ecosystem.name(), source.name()));
        }
        return keys;
    }

    /** Those of the packages that an advisory names, of known ecosystems. */
    static Set<PackageKey> of(Advisory advisory, Ecosystems ecosystems) {
        Set<PackageKey> keys = new LinkedHashSet<>();
        for (AffectedPackage affected : advisory.affected()) {
            Ecosystem ecosystem = ecosystemOf(affected, ecosystems);
            if (ecosystem != null) {
                keys.add(new PackageKey(ecosystem.name(), name(affected, ecosystem)));
            }
        }
        return keys;
    }

    /** The ecosystem that an advisory names, or whose package URL it gives. */
    static @Nullable Ecosystem ecosystemOf(AffectedPackage affected, Ecosystems ecosystems) {
        PackageUrl purl = affected.purl();
        return affected.ecosystem().isEmpty() && purl != null
                ? ecosystems.of(purl)
                : ecosystems.find(affected.ecosystem()).orElse(null);
    }

    /** The normal form of the name that an advisory uses. */
    static String name(AffectedPackage affected, Ecosystem ecosystem) {
        PackageUrl purl = affected.purl();
        return affected.name().isEmpty() && purl != null
                ? ecosystem.names().name(purl)
                : ecosystem.names().normalise(affected.name());
    }
}
