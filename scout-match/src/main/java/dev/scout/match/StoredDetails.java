package dev.scout.match;

import dev.scout.core.advisory.Advisory;
import dev.scout.core.read.MalformedDocumentException;
import dev.scout.core.read.Position;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * Advisories that lie as bytes somewhere, often in a mapped file, and are read one by one when they are asked for. Then
 * each is checked, too: to check all of them at opening would mean to read the whole file.
 */
final class StoredDetails implements Details {

    private final ByteBuffer records;
    private final int[] limits;
    private final IndexImage image;

    /**
     * Stored advisories.
     *
     * @param limits where each of them begins, and where the last one ends: never falling, and within {@code records}
     * @param image knows the ids of those in force, which come first
     */
    StoredDetails(ByteBuffer records, int[] limits, IndexImage image) {
        this.image = image;
        this.records = records;
        this.limits = limits;
    }

    @Override
    public int size() {
        return limits.length - 1;
    }

    @Override
    public Advisory get(int number) {
        try {
            Advisory advisory = RecordReader.read(records.slice(limits[number], limits[number + 1] - limits[number]));
            if (isWithdrawn(number) || advisory.id().equals(image.id(number))) {
                return advisory;
            }
            throw damaged(number, null);
        } catch (MalformedDocumentException e) {
            throw damaged(number, e);
        }
    }

    private boolean isWithdrawn(int number) {
        return number >= image.advisoryId.length;
    }

    private UncheckedIOException damaged(int number, @Nullable Throwable cause) {
        String name = isWithdrawn(number) ? "of a withdrawn advisory" : image.id(number);
        return new UncheckedIOException(new MalformedDocumentException(
                "the record " + name + " of the advisory index is damaged", Position.UNKNOWN, cause));
    }
}
