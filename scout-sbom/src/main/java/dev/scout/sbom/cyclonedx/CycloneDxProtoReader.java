package dev.scout.sbom.cyclonedx;

import dev.scout.core.sbom.Sbom;
import dev.scout.sbom.reader.DocumentStart;
import dev.scout.sbom.reader.ReadContext;
import dev.scout.sbom.reader.SbomReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * Reads CycloneDX as Protocol Buffers, 1.3 to 1.7, in the binary encoding.
 *
 * <p>A binary message has no mark and no end of its own: one that is cut off between two of its fields is a shorter
 * message. Source: the protobuf schemas of CycloneDX.
 */
public final class CycloneDxProtoReader implements SbomReader {

    /** Field 1, of two or more bytes. */
    private static final int SPEC_VERSION = 1 << 3 | CycloneDxProtoBinary.LENGTH;

    private static final int VERSION = 2 << 3 | CycloneDxProtoBinary.VARINT;

    /** Above the numbers of all fields of a bill, with room for those of later editions. */
    private static final int HIGHEST = 64;

    /** A reader; all are alike. */
    public CycloneDxProtoReader() {}

    @Override
    public String name() {
        return "CycloneDX protobuf";
    }

    /**
     * Certain of a message that begins with a {@code spec_version} of digits and dots, and in which nothing but whole
     * fields of the bill follow, as far as the beginning shows them.
     */
    @Override
    public Claim claim(DocumentStart start) {
        byte[] bytes = start.bytes();
        if (bytes.length < 3 || bytes[0] != SPEC_VERSION) {
            return Claim.NONE;
        }
        int length = bytes[1];
        if (length < 3 || length > 5 || bytes.length < 2 + length || !isVersion(bytes, length)) {
            return Claim.NONE;
        }
        int position = 2 + length;
        while (position < bytes.length) {
            position = pass(bytes, position);
            if (position < 0) {
                return Claim.NONE;
            }
        }
        return position == bytes.length || bytes.length == DocumentStart.LENGTH ? Claim.CERTAIN : Claim.POSSIBLE;
    }

    private static boolean isVersion(byte[] bytes, int length) {
        String text = new String(bytes, 2, length, StandardCharsets.ISO_8859_1);
        return text.startsWith("1.") && text.substring(2).chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** Behind the field of a bill that stands at a position; -1 if none does. */
    private static int pass(byte[] bytes, int from) {
        int position = from;
        int[] value = new int[2];
        for (int part = 0; part < 2; part++) {
            int shift = 0;
            do {
                if (position == bytes.length) {
                    return position;
                } else if (shift > 28) {
                    return -1;
                }
                value[part] |= (bytes[position] & 0x7F) << shift;
                shift += 7;
            } while (bytes[position++] < 0);
        }
        if (value[0] == VERSION) {
            return position;
        }
        boolean known = (value[0] & 7) == CycloneDxProtoBinary.LENGTH
                && value[0] >>> 3 >= 1
                && value[0] >>> 3 != VERSION >>> 3
                && value[0] >>> 3 <= HIGHEST;
        return known && value[1] >= 0 && position <= Integer.MAX_VALUE - value[1] ? position + value[1] : -1;
    }

    @Override
    public Sbom read(InputStream document, ReadContext context) throws IOException {
        return new CycloneDxProtoDocument(new CycloneDxProtoBinary(document, context), context).read();
    }
}
