package dev.scout.sbom.reader;

import static java.util.Map.entry;

import dev.scout.core.image.OperatingSystem;
import dev.scout.core.purl.PackageUrl;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Linux distributions under the id that their own {@code os-release} gives them, whatever a tool calls them: a bill of
 * any dialect names the same distribution by the same word.
 *
 * <p>Sources: os-release(5) {@code ID}; the families of Trivy; the qualifiers {@code distro} of purl-spec and
 * {@code os_name}, {@code os_version}, {@code os_distro} of Docker Scout.
 */
public final class Distributions {

    /** Types of package URLs that distributions use; {@code alpine} is what Syft wrote for {@code apk} until 2023. */
    private static final Set<String> PACKAGE_TYPES = Set.of("alpine", "alpm", "apk", "deb", "opkg", "rpm");

    /** What others say, lower case, and what os-release says. */
    private static final Map<String, String> IDS = Map.ofEntries(
            entry("alma", "almalinux"),
            entry("amazon", "amzn"),
            entry("amazonlinux", "amzn"),
            entry("arch linux", "arch"),
            entry("azure linux", "azurelinux"),
            entry("cbl-mariner", "mariner"),
            entry("debian gnu/linux", "debian"),
            entry("opensuse leap", "opensuse-leap"),
            entry("opensuse tumbleweed", "opensuse-tumbleweed"),
            entry("opensuse.leap", "opensuse-leap"),
            entry("opensuse.tumbleweed", "opensuse-tumbleweed"),
            entry("oracle", "ol"),
            entry("oracle linux", "ol"),
            entry("oraclelinux", "ol"),
            entry("photon os", "photon"),
            entry("red hat enterprise linux", "rhel"),
            entry("red hat enterprise linux server", "rhel"),
            entry("redhat", "rhel"),
            entry("redhatlinux", "rhel"),
            entry("rockylinux", "rocky"),
            entry("suse linux enterprise server", "sles"));

    private Distributions() {}

    /** The distribution that a tool names so; a word that is not known is taken as the id, lower case. */
    public static OperatingSystem named(String word, @Nullable String version) {
        return OperatingSystem.linux(id(word), version);
    }

    /**
     * The distribution that the qualifiers of a package URL name; null if they name none, or if its type is not one of
     * the packages of distributions.
     */
    public static @Nullable OperatingSystem of(PackageUrl purl) {
        if (!PACKAGE_TYPES.contains(purl.type())) {
            return null;
        }
        String osName = purl.qualifier("os_name");
        if (osName != null) {
            return new OperatingSystem(
                    "linux", id(osName), purl.qualifier("os_version"), purl.qualifier("os_distro"), null);
        }
        String distro = purl.qualifier("distro");
        return distro == null ? null : ofQualifier(distro, purl.namespace());
    }

    /** {@code alpine-3.18.4}, {@code rhel:8}, {@code opensuse-leap-15.5}, {@code 3.18.4}, {@code bookworm}. */
    private static @Nullable OperatingSystem ofQualifier(String distro, @Nullable String namespace) {
        if (startsWithDigit(distro, 0)) {
            return namespace == null ? null : named(namespace, distro);
        }
        int split = Math.max(distro.lastIndexOf('-'), distro.lastIndexOf(':'));
        if (split > 0 && startsWithDigit(distro, split + 1)) {
            return named(distro.substring(0, split), distro.substring(split + 1));
        }
        String id = id(distro);
        boolean isCodename =
                namespace != null && !id.contains("-") && !id(namespace).equals(id) && !IDS.containsValue(id);
        return isCodename
                ? new OperatingSystem("linux", id(namespace), null, id, null)
                : OperatingSystem.linux(id, null);
    }

    private static boolean startsWithDigit(String text, int from) {
        return from < text.length() && text.charAt(from) >= '0' && text.charAt(from) <= '9';
    }

    private static String id(String word) {
        String lower = word.strip().toLowerCase(Locale.ROOT);
        return IDS.getOrDefault(lower, lower);
    }
}
