package dev.scout.match;

import dev.scout.core.advisory.Rating;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How bad the entries of an image are, once that was found out. Two threads may find it out twice, and find the same; a
 * byte is never half written.
 */
final class RatingMemo {

    private static final List<Rating> RATINGS = List.of(Rating.values());

    /** The place of the rating in the list plus one; zero while it is not known. */
    private final byte[] known;

    RatingMemo(int entries) {
        known = new byte[entries];
    }

    @Nullable
    Rating get(int entry) {
        int place = known[entry];
        return place == 0 ? null : RATINGS.get(place - 1);
    }

    void put(int entry, Rating rating) {
        known[entry] = (byte) (RATINGS.indexOf(rating) + 1);
    }
}
