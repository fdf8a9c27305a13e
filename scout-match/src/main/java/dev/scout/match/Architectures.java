package dev.scout.match;

import dev.scout.core.purl.PackageUrl;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The architecture that a package was built for, in one spelling, as its package URL says. What is built for all, or is
 * the source, is for every one.
 *
 * <p>Source: purl-spec, {@code arch} of apk, deb and rpm; the names of dpkg, rpm and apk for the same machines.
 */
final class Architectures {

    private Architectures() {}

    /** The architecture; empty if it is for every one, or nobody says. */
    static String of(@Nullable PackageUrl purl) {
        String written = purl == null ? null : purl.qualifier("arch");
        if (written == null) {
            return "";
        }
        String lower = written.toLowerCase(Locale.ROOT);
        return switch (lower) {
            case "all", "any", "noarch", "source", "src", "none" -> "";
            case "amd64" -> "x86_64";
            case "arm64" -> "aarch64";
            case "386", "i386", "i486", "i586", "i686" -> "x86";
            case "armhf", "armv7hl", "armv7l" -> "armv7";
            case "ppc64el" -> "ppc64le";
            default -> lower;
        };
    }
}
