package dev.scout.match;

import dev.scout.core.read.MalformedDocumentException;
import dev.scout.core.read.Position;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * The one file that an index is written to. All numbers are little-endian.
 *
 * <pre>
 * 8 bytes   {@link #magic()}
 * int       {@link #FORMAT}
 * int       CRC32C of all that follows up to the details
 * long      length of the arrays, in bytes
 * long      length of the details, in bytes
 * …         if details are kept, where each record begins and ends; then the arrays of {@link IndexImage}
 * …         the details: each record behind its own CRC32C, and read only when it is asked for
 * </pre>
 */
final class IndexFile {

    /** The format that is written, and the only one that is read. */
    static final int FORMAT = 3;

    private static final int HEADER_BYTES = 32;
    /** Where the checksum stands. */
    private static final int CHECKSUM = 12;

    private static final int CHECKED_FROM = 16;

    private static final byte[] MAGIC = {(byte) 0x89, 'S', 'C', 'O', 'U', 'T', '\n', 0x1A};

    private IndexFile() {}

    /**
     * An index as it was opened.
     *
     * @param details null if they were not written
     */
    record Content(IndexImage image, @Nullable Details details) {}

    /** The bytes that every index begins with; not ASCII, and no transfer as text leaves them as they are. */
    static byte[] magic() {
        return MAGIC.clone();
    }

    static void write(IndexImage image, @Nullable Details details, OutputStream out) throws IOException {
        SectionWriter section = new SectionWriter();
        int[] limits = details == null ? new int[0] : limits(details);
        section.ints(limits);
        image.write(section);
        ByteBuffer arrays = section.content();
        ByteBuffer header = ByteBuffer.allocate(HEADER_BYTES).order(ByteOrder.LITTLE_ENDIAN);
        header.put(MAGIC).putInt(FORMAT).putInt(0);
        header.putLong(arrays.remaining()).putLong(limits.length == 0 ? 0 : limits[limits.length - 1]);
        CRC32C checksum = checksum(header);
        checksum.update(arrays.duplicate());
        header.putInt(CHECKSUM, (int) checksum.getValue()).flip();
        WritableByteChannel channel = Channels.newChannel(out);
        channel.write(header);
        channel.write(arrays);
        RecordWriter records = new RecordWriter();
        for (int i = 0; details != null && i < details.size(); i++) {
            channel.write(records.write(details.get(i)));
        }
    }

    /** Written twice rather than kept: all records together may be many times as large as the index. */
    private static int[] limits(Details details) {
        RecordWriter records = new RecordWriter();
        int[] limits = new int[details.size() + 1];
        long end = 0;
        for (int i = 0; i < details.size(); i++) {
            end += records.write(details.get(i)).remaining();
            if (end > Integer.MAX_VALUE) {
                throw new IllegalStateException("details of more than 2 GB cannot be written");
            }
            limits[i + 1] = (int) end;
        }
        return limits;
    }

    /** The sum over the part of the header that is checked. */
    private static CRC32C checksum(ByteBuffer header) {
        CRC32C checksum = new CRC32C();
        checksum.update(header.duplicate().position(CHECKED_FROM).limit(HEADER_BYTES));
        return checksum;
    }

    /** Opens a file; the details stay in it, mapped. */
    static Content open(FileChannel file) throws IOException {
        ByteBuffer header = ByteBuffer.allocate(HEADER_BYTES);
        while (header.hasRemaining() && file.read(header) >= 0) {
            // A channel may give less than it could.
        }
        Lengths lengths = lengths(header.flip());
        if (file.size() - HEADER_BYTES - lengths.details() != lengths.arrays()) {
            throw refusal("is not as long as it says");
        }
        SectionReader in = new SectionReader(file, lengths.arrays(), checksum(header), header.getInt(CHECKSUM));
        int[] limits = in.ints("recordLimits");
        IndexImage image = new IndexImage(in);
        ByteBuffer details = lengths.details() == 0
                ? ByteBuffer.allocate(0)
                : file.map(MapMode.READ_ONLY, HEADER_BYTES + lengths.arrays(), lengths.details());
        return content(image, limits, details);
    }

    /** Reads all of a stream. Takes memory only for what has come. */
    static Content open(InputStream in) throws IOException {
        ByteBuffer header = ByteBuffer.wrap(in.readNBytes(HEADER_BYTES));
        Lengths lengths = lengths(header);
        byte[] arrays = in.readNBytes((int) lengths.arrays());
        byte[] details = in.readNBytes((int) lengths.details());
        if (arrays.length < lengths.arrays() || details.length < lengths.details() || in.read() >= 0) {
            throw refusal("is not as long as it says");
        }
        SectionReader section = new SectionReader(arrays, checksum(header), header.getInt(CHECKSUM));
        int[] limits = section.ints("recordLimits");
        return content(new IndexImage(section), limits, ByteBuffer.wrap(details));
    }

    private static Content content(IndexImage image, int[] limits, ByteBuffer details)
            throws MalformedDocumentException {
        ArrayCheck.ends("recordLimits", limits, details.remaining());
        if (limits.length == 0) {
            return new Content(image, null);
        }
        ArrayCheck.that(limits.length > image.advisoryId.length, "recordLimits");
        return new Content(image, new StoredDetails(details, limits, image));
    }

    private record Lengths(long arrays, long details) {}

    private static Lengths lengths(ByteBuffer header) throws MalformedDocumentException {
        byte[] start = new byte[Math.min(MAGIC.length, header.remaining())];
        header.get(0, start);
        if (!Arrays.equals(start, MAGIC)) {
            throw new MalformedDocumentException("not an advisory index", Position.UNKNOWN);
        }
        if (header.remaining() < HEADER_BYTES) {
            throw refusal("ends within its header");
        }
        header.order(ByteOrder.LITTLE_ENDIAN);
        int format = header.getInt(MAGIC.length);
        if (format != FORMAT) {
            throw refusal("is of format " + format + "; this version of Scout reads format " + FORMAT);
        }
        Lengths lengths = new Lengths(header.getLong(CHECKED_FROM), header.getLong(CHECKED_FROM + 8));
        if (Math.min(lengths.arrays(), lengths.details()) < 0
                || Math.max(lengths.arrays(), lengths.details()) > Integer.MAX_VALUE) {
            throw refusal("is not as long as it says");
        }
        return lengths;
    }

    private static MalformedDocumentException refusal(String reason) {
        return new MalformedDocumentException("the advisory index " + reason, Position.UNKNOWN);
    }

    /** Opens a file by its path. */
    static Content open(Path path) throws IOException {
        try (FileChannel file = FileChannel.open(path)) {
            return open(file);
        }
    }
}
