package dev.scout.sbom.cyclonedx;

import dev.scout.core.sbom.LicenseExpression;
import dev.scout.core.sbom.Licensing;
import dev.scout.sbom.reader.FewValues;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list of licences while it is being read. What is not acknowledged as {@code concluded} is declared. Source:
 * CycloneDX 1.6, {@code licenseChoice}, {@code acknowledgement}.
 */
final class CycloneDxLicenses {

    private List<LicenseExpression> declared = List.of();
    private List<LicenseExpression> concluded = List.of();

    /** One licence; null is none. */
    void add(@Nullable LicenseExpression license, boolean isConcluded) {
        if (license == null) {
            return;
        }
        if (isConcluded) {
            concluded = FewValues.with(concluded, license);
        } else {
            declared = FewValues.with(declared, license);
        }
    }

    /** What was read. */
    Licensing licensing() {
        return declared.isEmpty() && concluded.isEmpty() ? Licensing.UNKNOWN : new Licensing(declared, concluded);
    }
}
