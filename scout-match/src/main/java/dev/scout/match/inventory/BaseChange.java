package dev.scout.match.inventory;

import dev.scout.core.image.BaseImage;
import dev.scout.core.image.BaseImages;
import dev.scout.core.image.ChainId;
import dev.scout.core.image.ImageMetadata;
import dev.scout.core.image.ImageReference;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Two images that were built on different bases.
 *
 * @param before what the one was built on
 * @param after what the other was built on
 */
public record BaseChange(Base before, Base after) {

    /**
     * What is known of what an image was built on.
     *
     * @param found the known image that its layers begin with; null if none is known
     * @param stated the one that its maker names; null if none is named
     */
    public record Base(@Nullable BaseImage found, @Nullable ImageReference stated) {

        private static Base of(@Nullable ImageMetadata image, BaseImages known) {
            return image == null
                    ? new Base(null, null)
                    : new Base(known.findBelow(image.diffIds()), image.statedBase());
        }

        private @Nullable ChainId chainId() {
            return found == null ? null : found.chainId();
        }
    }

    /** The change between two images; null if there is none. */
    static @Nullable BaseChange between(
            @Nullable ImageMetadata before, @Nullable ImageMetadata after, BaseImages known) {
        Base old = Base.of(before, known);
        Base latest = Base.of(after, known);
        boolean same = Objects.equals(old.chainId(), latest.chainId()) && Objects.equals(old.stated(), latest.stated());
        return same ? null : new BaseChange(old, latest);
    }
}
