package dev.scout.sbom.cyclonedx;

import dev.scout.core.read.Diagnostic;
import dev.scout.core.read.Diagnostic.Kind;
import dev.scout.core.read.MalformedDocumentException;
import dev.scout.core.read.Position;
import dev.scout.sbom.reader.ReadContext;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * The binary encoding of Protocol Buffers.
 *
 * <p>Rule: a field is a tag, {@code number << 3 | wire type}, and a value: a varint (0), eight bytes (1), a length and
 * so many bytes (2), or four bytes (5). Groups (3, 4) are in no edition of the schema and are refused. Source: Protocol
 * Buffers, Encoding.
 */
final class CycloneDxProtoBinary implements CycloneDxProtoInput {

    static final int VARINT = 0;
    static final int EIGHT_BYTES = 1;
    static final int LENGTH = 2;
    static final int FOUR_BYTES = 5;

    private static final int LONGEST_VARINT = 10;

    /** A message that was entered, and where it ends. */
    private record Open(CycloneDxProtoMessage message, long end) {}

    private final InputStream document;
    private final ReadContext context;
    private final byte[] buffer = new byte[1 << 14];
    private int position;
    private int filled;
    /** How many bytes were read before those in the buffer. */
    private long before;

    private final Deque<Open> open = new ArrayDeque<>();
    private String field = "";
    private int wireType;
    private boolean pending;

    CycloneDxProtoBinary(InputStream document, ReadContext context) {
        this.document = document;
        this.context = context;
        open.push(new Open(CycloneDxProtoMessage.BOM, Long.MAX_VALUE));
    }

    @Override
    public @Nullable String next() throws IOException {
        passOver();
        Open message = open.element();
        while (offset() < message.end() && (message.end() != Long.MAX_VALUE || fill())) {
            long tag = varint();
            wireType = (int) (tag & 7);
            pending = true;
            long number = tag >>> 3;
            if (number == 0 || number > 0x1FFF_FFFF) {
                throw new MalformedDocumentException("a field with the number " + number, position());
            }
            String name = message.message().field((int) number);
            if (name != null) {
                field = name;
                return name;
            }
            passOver();
        }
        if (message.end() != Long.MAX_VALUE) {
            open.pop();
        }
        return null;
    }

    @Override
    public boolean enter(CycloneDxProtoMessage message) throws IOException {
        if (!is(LENGTH, "a message")) {
            return false;
        }
        long end = end();
        if (open.size() >= context.limits().depth()) {
            throw new MalformedDocumentException(
                    "messages nest deeper than " + context.limits().depth(), position());
        }
        open.push(new Open(message, end));
        return true;
    }

    @Override
    public @Nullable String text() throws IOException {
        if (!is(LENGTH, "a text")) {
            return null;
        }
        long length = end() - offset();
        if (length > context.limits().stringLength()) {
            throw new MalformedDocumentException(
                    "a text is longer than " + context.limits().stringLength() + " bytes", position());
        }
        String text;
        if (length <= filled - position) {
            text = new String(buffer, position, (int) length, StandardCharsets.UTF_8);
            position += (int) length;
        } else {
            text = new String(bytes((int) length), StandardCharsets.UTF_8);
        }
        if (text.indexOf('\uFFFD') >= 0) {
            report(Kind.INVALID_VALUE, "a text that is no UTF-8; what is none was replaced");
        }
        return text;
    }

    @Override
    public @Nullable Long number() throws IOException {
        return is(VARINT, "a whole number") ? varint() : null;
    }

    @Override
    public @Nullable String word(CycloneDxProtoEnum words) throws IOException {
        return is(VARINT, "a constant") ? words.word(varint()) : null;
    }

    @Override
    public void report(Kind kind, String message) {
        context.report(new Diagnostic(kind, field, position(), message));
    }

    @Override
    public Position position() {
        return new Position(0, 0, offset());
    }

    private boolean is(int wanted, String what) throws IOException {
        if (wireType != wanted) {
            report(Kind.WRONG_TYPE, "expected " + what + "; left out");
            passOver();
            return false;
        }
        pending = false;
        return true;
    }

    private void passOver() throws IOException {
        if (pending) {
            pending = false;
            switch (wireType) {
                case VARINT -> varint();
                case EIGHT_BYTES -> skip(8);
                case LENGTH -> skip(end() - offset());
                case FOUR_BYTES -> skip(4);
                default -> throw new MalformedDocumentException("a field of the wire type " + wireType, position());
            }
        }
    }

    /** Where the value that begins with its length ends; within the message. */
    private long end() throws IOException {
        long length = varint();
        long end = offset() + length;
        if (length < 0 || length > Integer.MAX_VALUE || end > open.element().end()) {
            throw new MalformedDocumentException("a value is longer than what it stands in", position());
        }
        return end;
    }

    private long varint() throws IOException {
        long value = 0;
        for (int i = 0; i < LONGEST_VARINT; i++) {
            if (offset() >= open.element().end() || !fill()) {
                throw new MalformedDocumentException("the document ends too early", position());
            }
            byte b = buffer[position++];
            value |= (long) (b & 0x7F) << (7 * i);
            if (b >= 0) {
                return value;
            }
        }
        throw new MalformedDocumentException("a number of more than 64 bits", position());
    }

    private void skip(long count) throws IOException {
        if (offset() + count > open.element().end()) {
            throw new MalformedDocumentException("a value is longer than what it stands in", position());
        }
        for (long left = count; left > 0; ) {
            if (!fill()) {
                throw new MalformedDocumentException("the document ends too early", position());
            }
            int step = (int) Math.min(left, filled - position);
            position += step;
            left -= step;
        }
    }

    /** So many bytes; memory is taken only as they come. */
    private byte[] bytes(int count) throws IOException {
        byte[] start = new byte[Math.min(count, filled - position)];
        System.arraycopy(buffer, position, start, 0, start.length);
        position += start.length;
        byte[] rest = document.readNBytes(count - start.length);
        before += rest.length;
        if (start.length + rest.length < count) {
            throw new MalformedDocumentException("the document ends too early", position());
        }
        byte[] all = new byte[count];
        System.arraycopy(start, 0, all, 0, start.length);
        System.arraycopy(rest, 0, all, start.length, rest.length);
        return all;
    }

    /** Sees to it that there is a byte in the buffer; false at the end of the document. */
    private boolean fill() throws IOException {
        if (position < filled) {
            return true;
        }
        before += filled;
        position = 0;
        filled = Math.max(document.readNBytes(buffer, 0, buffer.length), 0);
        return filled > 0;
    }

    private long offset() {
        return before + position;
    }
}
