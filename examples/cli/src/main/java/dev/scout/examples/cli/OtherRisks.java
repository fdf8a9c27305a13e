package dev.scout.examples.cli;

import dev.scout.core.image.OperatingSystem;
import dev.scout.core.read.Diagnostic;
import dev.scout.core.risk.EndOfLife;
import dev.scout.core.risk.LeakedSecret;
import dev.scout.core.risk.LicenseRisk;
import dev.scout.core.risk.MaliciousPackage;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong besides vulnerabilities, and what to upgrade to.
 *
 * @param malicious the packages that were made to do harm, unless that is suppressed
 * @param secrets those that the image tells everyone, in its environment, labels and history
 * @param hasFingerprints whether the secrets' fingerprints were made with a salt of the user's
 * @param licenses the components under a licence that is denied
 * @param support how long the operating system is looked after; null if no dates were given
 * @param fixes what to upgrade; null if that was not asked for
 * @param oddities what was odd about the dates
 */
record OtherRisks(
        List<MaliciousPackage> malicious,
        List<LeakedSecret> secrets,
        boolean hasFingerprints,
        List<LicenseRisk> licenses,
        @Nullable Support support,
        @Nullable Fixes fixes,
        List<Diagnostic> oddities) {

    /** None is known. */
    static final OtherRisks NONE = new OtherRisks(List.of(), List.of(), false, List.of(), null, null, List.of());

    /**
     * What the dates say of an operating system.
     *
     * @param system the operating system; null if the bill does not tell it
     * @param asOf the day that is asked for
     * @param release its dates; null if they are not known
     */
    record Support(
            @Nullable OperatingSystem system,
            LocalDate asOf,
            @Nullable EndOfLife release) {

        /** Whether it is known to be over. */
        boolean isOver() {
            return release != null && release.isOver(asOf);
        }
    }
}
