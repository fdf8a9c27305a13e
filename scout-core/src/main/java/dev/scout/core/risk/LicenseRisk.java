package dev.scout.core.risk;

import dev.scout.core.sbom.LicenseExpression;
import java.util.Objects;

/**
 * A component whose licence a policy does not allow.
 *
 * @param componentRef the component, by its ref
 * @param license what it is under
 * @param reason why that is not allowed
 */
public record LicenseRisk(String componentRef, LicenseExpression license, String reason) {

    /** Checks that nothing is null. */
    public LicenseRisk {
        Objects.requireNonNull(componentRef, "componentRef");
        Objects.requireNonNull(license, "license");
        Objects.requireNonNull(reason, "reason");
    }
}
