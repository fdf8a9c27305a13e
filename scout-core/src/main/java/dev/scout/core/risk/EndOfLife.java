package dev.scout.core.risk;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Until when a release of a distribution is looked after.
 *
 * @param distribution its id, as in os-release
 * @param release for example {@code 11}
 * @param endOfSupport the last day of support for everyone
 * @param endOfExtendedSupport the last day of support that is paid for or given by others; null where there is none, or
 *     none is known
 */
public record EndOfLife(
        String distribution,
        String release,
        LocalDate endOfSupport,
        @Nullable LocalDate endOfExtendedSupport) {

    /** Checks that nothing required is null. */
    public EndOfLife {
        Objects.requireNonNull(distribution, "distribution");
        Objects.requireNonNull(release, "release");
        Objects.requireNonNull(endOfSupport, "endOfSupport");
    }

    /** Whether support for everyone is over on a day. */
    public boolean isOver(LocalDate asOf) {
        return asOf.isAfter(endOfSupport);
    }
}
