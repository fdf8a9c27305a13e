package dev.scout.match.ecosystem;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Amazon Linux: 2, 2022, 2023; what has a year before those and a month ({@code 2018.03}) is Amazon Linux 1. */
final class AmazonReleases implements Releases {

    private static final int YEAR = 4;

    @Override
    public @Nullable String key(ReleaseText text) {
        if (!text.isNamed(Set.of("ami"))) {
            return null;
        }
        String major = ReleaseText.major(text.number());
        return major.length() == YEAR && major.compareTo("2022") < 0 ? "1" : major;
    }
}
