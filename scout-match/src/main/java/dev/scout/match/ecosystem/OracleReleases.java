package dev.scout.match.ecosystem;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Oracle Linux: the number before the dot. Packages that Ksplice patches while they run ({@code .ksplice1.}) and those
 * that are certified ({@code _fips}) have versions of their own beside the plain ones, and advisories of their own:
 * each of them counts as a release.
 *
 * <p>Source: Oracle's OVAL definitions; Trivy tells them apart in the same way.
 */
final class OracleReleases implements Releases {

    private static final NumberedReleases PLAIN = new NumberedReleases(Set.of());

    @Override
    public @Nullable String key(ReleaseText text) {
        String major = PLAIN.key(text);
        if (major == null) {
            return null;
        } else if (text.has("ksplice")) {
            return major + " ksplice" + text.numberAfter("ksplice");
        }
        return text.has("fips") ? major + " fips" : major;
    }
}
