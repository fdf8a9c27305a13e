package dev.scout.sbom.reader;

import dev.scout.core.image.OperatingSystem;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Gives distributions the names that they give themselves, so that every tool's words for one lead to the same.
 *
 * <p>Rule: the name is the {@code ID} of os-release(5), the version its {@code VERSION_ID}. Trivy has words of its own
 * for some: {@code redhat} is {@code rhel}, {@code amazon 2 (Karoo)} is {@code amzn 2}, {@code debian 10.9} is
 * {@code debian 10}.
 */
public final class DistributionNames {

    /** What tools say, by the {@code ID} that is meant. Sources: Trivy's families, Scout's and Claircore's names. */
    private static final Map<String, String> MEANT = Map.ofEntries(
            Map.entry("redhat", "rhel"),
            Map.entry("red hat enterprise linux", "rhel"),
            Map.entry("red hat enterprise linux server", "rhel"),
            Map.entry("redhatlinux", "rhel"),
            Map.entry("alma", "almalinux"),
            Map.entry("oracle", "ol"),
            Map.entry("oraclelinux", "ol"),
            Map.entry("amazon", "amzn"),
            Map.entry("amazonlinux", "amzn"),
            Map.entry("opensuse.leap", "opensuse-leap"),
            Map.entry("opensuse.tumbleweed", "opensuse-tumbleweed"),
            Map.entry("suse linux enterprise server", "sles"),
            Map.entry("suse linux enterprise micro", "sle-micro"),
            Map.entry("slem", "sle-micro"),
            Map.entry("cbl-mariner", "mariner"));

    private static final Set<String> LINUX = Set.of(
            "almalinux",
            "alpine",
            "amzn",
            "arch",
            "azurelinux",
            "bottlerocket",
            "centos",
            "chainguard",
            "debian",
            "fedora",
            "gentoo",
            "mariner",
            "minimos",
            "ol",
            "opensuse",
            "opensuse-leap",
            "opensuse-tumbleweed",
            "photon",
            "rhel",
            "rocky",
            "sle-micro",
            "sles",
            "ubuntu",
            "wolfi");

    private DistributionNames() {}

    /** The operating system that a tool calls so; the name as written is kept as the one for people. */
    public static OperatingSystem operatingSystem(String name, @Nullable String version) {
        String lower = name.strip().toLowerCase(Locale.ROOT);
        if (lower.startsWith("windows")) {
            return new OperatingSystem("windows", null, version, null, name);
        }
        String id = MEANT.getOrDefault(lower, lower);
        boolean spaced = id.indexOf(' ') >= 0;
        return new OperatingSystem(
                LINUX.contains(id) ? "linux" : null,
                spaced ? null : id,
                release(id, version),
                null,
                spaced ? name : null);
    }

    /** The {@code VERSION_ID}, where tools write another version: Trivy that of {@code /etc/debian_version}. */
    private static @Nullable String release(String id, @Nullable String version) {
        if (version == null) {
            return null;
        }
        return switch (id) {
            case "amzn" -> amazonRelease(version);
            case "debian", "centos" -> majorRelease(version);
            default -> version;
        };
    }

    /** {@code 10} of {@code 10.9} and of {@code 10 (buster)}; {@code bookworm/sid} as it is. */
    private static String majorRelease(String version) {
        int end = 0;
        while (end < version.length() && version.charAt(end) >= '0' && version.charAt(end) <= '9') {
            end++;
        }
        return end == 0 ? version : version.substring(0, end);
    }

    /** The first word that begins with a digit: {@code 2} of {@code 2 (Karoo)}. */
    private static String amazonRelease(String version) {
        for (String word : version.split(" ", -1)) {
            if (!word.isEmpty() && word.charAt(0) >= '0' && word.charAt(0) <= '9') {
                return word;
            }
        }
        return version;
    }
}
