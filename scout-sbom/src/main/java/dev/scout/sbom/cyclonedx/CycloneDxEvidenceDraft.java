package dev.scout.sbom.cyclonedx;

import dev.scout.core.purl.PackageUrl;
import dev.scout.core.sbom.Identity.Identifier;
import dev.scout.core.sbom.LicenseExpression;
import dev.scout.core.sbom.Licensing;
import dev.scout.sbom.reader.Facts;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The evidence of a component while it is being read. */
final class CycloneDxEvidenceDraft {

    private final CycloneDxFacts facts;
    private Licensing licenses = Licensing.UNKNOWN;
    private final List<String> locations = new ArrayList<>(2);
    private final List<String> copyrights = new ArrayList<>(2);
    private final List<PackageUrl> purls = new ArrayList<>(1);
    private final List<Identifier> identifiers = new ArrayList<>(1);

    CycloneDxEvidenceDraft(CycloneDxFacts facts) {
        this.facts = facts;
    }

    void licenses(Licensing value) {
        licenses = value;
    }

    /** Where it occurs. */
    void location(@Nullable String path) {
        if (Facts.present(path) != null) {
            locations.add(path);
        }
    }

    /** Begins the list of occurrences; a second list takes the place of the first. */
    void beginLocations() {
        locations.clear();
    }

    /** A copyright text that was found. */
    void copyright(@Nullable String text) {
        if (Facts.present(text) != null) {
            copyrights.add(text);
        }
    }

    /** Begins the list of copyright texts; a second list takes the place of the first. */
    void beginCopyrights() {
        copyrights.clear();
    }

    /** Begins the identities; a second list takes the place of the first. */
    void beginIdentities() {
        purls.clear();
        identifiers.clear();
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
                    purls.add(purl);
                }
            }
            case "cpe", "swid" -> identifiers.add(new Identifier(field, concluded));
            case "omniborId" -> identifiers.add(new Identifier("gitoid", concluded));
            case "swhid" -> identifiers.add(new Identifier("swh", concluded));
            default -> {
                // group, name, version and hash have a member of their own
            }
        }
    }

    /** What was read. */
    CycloneDxEvidence evidence() {
        List<LicenseExpression> concluded = new ArrayList<>(licenses.declared());
        concluded.addAll(licenses.concluded());
        return new CycloneDxEvidence(
                concluded, locations, purls, identifiers, copyrights.isEmpty() ? null : String.join("\n", copyrights));
    }
}
