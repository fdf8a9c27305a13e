package dev.scout.match.judgement;

import dev.scout.core.advisory.Rating;
import dev.scout.core.risk.Signals;
import dev.scout.match.Finding;
import java.util.List;
import java.util.Objects;

/**
 * A finding and all that is said of it.
 *
 * @param finding as the advisories have it
 * @param standing whether it stands, and why
 * @param grounds the statements and waivers that decided, one for each vulnerability that the finding passes on; empty
 *     if none applied
 * @param signals how urgent it is, under any of its ids, aliases and links
 * @param severity how bad it is, by the policy
 */
public record JudgedFinding(
        Finding finding, Standing standing, List<Ground> grounds, Signals signals, Rating severity) {

    /** Copies the list. */
    public JudgedFinding {
        Objects.requireNonNull(finding, "finding");
        Objects.requireNonNull(standing, "standing");
        grounds = List.copyOf(grounds);
        Objects.requireNonNull(signals, "signals");
        Objects.requireNonNull(severity, "severity");
    }

    /** Whether it is kept out of those that stand. */
    public boolean isSuppressed() {
        return standing.isSuppressed();
    }

    @Override
    public String toString() {
        return standing + (grounds.isEmpty() ? "" : " " + grounds) + " " + finding;
    }
}
