package dev.scout.match;

import dev.scout.core.advisory.AffectedPackage;
import dev.scout.core.purl.PackageUrl;
import dev.scout.match.ecosystem.Ecosystem;
import dev.scout.match.ecosystem.Ecosystems;
import org.jspecify.annotations.Nullable;

/**
 * What an advisory says something of.
 *
 * @param ecosystem its ecosystem
 * @param name its name in normal form
 */
record PackageKey(Ecosystem ecosystem, String name) {

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
}
