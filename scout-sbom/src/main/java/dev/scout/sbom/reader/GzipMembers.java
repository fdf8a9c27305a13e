package dev.scout.sbom.reader;

import dev.scout.core.read.Diagnostic.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/** The members of a gzip file, one behind the other; reports what follows them, unless it is padding of zeros. */
final class GzipMembers extends GZIPInputStream {

    /** Checksum and size at the end of a member. Source: RFC 1952, 2.3.1. */
    private static final int TRAILER = 8;

    private final ReadContext context;
    private boolean ended;

    /** Begins with the header of the first member. */
    GzipMembers(InputStream compressed, ReadContext context) throws IOException {
        super(compressed, 1 << 16);
        this.context = context;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        if (read < 0 && !ended) {
            ended = true;
            for (int i = len - inf.getRemaining() + TRAILER; i < len; i++) {
                if (buf[i] != 0) {
                    context.report(
                            Kind.INVALID_VALUE, "more follows after the end of the gzip members; it was not read");
                    break;
                }
            }
        }
        return read;
    }
}
