package dev.scout.sbom.cyclonedx;

import dev.scout.core.purl.PackageUrl;
import dev.scout.core.sbom.Identity.Identifier;
import dev.scout.core.sbom.Licensing;
import dev.scout.core.sbom.Location;
import dev.scout.sbom.reader.Facts;
import dev.scout.sbom.reader.FewValues;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The evidence of a component while it is being read. */
final class CycloneDxEvidenceDraft {

    private final CycloneDxFacts facts;
    private Licensing licenses = Licensing.UNKNOWN;
    private List<Location> locations = List.of();
    private List<String> copyrights = List.of();
    private List<PackageUrl> purls = List.of();
    private List<Identifier> identifiers = List.of();

    CycloneDxEvidenceDraft(CycloneDxFacts facts) {
        this.facts = facts;
    }

    void licenses(Licensing value) {
        licenses = value;
    }

    /** Where it occurs. */
    void location(@Nullable String path) {
        if (Facts.present(path) != null) {
            locations = FewValues.with(locations, new Location(path, null, null));
        }
    }

    /** Begins the list of occurrences; a second list takes the place of the first. */
    void beginLocations() {
        locations = List.of();
    }

    /** A copyright text that was found. */
    void copyright(@Nullable String text) {
        String present = Facts.present(text);
        if (present != null) {
            copyrights = FewValues.with(copyrights, present);
        }
    }

    /** Begins the list of copyright texts; a second list takes the place of the first. */
    void beginCopyrights() {
        copyrights = List.of();
    }

    /** Begins the identities; a second list takes the place of the first. */
    void beginIdentities() {
        purls = List.of();
        identifiers = List.of();
    }

    /** What one field of its identity was concluded to be. */
    void identity(@Nullable String field, @Nullable String concluded) {
        if (field == null || concluded == null || concluded.isBlank()) {
            return;
        }
        switch (field) {
            case "purl" -> {
                PackageUrl purl = facts.purl(concluded);
                if (purl != null) {
                    purls = FewValues.with(purls, purl);
                }
            }
            case "cpe", "swid" -> identifier(field, concluded);
            case "omniborId" -> identifier("gitoid", concluded);
            case "swhid" -> identifier("swh", concluded);
            default -> {
                // group, name, version and hash have a member of their own
            }
        }
    }

    private void identifier(String type, String value) {
        identifiers = FewValues.with(identifiers, new Identifier(type, value));
    }

    /** What was read. */
    CycloneDxEvidence evidence() {
        return new CycloneDxEvidence(
                FewValues.withAll(FewValues.withAll(List.of(), licenses.declared()), licenses.concluded()),
                locations,
                purls,
                identifiers,
                copyrights.isEmpty() ? null : String.join("\n", copyrights));
    }
}
