package dev.scout.core.risk;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What says how urgent a vulnerability is. Both are keyed by CVE; findings under other ids are looked up through their
 * aliases, in a {@link SignalTable}.
 *
 * @param knownExploited that it is exploited, by CISA's catalogue; null if it is not in there
 * @param exploitPrediction how likely it is to be, by FIRST's EPSS; null if it has no score
 */
public record Signals(
        @Nullable KnownExploited knownExploited, @Nullable ExploitPrediction exploitPrediction) {

    /** Nothing is known. */
    public static final Signals NONE = new Signals(null, null);

    /**
     * An entry of CISA's catalogue of known exploited vulnerabilities.
     *
     * @param cve the CVE id
     * @param added when it came into the catalogue
     * @param due until when US agencies must have acted; null if no day is named
     * @param ransomware whether ransomware is known to use it
     */
    public record KnownExploited(
            String cve, LocalDate added, @Nullable LocalDate due, boolean ransomware) implements Signal {

        /** Checks that nothing required is null. */
        public KnownExploited {
            Objects.requireNonNull(cve, "cve");
            Objects.requireNonNull(added, "added");
        }
    }

    /**
     * An EPSS score.
     *
     * @param cve the CVE id
     * @param probability of being exploited within 30 days, 0 to 1
     * @param percentile the share of all scored CVEs that are at most as likely, 0 to 1
     */
    public record ExploitPrediction(String cve, double probability, double percentile) implements Signal {

        /** Checks the numbers. */
        public ExploitPrediction {
            Objects.requireNonNull(cve, "cve");
            if (!(probability >= 0 && probability <= 1 && percentile >= 0 && percentile <= 1)) {
                throw new IllegalArgumentException("an EPSS score lies between 0 and 1");
            }
        }
    }
}
