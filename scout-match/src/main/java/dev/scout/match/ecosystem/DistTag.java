package dev.scout.match.ecosystem;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The mark that an rpm's build leaves in its version, of the release that it was built for: {@code 0.7.24-3.el9},
 * {@code 5.1-2.el8_6}, {@code 1.14.1-9.module_el8.3.0+2165}, {@code 4.2.46-34.amzn2}. It speaks only where nobody names
 * the release.
 *
 * <p>Source: Fedora packaging guidelines, the macro {@code dist}. Dependency-Track reads Red Hat's in the same way.
 */
public final class DistTag {

    private static final List<String> ENTERPRISE_LINUX = List.of("el");

    /** By the name that OSV has for the distribution. */
    private static final Map<String, List<String>> TAGS = Map.ofEntries(
            Map.entry("AlmaLinux", ENTERPRISE_LINUX),
            Map.entry("Amazon Linux", List.of("amzn")),
            Map.entry("Azure Linux", List.of("azl", "cm")),
            Map.entry("Fedora", List.of("fc")),
            Map.entry("Mageia", List.of("mga")),
            Map.entry("Oracle Linux", ENTERPRISE_LINUX),
            Map.entry("Photon OS", List.of("ph")),
            Map.entry("Red Hat", ENTERPRISE_LINUX),
            Map.entry("Rocky Linux", ENTERPRISE_LINUX));

    private DistTag() {}

    /** The number of the release that a version was built for; null if it does not tell. */
    public static @Nullable String release(String version, Ecosystem ecosystem) {
        for (String tag : TAGS.getOrDefault(ecosystem.name(), List.of())) {
            for (int at = version.indexOf(tag); at >= 0; at = version.indexOf(tag, at + 1)) {
                int from = at + tag.length();
                int to = from;
                while (to < version.length() && version.charAt(to) >= '0' && version.charAt(to) <= '9') {
                    to++;
                }
                if (to > from && at > 0 && ".+_".indexOf(version.charAt(at - 1)) >= 0) {
                    return version.substring(from, to);
                }
            }
        }
        return null;
    }
}
