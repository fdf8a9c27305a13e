package dev.scout.sbom.cyclonedx;

import dev.scout.core.purl.PackageUrl;
import dev.scout.core.sbom.Identity.Identifier;
import dev.scout.core.sbom.LicenseExpression;
import dev.scout.core.sbom.Location;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an analysis observed of a component, {@code evidence}. Licences that were observed are concluded ones.
 *
 * @param licenses that were found
 * @param locations of its occurrences
 * @param purls that its identity was concluded to be
 * @param identifiers of other kinds that its identity was concluded to be, {@code cpe} among them
 * @param copyright the texts that were found, one a line
 */
record CycloneDxEvidence(
        List<LicenseExpression> licenses,
        List<Location> locations,
        List<PackageUrl> purls,
        List<Identifier> identifiers,
        @Nullable String copyright) {

    /** Nothing was observed. */
    static final CycloneDxEvidence NONE = new CycloneDxEvidence(List.of(), List.of(), List.of(), List.of(), null);

    CycloneDxEvidence {
        licenses = List.copyOf(licenses);
        locations = List.copyOf(locations);
        purls = List.copyOf(purls);
        identifiers = List.copyOf(identifiers);
    }
}
