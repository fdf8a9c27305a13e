package dev.scout.match.ecosystem;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * SUSE: a version with a service pack, {@code 15 SP4} or {@code 15.4}. Server, its modules and its extensions share the
 * packages of one version, and so one key; what is built for itself (Desktop, SAP, Micro …) has its own, and long
 * support ({@code LTSS}) is a channel for components that say so.
 *
 * <p>Source: OSV schema, {@code SUSE:Linux Enterprise Server 15 SP4}; the product names in SUSE's feed.
 */
final class SuseReleases implements Releases {

    /** Products that are not part of Server. */
    private static final List<String> PRODUCTS =
            List.of("micro", "slem", "desktop", "sled", "sap", "hpc", "computing", "realtime");

    private static final List<String> CHANNELS = List.of("ltss", "espos", "teradata");

    private static final Set<String> WORDS = Set.of(
            "enterprise",
            "server",
            "for",
            "applications",
            "module",
            "extension",
            "extensions",
            "package",
            "hub",
            "software",
            "development",
            "kit",
            "workstation",
            "high",
            "performance",
            "availability",
            "live",
            "patching",
            "raspberry",
            "pi",
            "real",
            "time",
            "rt",
            "desktop",
            "sap",
            "micro",
            "hpc",
            "computing",
            "realtime",
            "ltss",
            "espos",
            "teradata");

    @Override
    public @Nullable String key(ReleaseText text) {
        String version = version(text);
        boolean known = text.isNamed(WORDS) || text.has("module");
        return version.isEmpty() || !known ? null : channel(text) + product(text) + version;
    }

    @Override
    public @Nullable HostRelease host(ReleaseText text) {
        String version = version(text);
        if (version.isEmpty() || !text.isNamed(WORDS)) {
            return null;
        }
        String product = product(text);
        Set<String> releases = new LinkedHashSet<>(List.of(product + version));
        if (!product.equals("Micro ")) {
            releases.add(version);
        }
        String channel = channel(text);
        Set<String> channels = channel.isEmpty()
                ? Set.of()
                : new LinkedHashSet<>(List.of(channel + version, channel + product + version));
        return new HostRelease(releases, channels, Set.of());
    }

    private static String version(ReleaseText text) {
        String servicePack = text.numberAfter("sp");
        String number = ReleaseText.components(text.number(), 2);
        if (!servicePack.isEmpty()) {
            return ReleaseText.major(text.number()) + "." + servicePack;
        } else if (number.isEmpty()) {
            return text.number();
        }
        return number.endsWith(".0") ? ReleaseText.major(number) : number;
    }

    private static String product(ReleaseText text) {
        if (text.has("module")) {
            return "";
        }
        return switch (text.first(PRODUCTS)) {
            case "micro", "slem" -> "Micro ";
            case "desktop", "sled" -> "Desktop ";
            case "sap" -> "SAP ";
            case "hpc", "computing" -> "HPC ";
            case "realtime" -> "Real Time ";
            default -> text.has("rt") || text.has("real") ? "Real Time " : "";
        };
    }

    private static String channel(ReleaseText text) {
        return switch (text.first(CHANNELS)) {
            case "ltss" -> "LTSS ";
            case "espos" -> "ESPOS ";
            case "teradata" -> "TERADATA ";
            default -> "";
        };
    }
}
