package dev.scout.match.ecosystem;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * openEuler: year and month, long support, service pack: {@code 22.03-LTS-SP1}. Its os-release has only year and month
 * in {@code VERSION_ID}: which service pack that is cannot be told.
 */
final class OpenEulerReleases implements Releases {

    @Override
    public @Nullable String key(ReleaseText text) {
        String release = ReleaseText.components(text.number(), 2);
        if (release.isEmpty() || !text.isNamed(Set.of())) {
            return null;
        }
        String servicePack = text.numberAfter("sp");
        return release + (text.has("lts") ? "-LTS" : "") + (servicePack.isEmpty() ? "" : "-SP" + servicePack);
    }

    @Override
    public @Nullable HostRelease host(ReleaseText text) {
        String key = key(text);
        return key == null
                ? null
                : new HostRelease(Set.of(key), Set.of(), key.contains("-") ? Set.of() : Set.of(key + "-"));
    }
}
