package dev.scout.match;

import dev.scout.core.advisory.Advisory;
import dev.scout.core.advisory.Advisory.Links;
import dev.scout.core.advisory.Advisory.Text;
import dev.scout.core.advisory.Advisory.Timeline;
import dev.scout.core.advisory.AffectedPackage;
import dev.scout.core.advisory.AffectedPackage.Hints;
import dev.scout.core.advisory.AffectedRange;
import dev.scout.core.advisory.RangeEvent;
import dev.scout.core.advisory.Reference;
import dev.scout.core.advisory.Severity;
import dev.scout.core.purl.PackageUrl;
import dev.scout.core.read.MalformedDocumentException;
import dev.scout.core.read.Position;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/** Reads back what {@link RecordWriter} wrote. Used once. */
final class RecordReader {

    private final ByteBuffer in;

    private RecordReader(ByteBuffer in) {
        this.in = in;
    }

    /**
     * The advisory that some bytes hold.
     *
     * @throws MalformedDocumentException if they are not what was written
     */
    static Advisory read(ByteBuffer record) throws MalformedDocumentException {
        ByteBuffer in = record.duplicate();
        try {
            int expected = in.getInt();
            CRC32C checksum = new CRC32C();
            checksum.update(in.duplicate());
            if ((int) checksum.getValue() == expected) {
                return new RecordReader(in).advisory();
            }
        } catch (BufferUnderflowException | IllegalArgumentException | DateTimeException e) {
            throw damaged(e);
        }
        throw damaged(null);
    }

    private static MalformedDocumentException damaged(@Nullable Throwable cause) {
        return new MalformedDocumentException("the record is damaged", Position.UNKNOWN, cause);
    }

    private Advisory advisory() {
        return new Advisory(
                text(),
                new Timeline(time(), time(), time()),
                new Links(texts(), texts(), texts()),
                new Text(text(), text()),
                list(this::affected),
                list(this::severity),
                list(this::reference));
    }

    private AffectedPackage affected() {
        return new AffectedPackage(text(), text(), purl(), texts(), list(this::range), list(this::severity), hints());
    }

    private Hints hints() {
        return new Hints(textOrNull(), list(this::range), textOrNull(), texts(), texts());
    }

    private @Nullable PackageUrl purl() {
        String purl = textOrNull();
        return purl == null ? null : PackageUrl.parse(purl);
    }

    private AffectedRange range() {
        return new AffectedRange(one(FileNumbers.RANGE_TYPES), textOrNull(), list(this::event));
    }

    private RangeEvent event() {
        return new RangeEvent(one(FileNumbers.EVENT_KINDS), text());
    }

    private Severity severity() {
        return new Severity(one(FileNumbers.METHODS), text(), textOrNull());
    }

    private Reference reference() {
        return new Reference(text(), text());
    }

    private List<String> texts() {
        return list(this::text);
    }

    private <T> List<T> list(Supplier<T> item) {
        int size = size();
        List<T> list = new ArrayList<>(Math.min(size, 16));
        for (int i = 0; i < size; i++) {
            list.add(item.get());
        }
        return list;
    }

    private <T> T one(List<T> values) {
        long number = number();
        if (number < 0 || number >= values.size()) {
            throw new IllegalArgumentException("no constant has the number " + number);
        }
        return values.get((int) number);
    }

    private @Nullable Instant time() {
        if (number() == 0) {
            return null;
        }
        long seconds = number();
        return Instant.ofEpochSecond(seconds >>> 1 ^ -(seconds & 1), number());
    }

    private String text() {
        String text = textOrNull();
        if (text == null) {
            throw new IllegalArgumentException("a text is missing");
        }
        return text;
    }

    private @Nullable String textOrNull() {
        long length = number() - 1;
        if (length < 0) {
            return null;
        }
        if (length > in.remaining()) {
            throw new BufferUnderflowException();
        }
        byte[] utf8 = new byte[(int) length];
        in.get(utf8);
        return new String(utf8, StandardCharsets.UTF_8);
    }

    /** The size of a list, of which every item takes a byte at least. */
    private int size() {
        long size = number();
        if (size < 0 || size > in.remaining()) {
            throw new BufferUnderflowException();
        }
        return (int) size;
    }

    private long number() {
        long value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            byte next = in.get();
            value |= (long) (next & 0x7F) << shift;
            if (next >= 0) {
                return value;
            }
        }
        throw new IllegalArgumentException("a number is too long");
    }
}
