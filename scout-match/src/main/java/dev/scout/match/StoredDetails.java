package dev.scout.match;

import dev.scout.core.advisory.Advisory;
import dev.scout.core.read.MalformedDocumentException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;

/** Advisories that lie as bytes somewhere, often in a mapped file, and are read one by one when they are asked for. */
final class StoredDetails implements Details {

    private final ByteBuffer records;
    private final int[] limits;

    /**
     * Stored advisories.
     *
     * @param limits where each of them begins, and where the last one ends: never falling, and within {@code records}
     */
    StoredDetails(ByteBuffer records, int[] limits) {
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
            return RecordReader.read(records.slice(limits[number], limits[number + 1] - limits[number]));
        } catch (MalformedDocumentException e) {
            throw new UncheckedIOException(e);
        }
    }
}
