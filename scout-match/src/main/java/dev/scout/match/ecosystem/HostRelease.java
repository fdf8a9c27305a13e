package dev.scout.match.ecosystem;

import java.util.Set;

/**
 * The release that a component belongs to, ready to be joined with the keys of advisories.
 *
 * @param releases the keys of what it is; more than one where its name means either, as {@code trixie/sid} does
 * @param channels the keys of the channels it is subscribed to besides
 * @param open how the keys begin of which it cannot be told
 */
public record HostRelease(Set<String> releases, Set<String> channels, Set<String> open) {

    /** Nobody says which release it is, or nobody can read what is said. */
    public static final HostRelease UNKNOWN = new HostRelease(Set.of(), Set.of(), Set.of(""));

    /** Copies the sets. */
    public HostRelease {
        releases = Set.copyOf(releases);
        channels = Set.copyOf(channels);
        open = Set.copyOf(open);
    }

    static HostRelease of(String release) {
        return new HostRelease(Set.of(release), Set.of(), Set.of());
    }

    /**
     * How a key that {@link ReleaseRule#key} made stands to it. A key that could not be read, which begins with a
     * question mark, is never another release.
     */
    public ReleaseJoin join(String key) {
        if (key.isEmpty() || releases.contains(key)) {
            return ReleaseJoin.SAME;
        } else if (channels.contains(key)) {
            return ReleaseJoin.CHANNEL;
        }
        boolean unknown = key.startsWith("?") || open.stream().anyMatch(key::startsWith);
        return unknown ? ReleaseJoin.UNKNOWN : ReleaseJoin.OTHER;
    }
}
