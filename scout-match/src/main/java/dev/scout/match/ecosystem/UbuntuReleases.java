package dev.scout.match.ecosystem;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Ubuntu: year and month, or a code name; {@code LTS} says nothing. {@code Pro} (ESM) is a channel beside the release,
 * with fixes that only its subscribers get: its advisories are for components that say {@code pro} or {@code esm}, for
 * all others they are about another release.
 *
 * <p>Source: OSV schema, {@code Ubuntu:Pro:18.04:LTS}, {@code Ubuntu:Pro:FIPS-updates:22.04:LTS}.
 */
final class UbuntuReleases implements Releases {

    private static final Map<String, String> CODENAMES = Map.ofEntries(
            Map.entry("precise", "12.04"),
            Map.entry("trusty", "14.04"),
            Map.entry("xenial", "16.04"),
            Map.entry("bionic", "18.04"),
            Map.entry("focal", "20.04"),
            Map.entry("impish", "21.10"),
            Map.entry("jammy", "22.04"),
            Map.entry("kinetic", "22.10"),
            Map.entry("lunar", "23.04"),
            Map.entry("mantic", "23.10"),
            Map.entry("noble", "24.04"),
            Map.entry("oracular", "24.10"),
            Map.entry("plucky", "25.04"),
            Map.entry("questing", "25.10"));

    private static final Set<String> CHANNEL_WORDS =
            Set.of("pro", "esm", "infra", "apps", "fips", "updates", "preview", "realtime", "lts");

    @Override
    public @Nullable String key(ReleaseText text) {
        String release = release(text);
        return release == null ? null : channel(text) + release;
    }

    @Override
    public @Nullable HostRelease host(ReleaseText text) {
        String release = release(text);
        if (release == null) {
            return null;
        }
        Set<String> channels = new LinkedHashSet<>();
        String channel = channel(text);
        if (!channel.isEmpty()) {
            channels.add("Pro:" + release);
            channels.add(channel + release);
        }
        return new HostRelease(Set.of(release), channels, Set.of());
    }

    /** What OSV writes before the release. */
    private static String channel(ReleaseText text) {
        if (text.has("fips")) {
            String kind = text.has("updates") ? "-updates" : text.has("preview") ? "-preview" : "";
            return "Pro:FIPS" + kind + ":";
        } else if (text.has("realtime")) {
            return "Pro:Realtime:";
        }
        return text.has("pro") || text.has("esm") ? "Pro:" : "";
    }

    private static @Nullable String release(ReleaseText text) {
        if (text.number().isEmpty()) {
            for (String word : text.words()) {
                String release = CODENAMES.get(word);
                if (release != null) {
                    return release;
                }
            }
            return null;
        }
        String release = ReleaseText.components(text.number(), 2);
        boolean yearAndMonth = release.length() - release.indexOf('.') == 3;
        return yearAndMonth && text.isNamed(CHANNEL_WORDS) ? release : null;
    }
}
