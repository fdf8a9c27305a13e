package dev.scout.core.advisory;

import java.util.Objects;

/**
 * What happens at a version.
 *
 * @param kind what happens
 * @param version the version as written; {@code 0} of {@link Kind#INTRODUCED} stands before every version, {@code *} of
 *     {@link Kind#LIMIT} after every one
 */
public record RangeEvent(Kind kind, String version) {

    /** What happens. */
    public enum Kind {
        /** From this version on, it is affected. */
        INTRODUCED,
        /** From this version on, it is not. */
        FIXED,
        /** After this version, it is not; this one still is. */
        LAST_AFFECTED,
        /** From this version on, nothing is said. */
        LIMIT
    }

    /** Checks that nothing is null. */
    public RangeEvent {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(version, "version");
    }

    /** From {@code version} on, it is affected; {@code 0} stands before every version. */
    public static RangeEvent introduced(String version) {
        return new RangeEvent(Kind.INTRODUCED, version);
    }

    /** From {@code version} on, it is not affected. */
    public static RangeEvent fixed(String version) {
        return new RangeEvent(Kind.FIXED, version);
    }

    /** {@code version} is the last one that is affected. */
    public static RangeEvent lastAffected(String version) {
        return new RangeEvent(Kind.LAST_AFFECTED, version);
    }

    /** From {@code version} on, nothing is said. */
    public static RangeEvent limit(String version) {
        return new RangeEvent(Kind.LIMIT, version);
    }

    @Override
    public String toString() {
        return switch (kind) {
            case INTRODUCED -> "introduced " + version;
            case FIXED -> "fixed " + version;
            case LAST_AFFECTED -> "last affected " + version;
            case LIMIT -> "limit " + version;
        };
    }
}
