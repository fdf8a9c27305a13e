package dev.scout.match.ecosystem;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The number before the first dot; or a word, where releases that roll have one for a name. */
record NumberedReleases(Set<String> rolling) implements Releases {

    @Override
    public @Nullable String key(ReleaseText text) {
        for (String word : rolling) {
            if (text.has(word)) {
                return word;
            }
        }
        return text.isNamed(Set.of("enterprise", "server")) ? ReleaseText.major(text.number()) : null;
    }
}
