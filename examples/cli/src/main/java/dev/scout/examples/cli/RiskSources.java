package dev.scout.examples.cli;

import dev.scout.core.image.ImageMetadata;
import dev.scout.core.image.OperatingSystem;
import dev.scout.core.read.Diagnostic;
import dev.scout.core.read.Reading;
import dev.scout.core.risk.EndOfLife;
import dev.scout.core.risk.LeakedSecret;
import dev.scout.core.risk.LicensePolicy;
import dev.scout.core.risk.SecretRules;
import dev.scout.core.sbom.Sbom;
import dev.scout.match.Finding;
import dev.scout.match.feed.SupportDatesReader;
import dev.scout.match.risk.MaliciousPackages;
import dev.scout.match.risk.SupportDates;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what is needed to look for other risks than vulnerabilities, and looks for them in scans. */
final class RiskSources {

    private static final int SHORTEST_SALT = 16;
    private static final int LONGEST_SALT = 1 << 16;
    /** Makes fingerprints that are shown to nobody. */
    private static final byte[] NO_SALT = new byte[SHORTEST_SALT];

    private final RiskOptions options;
    private final @Nullable SupportDates dates;
    private final List<Diagnostic> oddities;
    private final byte @Nullable [] salt;

    /**
     * Reads every file that the options name.
     *
     * @throws UnusableInputException if one of them cannot be used
     */
    RiskSources(RiskOptions options) {
        this.options = options;
        Path file = options.supportDates();
        Reading<List<EndOfLife>> read = file == null ? new Reading<>(List.of(), List.of()) : dates(file);
        dates = file == null ? null : SupportDates.of(read.value());
        oddities = file == null ? List.of() : AdvisorySources.named(file, read.diagnostics());
        salt = options.secretSalt() == null ? null : salt(options.secretSalt());
    }

    private static Reading<List<EndOfLife>> dates(Path file) {
        Reading<List<EndOfLife>> dates;
        try (InputStream in = Files.newInputStream(file)) {
            dates = SupportDatesReader.read(in);
        } catch (IOException e) {
            throw UnusableInputException.of(file.toString(), e);
        }
        if (dates.value().isEmpty()) {
            throw new UnusableInputException(file + ": holds no dates");
        }
        return dates;
    }

    private static byte[] salt(Path file) {
        byte[] salt;
        try (InputStream in = Files.newInputStream(file)) {
            salt = in.readNBytes(LONGEST_SALT);
        } catch (IOException e) {
            throw UnusableInputException.of(file.toString(), e);
        }
        if (salt.length < SHORTEST_SALT) {
            throw new UnusableInputException(file + ": a salt has at least " + SHORTEST_SALT + " bytes");
        }
        return salt;
    }

    /** The scan with its other risks. */
    Scan with(Scan scan, Instant asOf) {
        Sbom sbom = scan.bill().sbom();
        List<Finding> shown = scan.rows().stream().map(FindingRow::finding).toList();
        return scan.with(new OtherRisks(
                MaliciousPackages.of(scan.standing()),
                secrets(scan.bill().metadata()),
                salt != null,
                LicensePolicy.refusing(options.denied()).risks(sbom),
                support(sbom, scan.bill().metadata(), LocalDate.ofInstant(asOf, ZoneOffset.UTC)),
                options.fixes() ? Fixes.of(scan.overlay(), shown) : null,
                oddities));
    }

    private List<LeakedSecret> secrets(@Nullable ImageMetadata image) {
        return image == null ? List.of() : SecretRules.builtIn().find(image, salt == null ? NO_SALT : salt);
    }

    private OtherRisks.@Nullable Support support(Sbom sbom, @Nullable ImageMetadata image, LocalDate asOf) {
        if (dates == null) {
            return null;
        }
        OperatingSystem system = sbom.operatingSystem();
        if (system == null && image != null) {
            system = image.operatingSystem();
        }
        return new OtherRisks.Support(
                system, asOf, system == null ? null : dates.find(system).orElse(null));
    }
}
