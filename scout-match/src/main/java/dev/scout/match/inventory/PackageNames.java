package dev.scout.match.inventory;

import dev.scout.core.purl.PackageUrl;
import dev.scout.core.sbom.Component;
import dev.scout.match.AdvisoryIndex;
import dev.scout.match.PackageKey;
import java.util.Iterator;

/**
 * What makes two components of two bills the same package in perhaps another version: the ecosystem and the name in its
 * normal form, whatever the release of a distribution, the architecture or the repository; where no ecosystem is known,
 * the package URL without version and qualifiers; where there is none, type, group and name.
 */
final class PackageNames {

    private final AdvisoryIndex index;

    PackageNames(AdvisoryIndex index) {
        this.index = index;
    }

    String of(Component component) {
        PackageUrl purl = component.identity().purl();
        if (purl == null) {
            String group = component.identity().namespace();
            return component.type() + " " + (group == null ? "" : group + "/")
                    + component.identity().name();
        }
        // Its own name comes first, those of its source packages follow.
        Iterator<PackageKey> keys = index.keys(component).iterator();
        return keys.hasNext()
                ? keys.next().toString()
                : purl.withoutQualifiers().withVersion(null).toString();
    }
}
