package dev.scout.match;

import dev.scout.core.advisory.Advisory;
import dev.scout.core.advisory.Advisory.Timeline;
import dev.scout.core.advisory.AffectedPackage;
import dev.scout.core.advisory.AffectedPackage.Hints;
import dev.scout.core.advisory.AffectedRange;
import dev.scout.core.advisory.RangeEvent;
import dev.scout.core.advisory.Reference;
import dev.scout.core.advisory.Severity;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * Writes one advisory after another as bytes, all of it, in the order of its components. Reused; not thread-safe.
 *
 * <p>Numbers have seven bits a byte, the lowest first, and the high bit where more follows. Texts are UTF-8 after their
 * length plus one; an absent one is a zero. Lists come after their size.
 */
final class RecordWriter {

    /** The bytes of the checksum before each record. */
    static final int CHECKSUM_BYTES = 4;

    private byte[] bytes = new byte[1 << 12];
    private int length;

    /** The bytes of an advisory, with their CRC32C before them; valid until the next call. */
    ByteBuffer write(Advisory advisory) {
        length = CHECKSUM_BYTES;
        text(advisory.id());
        timeline(advisory.timeline());
        texts(advisory.links().aliases());
        texts(advisory.links().upstream());
        texts(advisory.links().related());
        text(advisory.text().summary());
        text(advisory.text().details());
        list(advisory.affected(), this::affected);
        list(advisory.severities(), this::severity);
        list(advisory.references(), this::reference);
        CRC32C checksum = new CRC32C();
        checksum.update(bytes, CHECKSUM_BYTES, length - CHECKSUM_BYTES);
        return ByteBuffer.wrap(bytes, 0, length).putInt(0, (int) checksum.getValue());
    }

    private void timeline(Timeline timeline) {
        time(timeline.published());
        time(timeline.modified());
        time(timeline.withdrawn());
    }

    private void affected(AffectedPackage affected) {
        text(affected.ecosystem());
        text(affected.name());
        text(affected.purl() == null ? null : affected.purl().toString());
        texts(affected.versions());
        list(affected.ranges(), this::range);
        list(affected.severities(), this::severity);
        Hints hints = affected.hints();
        text(hints.lastKnownAffectedRange());
        list(hints.customRanges(), this::range);
        text(hints.urgency());
        texts(hints.operatingSystems());
        texts(hints.architectures());
    }

    private void range(AffectedRange range) {
        number(FileNumbers.RANGE_TYPES.indexOf(range.type()));
        text(range.repository());
        list(range.events(), this::event);
    }

    private void event(RangeEvent event) {
        number(FileNumbers.EVENT_KINDS.indexOf(event.kind()));
        text(event.version());
    }

    private void severity(Severity severity) {
        number(FileNumbers.METHODS.indexOf(severity.method()));
        text(severity.value());
        text(severity.source());
    }

    private void reference(Reference reference) {
        text(reference.type());
        text(reference.url());
    }

    private void texts(List<String> texts) {
        list(texts, this::text);
    }

    private <T> void list(List<T> list, Consumer<T> item) {
        number(list.size());
        list.forEach(item);
    }

    private void time(@Nullable Instant time) {
        number(time == null ? 0 : 1);
        if (time != null) {
            long seconds = time.getEpochSecond();
            number(seconds << 1 ^ seconds >> 63);
            number(time.getNano());
        }
    }

    private void text(@Nullable String text) {
        if (text == null) {
            number(0);
            return;
        }
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        number(utf8.length + 1L);
        reserve(utf8.length);
        System.arraycopy(utf8, 0, bytes, length, utf8.length);
        length += utf8.length;
    }

    private void number(long value) {
        reserve(10);
        long rest = value;
        for (; (rest & ~0x7FL) != 0; rest >>>= 7) {
            bytes[length++] = (byte) (rest | 0x80);
        }
        bytes[length++] = (byte) rest;
    }

    private void reserve(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(length + more, bytes.length * 2));
        }
    }
}
