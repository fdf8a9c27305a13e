package dev.scout.match.ecosystem;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** openSUSE: {@code Leap 15.5}, {@code Leap Micro 5.3}, and {@code Tumbleweed}, which has dates for versions. */
final class OpenSuseReleases implements Releases {

    private static final int DATE = 8;

    @Override
    public @Nullable String key(ReleaseText text) {
        String number = text.number();
        if (text.has("tumbleweed") || number.length() == DATE && number.indexOf('.') < 0) {
            return "Tumbleweed";
        }
        String version = ReleaseText.components(number, 2);
        if (version.isEmpty() || !text.isNamed(Set.of("leap", "micro"))) {
            return null;
        }
        return (text.has("micro") ? "Leap Micro " : "Leap ") + version;
    }
}
