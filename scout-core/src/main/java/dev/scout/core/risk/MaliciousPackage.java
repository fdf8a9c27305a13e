package dev.scout.core.risk;

import dev.scout.core.purl.PackageUrl;
import java.util.Objects;

/**
 * A package that was made to do harm.
 *
 * @param purl the package, with its version
 * @param advisoryId the record that says so, {@code MAL-…}
 */
public record MaliciousPackage(PackageUrl purl, String advisoryId) {

    /** Checks that nothing is null. */
    public MaliciousPackage {
        Objects.requireNonNull(purl, "purl");
        Objects.requireNonNull(advisoryId, "advisoryId");
    }
}
