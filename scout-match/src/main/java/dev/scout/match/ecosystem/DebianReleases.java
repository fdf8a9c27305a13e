package dev.scout.match.ecosystem;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Debian: the number before the dot, or a code name; {@code sid}, {@code unstable}, and the {@code trixie/sid} that
 * testing and unstable both call themselves while {@code trixie} is made: such a component is either.
 *
 * <p>Source: deb-release-names; base-files, {@code /etc/debian_version}.
 */
final class DebianReleases implements Releases {

    private static final Map<String, String> CODENAMES = Map.ofEntries(
            Map.entry("etch", "4"),
            Map.entry("lenny", "5"),
            Map.entry("squeeze", "6"),
            Map.entry("wheezy", "7"),
            Map.entry("jessie", "8"),
            Map.entry("stretch", "9"),
            Map.entry("buster", "10"),
            Map.entry("bullseye", "11"),
            Map.entry("bookworm", "12"),
            Map.entry("trixie", "13"),
            Map.entry("forky", "14"),
            Map.entry("duke", "15"));

    @Override
    public @Nullable String key(ReleaseText text) {
        boolean rolls = text.has("sid") || text.has("unstable");
        return rolls ? "sid" : numbered(text);
    }

    @Override
    public @Nullable HostRelease host(ReleaseText text) {
        String key = key(text);
        String number = numbered(text);
        if (key == null || number == null || number.equals(key)) {
            return key == null ? null : HostRelease.of(key);
        }
        return new HostRelease(Set.of(key, number), Set.of(), Set.of());
    }

    private static @Nullable String numbered(ReleaseText text) {
        if (!text.number().isEmpty()) {
            String major = ReleaseText.major(text.number());
            return text.isNamed(CODENAMES.keySet()) && major.length() <= 2 ? major : null;
        }
        for (String word : text.words()) {
            String number = CODENAMES.get(word);
            if (number != null) {
                return number;
            }
        }
        return null;
    }
}
