package dev.scout.core.image;

import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an image runs on, in the words of OCI: {@code linux/arm/v7}.
 *
 * <p>Source: OCI image configuration, {@code os}, {@code architecture}, {@code variant}, {@code os.version}; the words
 * are those of Go's {@code GOOS} and {@code GOARCH}.
 *
 * @param os {@code linux}, {@code windows} …
 * @param architecture {@code amd64}, {@code arm64} …; what other tools write ({@code x86_64}, {@code aarch64}) is
 *     translated by {@link #of}
 * @param variant for example {@code v7} of {@code arm}
 * @param osVersion the version of the operating system's kernel interface, on Windows
 */
public record Platform(
        String os,
        String architecture,
        @Nullable String variant,
        @Nullable String osVersion) {

    /** Checks that nothing required is null. */
    public Platform {
        Objects.requireNonNull(os, "os");
        Objects.requireNonNull(architecture, "architecture");
    }

    /** A platform from words as found: lower-cased, and architectures translated into those of OCI. */
    public static Platform of(String os, String architecture, @Nullable String variant) {
        String arch = architecture.toLowerCase(Locale.ROOT);
        String implied = null;
        switch (arch) {
            case "x86_64", "x86-64" -> arch = "amd64";
            case "aarch64" -> arch = "arm64";
            case "i386", "i486", "i586", "i686", "x86" -> arch = "386";
            case "armhf", "armv7l", "armv7" -> {
                arch = "arm";
                implied = "v7";
            }
            case "armel", "armv6l", "armv6" -> {
                arch = "arm";
                implied = "v6";
            }
            case "ppc64el" -> arch = "ppc64le";
            case "mips64el" -> arch = "mips64le";
            default -> {
                // already a word of OCI, or one that nobody knows: kept
            }
        }
        String found = variant == null || variant.isEmpty() ? implied : variant.toLowerCase(Locale.ROOT);
        // OCI leaves out the only variant that arm64 has
        return new Platform(
                os.toLowerCase(Locale.ROOT), arch, arch.equals("arm64") && "v8".equals(found) ? null : found, null);
    }

    /**
     * Reads {@code os/architecture[/variant]}, as {@code docker --platform} takes it.
     *
     * @throws IllegalArgumentException if it has not two or three parts
     */
    public static Platform parse(String text) {
        String[] parts = text.split("/", -1);
        boolean valid =
                (parts.length == 2 || parts.length == 3) && Stream.of(parts).noneMatch(String::isBlank);
        if (!valid) {
            throw new IllegalArgumentException("not a platform, as linux/arm64 is: " + text);
        }
        return of(parts[0], parts[1], parts.length == 3 ? parts[2] : null);
    }

    /** This platform with the version of the operating system's kernel interface. */
    public Platform withOsVersion(@Nullable String newOsVersion) {
        return new Platform(os, architecture, variant, newOsVersion);
    }

    /**
     * Whether an image of another platform is what is asked for with this one: the same system and architecture, and
     * the same variant and version where this one names them. An {@code arm} without variant is {@code v7}.
     */
    public boolean accepts(Platform other) {
        return os.equals(other.os)
                && architecture.equals(other.architecture)
                && (variant == null || variant.equals(other.variantOrDefault()))
                && (osVersion == null || osVersion.equals(other.osVersion));
    }

    private @Nullable String variantOrDefault() {
        return variant == null && architecture.equals("arm") ? "v7" : variant;
    }

    @Override
    public String toString() {
        return os + "/" + architecture + (variant == null ? "" : "/" + variant);
    }
}
