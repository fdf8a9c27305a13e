package dev.scout.examples.cli;

import dev.scout.core.risk.LicensePolicy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** What else is looked for besides vulnerabilities, and whether upgrades are worked out. */
final class RiskOptions {

    @Option(
            names = "--deny-license",
            paramLabel = "LICENSE",
            split = ",",
            converter = LicenseReader.class,
            description = "A licence that may not be used, by its SPDX id or its name; between commas, or repeated.")
    private List<String> denied = new ArrayList<>();

    @Option(
            names = "--support-dates",
            paramLabel = "FILE",
            description =
                    "Until when distributions are looked after: rows of distribution, release, last day and, if there"
                            + " is one, last day of extended support, between commas. Asked for the day of --as-of.")
    private @Nullable Path supportDates;

    @Option(
            names = "--secret-salt",
            paramLabel = "FILE",
            description =
                    "Show a fingerprint of each leaked secret, by which it is recognised in another scan with the same"
                            + " file: 16 bytes or more that nobody else knows.")
    private @Nullable Path secretSalt;

    @Option(
            names = "--fixes",
            description =
                    "Show the smallest set of upgrades, each to the lowest version that clears all findings of its"
                            + " package.")
    private boolean fixes;

    /** Checks that something is one licence. */
    static final class LicenseReader implements ITypeConverter<String> {

        @Override
        public String convert(String text) {
            try {
                LicensePolicy.refusing(List.of(text.strip()));
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(String.valueOf(e.getMessage()));
            }
            return text.strip();
        }
    }

    /** What may not be used. */
    List<String> denied() {
        return denied;
    }

    @Nullable
    Path supportDates() {
        return supportDates;
    }

    @Nullable
    Path secretSalt() {
        return secretSalt;
    }

    boolean fixes() {
        return fixes;
    }
}
