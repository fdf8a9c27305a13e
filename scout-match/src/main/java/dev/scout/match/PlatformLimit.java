package dev.scout.match;

import dev.scout.core.image.Platform;
import java.util.List;

/**
 * The only platforms that an advisory is about, in the words of OCI. It never decides a verdict: what runs elsewhere
 * may still be built for them.
 *
 * @param operatingSystems {@code windows}, {@code darwin} …; empty for all
 * @param architectures {@code arm64}, {@code 386} …; empty for all
 */
public record PlatformLimit(List<String> operatingSystems, List<String> architectures) {

    /** All platforms. */
    public static final PlatformLimit NONE = new PlatformLimit(List.of(), List.of());

    /** Copies the lists. */
    public PlatformLimit {
        operatingSystems = List.copyOf(operatingSystems);
        architectures = List.copyOf(architectures);
    }

    /** Whether a platform is one of them. */
    public boolean includes(Platform platform) {
        return (operatingSystems.isEmpty() || operatingSystems.contains(platform.os()))
                && (architectures.isEmpty() || architectures.contains(platform.architecture()));
    }

    @Override
    public String toString() {
        if (operatingSystems.isEmpty() && architectures.isEmpty()) {
            return "on all platforms";
        }
        String systems = String.join(" or ", operatingSystems);
        String separator = operatingSystems.isEmpty() || architectures.isEmpty() ? "" : ", ";
        return "only on " + systems + separator + String.join(" or ", architectures);
    }
}
