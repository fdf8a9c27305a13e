package dev.scout.match.ecosystem;

import org.jspecify.annotations.Nullable;

/** How the releases of one distribution are called. */
interface Releases {

    /** The key of the release that an advisory is about; null if it cannot be read. */
    @Nullable
    String key(ReleaseText text);

    /** The release of a component; null if it cannot be read. */
    default @Nullable HostRelease host(ReleaseText text) {
        String key = key(text);
        return key == null ? null : HostRelease.of(key);
    }
}
