package dev.scout.match.feed;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/**
 * A zip archive read from front to back: the content of one entry after the other. Makes sure that it was not cut off
 * between two entries, which {@link ZipInputStream} would take for its end.
 */
final class FeedArchive extends InputStream {

    private final GuardedInput stored;
    private final Entries zip;

    FeedArchive(GuardedInput stored) {
        this.stored = stored;
        zip = new Entries(stored);
    }

    /** The name of the next file, whose content can then be read; null at the archive's end. */
    @Nullable
    String next() throws IOException {
        try {
            for (ZipEntry entry; (entry = zip.getNextEntry()) != null; ) {
                if (!entry.isDirectory()) {
                    return entry.getName();
                }
            }
        } catch (IllegalArgumentException e) {
            throw invalid("an entry has a name that is not UTF-8", e);
        } catch (IOException e) {
            throw ofArchive(e);
        }
        if (!zip.endsWithDirectory()) {
            throw new EOFException("the archive is cut off between two entries");
        }
        return null;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        try {
            return zip.read(target, offset, length);
        } catch (IOException e) {
            throw ofArchive(e);
        }
    }

    /** Some broken archives make {@link ZipInputStream} throw a bare IOException, as if the disk had failed. */
    private IOException ofArchive(IOException e) {
        boolean named = e instanceof ZipException || e instanceof EOFException;
        return named || stored.failed() ? e : invalid("the archive is broken", e);
    }

    private static ZipException invalid(String message, Throwable cause) {
        ZipException exception = new ZipException(message);
        exception.initCause(cause);
        return exception;
    }

    private static final class Entries extends ZipInputStream {

        Entries(InputStream in) {
            super(in);
        }

        /** Reads the rest, and whether the record that ends every archive is in it: {@code PK 5 6}. */
        boolean endsWithDirectory() throws IOException {
            byte[] chunk = new byte[1 << 13];
            int last = 0;
            boolean found = false;
            for (int read; (read = in.read(chunk)) > 0; ) {
                for (int i = 0; i < read; i++) {
                    last = last << 8 | chunk[i] & 0xff;
                    found |= last == 0x504b0506;
                }
            }
            return found;
        }
    }
}
