package dev.scout.match.ecosystem;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Red Hat: {@code enterprise_linux} by its major version, for every minor one. The streams of extended support
 * ({@code rhel_eus:9.2}) are channels, each of one minor version, for components that say so: {@code rhel-9.2-eus}. Of
 * other products ({@code ocp_tools:4.15::el9}) nobody knows whether they are installed on a release of that major
 * version.
 *
 * <p>CentOS Linux is rebuilt from the release of its number. CentOS Stream, which is all there is from 9 on, goes ahead
 * of it, so that no advisory of Red Hat decides, but one about the Stream of that number does.
 *
 * <p>Source: the CPE names of Red Hat's products, which OSV takes for its suffixes.
 */
final class RedHatReleases implements Releases {

    private static final String STREAM = "CentOS Stream ";
    private static final List<String> CHANNELS = List.of("eus", "aus", "tus", "e4s", "els");
    private static final Set<String> WORDS =
            Set.of("red", "hat", "enterprise", "server", "workstation", "stream", "eus", "aus", "tus", "e4s", "els");

    @Override
    public @Nullable String key(ReleaseText text) {
        if (!text.isNamed(WORDS)) {
            String base = text.numberAfter("el");
            String product =
                    text.words().stream().filter(word -> !word.equals("el")).collect(Collectors.joining("_"));
            return base.isEmpty() ? null : base + "+" + product + ":" + text.number();
        }
        String number = text.number();
        if (isStream(text)) {
            return STREAM + ReleaseText.major(number);
        }
        String channel = text.first(CHANNELS);
        return channel.isEmpty() ? ReleaseText.major(number) : "rhel_" + channel + ":" + minor(number);
    }

    @Override
    public @Nullable HostRelease host(ReleaseText text) {
        if (!text.isNamed(WORDS)) {
            return null;
        }
        String major = ReleaseText.major(text.number());
        if (isStream(text)) {
            return new HostRelease(Set.of(STREAM + major), Set.of(), Set.of(major));
        }
        Set<String> channels = new LinkedHashSet<>();
        String channel = text.first(CHANNELS);
        if (!channel.isEmpty()) {
            channels.add("rhel_" + channel + ":" + minor(text.number()));
            channels.add("rhel_" + channel + ":" + major);
        }
        return new HostRelease(Set.of(major), channels, Set.of(major + "+"));
    }

    private static String minor(String number) {
        String minor = ReleaseText.components(number, 2);
        return minor.isEmpty() ? number : minor;
    }

    private static boolean isStream(ReleaseText text) {
        String major = ReleaseText.major(text.number());
        return text.has("stream") || text.has("centos") && (major.length() > 1 || major.equals("9"));
    }
}
