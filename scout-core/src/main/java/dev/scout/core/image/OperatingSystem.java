package dev.scout.core.image;

import org.jspecify.annotations.Nullable;

/**
 * The operating system whose packages are installed: what {@code /etc/os-release} says.
 *
 * <p>Source: os-release(5) fields {@code ID}, {@code VERSION_ID}, {@code VERSION_CODENAME}, {@code PRETTY_NAME}.
 *
 * @param family {@code linux}, {@code windows} …
 * @param distribution the distribution's id, lower case: {@code debian}, {@code alpine}, {@code rhel}
 * @param version the release as written: {@code 12}, {@code 3.18.4}, {@code 22.04}
 * @param codename for example {@code bookworm}
 * @param prettyName the name for people
 */
public record OperatingSystem(
        @Nullable String family,
        @Nullable String distribution,
        @Nullable String version,
        @Nullable String codename,
        @Nullable String prettyName) {

    /** A Linux distribution by id and release. */
    public static OperatingSystem linux(String distribution, @Nullable String version) {
        return new OperatingSystem("linux", distribution, version, null, null);
    }
}
