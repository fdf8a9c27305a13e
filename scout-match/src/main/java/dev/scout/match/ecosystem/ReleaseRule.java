package dev.scout.match.ecosystem;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How the releases of a distribution are called, so that the suffix of an OSV ecosystem ({@code Debian:12}) and what an
 * image says of itself ({@code debian-12.5}, {@code bookworm}) meet: both are brought to one normal form, the key.
 *
 * <p>What cannot be brought to a key joins nothing and excludes nothing: it is undecided.
 */
public enum ReleaseRule {

    /** No releases, or one that rolls: all advisories are for everyone. */
    NONE,

    /** The first number. The families of Red Hat's rebuilds, Azure Linux, Photon, Mageia. */
    MAJOR,

    /** The first number, or {@code stream}. Alpaquita. */
    MAJOR_OR_STREAM,

    /** 12, 12.5, bookworm, sid. */
    DEBIAN,

    /** Year and month; {@code LTS} says nothing, {@code Pro} says much. */
    UBUNTU,

    /** The first two numbers, with or without a {@code v} before them; edge. */
    ALPINE,

    /** 1, 2, 2023. */
    AMAZON,

    /** The first number, and what is patched into running programs apart. */
    ORACLE,

    /** The major version; the minor one in extended support. */
    RED_HAT,

    /** Version and service pack, by product. */
    SUSE,

    /** Leap with its version, and Tumbleweed. */
    OPEN_SUSE,

    /** Year, month, long support and service pack. */
    OPEN_EULER;

    private Releases releases() {
        return switch (this) {
            case NONE -> text -> "";
            case MAJOR -> new NumberedReleases(Set.of());
            case MAJOR_OR_STREAM -> new NumberedReleases(Set.of("stream"));
            case DEBIAN -> new DebianReleases();
            case UBUNTU -> new UbuntuReleases();
            case ALPINE -> new AlpineReleases();
            case AMAZON -> new AmazonReleases();
            case ORACLE -> new OracleReleases();
            case RED_HAT -> new RedHatReleases();
            case SUSE -> new SuseReleases();
            case OPEN_SUSE -> new OpenSuseReleases();
            case OPEN_EULER -> new OpenEulerReleases();
        };
    }

    /**
     * The key of a release that an advisory is about; empty for all releases. One that cannot be read is itself after a
     * question mark.
     *
     * @param ids what the distribution is called, which may stand before the release
     */
    public String key(String release, List<String> ids) {
        if (this == NONE || release.isEmpty()) {
            return "";
        }
        String key = releases().key(ReleaseText.of(release, ids));
        return key == null ? "?" + release : key;
    }

    /**
     * The release of a component, in any spelling.
     *
     * @param release null if nobody says
     * @param ids what the distribution is called, which may stand before the release
     */
    public HostRelease host(@Nullable String release, List<String> ids) {
        HostRelease host = release == null ? null : releases().host(ReleaseText.of(release, ids));
        return host == null ? HostRelease.UNKNOWN : host;
    }
}
