package dev.scout.sbom.cyclonedx;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Writes the binary encoding of Protocol Buffers, field by field. */
final class ProtoEncoder {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    ProtoEncoder number(int field, long value) {
        varint((long) field << 3);
        varint(value);
        return this;
    }

    ProtoEncoder text(int field, String value) {
        return raw(field, value.getBytes(StandardCharsets.UTF_8));
    }

    ProtoEncoder message(int field, ProtoEncoder value) {
        return raw(field, value.bytes());
    }

    ProtoEncoder raw(int field, byte[] value) {
        varint((long) field << 3 | 2);
        varint(value.length);
        bytes.writeBytes(value);
        return this;
    }

    /** A field of eight bytes. */
    ProtoEncoder real(int field, double value) {
        varint((long) field << 3 | 1);
        long bits = Double.doubleToLongBits(value);
        for (int i = 0; i < 8; i++) {
            bytes.write((int) (bits >>> (8 * i)));
        }
        return this;
    }

    byte[] bytes() {
        return bytes.toByteArray();
    }

    private void varint(long value) {
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            bytes.write((int) (rest & 0x7F | 0x80));
            rest >>>= 7;
        }
        bytes.write((int) rest);
    }
}
