package dev.scout.core.vex;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A user's own decision to leave a vulnerability alone. */
public sealed interface Waiver {

    /** The vulnerability, by any of its ids. */
    String vulnerability();

    /** What the decision is about. */
    WaiverScope scope();

    /** Why, in words. */
    String reason();

    /** From when on it no longer holds; null if it always does. */
    @Nullable
    Instant expires();

    /** Whether it holds at a time. */
    default boolean isInForce(Instant asOf) {
        Instant end = expires();
        return end == null || asOf.isBefore(end);
    }

    /**
     * The vulnerability is there, and it is accepted.
     *
     * @param vulnerability by any of its ids
     * @param scope what the decision is about
     * @param reason why, in words
     * @param expires from when on it no longer holds
     */
    record AcceptedRisk(
            String vulnerability,
            WaiverScope scope,
            String reason,
            @Nullable Instant expires) implements Waiver {

        /** Checks that nothing required is null. */
        public AcceptedRisk {
            Objects.requireNonNull(vulnerability, "vulnerability");
            Objects.requireNonNull(scope, "scope");
            Objects.requireNonNull(reason, "reason");
        }
    }

    /**
     * The vulnerability is not there.
     *
     * @param vulnerability by any of its ids
     * @param scope what the decision is about
     * @param reason why, in words
     * @param expires from when on it no longer holds
     */
    record FalsePositive(
            String vulnerability,
            WaiverScope scope,
            String reason,
            @Nullable Instant expires) implements Waiver {

        /** Checks that nothing required is null. */
        public FalsePositive {
            Objects.requireNonNull(vulnerability, "vulnerability");
            Objects.requireNonNull(scope, "scope");
            Objects.requireNonNull(reason, "reason");
        }
    }
}
