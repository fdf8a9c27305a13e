package dev.scout.match.judgement;

import dev.scout.core.purl.PackageUrl;
import dev.scout.match.ecosystem.Ecosystem;
import dev.scout.match.ecosystem.ReleaseJoin;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The release of a distribution that a package URL names: {@code distro=debian-12.5}, or as Docker Scout writes it,
 * {@code os_name=debian&os_version=12&os_distro=bookworm}. Releases are compared in their normal form, not letter by
 * letter.
 *
 * @param ecosystem the distribution
 * @param key the release in its normal form
 */
record ReleaseQualifiers(Ecosystem ecosystem, String key) {

    private static final Set<String> NAMES = Set.of("distro", "os_name", "os_version", "os_distro");

    /** The release that is named; null if none is, or none that can be read, so that qualifiers are mere texts. */
    static @Nullable ReleaseQualifiers of(PackageUrl purl, @Nullable Ecosystem ecosystem) {
        String release = release(purl);
        if (release == null || ecosystem == null || !ecosystem.isDistribution()) {
            return null;
        }
        String key = ecosystem.releases().key(release, ecosystem.purlNamespaces());
        return key.isEmpty() || key.startsWith("?") ? null : new ReleaseQualifiers(ecosystem, key);
    }

    /** Qualifiers that do not name a release. */
    static Map<String, String> others(Map<String, String> qualifiers) {
        Map<String, String> others = new TreeMap<>(qualifiers);
        others.keySet().removeAll(NAMES);
        return others;
    }

    private static @Nullable String release(PackageUrl purl) {
        String distro = purl.qualifier("distro");
        String version = purl.qualifier("os_version");
        return distro != null ? distro : version != null ? version : purl.qualifier("os_distro");
    }

    /** Whether a package is of this release; not if it does not say. */
    boolean isOf(PackageUrl other) {
        String release = release(other);
        return release != null
                && ecosystem
                                .releases()
                                .host(release, ecosystem.purlNamespaces())
                                .join(key)
                        == ReleaseJoin.SAME;
    }
}
