package dev.scout.match.ecosystem;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Alpine: the first two numbers; {@code edge}, and the dated snapshots of it: {@code 20230901},
 * {@code 3.21.0_alpha20240923}.
 */
final class AlpineReleases implements Releases {

    private static final int DATE = 8;

    @Override
    public @Nullable String key(ReleaseText text) {
        String number = text.number();
        if (text.has("edge") || text.has("alpha") || number.length() == DATE && number.indexOf('.') < 0) {
            return "edge";
        }
        String key = ReleaseText.components(number, 2);
        return key.isEmpty() || !text.isNamed(Set.of()) ? null : key;
    }
}
