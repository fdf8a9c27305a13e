package dev.scout.core.risk;

import dev.scout.core.sbom.LicenseExpression;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A component whose licence a policy does not allow.
 *
 * @param componentRef the component, by its ref
 * @param license what it is under; null where the bill does not say
 * @param reason why that is not allowed
 */
public record LicenseRisk(String componentRef, @Nullable LicenseExpression license, String reason) {

    /** Checks that nothing required is null. */
    public LicenseRisk {
        Objects.requireNonNull(componentRef, "componentRef");
        Objects.requireNonNull(reason, "reason");
    }
}
