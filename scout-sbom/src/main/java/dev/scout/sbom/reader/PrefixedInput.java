package dev.scout.sbom.reader;

import java.io.IOException;
import java.io.InputStream;

/** Bytes that were read already, and then the rest. Does not close the rest. */
final class PrefixedInput extends InputStream {

    private final byte[] start;
    private final InputStream rest;
    private int position;

    /**
     * A stream of both.
     *
     * @param from where in the start to begin
     */
    PrefixedInput(byte[] start, int from, InputStream rest) {
        this.start = start;
        this.rest = rest;
        this.position = from;
    }

    @Override
    public int read() throws IOException {
        return position < start.length ? start[position++] & 0xFF : rest.read();
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        if (position == start.length) {
            return rest.read(buffer, offset, length);
        }
        int count = Math.min(length, start.length - position);
        System.arraycopy(start, position, buffer, offset, count);
        position += count;
        return count;
    }
}
