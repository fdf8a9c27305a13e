package dev.scout.sbom.reader;

import dev.scout.core.image.OperatingSystem;
import dev.scout.core.purl.PackageUrl;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The distribution that a package URL names in its qualifiers, for documents that name it nowhere else.
 *
 * <p>Sources: {@code distro} of purl-spec, in all the forms that tools write it; {@code os_name}, {@code os_version}
 * and {@code os_distro} of Docker Scout.
 */
public final class DistributionQualifiers {

    /** Types of package URLs that distributions use; {@code alpine} is what Syft wrote for {@code apk} until 2023. */
    private static final Set<String> PACKAGE_TYPES = Set.of("alpine", "alpm", "apk", "deb", "opkg", "rpm");

    private DistributionQualifiers() {}

    /** The distribution; null if none is named, or if packages of this type are not a distribution's. */
    public static @Nullable OperatingSystem operatingSystem(PackageUrl purl) {
        if (!PACKAGE_TYPES.contains(purl.type())) {
            return null;
        }
        String osName = purl.qualifier("os_name");
        if (osName != null) {
            return withCodename(
                    DistributionNames.operatingSystem(osName, purl.qualifier("os_version")),
                    purl.qualifier("os_distro"));
        }
        String distro = purl.qualifier("distro");
        return distro == null ? null : ofDistro(distro, purl.namespace());
    }

    /** {@code alpine-3.18.4}, {@code rhel:8}, {@code opensuse-leap-15.5}, {@code 3.18.4}, {@code bookworm}. */
    private static @Nullable OperatingSystem ofDistro(String distro, @Nullable String namespace) {
        if (startsWithDigit(distro, 0)) {
            return namespace == null ? null : DistributionNames.operatingSystem(namespace, distro);
        }
        int split = Math.max(distro.lastIndexOf('-'), distro.lastIndexOf(':'));
        if (split > 0 && startsWithDigit(distro, split + 1)) {
            return DistributionNames.operatingSystem(distro.substring(0, split), distro.substring(split + 1));
        }
        OperatingSystem named = DistributionNames.operatingSystem(distro, null);
        // a word that is no distribution is the codename of a release
        return named.family() != null || namespace == null || distro.indexOf(' ') >= 0
                ? named
                : withCodename(DistributionNames.operatingSystem(namespace, null), distro.toLowerCase(Locale.ROOT));
    }

    private static OperatingSystem withCodename(OperatingSystem os, @Nullable String codename) {
        return new OperatingSystem(os.family(), os.distribution(), os.version(), codename, os.prettyName());
    }

    private static boolean startsWithDigit(String text, int from) {
        return from < text.length() && text.charAt(from) >= '0' && text.charAt(from) <= '9';
    }
}
